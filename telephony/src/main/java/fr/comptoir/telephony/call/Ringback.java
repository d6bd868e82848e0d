package fr.comptoir.telephony.call;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;
import java.util.Arrays;

/// What a caller hears while phones of the house ring: the tone French callers know, 440 Hz for 1.5
/// seconds and 3.5 seconds of silence (France's national tone plan). Pure.
final class Ringback {
  private static final int TONE_HERTZ = 440;
  private static final int TONE_MILLIS = 1500;
  private static final int CADENCE_MILLIS = 5000;
  private static final int SAMPLES_A_SECOND = 8000;

  /// Some 20 dB below full scale: heard, and not in anybody's ear.
  private static final int AMPLITUDE = 3000;

  private static final byte[] A_LAW = cadence(Codec.PCMA);
  private static final byte[] U_LAW = cadence(Codec.PCMU);

  private Ringback() {}

  /// One ring, five seconds; only lent.
  static byte[] once(Codec codec) {
    return codec == Codec.PCMA ? A_LAW : U_LAW;
  }

  private static byte[] cadence(Codec codec) {
    byte[] sound = new byte[CADENCE_MILLIS * Codec.BYTES_PER_MILLI];
    Arrays.fill(sound, codec.silence());
    for (int i = 0; i < TONE_MILLIS * Codec.BYTES_PER_MILLI; i++) {
      double turn = 2 * Math.PI * TONE_HERTZ * i / SAMPLES_A_SECOND;
      sound[i] = G711.code(codec, (int) Math.round(AMPLITUDE * Math.sin(turn)));
    }
    return sound;
  }
}
