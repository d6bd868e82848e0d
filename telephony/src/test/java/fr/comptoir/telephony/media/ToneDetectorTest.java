package fr.comptoir.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Codec;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneDetectorTest {
  private final ToneDetector detector = new ToneDetector(Codec.PCMA);
  private int millis;

  @ParameterizedTest(name = "{0} Hz, {1}/{2} ms, amplitude {3}, noise {4}: heard = {5}")
  @CsvSource({
    "440, 500, 500, 8000, 60, true",
    "440, 500, 500, 400, 60, true",
    "440, 250, 250, 8000, 60, true",
    "435, 500, 500, 8000, 60, true",
    // other rhythms: the ring-back tone, a dial tone, a voice that holds a note
    "440, 1500, 3500, 8000, 60, false",
    "440, 9000, 1, 8000, 60, false",
    "440, 300, 520, 8000, 60, false",
    // other sounds
    "350, 500, 500, 8000, 60, false",
    "1000, 500, 500, 8000, 60, false",
    "440, 500, 500, 3000, 3000, false",
  })
  void hearsTheBusyToneAndNothingElse(
      int hertz, int on, int off, int amplitude, int noise, boolean heard) {
    boolean result = false;
    for (int i = 0; i < 12_000 / (on + off) + 1; i++) {
      result |= hear(hertz, amplitude, noise, on);
      result |= hear(hertz, 0, noise, off);
    }
    assertThat(result).isEqualTo(heard);
  }

  @Test
  void waitsForFourSeconds() {
    while (!hear(440, 8000, 0, 500)) {
      hear(440, 0, 0, 500);
    }
    assertThat(millis).isBetween(3500, 5500);
  }

  private boolean hear(int hertz, int amplitude, int noise, int length) {
    var random = new Random(7);
    boolean heard = false;
    for (int at = 0; at < length; at += 20) {
      byte[] frame = new byte[160];
      for (int i = 0; i < 160; i++) {
        double time = (millis * 8 + i) / 8000.0;
        double tone = amplitude * Math.sin(2 * Math.PI * hertz * time);
        frame[i] = Tones.encode(Codec.PCMA, (int) (tone + noise * random.nextGaussian()));
      }
      heard |= detector.hears(frame, 0, 160);
      millis += 20;
    }
    return heard;
  }
}
