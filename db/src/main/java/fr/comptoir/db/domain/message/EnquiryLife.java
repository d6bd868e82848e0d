package fr.comptoir.db.domain.message;

import static fr.comptoir.db.domain.Actor.Kind.STAFF;
import static fr.comptoir.db.domain.message.GroupEnquiry.State.ANSWERED;
import static fr.comptoir.db.domain.message.GroupEnquiry.State.BOOKED;
import static fr.comptoir.db.domain.message.GroupEnquiry.State.CLOSED;
import static fr.comptoir.db.domain.message.GroupEnquiry.State.NEW;

import fr.comptoir.db.domain.Life;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.message.GroupEnquiry.State;
import java.util.Optional;

/// The life of a group's enquiry, all of it in a person's hands. One that was closed may be taken
/// up again.
public final class EnquiryLife {
  private static final Life<State> LIFE =
      new Life<State>()
          .way(NEW, ANSWERED, STAFF)
          .way(NEW, BOOKED, STAFF)
          .way(NEW, CLOSED, STAFF)
          .way(ANSWERED, BOOKED, STAFF)
          .way(ANSWERED, CLOSED, STAFF)
          .way(BOOKED, CLOSED, STAFF)
          .way(CLOSED, ANSWERED, STAFF);

  private EnquiryLife() {}

  /// Why staff may not take this step; to plan the next follow-up is no step.
  public static Optional<Refusal> refusal(State from, State to) {
    return from == to || LIFE.allows(from, to, STAFF)
        ? Optional.empty()
        : Optional.of(new Refusal.NotAllowedNow(from.name(), to.name()));
  }
}
