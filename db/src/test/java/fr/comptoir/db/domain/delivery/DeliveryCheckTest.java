package fr.comptoir.db.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.delivery.DeliveryZone.Bounds;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryCheckTest {
  static Stream<Arguments> zones() {
    var point = new GeoPoint(43.3, 5.4);
    return Stream.of(
        Arguments.of("Centre", new Bounds.Radius(3_000), 250, List.of()),
        Arguments.of(" ", new Bounds.Radius(3_000), 250, List.of("name")),
        Arguments.of("Centre", new Bounds.Radius(0), 250, List.of("radius")),
        Arguments.of("Centre", new Bounds.Polygon(List.of(point, point)), 250, List.of("corners")),
        Arguments.of("Centre", new Bounds.PostalCodes(Set.of()), 250, List.of("postal_codes")),
        Arguments.of(
            "Centre", new Bounds.PostalCodes(Set.of("1300")), 250, List.of("postal_codes")),
        Arguments.of("Centre", new Bounds.PostalCodes(Set.of("13001")), -1, List.of("fee")));
  }

  @ParameterizedTest
  @MethodSource("zones")
  void namesTheFieldByWhichNoAddressCouldBeJudged(
      String name, Bounds bounds, int fee, List<String> wrong) {
    var zone = new DeliveryZone(name, bounds, Money.cents(fee), Money.ZERO, null, Duration.ZERO);
    assertThat(DeliveryCheck.faults(zone)).extracting(Fault::field).isEqualTo(wrong);
    var policy = new DeliveryPolicy(true, List.of(zone), 18, Duration.ofMinutes(4), 2, List.of());
    assertThat(DeliveryCheck.faults(policy))
        .extracting(Fault::row)
        .containsOnly(wrong.isEmpty() ? new Integer[0] : new Integer[] {1});
  }
}
