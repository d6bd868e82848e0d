package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;

/// G.711 to linear (ITU-T G.711): two tables of 256 samples. Only for measuring; what is heard and
/// said stays as it is on the wire.
public final class G711 {
  private static final short[] ALAW = new short[256];
  private static final short[] ULAW = new short[256];

  static {
    for (int i = 0; i < 256; i++) {
      ALAW[i] = (short) expandAlaw(i);
      ULAW[i] = (short) expandUlaw(i);
    }
  }

  private G711() {}

  /// The linear sample, -32124 to 32124.
  public static int linear(Codec codec, byte sample) {
    return table(codec)[sample & 0xFF];
  }

  /// Not to be written to; for loops over frames.
  static short[] table(Codec codec) {
    return switch (codec) {
      case PCMA -> ALAW;
      case PCMU -> ULAW;
    };
  }

  private static int expandAlaw(int sample) {
    int bits = sample ^ 0x55;
    int segment = (bits & 0x70) >> 4;
    int mantissa = (bits & 0x0F) << 4;
    int value = segment == 0 ? mantissa + 8 : (mantissa + 0x108) << (segment - 1);
    return (bits & 0x80) != 0 ? value : -value;
  }

  private static int expandUlaw(int sample) {
    int bits = ~sample & 0xFF;
    int value = ((((bits & 0x0F) << 3) + 132) << ((bits & 0x70) >> 4)) - 132;
    return (bits & 0x80) != 0 ? -value : value;
  }
}
