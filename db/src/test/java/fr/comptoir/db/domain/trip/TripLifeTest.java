package fr.comptoir.db.domain.trip;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor.Kind;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Trip.State;
import fr.comptoir.db.domain.trip.Trip.StopState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TripLifeTest {
  private static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");

  @ParameterizedTest
  @DisplayName("V-7 only the ways written down may be taken")
  @CsvSource({
    "PLANNED,   OUT,       STAFF,     true",
    "PLANNED,   OUT,       ASSISTANT, false",
    "PLANNED,   CANCELLED, SYSTEM,    true",
    "PLANNED,   BACK,      STAFF,     false",
    "OUT,       BACK,      STAFF,     true",
    "OUT,       CANCELLED, STAFF,     true",
    "OUT,       CANCELLED, SYSTEM,    false",
    "OUT,       PLANNED,   STAFF,     false",
    "BACK,      OUT,       STAFF,     false",
    "BACK,      CANCELLED, STAFF,     false",
    "CANCELLED, OUT,       STAFF,     false"
  })
  void onlyTheWaysWrittenDown(State from, State to, Kind by, boolean allowed) {
    assertThat(TripLife.refusal(trip(from, StopState.DELIVERED), to, by).isEmpty())
        .isEqualTo(allowed);
  }

  @Test
  void nobodyIsBackWithADoorStillToDo() {
    assertThat(TripLife.refusal(trip(State.OUT, StopState.PENDING), State.BACK, Kind.STAFF))
        .contains(new Refusal.DoorsLeft(1));
  }

  @ParameterizedTest
  @CsvSource({
    "OUT,     PENDING,   DELIVERED, STAFF,     true",
    "OUT,     PENDING,   FAILED,    STAFF,     true",
    "OUT,     DELIVERED, FAILED,    STAFF,     false",
    "OUT,     FAILED,    DELIVERED, STAFF,     false",
    "OUT,     PENDING,   DELIVERED, ASSISTANT, false",
    "PLANNED, PENDING,   DELIVERED, STAFF,     false",
    "BACK,    PENDING,   DELIVERED, STAFF,     false"
  })
  void aDoorIsDoneOnceAndOnTheRoad(
      State trip, StopState from, StopState to, Kind by, boolean allowed) {
    Trip its = trip(trip, from);

    assertThat(TripLife.refusal(its, its.stops().getFirst(), to, by).isEmpty()).isEqualTo(allowed);
  }

  private static Trip trip(State state, StopState stop) {
    var door = new Trip.Stop(0, new Order.Id(UUID.randomUUID()), stop, null, "", 1_500, NOW, null);
    return new Trip(
        new Trip.Id(UUID.randomUUID()), 1, null, state, NOW, NOW, null, NOW, null, List.of(door));
  }
}
