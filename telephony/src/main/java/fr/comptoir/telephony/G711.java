package fr.comptoir.telephony;

/// The two laws of ITU-T G.711 as tables. Pure.
public final class G711 {
  private static final short[] FROM_A_LAW = new short[256];
  private static final short[] FROM_U_LAW = new short[256];
  private static final byte[] A_TO_U = new byte[256];
  private static final byte[] U_TO_A = new byte[256];

  static {
    for (int code = 0; code < 256; code++) {
      FROM_A_LAW[code] = expandALaw(code);
      FROM_U_LAW[code] = expandULaw(code);
    }
    for (int code = 0; code < 256; code++) {
      A_TO_U[code] = nearest(FROM_U_LAW, FROM_A_LAW[code]);
      U_TO_A[code] = nearest(FROM_A_LAW, FROM_U_LAW[code]);
    }
  }

  private G711() {}

  /// One sample, linear, 16 bits.
  public static short linear(Codec codec, byte sample) {
    return (codec == Codec.PCMA ? FROM_A_LAW : FROM_U_LAW)[sample & 0xFF];
  }

  /// Root mean square of linear samples, 0 to 32767; 0 for none.
  public static int level(Codec codec, byte[] sound, int offset, int length) {
    if (length <= 0) return 0;
    short[] table = codec == Codec.PCMA ? FROM_A_LAW : FROM_U_LAW;
    long sum = 0;
    for (int i = offset; i < offset + length; i++) {
      int sample = table[sound[i] & 0xFF];
      sum += (long) sample * sample;
    }
    return (int) Math.sqrt((double) sum / length);
  }

  /// The code nearest to a linear sample of 16 bits. Slow: for making sounds, not for passing them
  /// on.
  public static byte code(Codec codec, int sample) {
    return nearest(codec == Codec.PCMA ? FROM_A_LAW : FROM_U_LAW, sample);
  }

  /// Writes sound in the other law than it is in, sample by sample.
  ///
  /// @param from the law it is in
  /// @param into gets `length` bytes from its start
  public static void convert(Codec from, byte[] sound, int offset, int length, byte[] into) {
    byte[] table = from == Codec.PCMA ? A_TO_U : U_TO_A;
    for (int i = 0; i < length; i++) into[i] = table[sound[offset + i] & 0xFF];
  }

  /// A recorded A-law clip in the law of the call; a new array, even if nothing changes.
  public static byte[] fromALaw(byte[] clip, Codec codec) {
    byte[] sound = clip.clone();
    if (codec == Codec.PCMU) {
      for (int i = 0; i < sound.length; i++) sound[i] = A_TO_U[sound[i] & 0xFF];
    }
    return sound;
  }

  /// Sound of a call in A-law; a new array, even if nothing changes.
  public static byte[] toALaw(byte[] sound, Codec codec) {
    byte[] aLaw = sound.clone();
    if (codec == Codec.PCMU) {
      for (int i = 0; i < aLaw.length; i++) aLaw[i] = U_TO_A[aLaw[i] & 0xFF];
    }
    return aLaw;
  }

  /// The nearest code of a linear sample. Looks through the whole table: not for live sound.
  public static byte compress(Codec codec, short sample) {
    return nearest(codec == Codec.PCMA ? FROM_A_LAW : FROM_U_LAW, sample);
  }

  private static short expandALaw(int code) {
    int bits = code ^ 0x55;
    int segment = bits >> 4 & 7;
    int magnitude = (bits & 15) << 4 | 8;
    if (segment > 0) magnitude = (magnitude | 0x100) << segment - 1;
    return (short) ((bits & 0x80) != 0 ? magnitude : -magnitude);
  }

  private static short expandULaw(int code) {
    int bits = ~code & 0xFF;
    int magnitude = ((bits & 15) << 3 | 0x84) << (bits >> 4 & 7);
    return (short) ((bits & 0x80) != 0 ? 0x84 - magnitude : magnitude - 0x84);
  }

  private static byte nearest(short[] law, int sample) {
    int best = 0;
    for (int code = 0; code < 256; code++) {
      if (Math.abs(law[code] - sample) < Math.abs(law[best] - sample)) best = code;
    }
    return (byte) best;
  }
}
