package fr.comptoir.db.domain.kitchen;

import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What keeps stations busy besides orders: a full room, a broken oven, a batch of dough.
///
/// @param version grows with every change; the newer snapshot wins
/// @param stations ids of those it takes points from
/// @param until half-open: thirty minutes of five-minute slots are six slots
/// @param points taken from each of them in every slot
/// @param removedAt null while it counts
public record OutsideLoad(
    Id id,
    long version,
    Kind kind,
    String label,
    Set<String> stations,
    Instant from,
    Instant until,
    int points,
    Instant setAt,
    String setBy,
    @Nullable Instant removedAt) {

  public record Id(UUID value) {}

  /// Why the kitchen is busy.
  public enum Kind {
    DINE_IN,
    PHONE,
    INCIDENT,
    PREP_BATCH,
    OTHER;

    /// The stations it usually takes.
    public Set<String> usual(KitchenPolicy policy) {
      Set<KitchenPolicy.Kind> kinds =
          switch (this) {
            case DINE_IN -> EnumSet.of(KitchenPolicy.Kind.COOKING, KitchenPolicy.Kind.COUNTER);
            case PHONE -> EnumSet.of(KitchenPolicy.Kind.COUNTER);
            case INCIDENT -> EnumSet.of(KitchenPolicy.Kind.COOKING);
            case PREP_BATCH -> EnumSet.of(KitchenPolicy.Kind.COOKING, KitchenPolicy.Kind.PACKING);
            case OTHER -> EnumSet.noneOf(KitchenPolicy.Kind.class);
          };
      return policy.stations().stream()
          .filter(station -> kinds.contains(station.kind()))
          .map(Station::id)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /// How busy, for who doesn't count in points.
  public enum Intensity {
    LOW(2),
    MEDIUM(4),
    HIGH(7);

    private final int points;

    Intensity(int points) {
      this.points = points;
    }

    public int points() {
      return points;
    }
  }

  public boolean counts() {
    return removedAt == null;
  }

  /// What it takes of the kitchen; nothing once it was removed.
  ///
  /// @param slot of the kitchen's grid
  public List<Load> loads(Duration slot) {
    if (!counts()) return List.of();
    long seconds = slot.toSeconds();
    long first = Math.floorDiv(from.getEpochSecond(), seconds) * seconds;
    List<Load> loads = new ArrayList<>();
    for (Instant at = Instant.ofEpochSecond(first); at.isBefore(until); at = at.plus(slot)) {
      for (String station : stations) loads.add(new Load(station, at, points));
    }
    return loads;
  }
}
