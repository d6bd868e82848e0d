package fr.comptoir.db.domain.restaurant;

import fr.comptoir.db.domain.kitchen.Demand;
import fr.comptoir.db.domain.kitchen.KitchenLoad;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.kitchen.Load;
import fr.comptoir.db.domain.restaurant.HoursRules.Opening;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When an order can be ready. The kitchen answers, never a constant: what it promises it has the
/// points for.
///
/// @param load what is taken already, from `now` on and two days past the time wished for
public record PromiseRules(KitchenPolicy policy, HoursRules hours, KitchenLoad load, Instant now) {
  /// How far beyond the wish a time is looked for.
  public static final Duration HORIZON = Duration.ofHours(48);

  /// @param readyAt on the grid of slots
  /// @param cookFrom when the kitchen should start
  public record Plan(Instant readyAt, Instant cookFrom, List<Load> loads) {}

  /// The first time at or after `wished` at which it can be ready.
  public Optional<Plan> earliest(Demand demand, Instant wished) {
    Instant until = wished.plus(HORIZON);
    for (Opening opening : hours.openings(later(wished, now), until)) {
      Instant last = earlier(opening.end(), until);
      for (Instant ready = gridUp(later(wished, soonest(demand, opening)));
          !ready.isAfter(last);
          ready = ready.plus(policy.slot())) {
        Optional<Plan> plan = plan(demand, ready, opening);
        if (plan.isPresent()) return plan;
      }
    }
    return Optional.empty();
  }

  /// What it takes to be ready exactly then; empty when it doesn't fit, or outside the hours.
  ///
  /// @param ready moved down to the grid
  public Optional<Plan> at(Demand demand, Instant ready) {
    Instant slot = gridDown(ready);
    return hours.openings(now, ready.plus(policy.slot())).stream()
        .filter(opening -> !slot.isBefore(soonest(demand, opening)))
        .filter(opening -> !slot.isAfter(opening.end()))
        .flatMap(opening -> plan(demand, slot, opening).stream())
        .findFirst();
  }

  /// The last time before `wished` at which it can be ready, the same opening only.
  public Optional<Plan> latestBefore(Demand demand, Instant wished) {
    for (Opening opening : hours.openings(now, wished).reversed()) {
      Instant soonest = gridUp(soonest(demand, opening));
      Instant ready = earlier(gridDown(wished), gridDown(opening.end()));
      if (!ready.isBefore(wished)) ready = ready.minus(policy.slot());
      for (; !ready.isBefore(soonest); ready = ready.minus(policy.slot())) {
        Optional<Plan> plan = plan(demand, ready, opening);
        if (plan.isPresent()) return plan;
      }
      return Optional.empty();
    }
    return Optional.empty();
  }

  /// What it would take to be ready then in a kitchen that has nothing else to do: for a person who
  /// promises it all the same. Where even that doesn't do, it has no slot.
  ///
  /// @param wished moved up to the grid; null = as soon as it can be made
  public Plan forced(Demand demand, @Nullable Instant wished) {
    Instant ready = gridUp(wished == null ? now.plus(made(demand)) : later(wished, now));
    var idle = new KitchenLoad(policy, hours.zone(), List.of());
    List<Load> loads = idle.fit(demand, ready, Instant.EPOCH).orElse(List.of());
    return new Plan(ready, cookFrom(demand, ready, loads), loads);
  }

  /// Not before the door has opened, and not before there was time to cook.
  private Instant soonest(Demand demand, Opening opening) {
    Duration lead = made(demand);
    if (lead.compareTo(policy.minPickup()) < 0) lead = policy.minPickup();
    return later(now, opening.start()).plus(lead);
  }

  private Optional<Plan> plan(Demand demand, Instant ready, Opening opening) {
    Instant notBefore = gridUp(later(now, opening.start()));
    return load.fit(demand, ready, notBefore)
        .map(loads -> new Plan(ready, cookFrom(demand, ready, loads), loads));
  }

  /// The slowest dish cooked, packed and on the counter.
  private Duration made(Demand demand) {
    return demand.preparation().plus(load.afterCooking(demand));
  }

  private Instant cookFrom(Demand demand, Instant ready, List<Load> loads) {
    Instant longest = ready.minus(made(demand));
    return loads.stream()
        .map(Load::slot)
        .min(Comparator.naturalOrder())
        .map(first -> earlier(first, longest))
        .orElse(longest);
  }

  private Instant gridUp(Instant at) {
    Instant down = gridDown(at);
    return down.equals(at) ? down : down.plus(policy.slot());
  }

  private Instant gridDown(Instant at) {
    long slot = policy.slot().toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), slot) * slot);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
