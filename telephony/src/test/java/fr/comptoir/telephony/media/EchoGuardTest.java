package fr.comptoir.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.media.MediaLeg.Levels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EchoGuardTest {
  private final EchoGuard guard = new EchoGuard();

  @ParameterizedTest(name = "line sends back {0} of our 3000; caller at {1}: cuts in = {2}")
  @CsvSource({
    // a clean line: whatever the model heard was the caller
    "30, 35, true",
    "30, 900, true",
    // a line that echoes loudly: only who is louder than the echo
    "600, 600, false",
    "600, 1100, false",
    "600, 1900, true",
  })
  void whoCutsInIsLouderThanOurEcho(int echo, int caller, boolean cutsIn) {
    for (int i = 0; i < 40; i++) {
      guard.sample(new Levels(echo, 200, 3000, true));
    }
    assertThat(guard.cutsIn(new Levels(caller, 200, 3000, true), 5000)).isEqualTo(cutsIn);
  }

  @Test
  void takesTheSteadyPartForEchoNotTheCallersWords() {
    for (int i = 0; i < 40; i++) {
      guard.sample(new Levels(i % 2 == 0 ? 35 : 4600, 60, 8000, true));
    }
    assertThat(guard.cutsIn(new Levels(35, 0, 8000, true), 5000)).isTrue();
  }

  @Test
  void believesTheModelWhileWeAreSilent() {
    assertThat(guard.cutsIn(new Levels(10, 0, 0, false), 300)).isTrue();
  }

  @ParameterizedTest(name = "{0} ms of sound {1} ms after the answer: cuts in = {2}")
  @CsvSource({"40, 700, false", "80, 700, true", "40, 1600, true"})
  void isNotFooledByTheClickOfAHandset(int loudMillis, int sinceAnswer, boolean cutsIn) {
    var levels = new Levels(2500, loudMillis, 3000, true);
    assertThat(guard.cutsIn(levels, sinceAnswer)).isEqualTo(cutsIn);
  }
}
