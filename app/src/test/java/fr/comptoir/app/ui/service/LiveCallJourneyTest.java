package fr.comptoir.app.ui.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.LiveLine;
import fr.comptoir.app.ui.shell.Journey;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.CartChange;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.call.CallEvent;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A call goes on and somebody of the house has a hand in it.
class LiveCallJourneyTest {
  private static final String CALL = "call-1";

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  @Test
  void theStaffWhisperPutTheCartRightAndKeepTheNumberAway() {
    try (Journey evening = Journey.open()) {
      evening.desks().live().connect(line());
      ring(evening);
      evening.find("Souffler à l’IA…");

      evening.click("Prendre l’appel");
      assertThat(told).containsExactly("rings the phones");
      note(evening, "person: desk1");
      evening.find("Quelqu’un de la maison a pris l’appel");
      evening.click("Rendre à l’assistant");
      assertThat(told).containsExactly("rings the phones", "goes back");
      note(evening, "assistant");
      evening.find("Prendre l’appel");
      evening.keys(KeyCode.F9);
      assertThat(told).containsExactly("rings the phones", "goes back", "rings the phones");
      told.clear();

      evening.click("Souffler à l’IA…");
      evening.type("plus de burrata");
      evening.keys(KeyCode.ENTER);
      assertThat(told).containsExactly("hears plus de burrata");
      evening.find("Souffler à l’IA…");

      evening.desks().carts().change(CALL, List.of(new CartChange.Add(31, 2, List.of(), "")));
      evening.click("2\u00a0×\u00a0Spaghetti carbonara");
      evening.click("Un de plus : Spaghetti carbonara");
      evening.find("3\u00a0×\u00a0Spaghetti carbonara");
      assertThat(evening.desks().carts().cart(CALL).lines())
          .extracting(Cart.Line::quantity)
          .containsExactly(3);

      evening.keys(KeyCode.CONTROL, KeyCode.Z);
      evening.find("2\u00a0×\u00a0Spaghetti carbonara");
      assertThat(evening.desks().carts().cart(CALL).lines())
          .extracting(Cart.Line::quantity)
          .containsExactly(2);

      evening.click("Retirer : Spaghetti carbonara");
      assertThat(evening.desks().carts().cart(CALL).lines()).isEmpty();

      evening.click("Autres actions");
      evening.click("Indésirable : bloquer");
      assertThat(told).contains("ends");
      assertThat(evening.desks().customers().byPhone(new PhoneNumber("+33639980177")))
          .hasValueSatisfying(card -> assertThat(card.blocked()).isTrue());
    }
  }

  private static void ring(Journey evening) {
    var id = new CallId(CALL);
    var now = evening.clock().instant();
    var calls = evening.desks().calls();
    calls.on(new CallEvent.Started(now, id, "fxo1", new Caller("0639980177", ""), "realtime"));
    calls.on(new CallEvent.Answered(now, id));
  }

  private static void note(Journey evening, String what) {
    var now = evening.clock().instant();
    evening.desks().calls().on(new CallEvent.Noted(now, new CallId(CALL), what));
  }

  private LiveLine line() {
    return new LiveLine() {
      @Override
      public void whisper(String callId, String text) {
        told.add("hears " + text);
      }

      @Override
      public void corrected(String callId, PricedCart cart) {
        told.add("holds " + cart.lines().size());
      }

      @Override
      public void hangUp(String callId) {
        told.add("ends");
      }

      @Override
      public void takeOver(String callId) {
        told.add("rings the phones");
      }

      @Override
      public void giveBack(String callId) {
        told.add("goes back");
      }

      @Override
      public List<String> phones() {
        return List.of("desk1");
      }
    };
  }
}
