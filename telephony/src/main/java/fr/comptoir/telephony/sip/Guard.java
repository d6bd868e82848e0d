package fr.comptoir.telephony.sip;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts what a source address got wrong: guessed passwords, calls from nowhere. Who does it too
/// often gets no answer any more for a while. Thread-safe, bounded.
///
/// A ban is for strangers: whoever asks must not ask it about a device that is registered from that
/// address, else a forged source address would cut the wall line.
final class Guard {
  static final int FAILURES = 30;
  static final Duration WITHIN = Duration.ofMinutes(1);
  static final Duration BAN = Duration.ofMinutes(5);
  static final int MOST_WATCHED = 2048;

  private record Record(int failures, Instant since, Instant bannedUntil) {}

  private final Clock clock;
  private long bans;
  private final Map<InetAddress, Record> records =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Record> eldest) {
          return size() > MOST_WATCHED;
        }
      };

  Guard(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean banned(InetAddress source) {
    Record record = records.get(source);
    return record != null && clock.instant().isBefore(record.bannedUntil);
  }

  /// @return whether this one was too many: say so once in the log
  synchronized boolean failed(InetAddress source) {
    Instant now = clock.instant();
    Record record = records.get(source);
    boolean recent = record != null && now.isBefore(record.since.plus(WITHIN));
    int failures = recent && record != null ? record.failures + 1 : 1;
    Instant since = recent && record != null ? record.since : now;
    boolean tooMany = failures > FAILURES && !banned(source);
    if (tooMany) bans++;
    Instant until = tooMany ? now.plus(BAN) : record == null ? now : record.bannedUntil;
    records.put(source, new Record(tooMany ? 0 : failures, since, until));
    return tooMany;
  }

  /// It proved who it is.
  synchronized void trusted(InetAddress source) {
    records.remove(source);
  }

  synchronized long bans() {
    return bans;
  }

  synchronized int watched() {
    return records.size();
  }
}
