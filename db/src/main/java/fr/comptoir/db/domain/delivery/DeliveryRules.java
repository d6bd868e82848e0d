package fr.comptoir.db.domain.delivery;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Whether we drive there, how long it takes and what it costs.
///
/// @param from where the restaurant is
public record DeliveryRules(DeliveryPolicy policy, GeoPoint from) {
  /// Metres of road to a metre of straight line, in a town.
  private static final double DETOUR = 1.4;

  /// @param metres straight line
  /// @param travel on the road and at the door, in whole minutes
  public record Reach(int metres, Duration travel) {}

  /// Refused when the address isn't located, is out of the zone or in an area we don't drive to.
  public Outcome<Reach> reach(Address address) {
    GeoPoint place = address.place();
    if (place == null) return Outcome.refused(new Refusal.UnknownAddress());
    int metres = from.metresTo(place);
    int radius = policy.offered() ? policy.radiusMetres() : 0;
    boolean excluded = policy.excluded().stream().anyMatch(area -> contains(area.polygon(), place));
    if (!policy.offered() || metres > radius || excluded) {
      return Outcome.refused(new Refusal.OutOfZone(metres, radius));
    }
    return Outcome.done(new Reach(metres, travel(metres)));
  }

  /// The fee for goods of this value.
  public Money fee(Money subtotal) {
    return subtotal.compareTo(policy.freeAbove()) >= 0 ? Money.ZERO : policy.fee();
  }

  /// Refused when the goods are worth less than we drive for.
  public Optional<Refusal> belowMinimum(Money subtotal) {
    return subtotal.compareTo(policy.minimum()) < 0
        ? Optional.of(new Refusal.BelowMinimum(policy.minimum(), subtotal))
        : Optional.empty();
  }

  private Duration travel(int metres) {
    double metresPerMinute = policy.speedKmh() * 1_000 / 60.0;
    long minutes = (long) Math.ceil(metres * DETOUR / metresPerMinute);
    return Duration.ofMinutes(minutes).plus(policy.handover());
  }

  /// Counts the edges that a line going east from the point crosses: odd = inside.
  private static boolean contains(List<GeoPoint> polygon, GeoPoint point) {
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
