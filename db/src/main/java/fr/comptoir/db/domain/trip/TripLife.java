package fr.comptoir.db.domain.trip;

import static fr.comptoir.db.domain.Actor.Kind.STAFF;
import static fr.comptoir.db.domain.Actor.Kind.SYSTEM;
import static fr.comptoir.db.domain.trip.Trip.State.BACK;
import static fr.comptoir.db.domain.trip.Trip.State.CANCELLED;
import static fr.comptoir.db.domain.trip.Trip.State.OUT;
import static fr.comptoir.db.domain.trip.Trip.State.PLANNED;
import static fr.comptoir.db.domain.trip.Trip.StopState.DELIVERED;
import static fr.comptoir.db.domain.trip.Trip.StopState.FAILED;
import static fr.comptoir.db.domain.trip.Trip.StopState.PENDING;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Life;
import fr.comptoir.db.domain.Refusal;
import java.util.Optional;

/// The life of a trip and of its doors (domain.md V-7: every step has its guard).
public final class TripLife {
  private static final Life<Trip.State> TRIP =
      new Life<Trip.State>()
          .way(PLANNED, OUT, STAFF)
          .way(PLANNED, CANCELLED, STAFF, SYSTEM)
          .way(OUT, BACK, STAFF, SYSTEM)
          .way(OUT, CANCELLED, STAFF);

  private static final Life<Trip.StopState> STOP =
      new Life<Trip.StopState>().way(PENDING, DELIVERED, STAFF).way(PENDING, FAILED, STAFF, SYSTEM);

  private TripLife() {}

  /// Why this step may not be taken; empty when it may. Nobody is back with a door still to do.
  public static Optional<Refusal> refusal(Trip trip, Trip.State to, Actor.Kind by) {
    if (!TRIP.allows(trip.state(), to, by)) return notAllowed(trip.state(), to);
    return to == BACK && !trip.pending().isEmpty()
        ? Optional.of(new Refusal.DoorsLeft(trip.pending().size()))
        : Optional.empty();
  }

  /// Why nothing may come of this door now. Only on the road does anything happen at a door.
  public static Optional<Refusal> refusal(
      Trip trip, Trip.Stop stop, Trip.StopState to, Actor.Kind by) {
    if (trip.state() != OUT) return notAllowed(trip.state(), to);
    return STOP.allows(stop.state(), to, by) ? Optional.empty() : notAllowed(stop.state(), to);
  }

  private static Optional<Refusal> notAllowed(Enum<?> from, Enum<?> to) {
    return Optional.of(new Refusal.NotAllowedNow(from.name(), to.name()));
  }
}
