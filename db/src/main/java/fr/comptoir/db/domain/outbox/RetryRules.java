package fr.comptoir.db.domain.outbox;

import java.time.Duration;

/// How long to wait before the next try: each time twice as long, up to a most.
///
/// @param first after the first failure
/// @param most never longer than this
public record RetryRules(Duration first, Duration most) {
  /// Doublings after which any wait is the longest: 2^30 of the shortest we use is years.
  private static final int DOUBLINGS = 30;

  /// @param failures in a row, from 1
  public Duration wait(int failures) {
    Duration wait = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    return wait.compareTo(most) < 0 ? wait : most;
  }
}
