package fr.comptoir.db.domain.kitchen;

import fr.comptoir.db.domain.kitchen.KitchenPolicy.Kind;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How busy the kitchen is, slot by slot, and what still fits. What is promised and what the
/// timeline shows come from here alone.
public final class KitchenLoad {
  /// Slots beyond those needed within which one order may be spread: what is made first waits that
  /// long, and no longer.
  private static final int SLACK = 3;

  private record Cell(String station, Instant slot) {}

  private final KitchenPolicy policy;
  private final ZoneId zone;
  private final Map<Cell, Integer> used = new HashMap<>();

  /// @param zone the restaurant's, for hours with another capacity
  /// @param taken by orders, by quotes that still hold, by what comes from outside
  public KitchenLoad(KitchenPolicy policy, ZoneId zone, List<Load> taken) {
    this.policy = policy;
    this.zone = zone;
    for (Load load : taken) {
      used.merge(new Cell(load.station(), load.slot()), load.points(), Integer::sum);
    }
  }

  /// Of a kitchen that can do the same at all hours.
  public KitchenLoad(KitchenPolicy policy, List<Load> taken) {
    this(policy, ZoneOffset.UTC, taken);
    if (!policy.bands().isEmpty()) throw new IllegalArgumentException("bands need a zone");
  }

  public KitchenPolicy policy() {
    return policy;
  }

  /// Points a station can do in a slot.
  public int capacity(Station station, Instant slot) {
    return policy.capacity(station, LocalDateTime.ofInstant(slot, zone));
  }

  /// Points taken at a station in a slot; may be more than it can do.
  public int used(Station station, Instant slot) {
    return used.getOrDefault(new Cell(station.id(), slot), 0);
  }

  /// The points still free at a station in a slot; never below 0.
  public int free(Station station, Instant slot) {
    return Math.max(0, capacity(station, slot) - used(station, slot));
  }

  /// How long what is cooked still needs until it is ready: packed and on the counter.
  public Duration afterCooking(Demand demand) {
    int slots = 0;
    if (needs(demand.packing(), Kind.PACKING)) slots++;
    if (needs(demand.counter(), Kind.COUNTER)) slots++;
    return policy.slot().multipliedBy(slots);
  }

  private boolean needs(int points, Kind kind) {
    return points > 0 && policy.stations(kind).findAny().isPresent();
  }

  /// Places a demand backwards from the moment it must be ready: the counter in the last slot,
  /// packing before it, each dish's station in its last free slots before that; a courier from then
  /// on. A kind of station the house doesn't have is no obstacle.
  ///
  /// @param ready on the grid of slots
  /// @param notBefore no slot starts earlier
  /// @return what it would take; empty when it doesn't fit
  public Optional<List<Load>> fit(Demand demand, Instant ready, Instant notBefore) {
    List<Load> loads = new ArrayList<>();
    Instant cooked = ready.minus(afterCooking(demand));
    if (needs(demand.counter(), Kind.COUNTER)) {
      Instant slot = ready.minus(policy.slot());
      if (!take(Kind.COUNTER, demand.counter(), slot, loads)) return Optional.empty();
    }
    if (needs(demand.packing(), Kind.PACKING)) {
      if (!take(Kind.PACKING, demand.packing(), cooked, loads)) return Optional.empty();
    }
    if (cooked.isBefore(notBefore)) return Optional.empty();
    for (Station station : policy.stations()) {
      int need = demand.points().getOrDefault(station.id(), 0);
      if (!cook(station, need, cooked, notBefore, loads)) return Optional.empty();
    }
    return drive(demand.road(), ready, loads) ? Optional.of(loads) : Optional.empty();
  }

  /// One station does it all in one slot.
  private boolean take(Kind kind, int points, Instant slot, List<Load> loads) {
    Optional<Station> found =
        policy.stations(kind).filter(station -> free(station, slot) >= points).findFirst();
    found.ifPresent(station -> loads.add(new Load(station.id(), slot, points)));
    return found.isPresent();
  }

  private boolean cook(
      Station station, int points, Instant cooked, Instant notBefore, List<Load> loads) {
    int need = points;
    Instant slot = cooked.minus(policy.slot());
    int most = needed(need, perSlot(station, slot)) + SLACK;
    for (int i = 0; need > 0 && i < most && !slot.isBefore(notBefore); i++) {
      int here = Math.min(need, free(station, slot));
      if (here > 0) loads.add(new Load(station.id(), slot, here));
      need -= here;
      slot = slot.minus(policy.slot());
    }
    return need == 0;
  }

  /// The same courier is away for the whole of it.
  private boolean drive(Duration road, Instant ready, List<Load> loads) {
    if (road.isZero() || policy.stations(Kind.COURIER).findAny().isEmpty()) return true;
    for (Station station : policy.stations(Kind.COURIER).toList()) {
      List<Load> away = new ArrayList<>();
      Instant back = ready.plus(road);
      Instant slot = ready;
      while (slot.isBefore(back) && free(station, slot) > 0) {
        away.add(new Load(station.id(), slot, 1));
        slot = slot.plus(policy.slot());
      }
      if (slot.isBefore(back)) continue;
      loads.addAll(away);
      return true;
    }
    return false;
  }

  /// What a station can do about then; its own figure where it is closed just then.
  private int perSlot(Station station, Instant slot) {
    int capacity = capacity(station, slot);
    return capacity > 0 ? capacity : station.pointsPerSlot();
  }

  private static int needed(int points, int perSlot) {
    return perSlot == 0 ? 0 : Math.ceilDiv(points, perSlot);
  }
}
