package fr.comptoir.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.PhoneNumber;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  private final Speech french = new Speech(Messages.in(Locale.FRENCH));
  private final Speech english = new Speech(Messages.in(Locale.ENGLISH));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2220 | 22 euros 20 | 22 euros 20",
        "2200 | 22 euros | 22 euros",
        "100 | 1 euro | 1 euro",
        "150 | 1 euro 50 | 1 euro 50",
        "80 | 80 centimes | 80 cents",
        "205 | 2 euros et 5 centimes | 2 euros and 5 cents",
        "0 | 0 euro | 0 euros"
      })
  void saysAmounts(int cents, String inFrench, String inEnglish) {
    assertThat(french.money(Money.cents(cents))).isEqualTo(inFrench);
    assertThat(english.money(Money.cents(cents))).isEqualTo(inEnglish);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20:15 | 20 heures 15 | 8:15 pm",
        "20:00 | 20 heures | 8 pm",
        "12:00 | midi | noon",
        "12:30 | 12 heures 30 | 12:30 pm",
        "00:00 | minuit | midnight",
        "01:05 | 1 heure 5 | 1:05 am",
        "00:30 | 0 heure 30 | 12:30 am"
      })
  void saysTimes(LocalTime time, String inFrench, String inEnglish) {
    assertThat(french.time(time)).isEqualTo(inFrench);
    assertThat(english.time(time)).isEqualTo(inEnglish);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-20 | aujourd’hui | today",
        "2026-11-21 | demain samedi 21 novembre | tomorrow, Saturday 21 November",
        "2026-11-22 | dimanche 22 novembre | Sunday 22 November",
        "2026-12-01 | mardi 1er décembre | Tuesday 1 December"
      })
  void saysDays(LocalDate date, String inFrench, String inEnglish) {
    assertThat(french.day(date, FRIDAY)).isEqualTo(inFrench);
    assertThat(english.day(date, FRIDAY)).isEqualTo(inEnglish);
  }

  @Test
  void saysTheDayOnlyWhenItIsNotToday() {
    assertThat(french.moment(FRIDAY.atTime(20, 15), FRIDAY)).isEqualTo("à 20 heures 15");
    assertThat(french.moment(FRIDAY.plusDays(2).atTime(12, 0), FRIDAY))
        .isEqualTo("dimanche 22 novembre à midi");
  }

  @Test
  void saysFrenchNumbersInPairs() {
    assertThat(french.phone(new PhoneNumber("+33639980084"))).isEqualTo("06 39 98 00 84");
    assertThat(french.phone(new PhoneNumber("+4912345678"))).isEqualTo("+ 4 9 1 2 3 4 5 6 7 8");
  }

  @Test
  void joinsWithAnAndOrAnOr() {
    assertThat(french.and(List.of())).isEmpty();
    assertThat(french.and(List.of("a"))).isEqualTo("a");
    assertThat(french.or(List.of("a", "b", "c"))).isEqualTo("a, b ou c");
    assertThat(french.code("K7PM")).isEqualTo("K 7 P M");
  }
}
