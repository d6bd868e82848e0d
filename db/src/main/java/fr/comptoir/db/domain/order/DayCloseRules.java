package fr.comptoir.db.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// When business days close (domain.md O-11: orders of earlier days stayed open forever). Pure.
///
/// @param dayEnds when the business day ends, restaurant time
public record DayCloseRules(LocalTime dayEnds, ZoneId zone) {
  /// A day with nothing left to do closes by itself this long after it ended: whoever opens the
  /// next morning can still put last night right.
  private static final Duration BY_ITSELF = Duration.ofHours(8);

  /// When a business day ends.
  public Instant end(LocalDate day) {
    return day.plusDays(1).atTime(dayEnds).atZone(zone).toInstant();
  }

  /// Whether a day closes without anybody: never one whose orders nobody has finished, as no clock
  /// knows what became of them.
  public boolean closesByItself(LocalDate day, int unfinished, Instant now) {
    return unfinished == 0 && !now.isBefore(end(day).plus(BY_ITSELF));
  }
}
