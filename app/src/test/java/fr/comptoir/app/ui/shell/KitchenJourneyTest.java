package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.Confirmation;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.kitchen.KitchenTicket;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What the cook does, with keys and with a finger, and what the book says afterwards.
class KitchenJourneyTest {
  private static final Actor ANNA = Actor.staff("Anna");
  private static final Duration MINUTES_20 = Duration.ofMinutes(20);
  private static final int MARGHERITA = 11;
  private static final int REINE = 12;
  private static final int LEMONADE = 64;

  @Test
  @DisplayName("V057 bump by key and by touch, recall, a changed order, a dish that is gone")
  void v057_anEveningAtTheKitchenScreen() {
    try (Journey evening = Journey.open()) {
      Order first = inKitchen(evening, MARGHERITA, LEMONADE);
      Order second = inKitchen(evening, REINE);
      evening.go("KITCHEN");
      assertThat(evening.words()).contains("#" + first.number(), "#" + second.number());

      // A tap on a dish: that dish is done, the order isn't.
      evening.click("Margherita");
      assertThat(ticket(evening, first).lines())
          .extracting(line -> line.isDone(Set.of()))
          .containsExactly(true, false);
      assertThat(state(evening, first)).isEqualTo(Order.State.IN_KITCHEN);

      // The key of the first tile, and the same key bouncing.
      evening.keys(KeyCode.DIGIT1);
      evening.keys(KeyCode.DIGIT1);
      assertThat(state(evening, first)).isEqualTo(Order.State.READY);
      assertThat(state(evening, second)).isEqualTo(Order.State.IN_KITCHEN);

      // Recalled it is where it was, with what was done before.
      evening.turn(Duration.ofSeconds(1));
      evening.keys(KeyCode.R);
      assertThat(state(evening, first)).isEqualTo(Order.State.IN_KITCHEN);
      assertThat(ticket(evening, first).lines())
          .extracting(line -> line.isDone(Set.of()))
          .containsExactly(true, false);

      // Arrows and Enter.
      evening.turn(Duration.ofSeconds(1));
      evening.keys(KeyCode.RIGHT);
      evening.keys(KeyCode.RIGHT);
      evening.keys(KeyCode.ENTER);
      assertThat(state(evening, second)).isEqualTo(Order.State.READY);

      // The guest adds a lemonade: it is marked, and bumped like the rest.
      evening.turn(Duration.ofSeconds(1));
      change(evening, first, cart(MARGHERITA, LEMONADE, LEMONADE));
      evening.settle();
      assertThat(evening.words()).contains("AJOUT");
      evening.keys(KeyCode.DIGIT1);
      assertThat(state(evening, first)).isEqualTo(Order.State.READY);
      assertThat(evening.words()).contains("Rien à préparer");
    }
  }

  @Test
  @DisplayName("V149 a promise is dragged and moved back; ready orders wait to be handed over")
  void v149_aPromiseIsDragged() {
    try (Journey evening = Journey.open()) {
      Order order = inKitchen(evening, MARGHERITA);
      evening.go("KITCHEN");
      evening.click("#kitchen-plan");
      Node block = evening.find("#plan-" + order.number());

      // Four slots of five minutes to the right.
      evening.robot().drag(block, MouseButton.PRIMARY).moveBy(160, 0).drop();
      evening.settle();
      assertThat(promised(evening, order)).isEqualTo(order.promisedAt().plus(MINUTES_20));

      // A button does the same, the other way.
      evening.click("−5 min");
      assertThat(promised(evening, order))
          .isEqualTo(order.promisedAt().plus(MINUTES_20).minus(Duration.ofMinutes(5)));

      // Taken back with Ctrl+Z.
      evening.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(promised(evening, order)).isEqualTo(order.promisedAt().plus(MINUTES_20));

      // Two touches say that the room is full.
      evening.click("Service en salle");
      evening.click("Forte");
      assertThat(evening.desks().kitchen().loads())
          .singleElement()
          .satisfies(load -> assertThat(load.points()).isEqualTo(7));

      done(evening.desks().orders().advance(order.id(), Order.State.READY, ANNA, ""));
      evening.settle();
      assertThat(evening.words())
          .contains("À remettre :")
          .anyMatch(word -> word.startsWith("#1 · "));
    }
  }

  private static Instant promised(Journey evening, Order order) {
    return evening.desks().orders().find(order.id()).orElseThrow().promisedAt();
  }

  private static Order inKitchen(Journey evening, Integer... items) {
    var orders = evening.desks().orders();
    OrderQuote quote = done(orders.quote(wish("cook", cart(items))));
    var guest = new Confirmation("Blanc", null, null, Payment.CARD, "");
    Order order = done(orders.confirm(quote.id(), "cook", guest, ANNA));
    return done(orders.advance(order.id(), Order.State.IN_KITCHEN, ANNA, ""));
  }

  private static void change(Journey evening, Order order, Cart cart) {
    var orders = evening.desks().orders();
    OrderQuote quote = done(orders.quote(wish("change", cart).changing(order.id())));
    var reason = Step.Reason.of(evening.clock().instant(), ANNA, "");
    var guest = new Confirmation("Blanc", null, null, Payment.CARD, "");
    done(orders.revise(order.id(), quote.id(), "change", guest, reason));
  }

  private static QuoteRequest wish(String owner, Cart cart) {
    return new QuoteRequest(owner, Mode.PICKUP, null, null, cart, null, null, null);
  }

  private static Cart cart(Integer... items) {
    List<Cart.Line> lines = new ArrayList<>();
    for (int item : items) {
      lines.add(new Cart.Line(lines.size() + 1, item, 1, List.of(), ""));
    }
    return new Cart(lines);
  }

  private static KitchenTicket ticket(Journey evening, Order order) {
    return evening.desks().pass().ticket(order.id()).orElseThrow();
  }

  private static Order.State state(Journey evening, Order order) {
    return evening.desks().orders().find(order.id()).orElseThrow().state();
  }

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }
}
