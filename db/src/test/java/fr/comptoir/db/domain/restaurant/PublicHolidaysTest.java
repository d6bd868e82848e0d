package fr.comptoir.db.domain.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.restaurant.PublicHolidays.Region;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {
  @ParameterizedTest
  @CsvSource({
    "2000-04-23", "2008-03-23", "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05",
    "2027-03-28", "2028-04-16", "2030-04-21", "2035-03-25", "2038-04-25", "2049-04-18",
    "2076-04-19", "2285-03-22"
  })
  void easterFallsOnItsSunday(LocalDate easter) {
    assertThat(PublicHolidays.easter(easter.getYear())).isEqualTo(easter);
  }

  @Test
  void easterIsAlwaysASundayOfSpring() {
    for (int year = 1900; year <= 2400; year++) {
      LocalDate easter = PublicHolidays.easter(year);
      assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
      assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, NEW_YEAR",
    "2026-04-06, EASTER_MONDAY",
    "2026-05-01, LABOUR_DAY",
    "2026-05-08, VICTORY_DAY",
    "2026-05-14, ASCENSION",
    "2026-05-25, WHIT_MONDAY",
    "2026-07-14, NATIONAL_DAY",
    "2026-08-15, ASSUMPTION",
    "2026-11-01, ALL_SAINTS",
    "2026-11-11, ARMISTICE",
    "2026-12-25, CHRISTMAS",
    "2027-03-29, EASTER_MONDAY",
    "2027-05-06, ASCENSION",
    "2027-05-17, WHIT_MONDAY",
    "2028-04-17, EASTER_MONDAY",
    "2028-05-25, ASCENSION",
    "2028-06-05, WHIT_MONDAY",
  })
  void theElevenOfFrance(LocalDate date, Holiday holiday) {
    assertThat(PublicHolidays.on(date, Region.FRANCE)).containsExactly(holiday);
    assertThat(PublicHolidays.on(date, Region.ALSACE_MOSELLE)).containsExactly(holiday);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-03, GOOD_FRIDAY",
    "2026-12-26, SECOND_CHRISTMAS_DAY",
    "2027-03-26, GOOD_FRIDAY",
    "2028-04-14, GOOD_FRIDAY"
  })
  void twoMoreInAlsaceAndMoselle(LocalDate date, Holiday holiday) {
    assertThat(PublicHolidays.on(date, Region.ALSACE_MOSELLE)).containsExactly(holiday);
    assertThat(PublicHolidays.on(date, Region.FRANCE)).isEmpty();
  }

  @Test
  void ascensionMayFallOnLabourDay() {
    assertThat(PublicHolidays.on(LocalDate.of(2008, 5, 1), Region.FRANCE))
        .containsExactlyInAnyOrder(Holiday.ASCENSION, Holiday.LABOUR_DAY);
    assertThat(PublicHolidays.of(2008, Region.FRANCE)).hasSize(11);
    assertThat(PublicHolidays.of(2026, Region.ALSACE_MOSELLE)).hasSize(13);
  }
}
