package fr.comptoir.app.ui.delivery;

import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Courier;
import fr.comptoir.db.domain.trip.Round;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A trip the book would make; nothing of it is written down until somebody accepts it.
///
/// @param orders in the order in which they would be driven to
/// @param courier who is here and has room; null = nobody is
public record Proposal(Round round, List<Order> orders, @Nullable Courier courier) {
  public List<Order.Id> ids() {
    return orders.stream().map(Order::id).toList();
  }

  /// The proposals that still can be made, each with another courier.
  ///
  /// @param put aside by somebody
  static List<Proposal> of(List<Round> rounds, DeliveryBoard board, Set<Set<Order.Id>> aside) {
    Map<Order.Id, Order> waiting = new HashMap<>();
    board.waiting().forEach(one -> waiting.put(one.id(), one.order()));
    Set<Long> taken = new HashSet<>();
    List<Proposal> proposals = new ArrayList<>();
    for (Round round : rounds) {
      List<Order> orders =
          round.legs().stream()
              .flatMap(leg -> Optional.ofNullable(waiting.get(leg.door().order())).stream())
              .toList();
      Set<Order.Id> ids = new HashSet<>(orders.stream().map(Order::id).toList());
      if (orders.size() < round.legs().size() || aside.contains(ids)) continue;
      Optional<Courier> courier =
          board.hands().stream()
              .filter(hand -> hand.state() == DeliveryBoard.Hand.State.FREE)
              .map(DeliveryBoard.Hand::courier)
              .filter(one -> one.capacity() >= orders.size() && !taken.contains(one.id()))
              .findFirst();
      courier.ifPresent(one -> taken.add(one.id()));
      proposals.add(new Proposal(round, orders, courier.orElse(null)));
    }
    return List.copyOf(proposals);
  }
}
