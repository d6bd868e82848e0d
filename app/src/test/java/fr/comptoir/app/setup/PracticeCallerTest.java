package fr.comptoir.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.gateway.CallerScript.Speak;
import fr.comptoir.telephony.gateway.CallerScript.Step;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeCallerTest {
  private static final Occasion TONIGHT =
      new Occasion(LocalDate.of(2026, 11, 20), LocalTime.of(20, 30), "ce soir");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "01-a-emporter; WaitForSilence Speak WaitForSilence Speak WaitForSilence WaitForHangUp",
        "06-silence; WaitForSilence WaitForHangUp",
        "08-coupe-l-accueil; WaitForSilence Speak WaitForSilence Speak WaitForSilence WaitForHangUp",
        "10-raccroche; WaitForSilence Speak WaitForSilence HangUp",
      })
  void theCallerSpeaksInTurnAndWaitsForTheAnswer(String name, String expected) {
    List<Step> steps = PracticeCaller.script(PracticeTapes.read(name, TONIGHT)).steps();

    assertThat(steps.stream().map(step -> step.getClass().getSimpleName()))
        .containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"01-a-emporter, 2", "02-reservation, 2", "12-message, 2"})
  void everySentenceOfTheCallerIsPlayedWhole(String name, int sentences) {
    PracticeTape tape = PracticeTapes.read(name, TONIGHT);

    assertThat(PracticeCaller.script(tape).steps())
        .filteredOn(Speak.class::isInstance)
        .hasSize(sentences)
        .map(step -> ((Speak) step).alaw())
        .containsExactlyElementsOf(
            tape.turns().stream()
                .filter(PracticeTape.Caller.class::isInstance)
                .map(turn -> ((PracticeTape.Caller) turn).sound())
                .toList());
  }
}
