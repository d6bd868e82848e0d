package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Orders taken by Anna at the counter of the sample house.
record Counter(SampleDesks sample) {
  static final Actor ANNA = Actor.staff("Anna");
  static final PhoneNumber PHONE = new PhoneNumber("+33639980101");
  static final int MARGHERITA = 11;
  static final int LARGE = 102;
  static final int LEMONADE = 64;

  OrderDesk orders() {
    return sample.desks().orders();
  }

  /// Dishes by number, one line each.
  static Cart cart(Integer... items) {
    List<Cart.Line> lines = new ArrayList<>();
    for (int item : items) {
      lines.add(new Cart.Line(lines.size() + 1, item, 1, List.of(), ""));
    }
    return new Cart(lines);
  }

  static Cart pizzas(int quantity) {
    return new Cart(List.of(new Cart.Line(1, MARGHERITA, quantity, List.of(LARGE), "bien cuite")));
  }

  static QuoteRequest pickup(String owner, Cart cart, @Nullable LocalTime time) {
    return new QuoteRequest(owner, Mode.PICKUP, null, time, cart, null, null, null);
  }

  static QuoteRequest table(String owner, Cart cart, @Nullable String table) {
    return new QuoteRequest(owner, Mode.DINE_IN, null, null, cart, null, null, table);
  }

  Order order(Cart cart) {
    return order(pickup("counter", cart, null));
  }

  Order order(QuoteRequest request) {
    OrderQuote quote = done(orders().quote(request));
    return done(orders().confirm(quote.id(), request.owner(), guest(""), ANNA));
  }

  /// Changes an order to this cart, at the time it was promised for.
  Outcome<Order> change(Order order, Cart cart) {
    return change(order, pickup("change", cart, null));
  }

  Outcome<Order> change(Order order, QuoteRequest request) {
    return orders()
        .quote(request.changing(order.id()))
        .then(
            quote ->
                orders()
                    .revise(
                        order.id(), quote.id(), request.owner(), guest("changée"), reason(ANNA)));
  }

  Step.Reason reason(Actor actor) {
    return Step.Reason.of(sample.clock().instant(), actor, "le client a rappelé");
  }

  static Confirmation guest(String note) {
    return new Confirmation("Blanc", PHONE, null, Payment.CARD, note);
  }

  static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }

  static Refusal refusal(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<?>) outcome).refusal();
  }
}
