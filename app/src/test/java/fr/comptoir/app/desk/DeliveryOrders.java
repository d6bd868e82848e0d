package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Orders of pizzas, to be driven somewhere or fetched.
final class DeliveryOrders {
  private DeliveryOrders() {}

  /// @param quantity Margheritas at 11.50 €
  static Outcome<OrderQuote> quote(
      OrderDesk desk, Mode mode, String owner, @Nullable Long address, int quantity) {
    var cart = new Cart(List.of(new Cart.Line(1, 11, quantity, List.of(), "")));
    return desk.quote(new QuoteRequest(owner, mode, null, null, cart, address, null, null));
  }

  static OrderQuote pickup(OrderDesk desk) {
    return done(quote(desk, Mode.PICKUP, "p", null, 1));
  }

  /// Two pizzas, confirmed.
  static Order delivery(OrderDesk desk, String owner, long address) {
    OrderQuote quote = done(quote(desk, Mode.DELIVERY, owner, address, 2));
    return done(
        desk.confirm(
            quote.id(),
            owner,
            new Confirmation(owner, null, null, Payment.CARD, ""),
            Actor.staff("Anna")));
  }

  static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }
}
