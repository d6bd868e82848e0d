package fr.comptoir.telephony.voice.practice;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;

/// Tells by the level when the caller begins and ends to speak. Good for recorded callers on a
/// clean line; a model does it better. Not thread-safe.
final class CallerEar {
  /// Root mean square of a frame of speech; a quiet line is far below.
  private static final int LOUD = 400;

  private static final int BEGINS_MILLIS = 80;
  private static final int ENDS_MILLIS = 700;

  private final Codec codec;
  private int loud;
  private int quiet;
  private boolean speaking;

  enum Change {
    NONE,
    BEGAN,
    ENDED
  }

  CallerEar(Codec codec) {
    this.codec = codec;
  }

  Change hear(byte[] g711, int offset, int length) {
    int millis = length / Codec.BYTES_PER_MILLI;
    return pass(millis, G711.level(codec, g711, offset, length) >= LOUD);
  }

  /// Nothing came from the line for so long, which is silence, too.
  Change silence(int millis) {
    return pass(millis, false);
  }

  private Change pass(int millis, boolean isLoud) {
    loud = isLoud ? loud + millis : speaking ? loud : Math.max(0, loud - millis);
    quiet = isLoud ? 0 : quiet + millis;
    if (!speaking && loud >= BEGINS_MILLIS) {
      speaking = true;
      return Change.BEGAN;
    }
    if (speaking && quiet >= ENDS_MILLIS) {
      speaking = false;
      loud = 0;
      return Change.ENDED;
    }
    return Change.NONE;
  }
}
