package fr.comptoir.db.domain.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HouseTest {
  /// Saving other hours once switched the proposals back on.
  @Test
  void aStepKeepsEverythingElse() {
    var terms = new PhonePolicy(false, Duration.ofHours(5));
    House house = Samples.house().with(terms);
    assertThat(
            List.of(
                house.with(new OpeningHours(Map.of(), Set.of())),
                house.with(house.restaurant()),
                house.with(house.booking()),
                house.with(house.kitchen()),
                house.with(house.delivery()),
                house.with(List.of())))
        .allSatisfy(next -> assertThat(next.phone()).isEqualTo(terms))
        .allSatisfy(next -> assertThat(next.floor()).isEqualTo(house.floor()));
  }
}
