package fr.comptoir.db.domain.restaurant;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/// One service of a day: lunch, dinner. Half-open: it starts at `start` and ends before `start +
/// length`, which may lie after midnight.
///
/// @param lastSeating after the start; a table may still be taken at this very moment
/// @param capacity covers seated at one instant
/// @param rooms ids of the rooms it serves; empty = all
/// @param slot grid of arrival times
public record ServicePeriod(
    String name,
    LocalTime start,
    Duration length,
    Duration lastSeating,
    int capacity,
    List<String> rooms,
    Duration slot,
    Terms terms) {

  /// On what terms a table is given in this service.
  ///
  /// @param maxParty null = what the house books
  /// @param arrivalsPerSlot covers; null = the house's
  /// @param turn length of a stay by the largest party it holds for; empty = the house's
  /// @param autoConfirm false = a person confirms what a caller booked
  /// @param hidden private: only staff books in it
  /// @param prepayment what to tell about paying ahead; empty = nothing
  public record Terms(
      int minParty,
      @Nullable Integer maxParty,
      @Nullable Integer arrivalsPerSlot,
      NavigableMap<Integer, Duration> turn,
      boolean autoConfirm,
      boolean hidden,
      String prepayment) {
    /// The house's own.
    public static final Terms USUAL =
        new Terms(1, null, null, Collections.emptyNavigableMap(), true, false, "");
  }

  /// A service on the house's usual terms.
  public ServicePeriod(
      String name,
      LocalTime start,
      Duration length,
      Duration lastSeating,
      int capacity,
      List<String> rooms,
      Duration slot) {
    this(name, start, length, lastSeating, capacity, rooms, slot, Terms.USUAL);
  }

  public ServicePeriod on(Terms others) {
    return new ServicePeriod(name, start, length, lastSeating, capacity, rooms, slot, others);
  }

  /// Whether a room is served; a service that names no room serves all.
  public boolean serves(String room) {
    return rooms.isEmpty() || rooms.contains(room);
  }

  /// Length of a stay.
  public Duration turnFor(int partySize, BookingPolicy house) {
    return terms.turn().isEmpty()
        ? house.turnFor(partySize)
        : BookingPolicy.turnFor(partySize, terms.turn());
  }

  /// Covers that may arrive in one slot.
  public int arrivals(BookingPolicy house) {
    Integer own = terms.arrivalsPerSlot();
    return own != null ? own : house.arrivalsPerSlot();
  }
}
