package fr.comptoir.db.domain.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.domain.Actor.Kind;
import fr.comptoir.db.domain.reservation.Reservation.State;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservationLifeTest {
  /// Every pair of states: what is not in the row may not be done.
  @ParameterizedTest
  @CsvSource({
    "PENDING,   STAFF,     CONFIRMED REFUSED CANCELLED",
    "CONFIRMED, STAFF,     ARRIVED SEATED LATE NO_SHOW CANCELLED",
    "LATE,      STAFF,     ARRIVED SEATED NO_SHOW CANCELLED CONFIRMED",
    "ARRIVED,   STAFF,     SEATED CANCELLED",
    "SEATED,    STAFF,     FINISHED",
    "FINISHED,  STAFF,     ",
    "CANCELLED, STAFF,     ",
    "NO_SHOW,   STAFF,     ",
    "REFUSED,   STAFF,     ",
    "PENDING,   ASSISTANT, CANCELLED",
    "CONFIRMED, ASSISTANT, CANCELLED",
    "LATE,      ASSISTANT, CANCELLED CONFIRMED",
    "ARRIVED,   ASSISTANT, ",
    "SEATED,    ASSISTANT, ",
    "PENDING,   SYSTEM,    CONFIRMED CANCELLED",
    "CONFIRMED, SYSTEM,    LATE NO_SHOW",
    "LATE,      SYSTEM,    NO_SHOW",
    "ARRIVED,   SYSTEM,    ",
    "SEATED,    SYSTEM,    FINISHED",
    "FINISHED,  SYSTEM,    ",
  })
  void onlyTheWaysWrittenDownMayBeTaken(State from, Kind by, @Nullable String ways) {
    Reservation reservation = SamplePromises.reservation(from);
    Set<State> allowed =
        EnumSet.allOf(State.class).stream()
            .filter(to -> ReservationLife.refusal(reservation, to, by).isEmpty())
            .collect(Collectors.toSet());

    assertThat(allowed)
        .isEqualTo(
            ways == null
                ? Set.of()
                : Arrays.stream(ways.split(" ")).map(State::valueOf).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @CsvSource({
    "NO_SHOW, -60, false",
    "NO_SHOW, 0, false",
    "NO_SHOW, 1, true",
    "LATE, -1, false",
    "LATE, 5, true",
    "CANCELLED, -60, true",
    "SEATED, -30, true"
  })
  void nobodyIsLateOrAbsentBeforeTheHour(State to, int minutes, boolean allowed) {
    Reservation reservation = SamplePromises.reservation(State.CONFIRMED);

    assertThat(
            ReservationLife.refusal(
                    reservation, to, Kind.STAFF, reservation.start().plusSeconds(60L * minutes))
                .isEmpty())
        .isEqualTo(allowed);
  }
}
