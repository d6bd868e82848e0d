package fr.comptoir.telephony.voice;

import org.jspecify.annotations.Nullable;

/// One voice on one call. The adapter only translates: who speaks when, what was heard, when to
/// hang up is the call session's.
///
/// Every method returns at once and may be called from any thread; after [#close] all do nothing.
public interface VoiceSession extends AutoCloseable {

  /// The caller's sound, in the brief's codec, usually 20 ms. Media thread. The array is only lent.
  void hear(byte[] g711, int offset, int length);

  /// Says the brief's greeting. Called once, when the caller can hear it.
  void greet();

  /// Has something said: `text` as closely as the voice can ("Vous êtes toujours là ?").
  void say(String text);

  /// Tells the voice something without making it speak now: a note of the staff's.
  void note(String text);

  /// The answer to a tool call.
  void answer(Tool.Result result);

  /// The caller cut in: stop generating; what was heard of `itemId` ends at `heardMillis`.
  ///
  /// @param itemId null when nothing was playing
  void interrupted(@Nullable String itemId, int heardMillis);

  /// A key the caller pressed (RFC 4733): 0-9, * and #.
  void key(char digit);

  /// Idempotent.
  @Override
  void close();
}
