package fr.comptoir.telephony.media;

/// Takes what a leg hears. Media thread: must return at once, allocate nothing, never log.
public interface MediaListener {

  /// The caller's sound as it came, G.711. The array is only lent.
  void frame(byte[] buffer, int offset, int length);

  /// A key was pressed (RFC 4733), once per key.
  void key(char digit);

  /// Everything queued has been sent, the last frame included.
  void drained();
}
