package fr.comptoir.db.domain.delivery;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Money;
import java.time.Duration;
import java.util.List;

/// Where we deliver and on what terms. The radius is a straight line around the restaurant.
public record DeliveryPolicy(
    boolean offered,
    int radiusMetres,
    Money fee,
    Money minimum,
    Money freeAbove,
    int speedKmh,
    Duration handover,
    int couriers,
    List<Area> excluded) {

  /// A polygon we don't drive to.
  public record Area(String name, List<GeoPoint> polygon) {}
}
