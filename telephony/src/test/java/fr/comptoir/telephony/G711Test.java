package fr.comptoir.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class G711Test {

  /// From the tables of ITU-T G.711: the ends and the first steps of both laws, on 16 bits.
  @ParameterizedTest
  @CsvSource({
    "PCMA,0xD5,8", "PCMA,0x55,-8", "PCMA,0xAA,32256", "PCMA,0x2A,-32256", "PCMA,0xC5,264",
    "PCMU,0xFF,0", "PCMU,0x7F,0", "PCMU,0x80,32124", "PCMU,0x00,-32124", "PCMU,0xFE,8",
  })
  void samplesAreThoseOfTheRecommendation(Codec codec, String code, int linear) {
    assertThat(G711.linear(codec, Integer.decode(code).byteValue())).isEqualTo((short) linear);
  }

  @ParameterizedTest
  @EnumSource(Codec.class)
  void silenceHasNoLevelToSpeakOf(Codec codec) {
    byte[] frame = new byte[160];
    Arrays.fill(frame, codec.silence());
    assertThat(G711.level(codec, frame, 0, 160)).isLessThan(10);
    assertThat(G711.level(codec, frame, 0, 0)).isZero();
  }

  @Test
  void theOtherLawSoundsTheSame() {
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) all[i] = (byte) i;
    byte[] converted = G711.fromALaw(all, Codec.PCMU);
    for (int i = 0; i < 256; i++) {
      int before = G711.linear(Codec.PCMA, all[i]);
      int after = G711.linear(Codec.PCMU, converted[i]);
      assertThat(Math.abs(before - after)).isLessThanOrEqualTo(8 + Math.abs(before) / 30);
    }
    assertThat(G711.fromALaw(all, Codec.PCMA)).isEqualTo(all).isNotSameAs(all);
  }

  @Test
  void goesFromOneLawToTheOtherAndBackWithNoMoreThanAStepLost() {
    for (Codec codec : Codec.values()) {
      Codec other = codec == Codec.PCMA ? Codec.PCMU : Codec.PCMA;
      byte[] all = new byte[257];
      for (int i = 0; i < 256; i++) all[i + 1] = (byte) i;
      byte[] there = new byte[256];
      G711.convert(codec, all, 1, 256, there);
      for (int i = 0; i < 256; i++) {
        int sample = G711.linear(codec, (byte) i);
        int step = Math.max(16, Math.abs(sample) / 16);
        assertThat((int) G711.linear(other, there[i])).isCloseTo(sample, within(step));
        assertThat(G711.linear(codec, G711.code(codec, sample))).isEqualTo((short) sample);
      }
    }
  }
}
