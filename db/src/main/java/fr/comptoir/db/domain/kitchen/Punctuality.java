package fr.comptoir.db.domain.kitchen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Promised and actual, over some orders.
///
/// @param orders that were finished
/// @param onTime of those, not later than the grace after what was promised
/// @param medianLate negative = early
public record Punctuality(int orders, int onTime, Duration medianLate) {
  /// A guest who waits this long doesn't call it late.
  public static final Duration GRACE = Duration.ofMinutes(5);

  /// @param actual ready for who fetches it or sits there, at the door for a delivery
  public record Kept(Instant promised, Instant actual) {
    Duration late() {
      return Duration.between(promised, actual);
    }
  }

  public static Punctuality of(List<Kept> kept) {
    List<Duration> late = kept.stream().map(Kept::late).sorted().toList();
    int onTime = (int) late.stream().filter(each -> each.compareTo(GRACE) <= 0).count();
    return new Punctuality(
        late.size(), onTime, late.isEmpty() ? Duration.ZERO : late.get(late.size() / 2));
  }
}
