package fr.comptoir.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.comptoir.telephony.Codec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LevelMeterTest {
  @ParameterizedTest
  @EnumSource
  void measuresTheRootMeanSquareOfASine(Codec codec) {
    var meter = new LevelMeter(codec);
    byte[] tone = Tones.tone(codec, 1000, 10_000, 1600);
    for (int i = 0; i < 10; i++) {
      meter.add(tone, i * 160, 160);
    }
    assertThat((double) meter.rms()).isCloseTo(10_000 / Math.sqrt(2), within(150.0));
    assertThat(meter.loudMillis()).isEqualTo(200);
  }

  @Test
  void forgetsAfterTwoHundredMilliseconds() {
    var meter = new LevelMeter(Codec.PCMA);
    meter.add(Tones.tone(Codec.PCMA, 1000, 10_000, 160), 0, 160);
    for (int i = 0; i < 9; i++) {
      meter.addSilence();
    }
    assertThat(meter.loudMillis()).isEqualTo(20);
    meter.addSilence();
    assertThat(meter.rms()).isZero();
    assertThat(meter.loudMillis()).isZero();
  }
}
