package fr.comptoir.app.assistant;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;

/// How loud a piece of sound is over its length, as it is drawn. Pure.
final class Waveform {
  private static final int PIECES = 100;

  /// Speech on a line seldom is louder.
  private static final double LOUDEST = 8000;

  private Waveform() {}

  /// One hex digit for each hundredth; shorter where the sound is. The square root of the level: so
  /// quiet words are seen beside loud ones.
  static String of(Codec codec, byte[] sound) {
    int pieces = Math.min(PIECES, sound.length / Codec.FRAME_BYTES);
    var drawn = new StringBuilder(pieces);
    for (int i = 0; i < pieces; i++) {
      int from = (int) ((long) sound.length * i / pieces);
      int to = (int) ((long) sound.length * (i + 1) / pieces);
      double level = Math.sqrt(G711.level(codec, sound, from, to - from) / LOUDEST);
      drawn.append(Character.forDigit((int) Math.round(Math.clamp(level, 0, 1) * 15), 16));
    }
    return drawn.toString();
  }
}
