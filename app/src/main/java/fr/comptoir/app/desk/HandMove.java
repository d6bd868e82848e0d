package fr.comptoir.app.desk;

import fr.comptoir.app.desk.FloorDesk.Move;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.reservation.PlacementRules;
import fr.comptoir.db.domain.reservation.PlacementRules.Placed;
import fr.comptoir.db.domain.reservation.PlacementRules.Placement;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.reservation.ReservationLife;
import fr.comptoir.db.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A reservation moved by a person's hand, inside the caller's transaction: one step in its
/// journal, whatever changes with it.
///
/// @param reason its text says why the rules don't count; empty = they do
record HandMove(Transaction tx, Step.Reason reason) {

  Outcome<Reservation> take(Reservation.Id id, long version, Move move) {
    return found(id, version).then(before -> to(before, before, move, before.state()));
  }

  /// With other words.
  Outcome<Reservation> reword(Reservation.Id id, long version, Move move, Booking words) {
    return found(id, version)
        .then(
            before -> {
              var guest = book().guest(words.name(), words.phone(), words.customerId());
              return to(before, before.worded(guest, words.wishes()), move, before.state());
            });
  }

  /// And it sits.
  Outcome<Reservation> seat(Reservation.Id id, long version, List<String> tables) {
    return found(id, version)
        .then(
            before -> {
              Optional<Refusal> refusal =
                  ReservationLife.refusal(before, State.SEATED, reason.actor().kind());
              if (refusal.isPresent()) return Outcome.refused(refusal.get());
              return to(before, before, new Move(null, null, tables), State.SEATED);
            });
  }

  private SeatBook book() {
    return new SeatBook(tx, reason.at());
  }

  private Outcome<Reservation> found(Reservation.Id id, long version) {
    Optional<Reservation> found = tx.reservations().find(id);
    if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
    State state = found.get().state();
    if (found.get().version() != version) return Outcome.refused(new Refusal.ChangedMeanwhile());
    return isMovable(state)
        ? Outcome.done(found.get())
        : Outcome.refused(new Refusal.TooLate(state.name()));
  }

  private Outcome<Reservation> to(Reservation before, Reservation worded, Move move, State state) {
    SeatBook book = book();
    Instant start = move.start() != null ? move.start() : before.start();
    int size = move.partySize() != null ? move.partySize() : before.partySize();
    var rules = new PlacementRules(book.house(), book.staysWithout(before.id()));
    Outcome<Placed> there =
        move.tables().isEmpty()
            ? sameOrBest(rules, start, size, before.tables())
            : rules.place(new Placement(start, size, move.tables(), false, move.stay()));
    boolean later = state == State.LATE && start.isAfter(reason.at());
    Function<Placed, Reservation> placed =
        place ->
            worded.placed(
                later ? State.CONFIRMED : state,
                book.house().restaurant().businessDay(start),
                size,
                place.seat());
    return FloorDesk.placed(there, reason.text())
        .map(place -> book.change(before, placed.apply(place), reason));
  }

  private static Outcome<Placed> sameOrBest(
      PlacementRules rules, Instant start, int size, List<String> tables) {
    Outcome<Placed> same = rules.place(new Placement(start, size, tables, false));
    boolean fits = same instanceof Outcome.Done<Placed>(Placed at) && at.warnings().isEmpty();
    if (fits) return same;
    Outcome<Placed> best = rules.place(new Placement(start, size, List.of(), false));
    return best instanceof Outcome.Done<Placed> ? best : same;
  }

  private static boolean isMovable(State state) {
    return switch (state) {
      case PENDING, CONFIRMED, LATE, ARRIVED, SEATED -> true;
      case FINISHED, CANCELLED, NO_SHOW, REFUSED -> false;
    };
  }
}
