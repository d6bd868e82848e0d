package fr.comptoir.db.domain.message;

import static fr.comptoir.db.domain.Actor.Kind.STAFF;
import static fr.comptoir.db.domain.message.Message.State.DONE;
import static fr.comptoir.db.domain.message.Message.State.IN_PROGRESS;
import static fr.comptoir.db.domain.message.Message.State.NEW;
import static fr.comptoir.db.domain.message.Message.State.REOPENED;
import static fr.comptoir.db.domain.message.Message.State.SEEN;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Life;
import fr.comptoir.db.domain.Refusal;
import java.util.List;
import java.util.Optional;

/// The life of a message: only people deal with what people left.
public final class MessageLife {
  private static final Life<Message.State> LIFE =
      new Life<Message.State>()
          .way(NEW, SEEN, STAFF)
          .way(NEW, IN_PROGRESS, STAFF)
          .way(NEW, DONE, STAFF)
          .way(SEEN, IN_PROGRESS, STAFF)
          .way(SEEN, DONE, STAFF)
          .way(IN_PROGRESS, DONE, STAFF)
          .way(IN_PROGRESS, SEEN, STAFF)
          .way(DONE, REOPENED, STAFF)
          .way(REOPENED, IN_PROGRESS, STAFF)
          .way(REOPENED, DONE, STAFF);

  private MessageLife() {}

  /// Why this step may not be taken; empty when it may.
  public static Optional<Refusal> refusal(Message message, Message.State to, Actor.Kind by) {
    return LIFE.allows(message.state(), to, by)
        ? Optional.empty()
        : Optional.of(new Refusal.NotAllowedNow(message.state().name(), to.name()));
  }

  /// Where this message may go, the usual way first.
  public static List<Message.State> next(Message message, Actor.Kind by) {
    return LIFE.next(message.state(), by);
  }
}
