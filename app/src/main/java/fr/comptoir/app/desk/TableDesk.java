package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderLife;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Transaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// What the tables have ordered. Thread-safe, blocking; never on the FX thread.
public final class TableDesk {
  private final Database database;
  private final Clock clock;

  TableDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What a table has had so far. No receipt: nothing says that it was paid.
  ///
  /// @param orders that aren't done, the first first
  public record Tab(String table, List<Order> orders, Money total) {}

  public Tab tab(String table) {
    List<Order> orders = database.read(book -> book.orders().openAt(table));
    Money total = orders.stream().map(Order::total).reduce(Money.ZERO, Money::plus);
    return new Tab(table, orders, total);
  }

  /// Its guests have gone: all its orders are done, and it is free.
  ///
  /// Refused: [Refusal.NotFound] for a table without orders.
  public Outcome<List<Order>> clear(String table, Actor actor) {
    return database.write(
        tx -> {
          List<Order> orders = tx.orders().openAt(table);
          if (orders.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          var reason = Step.Reason.of(clock.instant(), actor, "");
          return Outcome.done(orders.stream().map(order -> finish(tx, order, reason)).toList());
        });
  }

  /// Every step of the usual way to its end, each in the journal.
  static Order finish(Transaction tx, Order order, Step.Reason reason) {
    Order last = order;
    List<Order.State> ahead = new ArrayList<>(OrderLife.next(last, Actor.Kind.STAFF));
    while (!ahead.isEmpty() && ahead.getFirst() != Order.State.CANCELLED) {
      last = new OrderChange(tx).move(last, ahead.getFirst(), reason);
      ahead = new ArrayList<>(OrderLife.next(last, Actor.Kind.STAFF));
    }
    return last;
  }
}
