package fr.comptoir.db.domain.delivery;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somewhere we drive to, and on what terms.
///
/// @param minimum the goods are worth at least this
/// @param freeAbove from this amount of goods on there is no fee; null = never free
/// @param lead the soonest we are at the door after the order, even with an idle kitchen
public record DeliveryZone(
    String name,
    Bounds bounds,
    Money fee,
    Money minimum,
    @Nullable Money freeAbove,
    Duration lead) {

  /// What is inside.
  public sealed interface Bounds {
    /// A circle around the restaurant.
    ///
    /// @param metres straight line, the edge included
    record Radius(int metres) implements Bounds {}

    /// @param corners at least three, in order round the edge
    record Polygon(List<GeoPoint> corners) implements Bounds {}

    record PostalCodes(Set<String> codes) implements Bounds {}
  }

  /// Whether an address lies inside.
  ///
  /// @param metres straight line from the restaurant
  public boolean holds(Address address, GeoPoint place, int metres) {
    return switch (bounds) {
      case Bounds.Radius(int reach) -> metres <= reach;
      case Bounds.Polygon(List<GeoPoint> corners) -> inside(corners, place);
      case Bounds.PostalCodes(Set<String> codes) -> codes.contains(address.postalCode());
    };
  }

  /// The fee for goods of this value.
  public Money fee(Money subtotal) {
    return freeAbove != null && subtotal.compareTo(freeAbove) >= 0 ? Money.ZERO : fee;
  }

  /// Refused when the goods are worth less than we drive for.
  public Optional<Refusal> belowMinimum(Money subtotal) {
    return subtotal.compareTo(minimum) < 0
        ? Optional.of(new Refusal.BelowMinimum(minimum, subtotal))
        : Optional.empty();
  }

  /// Counts the edges that a line going east from the point crosses: odd = inside.
  static boolean inside(List<GeoPoint> polygon, GeoPoint point) {
    boolean inside = false;
    for (int i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
      GeoPoint a = polygon.get(i);
      GeoPoint b = polygon.get(j);
      if (a.lat() > point.lat() == b.lat() > point.lat()) continue;
      double crossing =
          a.lon() + (point.lat() - a.lat()) / (b.lat() - a.lat()) * (b.lon() - a.lon());
      if (point.lon() < crossing) inside = !inside;
    }
    return inside;
  }
}
