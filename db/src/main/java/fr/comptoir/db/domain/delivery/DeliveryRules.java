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

  /// @param zone the one that decides
  /// @param metres straight line
  /// @param travel on the road and at the door, in whole minutes
  public record Reach(DeliveryZone zone, int metres, Duration travel) {}

  /// Refused when the address isn't located well enough ([Address#isLocated]), is in no zone or in
  /// an area we don't drive to.
  public Outcome<Reach> reach(Address address) {
    GeoPoint place = address.place();
    if (place == null || !address.isLocated()) return Outcome.refused(new Refusal.UnknownAddress());
    int metres = from.metresTo(place);
    boolean excluded =
        policy.excluded().stream().anyMatch(area -> DeliveryZone.inside(area.polygon(), place));
    Optional<DeliveryZone> zone =
        !policy.offered() || excluded
            ? Optional.empty()
            : policy.zones().stream().filter(one -> one.holds(address, place, metres)).findFirst();
    return zone.map(found -> Outcome.done(new Reach(found, metres, policy.travel().toDoor(metres))))
        .orElseGet(
            () ->
                Outcome.refused(
                    new Refusal.OutOfZone(
                        metres, policy.offered() ? policy.widestRadius() : 0, List.of())));
  }

  /// What may be promised for goods of this value at that address: as [#reach], and refused below
  /// the zone's minimum (domain.md V-1).
  public Outcome<DeliveryTerms> terms(Address address, Money subtotal) {
    return reach(address)
        .then(
            reach ->
                reach
                    .zone()
                    .belowMinimum(subtotal)
                    .<Outcome<DeliveryTerms>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(terms(address, reach, subtotal))));
  }

  private DeliveryTerms terms(Address address, Reach reach, Money subtotal) {
    return new DeliveryTerms(
        reach.zone().name(),
        reach.metres(),
        policy.travel().road(reach.metres()),
        reach.travel(),
        reach.zone().fee(subtotal),
        reach.zone().lead(),
        address.isEstimated());
  }
}
