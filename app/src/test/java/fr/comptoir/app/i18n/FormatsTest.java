package fr.comptoir.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private final Formats french = new Formats(Locale.FRANCE, PARIS);
  private final Formats english = new Formats(Locale.UK, PARIS);

  @Test
  void moneyIsWrittenAsTheLanguageDoes() {
    assertThat(french.money(Money.cents(123_456)).replaceAll("\\h", " ")).isEqualTo("1 234,56 €");
    assertThat(english.money(Money.cents(3_800))).isEqualTo("€38.00");
  }

  @Test
  void timesAreTheRestaurantsOwn() {
    assertThat(french.time(Instant.parse("2026-11-20T18:30:00Z"))).isEqualTo("19:30");
    assertThat(french.day(LocalDate.of(2026, 11, 21))).isEqualTo("samedi 21 novembre");
  }

  @ParameterizedTest
  @CsvSource({"+33639980001, 06 39 98 00 01", "+3222345678, +3222345678"})
  void frenchNumbersAreReadInPairs(String e164, String written) {
    assertThat(french.phone(new PhoneNumber(e164)).replaceAll("\\h", " ")).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"102, 01:42", "3601, 60:01", "-5, 00:00"})
  void aCallsLengthIsMinutesAndSeconds(long seconds, String written) {
    assertThat(french.stopwatch(Duration.ofSeconds(seconds))).isEqualTo(written);
  }
}
