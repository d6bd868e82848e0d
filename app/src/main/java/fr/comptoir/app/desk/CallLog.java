package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.call.CallFilter;
import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.call.CallMark;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.CallTally;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Reading;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The calls that were, as people look through them, and what the house says of them afterwards.
/// Thread-safe, blocking; never on the FX thread.
public final class CallLog {
  private final Database database;
  private final Clock clock;

  CallLog(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The newest first.
  public List<CallLine> page(CallFilter filter, int offset, int limit) {
    return database.read(book -> book.callLog().page(filter, offset, limit));
  }

  public CallTally tally(CallFilter filter) {
    return database.read(book -> book.callLog().tally(filter));
  }

  /// The ports calls ever came in on.
  public List<String> ports() {
    return database.read(book -> book.callLog().ports());
  }

  /// Everything of one call; empty for one the book doesn't have.
  public Optional<CallFile> file(String callId) {
    return database.read(book -> book.callLog().line(callId).map(line -> file(book, line)));
  }

  private static CallFile file(Reading book, CallLine line) {
    CallRecord call = line.call();
    return new CallFile(
        line,
        customer(book, call).orElse(null),
        book.calls().journal(call.id()),
        book.callLog().quality(call.id()).orElse(null),
        book.messages().questionsOf(List.of(call.id())));
  }

  /// A card that was made or merged since counts too.
  private static Optional<Customer> customer(Reading book, CallRecord call) {
    Long card = call.customerId();
    PhoneNumber phone = call.caller();
    Optional<Customer> known = card == null ? Optional.empty() : book.customers().find(card);
    return known.isPresent() || phone == null ? known : book.customers().byPhone(phone);
  }

  /// Says that the assistant answered badly in a call, and why; or that it didn't after all.
  ///
  /// Refused: [Refusal.NotFound].
  public Outcome<CallMark> flag(String callId, boolean bad, String why, Actor actor) {
    return mark(
        callId, mark -> mark.flagged(bad, why), bad ? "bad_answer" : "no_bad_answer", actor);
  }

  /// Says that nobody need call back any more; or that somebody must after all.
  ///
  /// Refused: [Refusal.NotFound].
  public Outcome<CallMark> settle(String callId, boolean settled, Actor actor) {
    return mark(
        callId,
        mark -> mark.settled(settled ? clock.instant() : null),
        settled ? "settled" : "unsettled",
        actor);
  }

  private Outcome<CallMark> mark(
      String callId, UnaryOperator<CallMark> change, String what, Actor actor) {
    return database.write(
        tx -> {
          if (tx.calls().find(callId).isEmpty()) return Outcome.refused(new Refusal.NotFound());
          CallMark mark = change.apply(tx.callLog().mark(callId));
          tx.callLog().save(mark);
          tx.journal()
              .add(new BookStep(clock.instant(), actor, BookStep.About.CALL, callId, what, ""));
          tx.publish(new RestaurantEvent.CallMarked(mark));
          return Outcome.done(mark);
        });
  }

  /// What the house said of a call, oldest first.
  public List<BookStep> steps(String callId) {
    return database.read(book -> book.journal().of(BookStep.About.CALL, callId));
  }
}
