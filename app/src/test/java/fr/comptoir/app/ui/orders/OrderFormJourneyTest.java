package fr.comptoir.app.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.comptoir.app.ui.shell.Journey;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.call.CallEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The form for an order as a hurried person uses it.
class OrderFormJourneyTest {
  private int strokes;

  @Test
  @DisplayName(
      "W047: Esc on a dirty form asks to keep or discard; Enter on a valid form saves once")
  void w047_escAsksWhatWouldBeLostAndEnterSavesOnce() {
    try (Journey evening = Journey.open()) {
      ring(evening);
      evening.find("Souffler à l’IA…");

      press(evening, KeyCode.N);
      press(evening, KeyCode.ENTER); // the caller's number is there already
      type(evening, "Paul");
      press(evening, KeyCode.ENTER);
      type(evening, "2x31");
      press(evening, KeyCode.ENTER);
      press(evening, KeyCode.ENTER);
      press(evening, KeyCode.ENTER);

      assertThat(strokes).isLessThan(25);
      assertThat(evening.desks().orders().open())
          .singleElement()
          .satisfies(
              order -> {
                assertThat(order.guest().name()).isEqualTo("Paul");
                assertThat(order.guest().phone()).isEqualTo(new PhoneNumber("+33639980177"));
                assertThat(order.lines())
                    .extracting(PricedCart.Line::item, PricedCart.Line::quantity)
                    .containsExactly(tuple(31, 2));
              });

      evening.keys(KeyCode.N);
      evening.keys(KeyCode.ESCAPE); // nothing typed: nothing asked
      assertThat(evening.words()).doesNotContain("Nouvelle commande");

      evening.keys(KeyCode.N);
      evening.click("Choisir sur la carte");
      evening.click("Desserts");
      evening.click("Tiramisu");
      evening.keys(KeyCode.ESCAPE);
      evening.click("Continuer la saisie");
      assertThat(evening.words()).contains("Nouvelle commande", "Tiramisu");
      evening.keys(KeyCode.ESCAPE);
      evening.click("Abandonner");
      assertThat(evening.words()).doesNotContain("Nouvelle commande");
      assertThat(evening.desks().orders().open()).hasSize(1);
    }
  }

  private void press(Journey evening, KeyCode key) {
    strokes++;
    evening.keys(key);
  }

  private void type(Journey evening, String text) {
    strokes += text.length();
    evening.type(text);
  }

  private static void ring(Journey evening) {
    var id = new CallId("call-1");
    var now = evening.clock().instant();
    var calls = evening.desks().calls();
    calls.on(new CallEvent.Started(now, id, "fxo1", new Caller("0639980177", ""), "realtime"));
    calls.on(new CallEvent.Answered(now, id));
  }
}
