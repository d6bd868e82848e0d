package fr.comptoir.db.domain.kitchen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Band;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KitchenCheckTest {
  @ParameterizedTest
  @CsvSource({
    "5, 15, 4,",
    "0, 15, 4, kitchen_slot",
    "7, 15, 4, kitchen_slot",
    "90, 15, 4, kitchen_slot",
    "5, -1, 4, min_pickup",
    "5, 300, 4, min_pickup",
    "5, 15, -1, points",
    "5, 15, 501, points"
  })
  void namesTheFieldByWhichNoTimeCouldBePromised(int slot, int pickup, int points, String wrong) {
    var policy =
        new KitchenPolicy(
            Duration.ofMinutes(slot),
            List.of(new Station("oven", "Four", points)),
            Duration.ofMinutes(pickup));
    assertThat(KitchenCheck.faults(policy).stream().map(Fault::field))
        .containsExactlyElementsOf(wrong == null ? List.of() : List.of(wrong));
  }

  @Test
  void hoursNameStationsThereAreAndEndSomewhereElseThanTheyBegin() {
    var band = new Band("Midi", Set.of(), LocalTime.NOON, LocalTime.NOON, Map.of("grill", 3));
    assertThat(KitchenCheck.faults(Samples.house().kitchen().bands(List.of(band))))
        .extracting(Fault::row, Fault::field)
        .containsExactlyInAnyOrder(tuple(1, "until"), tuple(1, "station"));
  }
}
