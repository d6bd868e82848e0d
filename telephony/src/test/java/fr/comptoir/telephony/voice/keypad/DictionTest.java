package fr.comptoir.telephony.voice.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionTest {

  @ParameterizedTest
  @CsvSource({"0, n_0", "21, n_21", "59, n_59", "60, n_6 n_0", "142, n_1 n_4 n_2"})
  void numbersAreSaidWholeOrDigitByDigit(int value, String said) {
    assertThat(files(Diction.number(value))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "00:00, fr, h_0",
    "12:00, fr, h_12",
    "12:05, fr, h_12 n_5",
    "20:30, fr, h_20 n_30",
    "00:00, en, h_0",
    "12:00, en, h_12",
    "00:15, en, n_12 n_15 am",
    "12:30, en, n_12 n_30 pm",
    "07:05, en, n_7 n_0 n_5 am",
    "20:30, en, n_8 n_30 pm",
    "23:59, en, n_11 n_59 pm",
  })
  void hoursAreSaidAsPeopleDo(LocalTime time, String language, String said) {
    assertThat(files(Diction.time(time, language))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, today",
    "2026-11-21, tomorrow",
    "2026-11-22, weekday_7 day_22 month_11",
    "2026-12-01, weekday_2 day_1 month_12",
    "2027-01-01, weekday_5 day_1 month_1",
    "2026-11-19, weekday_4 day_19 month_11",
  })
  void daysAreSaidFromToday(LocalDate date, String said) {
    assertThat(files(Diction.date(date, PaperHouse.TODAY))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"K7PX, sign_k n_7 sign_p sign_x", "A-2 3, sign_a n_2 n_3", "'', ''"})
  void codesAreSpelt(String code, String said) {
    assertThat(files(Diction.code(code))).isEqualTo(said);
  }

  @Test
  void hoursOfDaysWithTwoServicesOneAndNone() {
    assertThat(files(Diction.hours(PaperHouse.sheet(true).days(), PaperHouse.TODAY, "fr")))
        .isEqualTo(
            "today from h_12 until h_14 n_30 and from h_19 until h_23 tomorrow closed"
                + " weekday_7 from h_12 until h_15");
  }

  @Test
  void aTableForOneIsForAPerson() {
    LocalDate today = PaperHouse.TODAY;
    assertThat(files(Diction.table(1, today, LocalTime.NOON, today, "fr")))
        .isEqualTo("table_for n_1 person today at h_12");
    assertThat(files(Diction.table(2, today, LocalTime.NOON, today, "fr")))
        .isEqualTo("table_for n_2 persons today at h_12");
  }

  /// Every minute of a day has its clips, in both languages.
  @Test
  void thereIsNoMomentWithoutWords() {
    for (int minute = 0; minute < 24 * 60; minute++) {
      LocalTime time = LocalTime.MIDNIGHT.plusMinutes(minute);
      assertThat(Diction.time(time, "fr")).isNotEmpty();
      assertThat(Diction.time(time, "en")).isNotEmpty();
    }
  }

  static String files(List<Clip> clips) {
    return clips.stream().map(Clip::fileName).collect(Collectors.joining(" "));
  }
}
