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
public final class DeliveryOrders {
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
  public static Order delivery(OrderDesk desk, String owner, long address) {
    OrderQuote quote = done(quote(desk, Mode.DELIVERY, owner, address, 2));
    return done(
        desk.confirm(
            quote.id(),
            owner,
            new Confirmation(owner, null, null, Payment.CARD, ""),
            Actor.staff("Anna")));
  }

  /// Two pizzas for a street of the sample's list, confirmed.
  public static Order at(Desks desks, String street) {
    AddressCheck check =
        desks.addresses().check(new AddressWish(street, "", "Marseille", ""), null);
    return delivery(desks.orders(), street, ((AddressCheck.InZone) check).address().id());
  }

  /// As [#at], taken by the kitchen.
  public static Order cooking(Desks desks, String street) {
    Order order = at(desks, street);
    return done(
        desks.orders().advance(order.id(), Order.State.IN_KITCHEN, Actor.staff("Anna"), ""));
  }

  /// As [#at], cooked.
  public static Order ready(Desks desks, String street) {
    Order order = cooking(desks, street);
    return done(desks.orders().advance(order.id(), Order.State.READY, Actor.staff("Anna"), ""));
  }

  public static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }
}
