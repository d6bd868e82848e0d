package fr.comptoir.db.domain.kitchen;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What the kitchen can do: points per station and slot.
///
/// @param slot length of a slot; slots start on multiples of it
/// @param minPickup nothing is promised sooner than this
/// @param bands hours with another capacity, the first that holds a moment wins
public record KitchenPolicy(
    Duration slot, List<Station> stations, Duration minPickup, List<Band> bands) {

  /// The same capacity at all hours.
  public KitchenPolicy(Duration slot, List<Station> stations, Duration minPickup) {
    this(slot, stations, minPickup, List.of());
  }

  /// The same with other hours of more or less.
  public KitchenPolicy bands(List<Band> next) {
    return new KitchenPolicy(slot, stations, minPickup, List.copyOf(next));
  }

  /// What a station is for.
  public enum Kind {
    /// Makes dishes; which ones, the card says.
    COOKING,
    /// Packs what leaves the house.
    PACKING,
    /// Hands it over.
    COUNTER,
    /// Drives it there, and comes back.
    COURIER
  }

  /// @param pointsPerSlot where no band says otherwise
  public record Station(String id, String name, int pointsPerSlot, Kind kind) {
    public Station(String id, String name, int pointsPerSlot) {
      this(id, name, pointsPerSlot, Kind.COOKING);
    }
  }

  /// Hours with another capacity, half-open on the clock on the wall; past midnight they belong to
  /// the day they began on.
  ///
  /// @param days empty = every day
  /// @param until at or before `from` = on the next day
  /// @param points per slot by station; a station that isn't named keeps its own
  public record Band(
      String name,
      Set<DayOfWeek> days,
      LocalTime from,
      LocalTime until,
      Map<String, Integer> points) {

    public boolean contains(LocalDateTime at) {
      LocalTime time = at.toLocalTime();
      boolean begun = !time.isBefore(from);
      boolean goesOn = time.isBefore(until);
      if (from.isBefore(until)) return begun && goesOn && on(at.getDayOfWeek());
      return begun ? on(at.getDayOfWeek()) : goesOn && on(at.getDayOfWeek().minus(1));
    }

    private boolean on(DayOfWeek day) {
      return days.isEmpty() || days.contains(day);
    }
  }

  /// Points of a station in the slot that starts then.
  ///
  /// @param at restaurant time
  public int capacity(Station station, LocalDateTime at) {
    return bands.stream()
        .filter(band -> band.contains(at))
        .findFirst()
        .map(band -> band.points().getOrDefault(station.id(), station.pointsPerSlot()))
        .orElse(station.pointsPerSlot());
  }

  public Stream<Station> stations(Kind kind) {
    return stations.stream().filter(station -> station.kind() == kind);
  }
}
