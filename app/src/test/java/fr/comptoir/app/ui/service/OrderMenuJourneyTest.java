package fr.comptoir.app.ui.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.Confirmation;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.ui.shell.Journey;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// An order on the board: promised later, refused with a reason, taken back; found in its list.
class OrderMenuJourneyTest {
  /// At 150 % on a small screen: the dishes are seen, and every step is still within reach.
  @Test
  void onALowScreenAnOrderShowsItsDishesAndIsCancelledByKeyboard() {
    try (Journey evening = Journey.open(SampleDesks.open(), Locale.FRENCH, false, 911, 512)) {
      Order order = place(evening, "Paul Roux");
      evening.go("ORDERS");
      evening.click("Paul Roux");
      Node scroll = evening.find("#order-body");
      double taken =
          evening.ask(
              () ->
                  scroll.getParent().getLayoutBounds().getHeight()
                      - scroll.getLayoutBounds().getHeight());
      assertThat(taken).as("below the dishes: the main action alone").isBetween(56.0, 100.0);

      press(evening, "Annuler la commande");
      press(evening, "La cuisine ne suit plus");

      assertThat(now(evening, order).state()).isEqualTo(Order.State.CANCELLED);
      assertThat(evening.words()).doesNotContain("La cuisine ne suit plus");
    }
  }

  private static void press(Journey evening, String button) {
    Node node = evening.find(button);
    evening.act(node::requestFocus);
    evening.keys(KeyCode.SPACE);
  }

  @Test
  void anOrderIsPromisedLaterRefusedWithAReasonTakenBackAndFoundInTheList() {
    try (Journey evening = Journey.open()) {
      Order order = place(evening, "Paul Roux");
      place(evening, "Inès Delacroix");

      evening.click("Paul Roux"); // a tap opens it
      evening.keys(KeyCode.ESCAPE);
      evening.keys(KeyCode.M);
      evening.click("+10 min");
      assertThat(now(evening, order).promisedAt())
          .isEqualTo(order.promisedAt().plus(Duration.ofMinutes(10)));

      evening.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(now(evening, order).promisedAt()).isEqualTo(order.promisedAt());

      evening.click("Paul Roux");
      evening.keys(KeyCode.ESCAPE);
      evening.keys(KeyCode.M);
      evening.click("Refuser…");
      evening.click("La cuisine ne suit plus");
      assertThat(now(evening, order).state()).isEqualTo(Order.State.CANCELLED);
      assertThat(evening.desks().orders().steps(order.id()).getLast().reason())
          .isEqualTo("La cuisine ne suit plus");

      evening.go("ORDERS");
      evening.click("Annulées");
      assertThat(evening.words()).contains("Paul Roux").doesNotContain("Inès Delacroix");
      evening.click("Paul Roux");
      assertThat(evening.words()).anyMatch(word -> word.contains("La cuisine ne suit plus"));
      evening.keys(KeyCode.ESCAPE);

      evening.click("Toutes");
      evening.click("#orders-search");
      evening.type("delacroix");
      assertThat(evening.words()).contains("Inès Delacroix").doesNotContain("Paul Roux");
    }
  }

  private static Order now(Journey evening, Order order) {
    return evening.desks().orders().find(order.id()).orElseThrow();
  }

  private static Order place(Journey evening, String name) {
    var orders = evening.desks().orders();
    var cart = new Cart(List.of(new Cart.Line(1, 31, 1, List.of(), "")));
    OrderQuote quote =
        done(orders.quote(new QuoteRequest(name, Mode.PICKUP, null, null, cart, null, null, null)));
    Order order =
        done(
            orders.confirm(
                quote.id(),
                name,
                new Confirmation(name, null, null, Payment.CASH, ""),
                Actor.staff("")));
    evening.settle();
    return order;
  }

  private static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }
}
