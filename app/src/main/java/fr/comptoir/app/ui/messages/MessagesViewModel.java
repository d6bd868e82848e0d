package fr.comptoir.app.ui.messages;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.BookPages;
import fr.comptoir.app.ui.fx.Coalesced;
import fr.comptoir.app.ui.fx.Lane;
import fr.comptoir.app.ui.fx.Loudspeaker;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.call.CallFilter;
import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.call.Tape;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.search.SearchText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What waits for a person, urgent first: messages in every state and calls in which nobody was
/// helped; what is done with them. FX thread only.
public final class MessagesViewModel {
  /// More than anybody works off in a week.
  private static final int MISSED = 200;

  private static final CallFilter WAITING =
      new CallFilter(null, null, null, "", SearchText.of(""), CallFilter.Only.MISSED);

  private final Desks desks;
  private final Background background;
  private final Notices notices;
  private final OnDuty onDuty;
  private final Loudspeaker speaker;
  private final Map<UUID, Message> known = new HashMap<>();
  private final Lane<Message> open =
      new Lane<>(
          Message::id,
          Comparator.comparing(Message::urgent)
              .thenComparing(Message::at)
              .reversed()
              .thenComparing(Message::id));
  private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.WAITING);
  private final BookPages<InboxEntry> pages;
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Coalesced<Integer> missed;
  private final ReadOnlyObjectWrapper<Optional<UUID>> listening =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private int missedCalls;
  private @Nullable Object chosen;

  /// Which are listed.
  public enum Show {
    WAITING,
    URGENT,
    TO_CALL_BACK,
    DONE
  }

  /// The page of one.
  ///
  /// @param steps what happened to it, oldest first
  /// @param customer null for a stranger
  /// @param tape what was spoken, of a message that was; null = nothing
  public record Opened(
      InboxEntry entry, List<BookStep> steps, @Nullable Customer customer, @Nullable Tape tape) {}

  /// @param speaker lets spoken messages be heard
  public MessagesViewModel(
      Desks desks, Background background, Notices notices, OnDuty onDuty, Loudspeaker speaker) {
    this.desks = desks;
    this.speaker = speaker;
    this.background = background;
    this.notices = notices;
    this.onDuty = onDuty;
    this.pages = new BookPages<>(background);
    this.missed =
        new Coalesced<>(
            background,
            () -> desks.calls().log().tally(WAITING).calls(),
            count -> {
              missedCalls = count;
              count();
            });
    show.addListener((property, was, now) -> ask());
  }

  /// Reads what waits; a message that is told of meanwhile is newer.
  public void load() {
    background.run(() -> desks.messages().open(), all -> all.forEach(this::apply));
    missed.ask();
    ask();
  }

  public ObservableList<Message> open() {
    return open.items();
  }

  public ObjectProperty<Show> show() {
    return show;
  }

  public BookPages<InboxEntry> pages() {
    return pages;
  }

  /// Messages nobody has read and calls nobody has returned.
  public ReadOnlyIntegerProperty waiting() {
    return waiting.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Opened>> opened() {
    return opened.getReadOnlyProperty();
  }

  private void ask() {
    Show wanted = show.get();
    pages.ask((offset, limit) -> read(wanted, offset, limit));
  }

  private List<InboxEntry> read(Show wanted, int offset, int limit) {
    if (wanted == Show.DONE) {
      return desks.messages().done(offset, limit).stream()
          .<InboxEntry>map(InboxEntry.Left::new)
          .toList();
    }
    List<InboxEntry> all = new ArrayList<>();
    for (Message message : desks.messages().open()) {
      all.add(new InboxEntry.Left(message));
    }
    for (CallLine line : desks.calls().log().page(WAITING, 0, MISSED)) {
      all.add(new InboxEntry.Missed(line));
    }
    List<InboxEntry> listed =
        all.stream().filter(entry -> isListed(wanted, entry)).sorted(InboxEntry.ORDER).toList();
    return listed.subList(Math.min(offset, listed.size()), Math.min(offset + limit, listed.size()));
  }

  private static boolean isListed(Show wanted, InboxEntry entry) {
    return switch (wanted) {
      case WAITING, DONE -> true;
      case URGENT -> entry.urgent();
      case TO_CALL_BACK ->
          switch (entry) {
            case InboxEntry.Missed _ -> true;
            case InboxEntry.Left(Message left) ->
                left.category() == Message.Category.CALLBACK_REQUEST;
          };
    };
  }

  /// Newer version wins; what is done leaves.
  public void apply(Message message) {
    Message before = known.get(message.id());
    if (before != null && before.version() >= message.version()) {
      return;
    }
    known.put(message.id(), message);
    switch (message.state()) {
      case NEW, SEEN, IN_PROGRESS, REOPENED -> open.put(message);
      case DONE -> open.remove(message);
    }
    count();
    pages.refresh();
    if (message.id().equals(chosen)) {
      read(new InboxEntry.Left(message));
    }
  }

  /// A call ended, or somebody said something of one.
  public void callChanged(String callId) {
    missed.ask();
    pages.refresh();
    if (callId.equals(chosen)) {
      background.run(
          () -> desks.calls().log().file(callId),
          file -> file.ifPresent(found -> read(new InboxEntry.Missed(found.line()))));
    }
  }

  private void count() {
    int unread =
        (int) open.items().stream().filter(message -> message.state() == Message.State.NEW).count();
    waiting.set(unread + missedCalls);
  }

  /// Opens its page. A message that nobody has read is read from now on.
  public void choose(InboxEntry entry) {
    chosen = entry.key();
    read(entry);
    if (entry instanceof InboxEntry.Left(Message message) && message.state() == Message.State.NEW) {
      background.run(
          () -> desks.messages().move(message.id(), Message.State.SEEN, onDuty.actor()),
          outcome -> notices.settle(outcome, seen -> {}));
    }
  }

  private void read(InboxEntry entry) {
    background.run(
        () -> page(entry),
        page -> {
          if (entry.key().equals(chosen)) {
            opened.set(Optional.of(page));
          }
        });
  }

  private Opened page(InboxEntry entry) {
    List<BookStep> steps =
        switch (entry) {
          case InboxEntry.Left(Message message) -> desks.messages().steps(message);
          case InboxEntry.Missed(CallLine line) -> desks.calls().log().steps(line.call().id());
        };
    return new Opened(
        entry,
        steps,
        Optional.ofNullable(entry.phone()).flatMap(desks.customers()::byPhone).orElse(null),
        tape(entry));
  }

  private @Nullable Tape tape(InboxEntry entry) {
    return switch (entry) {
      case InboxEntry.Left(Message message) -> desks.tapes().ofMessage(message.id()).orElse(null);
      case InboxEntry.Missed _ -> null;
    };
  }

  /// The tape that is being heard.
  public ReadOnlyObjectProperty<Optional<UUID>> listening() {
    return listening.getReadOnlyProperty();
  }

  /// Lets a spoken message be heard from its beginning; stops the one that is being heard.
  public void listen(Tape tape) {
    boolean stops = listening.get().filter(tape.id()::equals).isPresent();
    speaker.hush();
    listening.set(stops ? Optional.empty() : Optional.of(tape.id()));
    if (stops) {
      return;
    }
    background.run(() -> heard(tape), found -> listened(tape, found), () -> listened(tape, true));
  }

  private boolean heard(Tape tape) {
    Optional<byte[]> samples = desks.tapes().samples(tape);
    samples.ifPresent(speaker::speak);
    return samples.isPresent();
  }

  private void listened(Tape tape, boolean found) {
    if (listening.get().filter(tape.id()::equals).isPresent()) {
      listening.set(Optional.empty());
    }
    if (!found) {
      notices.done("messages.tape.gone", List.of(), null);
    }
  }

  /// Dealt with.
  public void close(Message message) {
    step(
        "messages.done",
        message,
        () -> desks.messages().move(message.id(), Message.State.DONE, onDuty.actor()));
  }

  /// It was done, and wasn't.
  public void reopen(Message message) {
    step(
        "messages.reopened",
        message,
        () -> desks.messages().move(message.id(), Message.State.REOPENED, onDuty.actor()));
  }

  /// Somebody has it in hand; an empty name gives it back.
  public void assign(Message message, String who) {
    step(
        who.isBlank() ? "messages.given_back" : "messages.assigned",
        message,
        () -> desks.messages().assign(message.id(), who, onDuty.actor()));
  }

  public void urgent(Message message, boolean urgent) {
    step(
        urgent ? "messages.made_urgent" : "messages.made_calm",
        message,
        () -> desks.messages().urgent(message.id(), urgent, onDuty.actor()));
  }

  /// Who deals with it when I do.
  public String me() {
    return onDuty.actor().name();
  }

  private void step(String key, Message message, Supplier<Outcome<Message>> work) {
    background.run(
        work,
        outcome ->
            notices.settle(
                outcome,
                after ->
                    notices.done(
                        key,
                        List.of(message.name()),
                        after.version() == message.version() ? null : () -> undo(after))));
  }

  private void undo(Message after) {
    background.run(
        () -> desks.messages().undo(after.id(), after.version(), onDuty.actor()),
        outcome -> notices.settle(outcome, before -> {}));
  }

  /// Nobody need call back any more.
  public void settle(String callId) {
    mark(callId, true);
  }

  private void mark(String callId, boolean settled) {
    background.run(
        () -> desks.calls().log().settle(callId, settled, onDuty.actor()),
        outcome ->
            notices.settle(
                outcome,
                mark ->
                    notices.done(
                        settled ? "calls.settled" : "calls.unsettled",
                        List.of(),
                        () -> mark(callId, !settled))));
  }
}
