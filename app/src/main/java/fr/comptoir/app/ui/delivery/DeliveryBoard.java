package fr.comptoir.app.ui.delivery;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.delivery.DeliveryRules;
import fr.comptoir.db.domain.delivery.DeliveryRules.Reach;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.trip.Courier;
import fr.comptoir.db.domain.trip.Trip;
import fr.comptoir.db.domain.trip.Trip.StopState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The deliveries as the board shows them, made of the book's snapshots. Pure.
///
/// @param runs planned and on the road, the soonest first
/// @param waiting on no trip: what needs a look first, then the earliest promise
/// @param hands who may drive first, by name
public record DeliveryBoard(List<Run> runs, List<Waiting> waiting, List<Hand> hands) {
  private static final int LETTERS = 26;

  /// All there is to know.
  ///
  /// @param now who is away, is until later than this
  /// @param today the business day
  /// @param orders those that are open and those of the trips
  /// @param trips today's and those still open
  public record Facts(
      House house,
      Instant now,
      LocalDate today,
      Collection<Order> orders,
      Collection<Trip> trips,
      Collection<Courier> couriers) {}

  /// A trip with what it carries.
  ///
  /// @param letter what people call it: the first of the day is A
  /// @param roadMetres all of it, the way home included
  public record Run(
      Trip trip, String letter, @Nullable Courier courier, List<Door> doors, int roadMetres) {
    public Trip.Id id() {
      return trip.id();
    }

    /// Whether everything that isn't cancelled has left the kitchen.
    public boolean ready() {
      return doors.stream()
          .map(door -> door.order().state())
          .noneMatch(state -> state == Order.State.TO_ACCEPT || state == Order.State.IN_KITCHEN);
    }

    /// The orders in the order in which they are driven to, without those that were cancelled.
    public List<Order.Id> orders() {
      return doors.stream()
          .map(Door::order)
          .filter(order -> order.state() != Order.State.CANCELLED)
          .map(Order::id)
          .toList();
    }

    /// The doors still to do.
    public List<Door> pending() {
      return doors.stream().filter(Door::pending).toList();
    }

    /// The door of this order while it is still to do; else the next one.
    public Optional<Door> next(Order.@Nullable Id preferred) {
      List<Door> pending = pending();
      return pending.stream()
          .filter(door -> door.order().id().equals(preferred))
          .findFirst()
          .or(() -> pending.stream().findFirst());
    }
  }

  /// One door of a trip.
  public record Door(Trip.Stop stop, Order order) {
    public boolean pending() {
      return stop.state() == StopState.PENDING;
    }

    /// Whether the courier should get there, or got there, after what was promised.
    public boolean late() {
      Instant there = stop.doneAt() == null ? stop.arrivesAt() : stop.doneAt();
      return there.isAfter(order.promisedAt());
    }
  }

  /// An order that is on no trip.
  ///
  /// @param roadMetres from the restaurant, as the one travel model reckons them; 0 = unknown
  public record Waiting(Order order, Check check, int roadMetres) {
    public Order.Id id() {
      return order.id();
    }

    /// Whether it may be put on a trip.
    public boolean plannable() {
      return !(check instanceof Check.NoPlace) && order.state() != Order.State.OUT;
    }
  }

  /// What has to be looked at before somebody drives there.
  public sealed interface Check {
    /// Nothing.
    record Fine() implements Check {}

    /// Only the street is known: the way is a guess.
    record Estimated() implements Check {}

    /// Nobody knows where it is.
    record NoPlace() implements Check {}

    /// @param beyond metres outside the widest circle; 0 = excluded, or no circle tells
    record OutOfZone(int beyond) implements Check {}
  }

  /// A courier and what they are at.
  ///
  /// @param letter of the trip they are on or have next; empty without one
  /// @param at when they are back, or leave; null where nothing is known
  public record Hand(Courier courier, State state, String letter, @Nullable Instant at) {
    /// What a courier is at.
    public enum State {
      FREE,
      /// Has a trip that hasn't left.
      PLANNED,
      OUT,
      /// On a break, or not here yet.
      AWAY,
      /// Has gone home.
      OFF
    }
  }

  static DeliveryBoard of(Facts facts) {
    return new Making(facts).board();
  }

  /// A, B … Z, A2, B2 …
  static String letter(int index) {
    String letter = String.valueOf((char) ('A' + index % LETTERS));
    return index < LETTERS ? letter : letter + (index / LETTERS + 1);
  }

  private static final class Making {
    private final Facts facts;
    private final DeliveryRules rules;
    private final Map<Order.Id, Order> orders = new HashMap<>();
    private final Map<Long, Courier> couriers = new HashMap<>();
    private final Map<Trip.Id, String> letters = new HashMap<>();
    private final List<Trip> open;

