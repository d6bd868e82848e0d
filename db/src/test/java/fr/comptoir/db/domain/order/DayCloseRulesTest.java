package fr.comptoir.db.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCloseRulesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final DayCloseRules rules = new DayCloseRules(LocalTime.of(4, 0), PARIS);

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
    var at = now.atZone(PARIS).toInstant();

    assertThat(rules.closesByItself(day, unfinished, at)).isEqualTo(closes);
  }
}
