package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.kitchen.DishTimes;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.order.CartRules;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderLife;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Repricing;
import fr.comptoir.db.domain.order.StockRules;
import fr.comptoir.db.domain.order.VatRules;
import fr.comptoir.db.domain.restaurant.Restaurant;
import fr.comptoir.db.store.RevisionStore.Before;
import fr.comptoir.db.store.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that happens to a confirmed order, inside one transaction: steps, changes of content,
/// and both taken back. What it holds of kitchen and stock follows.
record OrderChange(Transaction tx) {

  /// An order that may still change: its day isn't closed.
  Outcome<Order> open(Order.Id id) {
    Optional<Order> found = tx.orders().find(id);
    if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
    LocalDate day = found.get().businessDay();
    return tx.dayCloses().isClosed(day)
        ? Outcome.refused(new Refusal.DayClosed(day))
        : Outcome.done(found.get());
  }

  /// A step that is allowed.
  Order move(Order order, Order.State to, Step.Reason reason) {
    Order moved = tx.orders().move(order, to, reason);
    OrderQuote.Id quote = tx.revisions().quoteOf(order.id());
    if (to == Order.State.CANCELLED) {
      tx.quotes().releaseKitchen(order.id(), reason.at());
      Standing.restock(tx, reason.at(), () -> tx.stock().release(quote, reason.at()));
    } else if (order.state() == Order.State.CANCELLED) {
      tx.quotes().keepKitchen(order.id());
      Standing.restock(tx, reason.at(), () -> tx.stock().keep(quote, reason.at()));
    }
    if (reason.undo()) tookBack(order, moved);
    else reached(order, moved, reason.at());
    return told(order, moved, reason.at());
  }

  /// What is ready frees the kitchen, and teaches how long its dishes take; what comes back from a
  /// closed door was ready long ago.
  private void reached(Order before, Order moved, Instant at) {
    if (before.state() == Order.State.OUT && moved.state() == Order.State.READY) return;
    tx.actuals().reached(moved, at);
    if (moved.state() != Order.State.READY) return;
    tx.quotes().freeKitchen(moved.id(), at);
    List<MenuItem> dishes = DishTimes.measured(moved, tx.menu().get());
    tx.actuals()
        .took(moved)
        .filter(took -> took.compareTo(DishTimes.SHORTEST) >= 0)
        .ifPresent(took -> tx.actuals().learn(moved, dishes, took, at));
  }

  private void tookBack(Order before, Order moved) {
    tx.actuals().unreached(before);
    if (before.state() == Order.State.READY && moved.state() == Order.State.IN_KITCHEN) {
      tx.quotes().keepKitchen(moved.id());
    }
  }

  private Order told(Order before, Order after, Instant at) {
    tx.promised();
    new PrintQueue(tx).follow(before, after, at);
    tx.publish(new RestaurantEvent.OrderChanged(after));
    return after;
  }

