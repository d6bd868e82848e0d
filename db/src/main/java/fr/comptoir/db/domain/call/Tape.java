package fr.comptoir.db.domain.call;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sound that is kept of a call. The sound itself is not in the book, only what is to be known of
/// it.
///
/// @param messageId the message it is; null for a recorded call
/// @param at when it began
/// @param waveform how loud it is, from 0 to f, in 100 pieces
/// @param transcript its words; empty = not written down
/// @param erasedAt since when there is nothing to hear any more; null = it can be heard
public record Tape(
    UUID id,
    Kind kind,
    String callId,
    @Nullable UUID messageId,
    Instant at,
    Duration length,
    String waveform,
    String transcript,
    @Nullable Instant erasedAt) {

  public enum Kind {
    /// Left after the tone: one channel.
    VOICEMAIL,
    /// Both sides of a call: the caller left, the house right.
    CALL
  }

  public boolean canBeHeard() {
    return erasedAt == null;
  }
}
