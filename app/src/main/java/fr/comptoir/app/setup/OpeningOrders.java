package fr.comptoir.app.setup;

import fr.comptoir.app.desk.Confirmation;
import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.OrderDesk;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.Payment;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// The orders that lie on the boards when the demonstration opens, each at the step it has reached.
final class OpeningOrders {
  private final Desks desks;
  private final LocalDateTime now;
  private int placed;

  OpeningOrders(Desks desks) {
    this.desks = desks;
    this.now = desks.house().now();
  }

  Outcome<Order> place(JsonNode wish) {
    OrderDesk orders = desks.orders();
    String owner = "opening order " + ++placed;
    OpeningGuest guest = OpeningGuest.read(wish, desks.customers());
    Confirmation confirmation =
        new Confirmation(
            guest.name(),
            guest.phone(),
            guest.customerId(),
            Payment.valueOf(upper(wish, "payment")),
            wish.path("note").asString(""));
    Order.State reached = Order.State.valueOf(upper(wish, "state"));
    return orders
        .quote(request(owner, wish, guest))
        .then(quote -> orders.confirm(quote.id(), owner, confirmation, PracticeStaff.STAFF))
        .then(order -> moveOn(order, reached));
  }

  private QuoteRequest request(String owner, JsonNode wish, OpeningGuest guest) {
    Mode mode = Mode.valueOf(upper(wish, "mode"));
    LocalDateTime at =
        now.plusMinutes(wish.path("minutes").asInt()).truncatedTo(ChronoUnit.MINUTES);
    return new QuoteRequest(
        owner,
        mode,
        at.toLocalDate(),
        at.toLocalTime(),
        cart(wish),
        mode == Mode.DELIVERY ? guest.addressId() : null,
        null,
        mode == Mode.DINE_IN ? wish.path("table").asString() : null);
  }

  private static Cart cart(JsonNode wish) {
    List<Cart.Line> lines = new ArrayList<>();
    for (JsonNode line : wish.path("lines")) {
      List<Integer> options = new ArrayList<>();
      line.path("options").forEach(option -> options.add(option.asInt()));
      lines.add(
          new Cart.Line(
              lines.size() + 1,
              line.path("item").asInt(),
              line.path("quantity").asInt(),
              options,
              line.path("note").asString("")));
    }
    return new Cart(lines);
  }

  private Outcome<Order> moveOn(Order order, Order.State reached) {
    if (order.state() == reached) return Outcome.done(order);
    return desks
        .orders()
        .advance(order.id(), PracticeStaff.usualStep(order), PracticeStaff.STAFF, "")
        .then(moved -> moveOn(moved, reached));
  }

  private static String upper(JsonNode wish, String key) {
    return wish.path(key).asString().toUpperCase(Locale.ROOT);
  }
}
