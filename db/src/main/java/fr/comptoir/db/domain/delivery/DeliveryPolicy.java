package fr.comptoir.db.domain.delivery;

import fr.comptoir.db.domain.GeoPoint;
import java.time.Duration;
import java.util.List;

/// Where we deliver and how.
///
/// @param zones the first one that holds an address decides
/// @param speedKmh in town, on the road
/// @param handover at each door
/// @param couriers how many are out at once at most
/// @param excluded never driven to, whatever zone they lie in
public record DeliveryPolicy(
    boolean offered,
    List<DeliveryZone> zones,
    int speedKmh,
    Duration handover,
    int couriers,
    List<Area> excluded) {

  /// A polygon we don't drive to.
  public record Area(String name, List<GeoPoint> polygon) {}

  /// The same with other zones.
  public DeliveryPolicy zones(List<DeliveryZone> next) {
    return new DeliveryPolicy(offered, List.copyOf(next), speedKmh, handover, couriers, excluded);
  }

  /// The same, offered or not.
  public DeliveryPolicy offered(boolean now) {
    return new DeliveryPolicy(now, zones, speedKmh, handover, couriers, excluded);
  }

  /// The one model of the road, for a promise and for a trip alike.
  public Travel travel() {
    return new Travel(speedKmh, handover);
  }

  /// The widest circle we drive in, in metres; 0 where no zone is a circle.
  public int widestRadius() {
    return zones.stream()
        .mapToInt(
            zone -> zone.bounds() instanceof DeliveryZone.Bounds.Radius(int metres) ? metres : 0)
        .max()
        .orElse(0);
  }
}
