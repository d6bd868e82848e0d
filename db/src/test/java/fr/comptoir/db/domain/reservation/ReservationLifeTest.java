package fr.comptoir.db.domain.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.domain.Actor.Kind;
import fr.comptoir.db.domain.reservation.Reservation.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservationLifeTest {
  @ParameterizedTest
  @CsvSource({
    "PENDING,   CONFIRMED, STAFF,     true",
    "PENDING,   CONFIRMED, ASSISTANT, false",
    "CONFIRMED, SEATED,    STAFF,     true",
    "CONFIRMED, CANCELLED, ASSISTANT, true",
    "SEATED,    CANCELLED, ASSISTANT, false",
    "SEATED,    FINISHED,  STAFF,     true",
    "CONFIRMED, FINISHED,  STAFF,     false",
    "CONFIRMED, NO_SHOW,   SYSTEM,    true",
    "SEATED,    NO_SHOW,   STAFF,     false",
    "CANCELLED, CONFIRMED, STAFF,     false",
  })
  void onlyTheWaysWrittenDownMayBeTaken(State from, State to, Kind by, boolean allowed) {
    assertThat(ReservationLife.refusal(SamplePromises.reservation(from), to, by).isEmpty())
        .isEqualTo(allowed);
  }
}
