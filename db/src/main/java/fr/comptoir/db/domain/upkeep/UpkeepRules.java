package fr.comptoir.db.domain.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a chore is due: once a night, a quarter of an hour after the business day ends; as soon as
/// possible when the house slept through it; an hour after it failed. Pure.
///
/// @param dayEnds when the business day ends, restaurant time
public record UpkeepRules(LocalTime dayEnds, ZoneId zone) {
  private static final Duration AFTER_CLOSING = Duration.ofMinutes(15);
  private static final Duration PATIENCE = Duration.ofHours(1);

  /// The last time a chore was tried.
  public record Last(Instant at, boolean good) {}

  /// What is due, in the order it is done. A copy is due as soon as somebody was erased, too: the
  /// newest one, which is the one that is taken when the book is lost, names them no longer.
  ///
  /// @param last a chore that was never tried has none
  /// @param erased when somebody was last erased; null = not since the last copy
  public List<Chore> due(Instant now, Map<Chore, Last> last, @Nullable Instant erased) {
    Instant night = night(now);
    return Stream.of(Chore.values())
        .filter(
            chore ->
                isDue(last.get(chore), now, night)
                    || (chore == Chore.BACKUP && isOutdated(last.get(chore), erased)))
        .toList();
  }

  private static boolean isOutdated(@Nullable Last copy, @Nullable Instant erased) {
    return copy != null && copy.good() && erased != null && copy.at().isBefore(erased);
  }

  private static boolean isDue(@Nullable Last last, Instant now, Instant night) {
    if (last == null) return true;
    // A clock that was set back must not stop the chores until it has caught up.
    if (last.at().isAfter(now)) return true;
    return last.good() ? last.at().isBefore(night) : !last.at().plus(PATIENCE).isAfter(now);
  }

  /// The moment of the latest night.
  Instant night(Instant now) {
    LocalDateTime local = LocalDateTime.ofInstant(now, zone);
    LocalDateTime tonight = local.toLocalDate().atTime(dayEnds).plus(AFTER_CLOSING);
    Instant moment = tonight.atZone(zone).toInstant();
    return moment.isAfter(now) ? tonight.minusDays(1).atZone(zone).toInstant() : moment;
  }
}
