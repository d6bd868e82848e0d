package fr.comptoir.telephony;

/// G.711, 8 kHz, one byte a sample, 160 bytes in 20 ms. It goes from the wire to the model as it
/// is.
public enum Codec {
  /// A-law, RTP payload type 8 (RFC 3551 §4.5.14).
  PCMA(8, (byte) 0xD5),
  /// µ-law, RTP payload type 0.
  PCMU(0, (byte) 0xFF);

  public static final int FRAME_BYTES = 160;
  public static final int FRAME_MILLIS = 20;
  public static final int BYTES_PER_MILLI = 8;

  private final int payloadType;
  private final byte silence;

  Codec(int payloadType, byte silence) {
    this.payloadType = payloadType;
    this.silence = silence;
  }

  public int payloadType() {
    return payloadType;
  }

  /// The byte that says nothing.
  public byte silence() {
    return silence;
  }
}
