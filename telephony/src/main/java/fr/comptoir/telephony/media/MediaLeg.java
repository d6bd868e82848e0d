package fr.comptoir.telephony.media;

import org.jspecify.annotations.Nullable;

/// The sound of one call: hears the caller, plays what it is given at the line's pace.
public interface MediaLeg extends AutoCloseable {

  /// Our RTP port, for the SDP answer.
  int port();

  /// Begins to send (silence, until something is played) and to listen, in the codec that was
  /// agreed on. Once.
  void start(MediaPlan plan);

  /// A re-INVITE agreed on something else: another address, hold, resume.
  void change(MediaPlan plan);

  /// Queues sound of one item of speech; any length. Any thread. Bounded: what doesn't fit is
  /// dropped and counted.
  void play(String itemId, byte[] g711);

  /// Sends on what is being said on another leg, in this leg's codec. One thread; the array is only
  /// lent, nothing is allocated. What was queued by [#play] goes first.
  void relay(byte[] g711, int offset, int length);

  /// Falls silent within one frame and forgets what was queued.
  Flushed flush();

  /// Whether everything queued has been sent.
  boolean drained();

  /// Level of what the caller said in the last 200 ms and of what we played in it, for telling a
  /// caller who cuts in from the line's echo of ourselves.
  Levels levels();

  LineQuality quality();

  /// Idempotent; frees both ports before it returns.
  @Override
  void close();

  /// What a barge-in cut off.
  ///
  /// @param itemId of the speech that was playing; null when nothing was
  /// @param heardMillis of that item that had really been sent
  /// @param droppedMillis of queued sound, all items
  record Flushed(@Nullable String itemId, int heardMillis, int droppedMillis) {}

  /// Root mean square of linear samples, 0 to 32767.
  ///
  /// @param callerMillis how much of that time the caller was louder than a line's noise
  /// @param speaking whether we played anything but silence in that time
  record Levels(int caller, int callerMillis, int ours, boolean speaking) {}

  /// Of the stream from the caller (RFC 3550 §6.4.1, A.8).
  ///
  /// @param jitterMicros interarrival jitter
  /// @param dropped frames we couldn't queue or send
  record LineQuality(long received, long lost, int jitterMicros, long sent, long dropped) {}
}
