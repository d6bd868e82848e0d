package fr.comptoir.db.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.PhoneNumber;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
  private final Redaction redaction =
      Redaction.of(
          List.of("Claire Fontaine", "Fontaine", "É"),
          List.of(new PhoneNumber("+33639980001"), new PhoneNumber("+972541234567")),
          List.of("claire@example.org"));

  @ParameterizedTest
  @CsvSource({
    "Claire Fontaine, ''",
    "rappeler Mme FONTAINE ce soir, rappeler Mme … ce soir",
    "Fontainebleau et É, Fontainebleau et É",
    "au 06 39 98 00 01., au ….",
    "au 06.39.98.00.01, au …",
    "au +33639980001, au …",
    "au +33 (0)6 39 98 00 01, au …",
    "au 0033 6 39 98 00 01, au …",
    "33639980001, ''",
    "au 06 39 98 00 012, au 06 39 98 00 012",
    "au +972 54 123 45 67, au …",
    "écrire à Claire@Example.org, écrire à …"
  })
  void namesAndNumbersAreTakenOut(String text, String left) {
    assertThat(redaction.apply(text)).isEqualTo(left);
  }
}
