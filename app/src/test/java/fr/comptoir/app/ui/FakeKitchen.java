package fr.comptoir.app.ui;

import fr.comptoir.db.domain.kitchen.KitchenLoad;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.kitchen.KitchenTimeline;
import fr.comptoir.db.domain.kitchen.Load;
import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A kitchen that makes every order in the slot its cooking begins in.
final class FakeKitchen {
  private FakeKitchen() {}

  static KitchenTimeline of(KitchenPolicy policy, Collection<Order> orders) {
    List<Order> waiting =
        orders.stream()
            .filter(
                order ->
                    order.state() == Order.State.TO_ACCEPT
                        || order.state() == Order.State.IN_KITCHEN)
            .toList();
    Map<Order.Id, List<Load>> planned =
        waiting.stream().collect(Collectors.toMap(Order::id, order -> loads(order, policy.slot())));
    var load = new KitchenLoad(policy, planned.values().stream().flatMap(List::stream).toList());
    Instant from = slotOf(FakeBooks.NOW, policy.slot());
    return KitchenTimeline.of(
        load,
        from,
        from.plus(Duration.ofHours(2)),
        waiting,
        planned,
        List.of(),
        from.plus(Duration.ofMinutes(20)));
  }

  private static List<Load> loads(Order order, Duration slot) {
    return order.lines().stream()
        .flatMap(
            line ->
                line.stations().entrySet().stream()
                    .map(
                        station ->
                            new Load(
                                station.getKey(),
                                slotOf(order.cookFrom(), slot),
                                station.getValue() * line.quantity())))
        .toList();
  }

  private static Instant slotOf(Instant at, Duration slot) {
    long seconds = slot.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
  }
}
