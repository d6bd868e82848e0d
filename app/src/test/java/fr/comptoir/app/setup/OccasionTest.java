package fr.comptoir.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccasionTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T09:00, 0, 2026-11-20T12:00, ce midi",
    "2026-11-20T09:00, 3, 2026-11-20T19:00, ce soir",
    "2026-11-20T11:30, 0, 2026-11-20T13:00, ce midi",
    "2026-11-20T18:10, 0, 2026-11-20T19:30, ce soir",
    "2026-11-20T18:10, 5, 2026-11-20T20:00, ce soir",
    "2026-11-20T20:30, 0, 2026-11-21T12:00, demain midi",
    "2026-11-20T23:50, 7, 2026-11-21T21:00, demain soir",
    "2026-12-31T22:00, 3, 2027-01-01T19:00, demain soir",
  })
  void aCallerAsksForAMealThatIsStillToCome(
      LocalDateTime now, int round, LocalDateTime asked, String day) {
    Occasion occasion = Occasion.next(now, round);

    assertThat(occasion.date().atTime(occasion.time())).isEqualTo(asked);
    assertThat(occasion.day()).isEqualTo(day);
  }
}
