package fr.comptoir.db.domain.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.kitchen.TicketAge.Mood;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A ticket placed at minute 0, to begin and be ready at the minutes named.
class TicketAgeTest {
  private static final Instant ZERO = Instant.parse("2026-11-20T19:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // begin, ready, now, mood, running, late
    "0, 20, 0, FRESH, 0, 0",
    "0, 20, 1, ON_TIME, 1, 0",
    "0, 20, 11, ON_TIME, 11, 0",
    "0, 20, 12, SOON, 12, 0",
    "0, 20, 19, SOON, 19, 0",
    "0, 20, 20, LATE, 20, 0",
    "0, 20, 24, LATE, 24, 4",
    "30, 40, 29, FRESH, 0, 0",
    "30, 40, 30, ON_TIME, 0, 0",
    "30, 40, 36, SOON, 6, 0",
    "30, 40, 41, LATE, 11, 1",
    // Placed after it should have been begun.
    "-10, 10, 0, FRESH, 0, 0",
    "-10, 10, 3, SOON, 3, 0",
    "0, 0, 0, LATE, 0, 0"
  })
  void theColourGoesByItsOwnPreparationTime(
      int begin, int ready, int now, Mood mood, int running, int late) {
    TicketAge age = TicketAge.of(ZERO, at(begin), at(ready), at(now));

    assertThat(age)
        .isEqualTo(new TicketAge(mood, Duration.ofMinutes(running), Duration.ofMinutes(late)));
  }

  private static Instant at(int minute) {
    return ZERO.plus(Duration.ofMinutes(minute));
  }
}
