package fr.comptoir.db.domain.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.reservation.AttendanceRules.Due;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.restaurant.BookingPolicy;
import fr.comptoir.db.domain.restaurant.BookingPolicy.Attendance;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A table at 20:00 until 22:00; late after 10 minutes, to be given away after 20, absent after 45,
/// left an hour after the end.
class AttendanceRulesTest {
  @ParameterizedTest
  @CsvSource({
    "CONFIRMED, 0,   ",
    "CONFIRMED, 9,   ",
    "CONFIRMED, 10,  LATE",
    "CONFIRMED, 44,  LATE",
    "CONFIRMED, 45,  NO_SHOW",
    "LATE,      44,  ",
    "LATE,      45,  NO_SHOW",
    "ARRIVED,   500, ",
    "SEATED,    120, ",
    "SEATED,    179, ",
    "SEATED,    180, FINISHED",
    "PENDING,   45,  ",
    "PENDING,   180, CANCELLED",
    "FINISHED,  500, ",
    "CANCELLED, 500, ",
    "NO_SHOW,   500, ",
    "REFUSED,   500, ",
  })
  void whatIsDueByTheClock(State state, int minutes, @Nullable State to) {
    Reservation reservation = SamplePromises.reservation(state);

    assertThat(rules(reservation, minutes, Duration.ofMinutes(45)).due(List.of(reservation)))
        .isEqualTo(to == null ? List.of() : List.of(new Due(reservation, to)));
  }

  @ParameterizedTest
  @CsvSource({"CONFIRMED, LATE", "LATE, "})
  void whereAPersonSaysSoNobodyIsAbsentByTheClock(State state, @Nullable State to) {
    Reservation reservation = SamplePromises.reservation(state);

    assertThat(rules(reservation, 600, null).due(List.of(reservation)))
        .isEqualTo(to == null ? List.of() : List.of(new Due(reservation, to)));
  }

  @ParameterizedTest
  @CsvSource({
    "CONFIRMED, 19, false",
    "CONFIRMED, 20, true",
    "LATE, 20, true",
    "ARRIVED, 60, false",
    "PENDING, 60, false"
  })
  void aTableMayBeGivenAwayAfterAWhile(State state, int minutes, boolean candidate) {
    Reservation reservation = SamplePromises.reservation(state);

    assertThat(rules(reservation, minutes, null).isNoShowCandidate(reservation))
        .isEqualTo(candidate);
  }

  private static AttendanceRules rules(
      Reservation reservation, int minutes, @Nullable Duration absent) {
    BookingPolicy usual = Samples.house().booking();
    var policy =
        new BookingPolicy(
            usual.arrivalsPerSlot(),
            usual.maxParty(),
            usual.groupFrom(),
            usual.notice(),
            usual.daysAhead(),
            usual.turn(),
            usual.hold(),
            usual.lateRelease(),
            new Attendance(Duration.ofMinutes(10), absent, Duration.ofMinutes(60), 3));
    return new AttendanceRules(policy, reservation.start().plus(Duration.ofMinutes(minutes)));
  }
}
