package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.AddressCheck;
import fr.comptoir.app.desk.AddressWish;
import fr.comptoir.app.desk.Confirmation;
import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.OrderDesk;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.app.ui.fx.OrderBook;
import fr.comptoir.app.ui.fx.OrderWish;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The screens' order book: the order desk, as staff.
final class DeskOrders implements OrderBook {
  private final Desks desks;
  private final OrderDesk desk;
  private final OnDuty onDuty;

  DeskOrders(Desks desks, OnDuty onDuty) {
    this.desks = desks;
    this.onDuty = onDuty;
    this.desk = desks.orders();
  }

  @Override
  public List<Order> today() {
    return desk.ofDay(desks.house().businessDay());
  }

  @Override
  public PricedCart price(Cart cart, Mode mode) {
    return desk.price(cart, mode);
  }

  @Override
  public Outcome<OrderQuote> quote(OrderWish wish) {
    return desk.quote(
        new QuoteRequest(
            wish.form(),
            wish.mode(),
            null,
            wish.time(),
            wish.cart(),
            wish.addressId(),
            null,
            wish.table(),
            wish.changes()));
  }

  @Override
  public AddressCheck locate(AddressWish wish, @Nullable Long customer) {
    return desks
        .addresses()
        .check(wish, customer == null ? null : desks.customers().find(customer).orElse(null));
  }

  @Override
  public Outcome<Order> confirm(OrderQuote.Id quote, OrderWish wish) {
    var guest =
        new Confirmation(wish.name(), wish.phone(), wish.customerId(), wish.payment(), wish.note());
    Order.Id changes = wish.changes();
    if (changes == null) return desk.confirm(quote, wish.form(), guest, onDuty.actor());
    var reason = Step.Reason.of(desks.house().clock().instant(), onDuty.actor(), "");
    return desk.revise(changes, quote, wish.form(), guest, reason);
  }

  @Override
  public Outcome<Order> advance(Order.Id id, Order.State to) {
    return desk.advance(id, to, onDuty.actor(), "");
  }

  @Override
  public Outcome<Order> cancel(Order.Id id, String reason) {
    return desk.cancel(id, onDuty.actor(), reason);
  }

  @Override
  public Outcome<Order> later(Order.Id id, int minutes) {
    return desk.postpone(id, Duration.ofMinutes(minutes), onDuty.actor(), "");
  }

  @Override
  public Outcome<Integer> reprint(Order.Id id) {
    return desks.print().reprint(id).map(List::size);
  }

  @Override
  public Outcome<Order> undo(Order.Id id) {
    return desk.undo(id, onDuty.actor());
  }
}
