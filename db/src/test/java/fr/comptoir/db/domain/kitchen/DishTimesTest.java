package fr.comptoir.db.domain.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.menu.MenuItem;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// domain.md P-8: real durations teach something.
class DishTimesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 9 9 9          | -1", // too few
        "7 9 30 8 10      | 9",
        "7 9 8 10 11 12   | 9.5",
        "2 1 1 1 2        | 1",
        // only the latest fifteen count
        "9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 60 60 60 60 60 60 60 60 60 60 60 60 60 60 60 60 60 | 9"
      })
  void theMedianOfTheLatestBumps(String minutes, double median) {
    List<Duration> latest =
        Arrays.stream(minutes.strip().split(" "))
            .map(each -> Duration.ofMinutes(Long.parseLong(each)))
            .toList();

    assertThat(DishTimes.median(latest).map(Duration::toSeconds).orElse(-60L))
        .isEqualTo((long) (median * 60));
  }

  /// The card says eight minutes.
  @ParameterizedTest
  @CsvSource({"1, 4", "4, 4", "6, 6", "16, 16", "50, 16"})
  void itStaysBetweenHalfAndTwiceTheCardsTime(int learned, int minutes) {
    var times = new DishTimes(Map.of(Samples.MARGHERITA, Duration.ofMinutes(learned)));

    assertThat(times.of(margherita())).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void theCardHoldsWhereNothingWasLearned() {
    assertThat(DishTimes.NONE.of(margherita())).isEqualTo(Duration.ofMinutes(8));
  }

  private static MenuItem margherita() {
    return Samples.menu().item(Samples.MARGHERITA).orElseThrow();
  }
}
