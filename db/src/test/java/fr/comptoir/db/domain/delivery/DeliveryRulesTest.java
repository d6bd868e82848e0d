package fr.comptoir.db.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.delivery.DeliveryRules.Reach;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryRulesTest {
  private final DeliveryRules rules =
      new DeliveryRules(Samples.house().delivery(), Samples.house().restaurant().place());

  @Test
  void takesTheRoadAndTheDoorIntoAccount() {
    // 1029 m in a straight line, 1.4 times that by road at 18 km/h, and 4 minutes at the door.
    assertThat(rules.reach(at(new GeoPoint(43.2938, 5.3847))))
        .isEqualTo(Outcome.done(new Reach(1_029, Duration.ofMinutes(5 + 4))));
  }

  @Test
  void refusesWhatIsTooFar() {
    assertThat(rules.reach(at(new GeoPoint(43.2470, 5.3722))))
        .isEqualTo(Outcome.refused(new Refusal.OutOfZone(5_015, 5_000)));
  }

  @Test
  void refusesAnAreaWeDoNotDriveTo() {
    assertThat(rules.reach(at(new GeoPoint(43.2845, 5.3640)))).isInstanceOf(Outcome.Refused.class);
  }

  /// domain.md V-2: without coordinates of its own, no promise.
  @Test
  void refusesAnAddressThatIsNotLocated() {
    assertThat(rules.reach(at(null))).isEqualTo(Outcome.refused(new Refusal.UnknownAddress()));
  }

  @ParameterizedTest
  @CsvSource({"1500, 250", "3999, 250", "4000, 0", "9000, 0"})
  void isFreeFromAnAmountOn(int subtotal, int fee) {
    assertThat(rules.fee(Money.cents(subtotal))).isEqualTo(Money.cents(fee));
  }

  @ParameterizedTest
  @CsvSource({"1499, true", "1500, false"})
  void hasAMinimum(int subtotal, boolean below) {
    assertThat(rules.belowMinimum(Money.cents(subtotal)).isPresent()).isEqualTo(below);
  }

  private static Address at(@Nullable GeoPoint place) {
    return new Address(1, "", "1 rue X", "13001", "Marseille", "", place, "street");
  }
}
