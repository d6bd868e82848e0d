package fr.comptoir.db.domain.kitchen;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Fault.Kind;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Band;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is wrong with a kitchen's capacity, by field. Pure.
public final class KitchenCheck {
  private static final int NAME = 80;
  private static final int MOST_POINTS = 500;
  private static final int LONGEST_SLOT_MIN = 60;
  private static final Duration LONGEST_WAIT = Duration.ofHours(4);

  private KitchenCheck() {}

  /// Empty = times can be promised with it. Rows are those of stations, or of hours, from 1.
  public static List<Fault> faults(KitchenPolicy policy) {
    List<Fault> faults = new ArrayList<>();
    long slot = policy.slot().toMinutes();
    // Slots start on multiples of their length: those of an hour have to come out even.
    boolean even = slot >= 1 && slot <= LONGEST_SLOT_MIN && LONGEST_SLOT_MIN % slot == 0;
    if (!even) faults.add(new Fault(0, "kitchen_slot", Kind.OUT_OF_RANGE, String.valueOf(slot)));
    Duration wait = policy.minPickup();
    if (wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0) {
      faults.add(new Fault(0, "min_pickup", Kind.OUT_OF_RANGE, String.valueOf(wait.toMinutes())));
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < policy.stations().size(); i++) {
      Station station = policy.stations().get(i);
      name(station.name(), i + 1, faults);
      if (!ids.add(station.id())) {
        faults.add(new Fault(i + 1, "station", Kind.TWICE, station.id()));
      }
      points(station.pointsPerSlot(), i + 1, "points", faults);
    }
    for (int i = 0; i < policy.bands().size(); i++) {
      for (Fault fault : faults(policy.bands().get(i), ids)) {
        faults.add(new Fault(i + 1, fault.field(), fault.kind(), fault.value()));
      }
    }
    return List.copyOf(faults);
  }

  /// @param stations ids of the stations there are
  public static List<Fault> faults(Band band, Set<String> stations) {
    List<Fault> faults = new ArrayList<>();
    name(band.name(), 0, faults);
    if (band.from().equals(band.until())) {
      faults.add(new Fault(0, "until", Kind.UNEVEN, band.until().toString()));
    }
    band.points()
        .forEach(
            (station, points) -> {
              points(points, 0, station, faults);
              if (!stations.contains(station)) {
                faults.add(new Fault(0, "station", Kind.UNKNOWN, station));
              }
            });
    return List.copyOf(faults);
  }

  private static void name(String name, int row, List<Fault> faults) {
    if (name.isBlank()) faults.add(new Fault(row, "name", Kind.MISSING, ""));
    if (name.length() > NAME) faults.add(new Fault(row, "name", Kind.TOO_LONG, name));
  }

  private static void points(int points, int row, String field, List<Fault> faults) {
    if (points < 0 || points > MOST_POINTS) {
      faults.add(new Fault(row, field, Kind.OUT_OF_RANGE, String.valueOf(points)));
    }
  }
}
