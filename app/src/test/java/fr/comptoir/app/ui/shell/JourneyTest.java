package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.order.Order;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Whole ways through the window, as a person goes them, each ending in the book.
class JourneyTest {
  @Test
  void anOrderIsTakenByKeyboardAloneAndAcceptedByAClick() {
    try (Journey evening = Journey.open()) {
      evening.keys(KeyCode.N);
      evening.keys(KeyCode.ENTER);
      evening.type("Paul");
      evening.keys(KeyCode.ENTER);
      evening.type("2x11");
      evening.keys(KeyCode.ENTER);
      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);

      assertThat(evening.desks().orders().open())
          .singleElement()
          .satisfies(
              order -> {
                assertThat(order.guest().name()).isEqualTo("Paul");
                assertThat(order.lines().getFirst().quantity()).isEqualTo(2);
                assertThat(order.state()).isEqualTo(Order.State.TO_ACCEPT);
              });

      evening.click("Accepter");

      assertThat(evening.desks().orders().open())
          .extracting(Order::state)
          .containsExactly(Order.State.IN_KITCHEN);
      assertThat(evening.words()).contains("Paul");
    }
  }
}
