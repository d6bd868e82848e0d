package fr.comptoir.db.domain.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservationCodeTest {
  @Test
  void neverDrawsACodeSomebodyHas() {
    Set<String> taken = new HashSet<>();
    Random random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      assertThat(taken.add(ReservationCode.draw(random, taken::contains))).isTrue();
    }
    assertThat(taken).allMatch(code -> code.matches("[ACEHKLMPQRSUXYZ2345679]{4}"));
  }

  @ParameterizedTest
  @CsvSource({"k7 ra, K7RA", "K-7-R-A, K7RA", " k7ra. , K7RA"})
  void readsACodeHoweverItWasSaid(String said, String code) {
    assertThat(ReservationCode.normal(said)).isEqualTo(code);
  }
}
