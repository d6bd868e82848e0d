package fr.comptoir.db.domain.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Fault;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingCheckTest {
  /// Fields: covers a slot, largest party, group from, notice, hold; all in range but one.
  @ParameterizedTest
  @CsvSource({
    "12, 8, 9, 30, 5,",
    "0, 8, 9, 30, 5, arrivals",
    "12, 0, 1, 30, 5, max_party",
    "12, 8, 12, 30, 5, group_from",
    "12, 8, 4, 30, 5,",
    "12, 8, 9, -1, 5, notice",
    "12, 8, 9, 30, 0, hold"
  })
  void namesTheFieldByWhichNoTableCouldBeGiven(
      int arrivals, int most, int group, int notice, int hold, String wrong) {
    var turn = new TreeMap<>(Samples.house().booking().turn());
    var policy =
        new BookingPolicy(
            arrivals,
            most,
            group,
            Duration.ofMinutes(notice),
            60,
            turn,
            Duration.ofMinutes(hold),
            Duration.ofMinutes(20));
    assertThat(BookingCheck.faults(policy).stream().map(Fault::field).distinct())
        .containsExactlyElementsOf(wrong == null ? List.of() : List.of(wrong));
  }
}
