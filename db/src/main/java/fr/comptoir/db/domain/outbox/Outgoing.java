package fr.comptoir.db.domain.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One effect on the outside: a ticket for a printer, a text message. It is written in the
/// transaction of the fact it follows from, so neither is ever without the other; whoever works it
/// off may be killed at any moment and finds it again.
///
/// @param version grows with every change; the newer snapshot wins
/// @param seq the order they were written in
/// @param platform who works it off: `print`
/// @param target where it goes, in the platform's own words; one target's are done in order
/// @param attempts times it was begun since it was written or asked for again
/// @param nextAt not to be tried before
/// @param reached how far the last try came, in the platform's own words; empty = nothing of it
///   happened
/// @param error what went wrong last, for a person; empty = nothing
public record Outgoing(
    Id id,
    long version,
    long seq,
    String platform,
    String type,
    String target,
    String payload,
    Instant createdAt,
    State state,
    int attempts,
    Instant nextAt,
    String reached,
    String error,
    @Nullable Instant doneAt) {

  public record Id(UUID value) {}

  public enum State {
    /// To be done, or to be tried again.
    WAITING,
    /// Begun. Found like this when nobody works on it: whoever did was killed.
    UNDER_WAY,
    DONE,
    /// Given up; a person may ask for it again.
    DEAD,
    /// A person doesn't want it any more.
    CANCELLED
  }

  /// Whether it is still to be done.
  public boolean isOpen() {
    return switch (state) {
      case WAITING, UNDER_WAY -> true;
      case DONE, DEAD, CANCELLED -> false;
    };
  }

  /// What is known of it before it is written.
  ///
  /// @param onceKey a second one of the platform with this key is not written; null = as often as
  ///   it is asked for
  public record Draft(
      String platform, String type, String target, String payload, @Nullable String onceKey) {}
}
