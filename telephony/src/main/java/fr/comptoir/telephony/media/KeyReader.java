package fr.comptoir.telephony.media;

/// Keys from the many packets of RFC 4733 events: all packets of one press bear the same timestamp,
/// so the first to come tells it, whichever of them were lost. libjitsi's own reader misses a press
/// whose packets come in one burst. Not thread-safe.
final class KeyReader {
  /// Nothing new was pressed.
  static final char NONE = 0;

  private static final String KEYS = "0123456789*#ABCD";

  private boolean pressed;
  private long lastTimestamp;

  /// @param event first byte of the payload (RFC 4733 §2.3.1)
  /// @param timestamp of the RTP packet
  char read(int event, long timestamp) {
    if (pressed && timestamp == lastTimestamp || event < 0 || event >= KEYS.length()) {
      return NONE;
    }
    pressed = true;
    lastTimestamp = timestamp;
    return KEYS.charAt(event);
  }
}
