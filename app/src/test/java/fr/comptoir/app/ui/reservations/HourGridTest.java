package fr.comptoir.app.ui.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.Evening;
import fr.comptoir.app.ui.FakeBooks;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.restaurant.HoursRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourGridTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private final HourGrid grid = new HourGrid(at("18:00"), at("23:00"), 2);

  @ParameterizedTest
  @CsvSource({"18:00, 0", "18:30, 60", "19:05, 130", "23:00, 600", "17:30, -60"})
  void aMinuteIsTwoPixels(String time, double x) {
    assertThat(grid.x(at(time))).isEqualTo(x);
    assertThat(grid.at(x)).isEqualTo(at(time));
  }

  @ParameterizedTest
  @CsvSource({
    "20:07, 15, 20:00, 20:00",
    "20:08, 15, 20:15, 20:00",
    "20:14, 15, 20:15, 20:00",
    "20:07, 5, 20:05, 20:05",
    "17:20, 15, 18:00, 18:00",
    "23:40, 15, 22:45, 22:45"
  })
  void timesSnapToTheStepsOfTheClockAndStayOnThePlan(
      String time, int step, String nearest, String before) {
    Duration minutes = Duration.ofMinutes(step);
    assertThat(grid.nearest(at(time), minutes)).isEqualTo(at(nearest));
    assertThat(grid.before(at(time), minutes)).isEqualTo(at(before));
  }

  @Test
  void aDayRunsFromBeforeItsFirstServiceUntilAfterItsLastOneInFullHours() {
    HoursRules hours = HoursRules.of(new FakeBooks(null).house());
    HourGrid day = HourGrid.of(hours, FRIDAY, List.of(), 1);
    assertThat(day.from()).isEqualTo(at("11:00"));
    assertThat(day.until()).isEqualTo(at("23:00").plus(Duration.ofHours(1)));
    assertThat(day.marks(Duration.ofHours(1))).hasSize(14);
  }

  @Test
  void whoComesOutsideOfTheServicesIsOnThePlanToo() {
    Reservation early =
        Evening.party("EARL", "Early", 2, -700, "T1", Reservation.State.CONFIRMED, "");
    HoursRules hours = HoursRules.of(new FakeBooks(null).house());
    assertThat(HourGrid.of(hours, FRIDAY, List.of(early), 1).from()).isEqualTo(at("08:00"));
  }

  @Test
  void aClosedDayHasHoursAllTheSame() {
    HoursRules hours = HoursRules.of(new FakeBooks(null).house());
    HourGrid monday = HourGrid.of(hours, LocalDate.of(2026, 11, 23), List.of(), 1);
    assertThat(Duration.between(monday.from(), monday.until())).isEqualTo(Duration.ofHours(12));
  }

  private static Instant at(String time) {
    return FRIDAY.atTime(LocalTime.parse(time)).atZone(PARIS).toInstant();
  }
}
