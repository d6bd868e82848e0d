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
  private long stumbled;
  private long stumbledSaid;
  private Instant nextStumble = Instant.MIN;
  private Instant next = Instant.MIN;

  SipTally(Clock clock) {
    this.clock = clock;
  }

  /// @param kind of trouble, in our words
  void count(String kind) {
    long unsaid = unsaid();
    if (unsaid > 0) LOG.info("SIP that can't be used: {} since the last line ({})", unsaid, kind);
  }

  /// Something in the stack or in us tripped over a message: rarer, and worth a look.
  void count(String method, RuntimeException e) {
    long unsaid = stumble();
    if (unsaid > 0) LOG.warn("{} could not be handled; {} since the last line", method, unsaid, e);
  }

  /// How many there are to report now; 0 = stay quiet.
  private synchronized long unsaid() {
    total++;
    Instant now = clock.instant();
    if (now.isBefore(next)) return 0;
    next = now.plus(QUIET);
    long unsaid = total - said;
    said = total;
    return unsaid;
  }

  /// Counted apart: junk said a moment ago must not hide a fault of ours.
  private synchronized long stumble() {
    total++;
    stumbled++;
    Instant now = clock.instant();
    if (now.isBefore(nextStumble)) return 0;
    nextStumble = now.plus(QUIET);
    long unsaid = stumbled - stumbledSaid;
    stumbledSaid = stumbled;
    return unsaid;
  }

  /// Messages that tripped us or the stack up, which none should.
  synchronized long stumbled() {
    return stumbled;
  }

  synchronized long total() {
    return total;
  }
}
