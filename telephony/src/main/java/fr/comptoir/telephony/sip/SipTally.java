package fr.comptoir.telephony.sip;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts what strangers send us that makes no sense, and says so in at most one line a minute.
/// Never prints any of it. Thread-safe.
final class SipTally {
  static final Duration QUIET = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(SipTally.class);

  private final Clock clock;
  private long total;
  private long said;
  private Instant next = Instant.MIN;

  SipTally(Clock clock) {
    this.clock = clock;
  }

  /// @param kind of trouble, in our words
  void count(String kind) {
    long unsaid;
    synchronized (this) {
      total++;
      Instant now = clock.instant();
      if (now.isBefore(next)) return;
      next = now.plus(QUIET);
      unsaid = total - said;
      said = total;
    }
    LOG.info("SIP that can't be used: {} so far unreported, last one {}", unsaid, kind);
  }

  synchronized long total() {
    return total;
  }
}
