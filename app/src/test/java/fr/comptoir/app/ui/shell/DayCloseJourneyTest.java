package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.Confirmation;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.DayClose;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;

/// The morning after: what nobody finished is said on every screen, and the day is closed.
class DayCloseJourneyTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final Duration NIGHT = Duration.ofHours(14);
  private static final int WATER = 61;

  @Test
  void aDaySomebodyHasToCloseIsSaidAndClosedWithWhatBecameOfItsOrders() {
    try (Journey evening = Journey.open()) {
      Order gone = order(evening, "Paul");
      Order never = order(evening, "Anne");
      evening.turn(NIGHT);
      evening.desks().days().round();
      evening.go("CUSTOMERS");
      assertThat(evening.words())
          .anyMatch(word -> word.contains("2 commandes ne sont pas terminées"));

      evening.click("Terminer…");
      Node endings = evening.find("#ending-" + never.number());
      evening.act(
          () ->
              endings.lookupAll(".toggle-button").stream()
                  .map(ButtonBase.class::cast)
                  .filter(each -> each.getText().equals("Annulée"))
                  .forEach(ButtonBase::fire));
      evening.click("#day-close");

      assertThat(state(evening, gone)).isEqualTo(Order.State.DONE);
      assertThat(state(evening, never)).isEqualTo(Order.State.CANCELLED);
      assertThat(evening.desks().days().find(FRIDAY)).map(DayClose::holds).contains(true);
      assertThat(evening.words()).noneMatch(word -> word.contains("ne sont pas terminées"));
    }
  }

  private static Order order(Journey evening, String name) {
    var orders = evening.desks().orders();
    var cart = new Cart(List.of(new Cart.Line(1, WATER, 1, List.of(), "")));
    var wish = new QuoteRequest(name, Mode.PICKUP, null, null, cart, null, null, null);
    OrderQuote quote = ShellJourneyTest.done(orders.quote(wish));
    var guest = new Confirmation(name, null, null, Payment.CARD, "");
    return ShellJourneyTest.done(orders.confirm(quote.id(), name, guest, Actor.staff("Anna")));
  }

  private static Order.State state(Journey evening, Order order) {
    return evening.desks().orders().find(order.id()).orElseThrow().state();
  }
}
