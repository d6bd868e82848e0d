package fr.comptoir.app.ui.service;

import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How full the kitchen is in the coming hour, slot by slot. FX thread only.
public final class KitchenViewModel {
  private static final Duration AHEAD = Duration.ofHours(1);

  private final KitchenPolicy policy;
  private final Map<Order.Id, Order> cooking = new HashMap<>();
  private final ReadOnlyObjectWrapper<Load> load =
      new ReadOnlyObjectWrapper<>(new Load(List.of(), null));
  private Instant now = Instant.EPOCH;

  /// @param slots load of each slot, the one under way first
  /// @param nextPickup first slot with room; null when the hour is full
  public record Load(List<Slot> slots, @Nullable Instant nextPickup) {}

  /// @param load points taken over points there are, of the fullest station; 1 = full
  public record Slot(Instant start, double load) {}

  public KitchenViewModel(KitchenPolicy policy) {
    this.policy = policy;
  }

  public ReadOnlyObjectProperty<Load> load() {
    return load.getReadOnlyProperty();
  }

  public void apply(Order order) {
    Order before = cooking.get(order.id());
    if (before != null && before.version() >= order.version()) {
      return;
    }
    cooking.put(order.id(), order);
    count();
  }

  /// Time has passed; counts anew when a slot has.
  public void tick(Instant instant) {
    boolean newSlot = !slotOf(instant).equals(slotOf(now));
    now = instant;
    if (newSlot) {
      count();
    }
  }

  private void count() {
    var taken = new HashMap<String, Map<Instant, Integer>>();
    cooking.values().stream()
        .filter(KitchenViewModel::waits)
        .forEach(order -> spread(order, taken));
    var slots = new ArrayList<Slot>();
    Instant first = slotOf(now);
    for (Instant at = first; at.isBefore(first.plus(AHEAD)); at = at.plus(policy.slot())) {
      slots.add(new Slot(at, fullest(taken, at)));
    }
    Instant earliest = now.plus(policy.minPickup());
    Instant next =
        slots.stream()
            .filter(slot -> slot.load() < 1)
            .map(slot -> slot.start().plus(policy.slot()))
            .filter(end -> !end.isBefore(earliest))
            .findFirst()
            .orElse(null);
    load.set(new Load(List.copyOf(slots), next));
  }

  private static boolean waits(Order order) {
    return switch (order.state()) {
      case TO_ACCEPT, IN_KITCHEN -> true;
      case READY, OUT, DONE, CANCELLED -> false;
    };
  }

  /// One dish after the other from the start of cooking on, as many a slot as the station can.
  private void spread(Order order, Map<String, Map<Instant, Integer>> taken) {
    var wanted = new HashMap<String, Integer>();
    for (PricedCart.Line line : order.lines()) {
      line.stations()
          .forEach(
              (station, points) -> wanted.merge(station, points * line.quantity(), Integer::sum));
    }
    wanted.forEach(
        (station, points) -> {
          int capacity = capacity(station);
          Map<Instant, Integer> row = taken.computeIfAbsent(station, name -> new HashMap<>());
          Instant at = slotOf(order.cookFrom());
          int left = points;
          while (left > 0) {
            boolean last = !at.plus(policy.slot()).isBefore(order.promisedAt());
            int here = last ? left : Math.min(left, capacity);
            row.merge(at, here, Integer::sum);
            left -= here;
            at = at.plus(policy.slot());
          }
        });
  }

  private double fullest(Map<String, Map<Instant, Integer>> taken, Instant at) {
    double fullest = 0;
    for (Map.Entry<String, Map<Instant, Integer>> station : taken.entrySet()) {
      double points = station.getValue().getOrDefault(at, 0);
      fullest = Math.max(fullest, points / capacity(station.getKey()));
    }
    return fullest;
  }

  private int capacity(String station) {
    return Math.max(
        1,
        policy.stations().stream()
            .filter(each -> each.id().equals(station))
            .mapToInt(Station::pointsPerSlot)
            .findFirst()
            .orElse(1));
  }

  private Instant slotOf(Instant at) {
    long slot = policy.slot().toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), slot) * slot);
  }
}
