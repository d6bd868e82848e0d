package fr.comptoir.db.domain.kitchen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How busy the kitchen is, slot by slot, and what still fits.
public final class KitchenLoad {
  /// Slots beyond those needed within which one order may be spread: what is made first waits that
  /// long, and no longer.
  private static final int SLACK = 3;

  private record Cell(String station, Instant slot) {}

  private final KitchenPolicy policy;
  private final Map<Cell, Integer> used = new HashMap<>();

  public KitchenLoad(KitchenPolicy policy, List<Load> taken) {
    this.policy = policy;
    for (Load load : taken) {
      used.merge(new Cell(load.station(), load.slot()), load.points(), Integer::sum);
    }
  }

  /// The points still free at a station in a slot; never below 0.
  public int free(KitchenPolicy.Station station, Instant slot) {
    return Math.max(
        0, station.pointsPerSlot() - used.getOrDefault(new Cell(station.id(), slot), 0));
  }

  /// Places a demand backwards from the moment it must be ready, each station in its last free
  /// slots before it.
  ///
  /// @param ready on the grid of slots
  /// @param notBefore no slot starts earlier
  /// @return what it would take; empty when it doesn't fit
  public Optional<List<Load>> fit(Demand demand, Instant ready, Instant notBefore) {
    List<Load> loads = new ArrayList<>();
    for (KitchenPolicy.Station station : policy.stations()) {
      int need = demand.points().getOrDefault(station.id(), 0);
      int slots = needed(need, station.pointsPerSlot());
      Instant slot = ready.minus(policy.slot());
      for (int i = 0; need > 0 && i < slots + SLACK && !slot.isBefore(notBefore); i++) {
        int points = Math.min(need, free(station, slot));
        if (points > 0) loads.add(new Load(station.id(), slot, points));
        need -= points;
        slot = slot.minus(policy.slot());
      }
      if (need > 0) return Optional.empty();
    }
    return Optional.of(loads);
  }

  private static int needed(int points, int perSlot) {
    return perSlot == 0 ? 0 : Math.ceilDiv(points, perSlot);
  }
}
