package fr.comptoir.db.domain.kitchen;

import fr.comptoir.db.domain.kitchen.KitchenPolicy.Kind;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The kitchen as people see it: stations by slots, and every order that waits for it.
///
/// @param from start of the first slot
/// @param waiting each order the kitchen still has to make, in exactly one lane, by promise
/// @param outside what else keeps it busy, those that touch these slots
/// @param nextReady when a small order could be ready; null = not within the horizon
public record KitchenTimeline(
    Instant from,
    Duration slot,
    List<Row> rows,
    List<Ticket> waiting,
    List<OutsideLoad> outside,
    @Nullable Instant nextReady) {

  public record Row(Station station, List<Cell> cells) {}

  /// @param used points taken, quotes that still hold included; may be more than there are
  /// @param orders whose dishes are made here then
  public record Cell(Instant slot, int used, int capacity, List<Order.Id> orders) {
    /// Points taken over points there are; 1 = full, and what a closed station holds is too much.
    public double load() {
      if (capacity == 0) return used == 0 ? 0 : 2;
      return (double) used / capacity;
    }
  }

  /// @param points what it has to do in all, of every station
  public record Ticket(Order order, Lane lane, int points) {}

  /// Where an order stands on the timeline.
  public enum Lane {
    /// In slots that are shown.
    PLANNED,
    /// All its slots have passed, and it isn't ready.
    LATE,
    /// All its slots come after those shown.
    LATER,
    /// In no slot: it waits, and nobody has reckoned with it.
    UNSCHEDULED
  }

  /// @param until half-open
  /// @param waiting every order the kitchen still has to make, of any day
  /// @param planned slots by order
  public static KitchenTimeline of(
      KitchenLoad load,
      Instant from,
      Instant until,
      List<Order> waiting,
      Map<Order.Id, List<Load>> planned,
      List<OutsideLoad> outside,
      @Nullable Instant nextReady) {
    Map<Place, List<Order.Id>> made = made(waiting, planned);
    List<Row> rows =
        load.policy().stations().stream()
            .map(station -> row(load, station, from, until, made))
            .toList();
    List<Ticket> tickets =
        waiting.stream()
            .map(
                order -> {
                  List<Load> loads = planned.getOrDefault(order.id(), List.of());
                  int points = loads.stream().mapToInt(Load::points).sum();
                  return new Ticket(order, lane(inHouse(load, loads), from, until), points);
                })
            .toList();
    List<OutsideLoad> touching =
        outside.stream()
            .filter(other -> other.from().isBefore(until) && other.until().isAfter(from))
            .toList();
    return new KitchenTimeline(from, load.policy().slot(), rows, tickets, touching, nextReady);
  }

  private record Place(String station, Instant slot) {}

  private static Map<Place, List<Order.Id>> made(
      List<Order> waiting, Map<Order.Id, List<Load>> planned) {
    Map<Place, List<Order.Id>> made = new HashMap<>();
    for (Order order : waiting) {
      for (Load load : planned.getOrDefault(order.id(), List.of())) {
        made.computeIfAbsent(new Place(load.station(), load.slot()), _ -> new ArrayList<>())
            .add(order.id());
      }
    }
    return made;
  }

  private static Row row(
      KitchenLoad load,
      Station station,
      Instant from,
      Instant until,
      Map<Place, List<Order.Id>> made) {
    List<Cell> cells = new ArrayList<>();
    for (Instant at = from; at.isBefore(until); at = at.plus(load.policy().slot())) {
      cells.add(
          new Cell(
              at,
              load.used(station, at),
              load.capacity(station, at),
              made.getOrDefault(new Place(station.id(), at), List.of())));
    }
    return new Row(station, cells);
  }

  /// A courier's slots come after the kitchen's: they don't say whether it is late.
  private static List<Instant> inHouse(KitchenLoad load, List<Load> loads) {
    Set<String> couriers =
        load.policy().stations(Kind.COURIER).map(Station::id).collect(Collectors.toSet());
    return loads.stream()
        .filter(each -> !couriers.contains(each.station()))
        .map(Load::slot)
        .toList();
  }

  private static Lane lane(List<Instant> slots, Instant from, Instant until) {
    if (slots.isEmpty()) return Lane.UNSCHEDULED;
    if (slots.stream().allMatch(slot -> slot.isBefore(from))) return Lane.LATE;
    return slots.stream().noneMatch(slot -> slot.isBefore(until)) ? Lane.LATER : Lane.PLANNED;
  }

  /// Tickets of one lane.
  public List<Ticket> in(Lane lane) {
    return waiting.stream().filter(ticket -> ticket.lane() == lane).toList();
  }
}
