package fr.comptoir.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcealmentTest {
  private static final int FRAME = Codec.FRAME_BYTES;

  /// A voice's vowel: a pitch and its overtones.
  @ParameterizedTest
  @ValueSource(ints = {80, 110, 160, 200})
  void aLostFrameOfAVowelSoundsLikeTheVowel(int hertz) {
    for (Codec codec : Codec.values()) {
      byte[] vowel = vowel(codec, hertz, 12 * FRAME);
      byte[] mended = mend(codec, vowel, 6, 6);
      double noise = 0;
      double signal = 0;
      for (int i = 6 * FRAME; i < 6 * FRAME + FRAME / 2; i++) {
        int meant = G711.linear(codec, vowel[i]);
        int said = G711.linear(codec, mended[i]);
        signal += (double) meant * meant;
        noise += (double) (meant - said) * (meant - said);
      }
      assertThat(10 * Math.log10(signal / (noise + 1))).as(codec + " dB").isGreaterThan(6);
    }
  }

  @Test
  void aLongGapFadesToSilence() {
    byte[] vowel = vowel(Codec.PCMA, 110, 20 * FRAME);
    byte[] mended = mend(Codec.PCMA, vowel, 6, 12);
    int begin = level(mended, 6);
    assertThat(begin).isGreaterThan(level(vowel, 5) * 6 / 10);
    assertThat(level(mended, 7)).isLessThan(begin);
    assertThat(level(mended, 8)).isLessThan(level(mended, 7));
    for (int frame = 9; frame <= 12; frame++) assertThat(level(mended, frame)).isLessThan(20);
  }

  /// No step from one sample to the next that the voice itself doesn't make.
  @Test
  void theEndsOfAGapDoNotClick() {
    byte[] vowel = vowel(Codec.PCMA, 110, 12 * FRAME);
    byte[] mended = mend(Codec.PCMA, vowel, 6, 7);
    int steepest = steepest(vowel, FRAME, 6 * FRAME);
    assertThat(steepest(mended, 8 * FRAME - 2, 8 * FRAME + 60)).isLessThan(2 * steepest);
  }

  @Test
  void beforeAnythingWasHeardAGapIsSilent() {
    byte[] frame = new byte[FRAME];
    new Concealment(Codec.PCMA).conceal(frame, 0);
    assertThat(G711.level(Codec.PCMA, frame, 0, FRAME)).isLessThan(20);
  }

  @Test
  void whatCameWholeIsLeftAsItIs() {
    byte[] vowel = vowel(Codec.PCMU, 110, 12 * FRAME);
    assertThat(mend(Codec.PCMU, vowel, 20, 20)).isEqualTo(vowel);
  }

  /// With the frames from `first` to `last` lost.
  private static byte[] mend(Codec codec, byte[] sound, int first, int last) {
    var concealment = new Concealment(codec);
    byte[] mended = sound.clone();
    for (int frame = 0; frame < sound.length / FRAME; frame++) {
      if (frame >= first && frame <= last) {
        Arrays.fill(mended, frame * FRAME, (frame + 1) * FRAME, (byte) 0);
        concealment.conceal(mended, frame * FRAME);
      } else {
        concealment.heard(mended, frame * FRAME);
      }
    }
    return mended;
  }

  private static byte[] vowel(Codec codec, int hertz, int samples) {
    byte[] sound = new byte[samples];
    for (int i = 0; i < samples; i++) {
      double turn = 2 * Math.PI * hertz * i / 8000;
      double value = 5000 * Math.sin(turn) + 2500 * Math.sin(2 * turn) + 1200 * Math.sin(3 * turn);
      sound[i] = Tones.encode(codec, (int) value);
    }
    return sound;
  }

  private static int level(byte[] sound, int frame) {
    return G711.level(Codec.PCMA, sound, frame * FRAME, FRAME);
  }

  private static int steepest(byte[] sound, int from, int to) {
    int steepest = 0;
    for (int i = from + 1; i < to; i++) {
      int step = G711.linear(Codec.PCMA, sound[i]) - G711.linear(Codec.PCMA, sound[i - 1]);
      steepest = Math.max(steepest, Math.abs(step));
    }
    return steepest;
  }
}
