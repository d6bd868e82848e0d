package fr.comptoir.app.ui.kitchen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Wet fingers and bump bars press twice: what follows a press too closely isn't meant. Not
/// thread-safe.
final class PressGuard {
  /// A second press within this time is ignored.
  static final Duration TOO_SOON = Duration.ofMillis(300);

  private final Clock clock;
  private Instant last = Instant.EPOCH;

  PressGuard(Clock clock) {
    this.clock = clock;
  }

  /// Whether this press is meant; one that isn't doesn't put off the next.
  boolean meant() {
    Instant now = clock.instant();
    if (Duration.between(last, now).compareTo(TOO_SOON) < 0 && !now.isBefore(last)) {
      return false;
    }
    last = now;
    return true;
  }
}
