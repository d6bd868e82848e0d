package fr.comptoir.db.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.delivery.DeliveryRules.Reach;
import fr.comptoir.db.domain.delivery.DeliveryZone.Bounds;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryRulesTest {
  private static final GeoPoint NEAR = new GeoPoint(43.2938, 5.3847);
  private static final GeoPoint FAR = new GeoPoint(43.2470, 5.3722);

  private final DeliveryPolicy sample = Samples.house().delivery();
  private final DeliveryRules rules = rules(sample.zones());

  @Test
  void takesTheRoadAndTheDoorIntoAccount() {
    // 1029 m in a straight line, 1.4 times that by road at 18 km/h, and 4 minutes at the door.
    assertThat(rules.reach(at(NEAR)))
        .isEqualTo(
            Outcome.done(new Reach(sample.zones().getFirst(), 1_029, Duration.ofMinutes(5 + 4))));
  }

  @Test
  void refusesWhatIsTooFar() {
    assertThat(rules.reach(at(FAR)))
        .isEqualTo(Outcome.refused(new Refusal.OutOfZone(5_015, 5_000, List.of())));
  }

  @Test
  void refusesAnAreaWeDoNotDriveToWhateverZoneItIsIn() {
    assertThat(rules.reach(at(new GeoPoint(43.2845, 5.3640)))).isInstanceOf(Outcome.Refused.class);
    assertThat(
            rules(List.of(zone("7e", new Bounds.PostalCodes(Set.of("13001")), 0, 0, null)))
                .reach(at(new GeoPoint(43.2845, 5.3640))))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  @DisplayName("V-2 an address has its own coordinates or none: without them, no promise")
  void refusesAnAddressThatIsNotLocated() {
    assertThat(rules.reach(at(null))).isEqualTo(Outcome.refused(new Refusal.UnknownAddress()));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("V-3 a town centre is no address")
  @CsvSource({
    "house, true",
    "interpolated, true",
    "street, true",
    "municipality, false",
    "locality, false",
    "'', false"
  })
  void v3_aTownCentreIsNoAddress(String precision, boolean accepted) {
    Address address = new Address(1, "", "Marseille", "13001", "Marseille", "", NEAR, precision);

    assertThat(rules.reach(address) instanceof Outcome.Done).isEqualTo(accepted);
  }

  @ParameterizedTest(name = "{0} cents: fee {1}, missing {2}")
  @DisplayName("V-1 minimum and free threshold are the book's: fee, or what is missing")
  @CsvSource({
    "0,    ,     1500",
    "1,    ,     1499",
    "1150, ,     350",
    "1499, ,     1",
    "1500, 250,  ",
    "1501, 250,  ",
    "2000, 250,  ",
    "3999, 250,  ",
    "4000, 0,    ",
    "4001, 0,    ",
    "9000, 0,    ",
    "99999, 0,   "
  })
  void v1_theQuoteEnforcesMinimumAndFreeThreshold(
      int subtotal, @Nullable Integer fee, @Nullable Integer missing) {
    switch (rules.terms(at(NEAR), Money.cents(subtotal))) {
      case Outcome.Done<DeliveryTerms>(DeliveryTerms terms) -> {
        assertThat(terms.fee().cents()).isEqualTo(fee);
        assertThat(terms.roadMetres()).isEqualTo(1_441);
        assertThat(terms.travel()).isEqualTo(Duration.ofMinutes(9));
        assertThat(missing).isNull();
      }
      case Outcome.Refused<DeliveryTerms>(Refusal no) -> {
        assertThat(no)
            .isEqualTo(new Refusal.BelowMinimum(Money.cents(1_500), Money.cents(subtotal)));
        assertThat(((Refusal.BelowMinimum) no).missing().cents()).isEqualTo(missing);
        assertThat(fee).isNull();
      }
    }
  }

  @Test
  @DisplayName("V-4 zones by polygon, postal code and radius: the first that holds it decides")
  void v4_theFirstZoneThatHoldsTheAddressDecides() {
    var square =
        new Bounds.Polygon(
            List.of(
                new GeoPoint(43.29, 5.38),
                new GeoPoint(43.30, 5.38),
                new GeoPoint(43.30, 5.39),
                new GeoPoint(43.29, 5.39)));
    List<DeliveryZone> zones =
        List.of(
            zone("quartier", square, 100, 1_000, null),
            zone("sixième", new Bounds.PostalCodes(Set.of("13006")), 200, 1_500, 3_000),
            zone("loin", new Bounds.Radius(6_000), 500, 3_000, 6_000));

    assertThat(zoneOf(zones, at(NEAR, "13006"))).isEqualTo("quartier");
    assertThat(zoneOf(zones, at(FAR, "13006"))).isEqualTo("sixième");
    assertThat(zoneOf(zones, at(FAR, "13008"))).isEqualTo("loin");
    assertThat(zoneOf(zones.reversed(), at(NEAR, "13006"))).isEqualTo("loin");
    assertThat(rules(zones.subList(0, 2)).reach(at(FAR, "13008")))
        .isEqualTo(Outcome.refused(new Refusal.OutOfZone(5_015, 0, List.of())));
  }

  @Test
  void aZoneWithoutAThresholdIsNeverFree() {
    var zone = zone("loin", new Bounds.Radius(6_000), 500, 3_000, null);

    assertThat(zone.fee(Money.cents(1_000_000))).isEqualTo(Money.cents(500));
  }

  @Test
  void aStreetAloneIsAnEstimate() {
    assertThat(terms("street").estimated()).isTrue();
    assertThat(terms("house").estimated()).isFalse();
  }

  private DeliveryTerms terms(String precision) {
    Address address = new Address(1, "", "1 rue X", "13001", "Marseille", "", NEAR, precision);
    return ((Outcome.Done<DeliveryTerms>) rules.terms(address, Money.cents(2_000))).value();
  }

  private String zoneOf(List<DeliveryZone> zones, Address address) {
    return ((Outcome.Done<Reach>) rules(zones).reach(address)).value().zone().name();
  }

  private DeliveryRules rules(List<DeliveryZone> zones) {
    return new DeliveryRules(
        new DeliveryPolicy(
            true,
            zones,
            sample.speedKmh(),
            sample.handover(),
            sample.couriers(),
            sample.excluded()),
        Samples.house().restaurant().place());
  }

  private static DeliveryZone zone(
      String name, Bounds bounds, int fee, int minimum, @Nullable Integer freeAbove) {
    return new DeliveryZone(
        name,
        bounds,
        Money.cents(fee),
        Money.cents(minimum),
        freeAbove == null ? null : Money.cents(freeAbove),
        Duration.ZERO);
  }

  private static Address at(@Nullable GeoPoint place) {
    return new Address(1, "", "1 rue X", "13001", "Marseille", "", place, "street");
  }

  private static Address at(GeoPoint place, String postalCode) {
    return new Address(1, "", "1 rue X", postalCode, "Marseille", "", place, "house");
  }
}
