package fr.comptoir.db.domain.call;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/// Hours in which a line is in another mode than usually.
///
/// @param days on which they begin
/// @param until half-open; not after `from` = on the next day
public record LineBand(Set<DayOfWeek> days, LocalTime from, LocalTime until, LineMode mode) {
  public LineBand {
    days = Set.copyOf(days);
  }

  /// Whether the moment is in them.
  public boolean holds(LocalDateTime at) {
    LocalTime time = at.toLocalTime();
    if (from.isBefore(until)) {
      return days.contains(at.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
    }
    return days.contains(at.getDayOfWeek()) && !time.isBefore(from)
        || days.contains(at.getDayOfWeek().minus(1)) && time.isBefore(until);
  }
}
