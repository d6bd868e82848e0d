package fr.comptoir.db.domain.trip;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A way from the restaurant past some doors and home again, with its times.
///
/// @param roadMetres all of it, the way home included
/// @param returns when the courier is home
public record Round(Instant departs, List<Leg> legs, int roadMetres, Instant returns) {

  /// An order to be driven somewhere.
  ///
  /// @param promised when we said we would be there
  /// @param ready when it can leave the kitchen
  public record Door(Order.Id order, GeoPoint place, Instant promised, Instant ready) {}

  /// @param roadMetres from the door before, or from the restaurant
  public record Leg(Door door, int roadMetres, Instant arrives) {
    /// By how much the promise is missed; zero when it is kept.
    Duration late() {
      Duration late = Duration.between(door.promised(), arrives);
      return late.isNegative() ? Duration.ZERO : late;
    }
  }

  /// How much later than promised, over all doors.
  public Duration late() {
    return legs.stream().map(Leg::late).reduce(Duration.ZERO, Duration::plus);
  }
}
