package fr.comptoir.db.domain.delivery;

import fr.comptoir.db.domain.GeoPoint;
import java.time.Duration;

/// How far and how long it is from one place to another. Always the same model, so that a trip
/// keeps what a quote promised (domain.md V-4): it is an estimate and never shown as a route.
///
/// @param speedKmh in town, on the road
/// @param handover at each door
public record Travel(int speedKmh, Duration handover) {
  /// Metres of road to a metre of straight line, in a town.
  private static final double DETOUR = 1.4;

  /// Metres of road.
  public int road(GeoPoint from, GeoPoint to) {
    return road(from.metresTo(to));
  }

  /// Metres of road for metres of straight line.
  public int road(int straight) {
    return (int) Math.round(straight * DETOUR);
  }

  /// On the road, in whole minutes, rounded up.
  public Duration drive(int roadMetres) {
    double metresPerMinute = speedKmh * 1_000 / 60.0;
    return Duration.ofMinutes((long) Math.ceil(roadMetres / metresPerMinute));
  }

  /// On the road and at the door.
  public Duration toDoor(int straight) {
    return drive(road(straight)).plus(handover);
  }
}