    Making(Facts facts) {
      this.facts = facts;
      this.rules = new DeliveryRules(facts.house().delivery(), facts.house().restaurant().place());
      facts.orders().forEach(order -> orders.put(order.id(), order));
      facts.couriers().forEach(courier -> couriers.put(courier.id(), courier));
      facts.trips().stream()
          .sorted(Comparator.comparing(Trip::createdAt).thenComparing(trip -> trip.id().value()))
          .forEach(trip -> letters.put(trip.id(), letter(letters.size())));
      this.open =
          facts.trips().stream()
              .filter(Trip::isOpen)
              .sorted(
                  Comparator.comparing(Trip::departsAt).thenComparing(trip -> trip.id().value()))
              .toList();
    }

    DeliveryBoard board() {
      return new DeliveryBoard(open.stream().map(this::run).toList(), waiting(), hands());
    }

    private Run run(Trip trip) {
      List<Door> doors =
          trip.stops().stream()
              .flatMap(
                  stop ->
                      Optional.ofNullable(orders.get(stop.order())).stream()
                          .map(order -> new Door(stop, order)))
              .toList();
      int metres = trip.stops().stream().mapToInt(Trip.Stop::roadMetres).sum();
      int home = doors.isEmpty() ? 0 : road(doors.getLast().order().address());
      Long courier = trip.courier();
      return new Run(
          trip,
          letters.getOrDefault(trip.id(), ""),
          courier == null ? null : couriers.get(courier),
          doors,
          metres + home);
    }

    private int road(@Nullable Address address) {
      GeoPoint place = address == null ? null : address.place();
      return place == null ? 0 : rules.policy().travel().road(rules.from(), place);
    }

    private List<Waiting> waiting() {
      Set<Order.Id> driven = new HashSet<>();
      for (Trip trip : open) trip.pending().forEach(stop -> driven.add(stop.order()));
      return facts.orders().stream()
          .filter(order -> order.mode() == Mode.DELIVERY && !driven.contains(order.id()))
          .filter(order -> !order.businessDay().isAfter(facts.today()))
          .map(order -> new Waiting(order, check(order), road(order.address())))
          .filter(Making::shown)
          .sorted(
              Comparator.comparing(Making::rank)
                  .thenComparing(one -> one.order().promisedAt())
                  .thenComparing(one -> one.order().number()))
          .toList();
    }

    /// What isn't accepted yet is somebody else's work, unless nobody could ever drive there.
    private static boolean shown(Waiting one) {
      return switch (one.order().state()) {
        case TO_ACCEPT -> rank(one) == 0;
        case IN_KITCHEN, READY, OUT -> true;
        case DONE, CANCELLED -> false;
      };
    }

    private static int rank(Waiting one) {
      if (one.order().state() == Order.State.OUT) return 2;
      return switch (one.check()) {
        case Check.NoPlace _, Check.OutOfZone _ -> 0;
        case Check.Fine _, Check.Estimated _ -> 1;
      };
    }

    private Check check(Order order) {
      Address address = order.address();
      if (address == null || !address.isLocated()) return new Check.NoPlace();
      return switch (rules.reach(address)) {
        case Outcome.Done<Reach> _ ->
            address.isEstimated() ? new Check.Estimated() : new Check.Fine();
        case Outcome.Refused<Reach>(Refusal.OutOfZone no) ->
            new Check.OutOfZone(no.radius() == 0 ? 0 : Math.max(0, no.metres() - no.radius()));
        case Outcome.Refused<Reach> _ -> new Check.NoPlace();
      };
    }

    private List<Hand> hands() {
      return facts.couriers().stream()
          .sorted(
              Comparator.comparing((Courier one) -> !one.active())
                  .thenComparing(Courier::name)
                  .thenComparing(Courier::id))
          .map(this::hand)
          .toList();
    }

    private Hand hand(Courier courier) {
      Optional<Trip> out = theirs(courier, Trip.State.OUT);
      if (out.isPresent()) return hand(courier, Hand.State.OUT, out.get(), out.get().returnsAt());
      Optional<Trip> next = theirs(courier, Trip.State.PLANNED);
      if (next.isPresent()) {
        return hand(courier, Hand.State.PLANNED, next.get(), next.get().departsAt());
      }
      if (!courier.active()) return new Hand(courier, Hand.State.OFF, "", null);
      return courier.isAway(facts.now())
          ? new Hand(courier, Hand.State.AWAY, "", courier.awayUntil())
          : new Hand(courier, Hand.State.FREE, "", null);
    }

    private Hand hand(Courier courier, Hand.State state, Trip trip, Instant at) {
      return new Hand(courier, state, letters.getOrDefault(trip.id(), ""), at);
    }

    private Optional<Trip> theirs(Courier courier, Trip.State state) {
      return open.stream()
          .filter(
              trip -> trip.state() == state && Long.valueOf(courier.id()).equals(trip.courier()))
          .findFirst();
    }
  }
}
