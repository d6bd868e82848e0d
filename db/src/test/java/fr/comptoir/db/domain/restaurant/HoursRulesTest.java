package fr.comptoir.db.domain.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.restaurant.HoursRules.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursRulesTest {
  private final HoursRules rules = HoursRules.of(Samples.house());
  private final HoursRules allDay = HoursRules.of(Samples.allDay());

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T11:59, false",
    "2026-11-21T12:00, true",
    "2026-11-21T14:29, true",
    "2026-11-21T14:30, false",
    "2026-11-21T19:00, true",
    "2026-11-23T12:30, false", // a Monday
    "2026-12-25T12:30, false", // Christmas
  })
  void isOpenInItsServicesOnly(LocalDateTime at, boolean open) {
    assertThat(rules.isOpen(instant(at))).isEqualTo(open);
  }

  @Test
  void theNextOpeningSkipsClosedDays() {
    assertThat(rules.next(instant(LocalDateTime.of(2026, 11, 22, 23, 0))))
        .contains(
            new Opening(
                instant(LocalDateTime.of(2026, 11, 24, 12, 0)),
                instant(LocalDateTime.of(2026, 11, 24, 14, 30))));
  }

  @Test
  void openAroundTheClockIsOneOpeningThroughMidnight() {
    Instant late = instant(LocalDateTime.of(2026, 11, 21, 23, 50));

    assertThat(allDay.openings(late, late.plus(Duration.ofHours(1)))).hasSize(1);
    assertThat(allDay.isOpen(instant(LocalDateTime.of(2026, 11, 22, 0, 0)))).isTrue();
  }

  @Test
  void aClosedDateBreaksTheOpeningAroundTheClock() {
    Instant eve = instant(LocalDateTime.of(2026, 12, 24, 23, 0));

    assertThat(allDay.openings(eve, eve.plus(Duration.ofHours(48))))
        .extracting(Opening::end)
        .first()
        .isEqualTo(instant(LocalDateTime.of(2026, 12, 25, 0, 0)));
    assertThat(allDay.isOpen(instant(LocalDateTime.of(2026, 12, 25, 12, 0)))).isFalse();
  }

  /// The clock goes from 2:00 to 3:00 on 29 March 2026 and from 3:00 to 2:00 on 25 October.
  @ParameterizedTest
  @CsvSource({"2026-03-28, 5", "2026-10-24, 7", "2026-11-21, 6"})
  void aLateServiceEndsWhenTheClockSaysSo(LocalDate date, int hours) {
    var late =
        new ServicePeriod(
            "Nuit",
            LocalTime.of(22, 0),
            Duration.ofHours(6),
            Duration.ofHours(5),
            20,
            List.of(),
            Duration.ofMinutes(15));
    var night =
        new HoursRules(
            new OpeningHours(Map.of(DayOfWeek.SATURDAY, List.of(late)), Set.of()), Samples.PARIS);
    var sitting = night.sittings(date).getFirst();

    assertThat(Duration.between(sitting.start(), sitting.end())).hasHours(hours);
    assertThat(night.sittingAt(sitting.end().minusSeconds(1))).contains(sitting);
    assertThat(night.sittingAt(sitting.end())).isEmpty();
  }

  private static Instant instant(LocalDateTime local) {
    return local.atZone(Samples.PARIS).toInstant();
  }
}
