package fr.comptoir.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeRoundTest {
  private static PracticeTape tape(String caller, boolean known) {
    return new PracticeTape("02", "", caller, known, List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "0, +33639982002, +33639982002",
    "11, +33639982002, +33639982002",
    "12, +33639982002, +33639982102",
    "719, +33639982002, +33639987902",
    "720, +33639982002, +33639982002",
  })
  void newCallersRingEachRound(int call, String recorded, String rings) {
    assertThat(new PracticeRound(call).caller(tape(recorded, false))).isEqualTo(rings);
  }

  @Test
  void aCustomerOfTheHouseKeepsTheNumber() {
    assertThat(new PracticeRound(40).caller(tape("+33639980001", true))).isEqualTo("+33639980001");
  }

  @Test
  void aWithheldNumberStaysWithheld() {
    assertThat(new PracticeRound(40).caller(tape(null, false))).isNull();
  }

  @Test
  void allCallsRingInOrderAndThenAgain() {
    assertThat(
            Stream.iterate(new PracticeRound(0), PracticeRound::next)
                .limit(PracticeTapes.NAMES.size() + 1L)
                .map(PracticeRound::name))
        .startsWith("01-a-emporter", "02-reservation")
        .endsWith("12-message", "01-a-emporter");
  }

  @Test
  void itIsQuietForTenToTwentyFiveSecondsBetweenCalls() {
    assertThat(
            Stream.iterate(new PracticeRound(0), PracticeRound::next)
                .limit(100)
                .map(PracticeRound::pause))
        .allSatisfy(
            pause -> assertThat(pause).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(25)))
        .hasSizeGreaterThan(5);
  }
}
