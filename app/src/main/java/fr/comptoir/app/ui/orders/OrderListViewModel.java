package fr.comptoir.app.ui.orders;

import fr.comptoir.app.ui.fx.Lane;
import fr.comptoir.db.domain.order.Order;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableList;

/// Every order of the business day, the latest number first. FX thread only.
public final class OrderListViewModel {
  private final Map<Order.Id, Long> versions = new HashMap<>();
  private final Lane<Order> orders =
      new Lane<>(
          Order::id,
          Comparator.comparing(Order::businessDay).thenComparing(Order::number).reversed());
  private LocalDate day;

  public OrderListViewModel(LocalDate day) {
    this.day = day;
  }

  public ObservableList<Order> orders() {
    return orders.items();
  }

  /// Newer version wins.
  public void apply(Order order) {
    if (order.businessDay().equals(day)
        && versions.getOrDefault(order.id(), -1L) < order.version()) {
      versions.put(order.id(), order.version());
      orders.put(order);
    }
  }

  /// A new business day has begun: the old one's orders leave.
  public void turnTo(LocalDate newDay) {
    day = newDay;
    List.copyOf(orders.items()).forEach(orders::remove);
  }
}
