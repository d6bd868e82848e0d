package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.restaurant.Restaurant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// When business days close (domain.md O-11: orders of earlier days stayed open forever). Pure.
public final class DayCloseRules {
  /// A day with nothing left to do closes by itself this long after it ended: whoever opens the
  /// next morning can still put last night right.
  public static final Duration BY_ITSELF = Duration.ofHours(8);

  private DayCloseRules() {}

  /// When a business day ends.
  public static Instant end(Restaurant restaurant, LocalDate day) {
    return day.plusDays(1).atTime(restaurant.dayEnds()).atZone(restaurant.zone()).toInstant();
  }

  /// Whether a day closes without anybody: never one whose orders nobody has finished, as no clock
  /// knows what became of them.
  public static boolean closesByItself(
      Restaurant restaurant, LocalDate day, int unfinished, Instant now) {
    return unfinished == 0 && !now.isBefore(end(restaurant, day).plus(BY_ITSELF));
  }
}
