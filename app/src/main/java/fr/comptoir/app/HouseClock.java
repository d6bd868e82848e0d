package fr.comptoir.app;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What time it is in the house: now, or a set time that runs on.
final class HouseClock {
  private HouseClock() {}

  /// @param at restaurant time it starts at; null = now
  static Clock startingAt(@Nullable LocalDateTime at, ZoneId zone) {
    Clock now = Clock.system(zone);
    return at == null
        ? now
        : Clock.offset(now, Duration.between(now.instant(), at.atZone(zone).toInstant()));
  }
}