  Outcome<Order> revise(
      Order.Id id, OrderQuote.Id quoteId, String owner, Confirmation guest, Step.Reason reason) {
    Optional<OrderQuote> found =
        tx.quotes().find(quoteId).filter(quote -> quote.owner().equals(owner));
    if (found.isEmpty()) return Outcome.refused(new Refusal.UnknownQuote());
    OrderQuote quote = found.get();
    if (quote.forced() != null && reason.actor().kind() != Actor.Kind.STAFF) {
      return Outcome.refused(new Refusal.UnknownQuote());
    }
    if (quote.orderId() != null) {
      return id.equals(quote.orderId())
          ? Outcome.done(tx.orders().find(id).orElseThrow())
          : Outcome.refused(new Refusal.UnknownQuote());
    }
    if (!reason.at().isBefore(quote.expiresAt())) return Outcome.refused(new Refusal.StaleQuote());
    return open(id)
        .then(
            order ->
                refusal(order, quote, reason)
                    .<Outcome<Order>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(revised(order, quote, guest, reason))));
  }

  private Optional<Refusal> refusal(Order order, OrderQuote quote, Step.Reason reason) {
    Optional<Refusal> may = OrderLife.changeRefusal(order, reason.actor());
    if (may.isPresent()) return may;
    Restaurant restaurant = tx.house().get().restaurant();
    LocalDate day = restaurant.businessDay(quote.promisedAt());
    if (tx.dayCloses().isClosed(day)) return Optional.of(new Refusal.DayClosed(day));
    var card =
        new CartRules(new MenuRules(tx.menu().get(), meal(quote.promisedAt()), quote.mode()));
    return new Repricing(order.lines())
        .obstacles(card, OrderDesk.cart(quote.cart())).stream().findFirst();
  }

  private Order revised(Order order, OrderQuote quote, Confirmation guest, Step.Reason reason) {
    Long customer = Guests.customer(tx, guest.customerId(), guest.phone(), guest.name());
    Map<Integer, Money> vat =
        VatRules.split(quote.cart(), tx.menu().get(), quote.mode(), quote.fee());
    Order after =
        order.revised(
            quote,
            new Order.Guest(guest.name(), guest.phone(), customer),
            guest.payment(),
            guest.note(),
            vat);
    LocalDate day = tx.house().get().restaurant().businessDay(quote.promisedAt());
    if (!day.equals(order.businessDay())) after = after.numbered(day, tx.orders().nextNumber(day));
    swap(order, after, quote.id(), reason);
    tx.quotes().confirm(quote.id(), order.id());
    return told(order, after, reason.at());
  }

  /// The old quote gives back what it held, the new one keeps what it holds.
  private void swap(Order order, Order after, OrderQuote.Id quote, Step.Reason reason) {
    OrderQuote.Id old = tx.revisions().quoteOf(order.id());
    tx.quotes().releaseKitchen(order.id(), reason.at());
    tx.revisions().revise(order, after, quote, reason);
    tx.quotes().keepKitchen(order.id());
    Standing.restock(
        tx,
        reason.at(),
        () -> {
          tx.stock().release(old, reason.at());
          tx.stock().keep(quote, reason.at());
        });
  }

  /// Takes the last step back.
  Outcome<Order> undo(Order order, Step.Reason reason) {
    Step<Order.State> last = tx.orders().steps(order.id()).getLast();
    Order.State before = last.from();
    if (before == null || last.undo()) return Outcome.refused(new Refusal.NothingToUndo());
    Optional<Before> content = tx.revisions().before(order.id(), last.version());
    if (content.isPresent()) return Outcome.done(restored(order, content.get(), reason));
    Optional<Refusal> gone =
        order.state() == Order.State.CANCELLED ? gone(order, reason.at()) : Optional.empty();
    return gone.isPresent()
        ? Outcome.refused(gone.get())
        : Outcome.done(move(order, before, reason));
  }

  /// Its pieces may have been sold to somebody else since it was cancelled.
  private Optional<Refusal> gone(Order order, Instant now) {
    Menu menu = tx.menu().get();
    var cart = tx.quotes().find(tx.revisions().quoteOf(order.id())).orElseThrow().cart();
    return StockRules.shortage(
        StockRules.pieces(cart, menu), tx.stock().left(now, null), menu, meal(order.promisedAt()));
  }

  private LocalDateTime meal(Instant at) {
    return LocalDateTime.ofInstant(at, tx.house().get().restaurant().zone());
  }

  private Order restored(Order order, Before before, Step.Reason reason) {
    OrderQuote quote = tx.quotes().find(before.quote()).orElseThrow();
    Order after =
        order
            .revised(quote, before.guest(), before.payment(), before.note(), before.vat())
            .numbered(before.businessDay(), before.number());
    swap(order, after, quote.id(), reason);
    return told(order, after, reason.at());
  }
}
