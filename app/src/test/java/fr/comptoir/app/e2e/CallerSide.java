package fr.comptoir.app.e2e;

import fr.comptoir.telephony.gateway.CallerScript;
import fr.comptoir.telephony.gateway.CallerScript.HangUp;
import fr.comptoir.telephony.gateway.CallerScript.Pause;
import fr.comptoir.telephony.gateway.CallerScript.Speak;
import fr.comptoir.telephony.gateway.CallerScript.Step;
import fr.comptoir.telephony.gateway.CallerScript.WaitForHangUp;
import fr.comptoir.telephony.gateway.CallerScript.WaitForSilence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The caller of a scripted call: recorded speech of the written length (shortened), after the
/// model has been heard out.
final class CallerSide {
  private static final Path RECORDING =
      Path.of("../telephony/src/test/resources/ht841/audio/order.alaw");

  /// From here the recording speaks for a second without a pause that would count as its end.
  private static final int FLUENT_BYTES = 14_560;

  private static final int FASTER = 6;
  private static final int SHORTEST_MILLIS = 450;
  private static final int LONGEST_MILLIS = 900;
  private static final int MODEL_MILLIS = 400;
  private static final int MODEL_CUT_SHORT_MILLIS = 4_000;
  private static final Duration PATIENCE = Duration.ofSeconds(12);
  private static final Duration SILENT_FOR = Duration.ofSeconds(28);

  private CallerSide() {}

  static CallerScript script(List<JsonNode> steps) {
    List<Step> script = new ArrayList<>();
    boolean unheard = true;
    for (JsonNode step : steps) {
      if (step.has("barge_in")) {
        Duration heard = Duration.ofMillis(step.path("barge_in").asInt());
        script.add(new WaitForSilence(heard, Duration.ZERO, PATIENCE));
        script.add(new Speak(speech(SHORTEST_MILLIS)));
        unheard = false;
      } else if (step.has("caller") || step.has("noise")) {
        script.add(unheard ? heardOut() : new Pause(Duration.ofMillis(900)));
        script.add(new Speak(speech(step.path("speech_ms").asInt(SHORTEST_MILLIS) / FASTER)));
        unheard = false;
      } else if (step.has("model")) {
        unheard = true;
      } else if (step.has("silence_ms")) {
        script.add(new WaitForHangUp(SILENT_FOR));
      } else if (step.has("hangup")) {
        script.add(new WaitForSilence(Duration.ofMillis(100), Duration.ZERO, PATIENCE));
        script.add(new Pause(Duration.ofMillis(step.path("after_ms").asInt())));
        script.add(new HangUp());
      }
    }
    script.add(new WaitForHangUp(PATIENCE));
    return new CallerScript(script);
  }

  /// How long the model's sentence sounds; long where the caller won't wait for its end.
  static int spoken(JsonNode step) {
    return step.path("model").asString().endsWith("que") ? MODEL_CUT_SHORT_MILLIS : MODEL_MILLIS;
  }

  private static Step heardOut() {
    return new WaitForSilence(Duration.ofMillis(150), Duration.ofMillis(300), PATIENCE);
  }

  static byte[] speech(int millis) {
    int length = Math.clamp(millis, SHORTEST_MILLIS, LONGEST_MILLIS) * 8;
    try {
      byte[] recording = Files.readAllBytes(RECORDING);
      return Arrays.copyOfRange(recording, FLUENT_BYTES, FLUENT_BYTES + length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
