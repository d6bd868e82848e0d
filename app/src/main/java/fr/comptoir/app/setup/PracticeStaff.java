package fr.comptoir.app.setup;

import fr.comptoir.app.desk.OrderDesk;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderLife;
import java.util.Comparator;
import java.util.List;

/// The demonstration's staff. Leaves the boards to the visitor as long as they have room; beyond
/// that it serves the oldest orders, one step at a time, so that they never overflow.
public final class PracticeStaff implements Runnable {
  static final Actor STAFF = Actor.staff("Démo");

  /// As many as the three columns show without scrolling.
  static final int ROOM = 12;

  private final OrderDesk orders;

  public PracticeStaff(OrderDesk orders) {
    this.orders = orders;
  }

  @Override
  public void run() {
    List<Order> open = orders.open();
    open.stream()
        .sorted(Comparator.comparing(Order::placedAt))
        .limit(Math.max(0, open.size() - ROOM))
        .forEach(order -> orders.advance(order.id(), usualStep(order), STAFF, ""));
  }

  /// Of an order that is still open.
  static Order.State usualStep(Order order) {
    return OrderLife.next(order, STAFF.kind()).getFirst();
  }
}
