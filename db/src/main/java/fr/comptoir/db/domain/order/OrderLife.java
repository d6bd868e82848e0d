package fr.comptoir.db.domain.order;

import static fr.comptoir.db.domain.Actor.Kind.ASSISTANT;
import static fr.comptoir.db.domain.Actor.Kind.CONNECTOR;
import static fr.comptoir.db.domain.Actor.Kind.STAFF;
import static fr.comptoir.db.domain.Actor.Kind.SYSTEM;
import static fr.comptoir.db.domain.order.Order.State.CANCELLED;
import static fr.comptoir.db.domain.order.Order.State.DONE;
import static fr.comptoir.db.domain.order.Order.State.IN_KITCHEN;
import static fr.comptoir.db.domain.order.Order.State.OUT;
import static fr.comptoir.db.domain.order.Order.State.READY;
import static fr.comptoir.db.domain.order.Order.State.TO_ACCEPT;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Life;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Refusal;
import java.util.List;
import java.util.Optional;

/// The life of an order. A guest may still cancel while the kitchen hasn't begun; afterwards only a
/// person of the house can.
public final class OrderLife {
  private static final Life<Order.State> LIFE =
      new Life<Order.State>()
          .way(TO_ACCEPT, IN_KITCHEN, STAFF, SYSTEM)
          .way(IN_KITCHEN, READY, STAFF, SYSTEM)
          .way(READY, OUT, STAFF, SYSTEM)
          .way(READY, DONE, STAFF, SYSTEM)
          .way(OUT, DONE, STAFF, SYSTEM)
          // Nobody opened the door: it comes home again.
          .way(OUT, READY, STAFF)
          .way(TO_ACCEPT, CANCELLED, STAFF, ASSISTANT, CONNECTOR, SYSTEM)
          .way(IN_KITCHEN, CANCELLED, STAFF)
          .way(READY, CANCELLED, STAFF)
          .way(OUT, CANCELLED, STAFF);

  private OrderLife() {}

  /// Why this step may not be taken; empty when it may.
  public static Optional<Refusal> refusal(Order order, Order.State to, Actor.Kind by) {
    if (next(order, by).contains(to)) return Optional.empty();
    return Optional.of(
        to == CANCELLED && order.state() != CANCELLED
            ? new Refusal.TooLate(order.state().name())
            : new Refusal.NotAllowedNow(order.state().name(), to.name()));
  }

  /// Why its content may not be changed; empty when it may. Staff may until it leaves the house;
  /// the assistant only in the call it was made in, and while the kitchen hasn't begun.
  public static Optional<Refusal> changeRefusal(Order order, Actor by) {
    boolean may =
        switch (order.state()) {
          case TO_ACCEPT -> by.kind() != ASSISTANT || by.name().equals(order.callId());
          case IN_KITCHEN, READY -> by.kind() == STAFF;
          case OUT, DONE, CANCELLED -> false;
        };
    return may ? Optional.empty() : Optional.of(new Refusal.TooLate(order.state().name()));
  }

  /// Where this order may go, the usual way first: what is delivered goes out, the rest is handed
  /// over.
  public static List<Order.State> next(Order order, Actor.Kind by) {
    return LIFE.next(order.state(), by).stream()
        .filter(
            to ->
                order.state() != READY
                    || to == CANCELLED
                    || (to == OUT) == (order.mode() == Mode.DELIVERY))
        .toList();
  }
}
