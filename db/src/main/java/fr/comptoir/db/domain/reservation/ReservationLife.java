package fr.comptoir.db.domain.reservation;

import static fr.comptoir.db.domain.Actor.Kind.ASSISTANT;
import static fr.comptoir.db.domain.Actor.Kind.CONNECTOR;
import static fr.comptoir.db.domain.Actor.Kind.STAFF;
import static fr.comptoir.db.domain.Actor.Kind.SYSTEM;
import static fr.comptoir.db.domain.reservation.Reservation.State.ARRIVED;
import static fr.comptoir.db.domain.reservation.Reservation.State.CANCELLED;
import static fr.comptoir.db.domain.reservation.Reservation.State.CONFIRMED;
import static fr.comptoir.db.domain.reservation.Reservation.State.FINISHED;
import static fr.comptoir.db.domain.reservation.Reservation.State.LATE;
import static fr.comptoir.db.domain.reservation.Reservation.State.NO_SHOW;
import static fr.comptoir.db.domain.reservation.Reservation.State.PENDING;
import static fr.comptoir.db.domain.reservation.Reservation.State.REFUSED;
import static fr.comptoir.db.domain.reservation.Reservation.State.SEATED;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Life;
import fr.comptoir.db.domain.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The life of a reservation.
public final class ReservationLife {
  private static final Life<Reservation.State> LIFE =
      new Life<Reservation.State>()
          .way(PENDING, CONFIRMED, STAFF, CONNECTOR, SYSTEM)
          .way(PENDING, REFUSED, STAFF, CONNECTOR)
          .way(PENDING, CANCELLED, STAFF, ASSISTANT, CONNECTOR, SYSTEM)
          .way(CONFIRMED, ARRIVED, STAFF, CONNECTOR)
          .way(CONFIRMED, SEATED, STAFF, CONNECTOR)
          .way(CONFIRMED, LATE, STAFF, SYSTEM)
          .way(CONFIRMED, NO_SHOW, STAFF, CONNECTOR, SYSTEM)
          .way(CONFIRMED, CANCELLED, STAFF, ASSISTANT, CONNECTOR)
          .way(LATE, ARRIVED, STAFF, CONNECTOR)
          .way(LATE, SEATED, STAFF, CONNECTOR)
          .way(LATE, NO_SHOW, STAFF, CONNECTOR, SYSTEM)
          .way(LATE, CANCELLED, STAFF, ASSISTANT, CONNECTOR)
          .way(LATE, CONFIRMED, STAFF, ASSISTANT, CONNECTOR)
          .way(ARRIVED, SEATED, STAFF, CONNECTOR)
          .way(ARRIVED, CANCELLED, STAFF)
          .way(SEATED, FINISHED, STAFF, CONNECTOR, SYSTEM);

  private ReservationLife() {}

  /// Why this step may not be taken; empty when it may.
  public static Optional<Refusal> refusal(
      Reservation reservation, Reservation.State to, Actor.Kind by) {
    if (LIFE.allows(reservation.state(), to, by)) return Optional.empty();
    return Optional.of(
        to == CANCELLED && reservation.state() != CANCELLED
            ? new Refusal.TooLate(reservation.state().name())
            : new Refusal.NotAllowedNow(reservation.state().name(), to.name()));
  }

  /// As [#refusal(Reservation, Reservation.State, Actor.Kind)], and nobody is late or absent before
  /// the hour that was booked.
  public static Optional<Refusal> refusal(
      Reservation reservation, Reservation.State to, Actor.Kind by, Instant now) {
    boolean early = (to == LATE || to == NO_SHOW) && !now.isAfter(reservation.start());
    return early
        ? Optional.of(new Refusal.NotAllowedNow(reservation.state().name(), to.name()))
        : refusal(reservation, to, by);
  }

  /// Where this reservation may go, the usual way first.
  public static List<Reservation.State> next(Reservation reservation, Actor.Kind by) {
    return LIFE.next(reservation.state(), by);
  }
}
