package fr.comptoir.app.desk;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallQuality;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.JournalEntry;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.store.Database;
import fr.comptoir.telephony.call.CallEvent;
import fr.comptoir.telephony.media.MediaLeg.LineQuality;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes calls and their journals, line by line as they happen.
record CallJournal(Database database) {

  /// Whose number a call shows; null also where it is the line's own, which says nothing of the
  /// caller.
  @Nullable PhoneNumber shown(String line, @Nullable PhoneNumber number) {
    if (number == null) return null;
    return database
            .read(book -> book.lines().rules(line))
            .filter(rules -> number.equals(rules.number()))
            .isPresent()
        ? null
        : number;
  }

  CallRecord begin(CallRecord call) {
    return database.write(
        tx -> {
          tx.calls().insert(call);
          tx.publish(new RestaurantEvent.CallChanged(call));
          return call;
        });
  }

  void append(String callId, Instant at, JournalEntry.Entry entry) {
    database.write(tx -> tx.calls().append(callId, at, entry));
  }

  CallRecord answered(CallRecord call, Instant at) {
    return changed(
        new CallRecord(
            call.id(),
            call.version() + 1,
            call.line(),
            call.caller(),
            call.customerId(),
            call.startedAt(),
            at,
            null,
            null,
            null,
            call.voice(),
            call.tokensIn(),
            call.tokensOut(),
            call.costMicros(),
            call.interruptions(),
            call.packetsLost(),
            call.jitterMicros()),
        null);
  }

  /// Adds the tokens and cost of one turn.
  CallRecord used(CallRecord call, CallEvent.Used used) {
    return database.write(
        tx -> {
          var next =
              new CallRecord(
                  call.id(),
                  call.version() + 1,
                  call.line(),
                  call.caller(),
                  call.customerId(),
                  call.startedAt(),
                  call.answeredAt(),
                  call.endedAt(),
                  call.outcome(),
                  call.endReason(),
                  call.voice(),
                  call.tokensIn() + used.tokensIn(),
                  call.tokensOut() + used.tokensOut(),
                  call.costMicros() + used.costMicros(),
                  call.interruptions(),
                  call.packetsLost(),
                  call.jitterMicros());
          tx.calls().update(next);
          return next;
        });
  }

  /// The caller cut in once more.
  CallRecord bargedIn(CallRecord call, CallEvent.BargedIn event) {
    return database.write(
        tx -> {
          tx.calls()
              .append(
                  call.id(),
                  event.at(),
                  new JournalEntry.BargedIn(event.itemId(), event.heardMillis()));
          var next =
              new CallRecord(
                  call.id(),
                  call.version() + 1,
                  call.line(),
                  call.caller(),
                  call.customerId(),
                  call.startedAt(),
                  call.answeredAt(),
                  call.endedAt(),
                  call.outcome(),
                  call.endReason(),
                  call.voice(),
                  call.tokensIn(),
                  call.tokensOut(),
                  call.costMicros(),
                  call.interruptions() + 1,
                  call.packetsLost(),
                  call.jitterMicros());
          tx.calls().update(next);
          return next;
        });
  }

  CallRecord ended(
      CallRecord call, Instant at, String reason, CallRecord.Outcome outcome, LineQuality line) {
    return changed(
        new CallRecord(
            call.id(),
            call.version() + 1,
            call.line(),
            call.caller(),
            call.customerId(),
            call.startedAt(),
            call.answeredAt(),
            at,
            outcome,
            reason,
            call.voice(),
            call.tokensIn(),
            call.tokensOut(),
            call.costMicros(),
            call.interruptions(),
            Math.toIntExact(Math.min(line.lost(), Integer.MAX_VALUE)),
            line.jitterMicros()),
        new JournalEntry.Ended(reason));
  }

  /// How line and voice did.
  void quality(CallQuality quality) {
    database.write(
        tx -> {
          tx.callLog().save(quality);
          return quality;
        });
  }

  /// Corrects what came of a call that has ended, when this counts for more.
  void cameOfIt(String callId, CallRecord.Outcome deed) {
    database
        .read(book -> book.calls().find(callId))
        .filter(call -> call.outcome() != null && deed.compareTo(call.outcome()) < 0)
        .ifPresent(call -> changed(withOutcome(call, deed), null));
  }

  private static CallRecord withOutcome(CallRecord call, CallRecord.Outcome outcome) {
    return new CallRecord(
        call.id(),
        call.version() + 1,
        call.line(),
        call.caller(),
        call.customerId(),
        call.startedAt(),
        call.answeredAt(),
        call.endedAt(),
        outcome,
        call.endReason(),
        call.voice(),
        call.tokensIn(),
        call.tokensOut(),
        call.costMicros(),
        call.interruptions(),
        call.packetsLost(),
        call.jitterMicros());
  }

  /// Ends the calls that a crash cut off, with what the book knows of them.
  void endUnfinished(Instant now) {
    List<CallRecord> cutOff = database.read(book -> book.calls().unfinished());
    for (CallRecord call : cutOff) {
      ended(call, now, "cut_off", deed(call), new LineQuality(0, 0, 0, 0, 0));
    }
  }

  /// What the book has of a call, the most important first.
  private CallRecord.Outcome deed(CallRecord call) {
    return database.read(
        book -> {
          if (!book.orders().ofCall(call.id()).isEmpty()) return CallRecord.Outcome.ORDER;
          if (book.reservations().anyOfCall(call.id())) return CallRecord.Outcome.RESERVATION;
          return book.messages().anyOfCall(call.id())
              ? CallRecord.Outcome.MESSAGE
              : CallRecord.Outcome.FAILED;
        });
  }

  private CallRecord changed(CallRecord next, JournalEntry.@Nullable Entry last) {
    return database.write(
        tx -> {
          tx.calls().update(next);
          Instant at = next.endedAt();
          if (last != null && at != null) tx.calls().append(next.id(), at, last);
          tx.publish(new RestaurantEvent.CallChanged(next));
          return next;
        });
  }
}
