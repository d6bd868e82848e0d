package fr.comptoir.app.ui.kitchen;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.OutsideLoadDraft;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Lane;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.kitchen.KitchenTimeline;
import fr.comptoir.db.domain.kitchen.OutsideLoad;
import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/// The load of the stations to come, the orders in it, and what waits to be handed over. Moving a
/// promise is asked of the book, which plans it anew or says why not. FX thread only.
public final class PlanViewModel {
  private final Desks desks;
  private final OnDuty onDuty;
  private final Background background;
  private final Notices notices;
  private final Map<Order.Id, Long> versions = new HashMap<>();
  private final Lane<Order> ready =
      new Lane<>(Order::id, Comparator.comparing(Order::promisedAt).thenComparing(Order::number));
  private final ReadOnlyObjectWrapper<Optional<KitchenTimeline>> plan =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean watched;
  private boolean asking;
  private boolean again;
  private Instant now = Instant.EPOCH;

  public PlanViewModel(Desks desks, OnDuty onDuty, Background background, Notices notices) {
    this.desks = desks;
    this.onDuty = onDuty;
    this.background = background;
    this.notices = notices;
  }

  /// Empty until the book has answered.
  ReadOnlyObjectProperty<Optional<KitchenTimeline>> plan() {
    return plan.getReadOnlyProperty();
  }

  /// What is ready and waits for its guest or its courier, by promise.
  ObservableList<Order> ready() {
    return ready.items();
  }

  /// Whether somebody looks: a plan nobody sees isn't asked for.
  void watch(boolean watched) {
    this.watched = watched;
    if (watched) {
      refresh();
    }
  }

  /// Newer version wins.
  public void apply(Order order) {
    Long before = versions.get(order.id());
    if (before != null && before >= order.version()) {
      return;
    }
    versions.put(order.id(), order.version());
    if (order.state() == Order.State.READY) {
      ready.put(order);
    } else {
      ready.remove(order);
    }
    refresh();
  }

  /// Something changed that the plan may feel. Many at once are one question more to the book.
  public void refresh() {
    if (!watched) {
      return;
    }
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    background.run(
        desks.kitchen()::timeline,
        timeline -> {
          plan.set(Optional.of(timeline));
          answered();
        },
        this::answered);
  }

  private void answered() {
    asking = false;
    if (again) {
      again = false;
      refresh();
    }
  }

  /// Asks anew when a slot has passed.
  public void tick(Instant instant) {
    long slot = plan.get().map(KitchenTimeline::slot).orElse(Duration.ofMinutes(5)).toSeconds();
    boolean passed = instant.getEpochSecond() / slot != now.getEpochSecond() / slot;
    now = instant;
    if (passed) {
      refresh();
    }
  }

  /// Promises an order for another time.
  ///
  /// @param slots later; negative = earlier
  void shift(Order order, int slots) {
    if (slots == 0) {
      return;
    }
    Duration slot = plan.get().map(KitchenTimeline::slot).orElse(Duration.ofMinutes(5));
    Instant to = order.promisedAt().plus(slot.multipliedBy(slots));
    background.run(
        () -> desks.kitchen().shift(order.id(), to, onDuty.actor()),
        outcome ->
            notices.settle(
                outcome,
                moved ->
                    notices.done(
                        "kitchen.done.shifted", List.of(moved.number()), () -> unshift(moved))));
  }

  private void unshift(Order order) {
    background.run(
        () -> desks.orders().undo(order.id(), onDuty.actor()),
        outcome -> notices.settle(outcome, back -> {}));
  }

  /// The kitchen is busy with something else, from now on.
  void busy(OutsideLoad.Kind kind, OutsideLoad.Intensity intensity, Duration length) {
    background.run(
        () ->
            desks.kitchen().add(OutsideLoadDraft.of(kind, intensity, null, length), onDuty.actor()),
        outcome ->
            notices.settle(
                outcome, load -> notices.done("kitchen.done.busy", List.of(), () -> free(load))));
  }

  /// It is over.
  void free(OutsideLoad load) {
    background.run(
        () -> desks.kitchen().remove(load.id(), onDuty.actor()),
        outcome ->
            notices.settle(outcome, gone -> notices.done("kitchen.done.free", List.of(), null)));
  }
}
