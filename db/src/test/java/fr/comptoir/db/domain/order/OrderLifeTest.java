package fr.comptoir.db.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.domain.Actor.Kind;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.order.Order.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderLifeTest {
  @ParameterizedTest
  @CsvSource({
    "PICKUP,   TO_ACCEPT,  IN_KITCHEN, STAFF,     true",
    "PICKUP,   TO_ACCEPT,  READY,      STAFF,     false",
    "PICKUP,   TO_ACCEPT,  DONE,       STAFF,     false",
    "PICKUP,   IN_KITCHEN, READY,      STAFF,     true",
    "PICKUP,   READY,      DONE,       STAFF,     true",
    "PICKUP,   READY,      OUT,        STAFF,     false",
    "DELIVERY, READY,      OUT,        STAFF,     true",
    "DELIVERY, READY,      DONE,       STAFF,     false",
    "DELIVERY, OUT,        DONE,       STAFF,     true",
    "PICKUP,   TO_ACCEPT,  IN_KITCHEN, ASSISTANT, false",
    "PICKUP,   TO_ACCEPT,  CANCELLED,  ASSISTANT, true",
    "PICKUP,   IN_KITCHEN, CANCELLED,  ASSISTANT, false",
    "PICKUP,   IN_KITCHEN, CANCELLED,  STAFF,     true",
    "PICKUP,   DONE,       CANCELLED,  STAFF,     false",
    "PICKUP,   CANCELLED,  TO_ACCEPT,  STAFF,     false",
    "PICKUP,   DONE,       DONE,       STAFF,     false",
  })
  void onlyTheWaysWrittenDownMayBeTaken(Mode mode, State from, State to, Kind by, boolean allowed) {
    assertThat(OrderLife.refusal(SamplePromises.order(mode, from), to, by).isEmpty())
        .isEqualTo(allowed);
  }

  @Test
  void aGuestIsTooLateOnceTheKitchenHasBegun() {
    assertThat(
            OrderLife.refusal(
                SamplePromises.order(Mode.PICKUP, State.IN_KITCHEN),
                State.CANCELLED,
                Kind.ASSISTANT))
        .contains(new Refusal.TooLate("IN_KITCHEN"));
  }
}
