package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressWishTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 rue Paradis, 13006 Marseille | 12 rue Paradis | 13006 | Marseille",
        "12 rue Paradis 13006 Marseille | 12 rue Paradis | 13006 | Marseille",
        "12 rue Paradis 13006 | 12 rue Paradis | 13006 | ''",
        "12 rue Paradis, Marseille | 12 rue Paradis | '' | Marseille",
        "12 rue Paradis | 12 rue Paradis | '' | ''",
        "12, rue Paradis | 12, rue Paradis | '' | ''",
        "12 bis, rue Paradis | 12 bis, rue Paradis | '' | ''",
        "12, rue Paradis, Marseille | 12, rue Paradis | '' | Marseille",
        "'' | '' | '' | ''"
      })
  void readsWhatIsTypedOnOneLine(String line, String street, String code, String city) {
    assertThat(AddressWish.typed(line, " 3e "))
        .isEqualTo(new AddressWish(street, code, city, "3e"));
  }
}
