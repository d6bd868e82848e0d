package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.store.Transaction;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes the last step of one reservation back, inside the caller's transaction: the state, and
/// what came with it of time, table and words.
record ReservationUndo(Transaction tx, Reservation reservation, Instant now, Actor actor) {

  /// @param version that the step to take back made; null = whichever was the last
  Outcome<Reservation> take(@Nullable Long version) {
    Step<State> last = tx.reservations().steps(reservation.id()).getLast();
    State from = last.from();
    if (from == null || last.undo()) return Outcome.refused(new Refusal.NothingToUndo());
    if (version != null && version != reservation.version()) {
      return Outcome.refused(new Refusal.ChangedMeanwhile());
    }
    Optional<Reservation> content = tx.reservations().before(reservation, from);
    if (content.isEmpty() && (from == reservation.state() || isOlder(last))) {
      return Outcome.refused(new Refusal.NothingToUndo());
    }
    Reservation back = content.orElseGet(() -> reservation.moved(from));
    SeatBook book = new SeatBook(tx, now);
    Optional<Refusal> refusal = refusal(book, back);
    if (refusal.isPresent()) return Outcome.refused(refusal.get());
    var reason = new Step.Reason(now, actor, "", true);
    return Outcome.done(
        content.isPresent()
            ? book.change(reservation, back, reason)
            : book.step(reservation, from, reason));
  }

  /// Whether another time or table came with a step of before these were kept.
  private static boolean isOlder(Step<State> last) {
    return last.to() == State.PENDING
        || (last.from() == State.LATE && last.to() == State.CONFIRMED);
  }

  /// A table must be free for who comes back to it; who never left it takes it from nobody.
  private Optional<Refusal> refusal(SeatBook book, Reservation back) {
    boolean stays =
        !isGone(reservation.state())
            && back.tables().equals(reservation.tables())
            && back.start().equals(reservation.start())
            && back.end().equals(reservation.end());
    if (stays || isGone(back.state())) return Optional.empty();
    for (String table : back.tables()) {
      if (book.house().floor().table(table).isEmpty()) {
        return Optional.of(new Refusal.UnknownTable(table));
      }
    }
    return book.rules().areFree(back.tables(), back.start(), back.end(), back.id())
        ? Optional.empty()
        : Optional.of(new Refusal.TableTaken(String.join(", ", back.tables())));
  }

  private static boolean isGone(State state) {
    return switch (state) {
      case PENDING, CONFIRMED, LATE, ARRIVED, SEATED -> false;
      case FINISHED, CANCELLED, NO_SHOW, REFUSED -> true;
    };
  }
}
