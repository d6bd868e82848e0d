package fr.comptoir.db.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.restaurant.Restaurant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCloseRulesTest {
  private static final Restaurant RESTAURANT = Samples.house().restaurant();

  /// Business days end at four in the morning; the last one here in the night the clocks go back.
  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 2026-11-21T03:59, 0, false",
    "2026-11-20, 2026-11-21T11:59, 0, false",
    "2026-11-20, 2026-11-21T12:00, 0, true",
    "2026-11-20, 2026-11-21T12:00, 1, false",
    "2026-11-20, 2026-12-24T12:00, 1, false",
    "2026-11-20, 2026-12-24T12:00, 0, true",
    "2026-10-24, 2026-10-25T11:59, 0, false",
    "2026-10-24, 2026-10-25T12:00, 0, true"
  })
  void aDayClosesByItselfEightHoursAfterItsEndAndNeverWithOrdersNobodyFinished(
      LocalDate day, LocalDateTime now, int unfinished, boolean closes) {
    var at = now.atZone(RESTAURANT.zone()).toInstant();

    assertThat(DayCloseRules.closesByItself(RESTAURANT, day, unfinished, at)).isEqualTo(closes);
  }
}
