package fr.comptoir.app.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.util.Objects;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SoundDeviceTest {
  @ParameterizedTest
  @EnumSource
  void everySoundIsThereAndCanBePlayedByAnyDevice(Sound sound) throws Exception {
    String path = "/fr/comptoir/assets/sound/" + sound.file();
    try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(path), path);
        AudioInputStream samples = AudioSystem.getAudioInputStream(new BufferedInputStream(file))) {
      assertThat(samples.getFormat().getSampleSizeInBits()).isEqualTo(16);
      assertThat(samples.getFrameLength()).isPositive();
    }
  }

  @Test
  void aCounterWithoutALoudspeakerGoesOn() {
    try (SoundDevice device = SoundDevice.start()) {
      assertThatCode(
              () -> {
                for (int i = 0; i < 10; i++) device.play(Sound.NEW_ORDER, 0.5);
              })
          .doesNotThrowAnyException();
    }
  }
}
