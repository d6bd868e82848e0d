package fr.comptoir.app.ui.service;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Lane;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OrderBook;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.order.Order;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The orders under way, in three columns, the earliest promise first: what is late is on top by
/// itself. FX thread only.
///
/// The board never updates itself: a step is asked of the book, and the card moves when the book
/// says that it was committed.
public final class OrdersViewModel {
  private static final Comparator<Order> BY_PROMISE =
      Comparator.comparing(Order::promisedAt).thenComparing(Order::number);

  private final OrderBook book;
  private final Background background;
  private final Notices notices;
  private final Map<Order.Id, Order> known = new HashMap<>();
  private final Lane<Order> toAccept = lane();
  private final Lane<Order> inKitchen = lane();
  private final Lane<Order> ready = lane();

  public OrdersViewModel(OrderBook book, Background background, Notices notices) {
    this.book = book;
    this.background = background;
    this.notices = notices;
  }

  private static Lane<Order> lane() {
    return new Lane<>(Order::id, BY_PROMISE);
  }

  public ObservableList<Order> toAccept() {
    return toAccept.items();
  }

  public ObservableList<Order> inKitchen() {
    return inKitchen.items();
  }

  public ObservableList<Order> ready() {
    return ready.items();
  }

  /// Every order heard of, whatever its state.
  public Optional<Order> find(Order.Id id) {
    return Optional.ofNullable(known.get(id));
  }

  /// Newer version wins, so the day's snapshot and events may arrive in either order.
  public void apply(Order order) {
    Order before = known.get(order.id());
    if (before != null && before.version() >= order.version()) {
      return;
    }
    known.put(order.id(), order);
    for (Lane<Order> lane : List.of(toAccept, inKitchen, ready)) {
      if (laneOf(order.state()).filter(now -> now == lane).isEmpty()) {
        lane.remove(order);
      }
    }
    laneOf(order.state()).ifPresent(lane -> lane.put(order));
  }

  private Optional<Lane<Order>> laneOf(Order.State state) {
    return switch (state) {
      case TO_ACCEPT -> Optional.of(toAccept);
      case IN_KITCHEN -> Optional.of(inKitchen);
      case READY -> Optional.of(ready);
      case OUT, DONE, CANCELLED -> Optional.empty();
    };
  }

  /// Where the order's main action leads; empty when there is nothing left to do.
  public static Optional<Order.State> next(Order order) {
    return switch (order.state()) {
      case TO_ACCEPT -> Optional.of(Order.State.IN_KITCHEN);
      case IN_KITCHEN -> Optional.of(Order.State.READY);
      case READY -> Optional.of(order.mode() == Mode.DELIVERY ? Order.State.OUT : Order.State.DONE);
      case OUT -> Optional.of(Order.State.DONE);
      case DONE, CANCELLED -> Optional.empty();
    };
  }

  /// Takes the order's main action.
  public void advance(Order order) {
    next(order)
        .ifPresent(
            to ->
                background.run(
                    () -> book.advance(order.id(), to),
                    outcome -> notices.settle(outcome, this::stepped)));
  }

  public void cancel(Order order, String reason) {
    background.run(
        () -> book.cancel(order.id(), reason), outcome -> notices.settle(outcome, this::stepped));
  }

  /// Promises it later; planned anew, it may be refused.
  public void postpone(Order order, int minutes) {
    background.run(
        () -> book.later(order.id(), minutes),
        outcome ->
            notices.settle(
                outcome,
                moved ->
                    notices.done(
                        "order.done.later", List.of(moved.number(), minutes), () -> undo(moved))));
  }

  /// Prints its tickets once more.
  public void reprint(Order order) {
    background.run(
        () -> book.reprint(order.id()),
        outcome ->
            notices.settle(
                outcome,
                tickets ->
                    notices.done("order.done.reprint", List.of(order.number(), tickets), null)));
  }

  /// Takes the order's last step back.
  public void undo(Order order) {
    background.run(
        () -> book.undo(order.id()),
        outcome -> notices.settle(outcome, undone -> tell("order.undone", undone, null)));
  }

  private void stepped(Order order) {
    String key =
        switch (order.state()) {
          case TO_ACCEPT, IN_KITCHEN -> "order.done.in_kitchen";
          case READY -> "order.done.ready";
          case OUT -> "order.done.out";
          case DONE -> "order.done.done";
          case CANCELLED -> "order.done.cancelled";
        };
    tell(key, order, () -> undo(order));
  }

  private void tell(String key, Order order, @Nullable Runnable undo) {
    notices.done(key, List.of(order.number()), undo);
  }
}
