package fr.comptoir.app.desk;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.delivery.DeliveryTerms;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.trip.Courier;
import fr.comptoir.db.domain.trip.Round;
import fr.comptoir.db.domain.trip.Round.Door;
import fr.comptoir.db.domain.trip.Trip;
import fr.comptoir.db.domain.trip.Trip.StopState;
import fr.comptoir.db.domain.trip.TripRules;
import fr.comptoir.db.store.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns orders into doors and doors into trips, inside the caller's transaction.
record TripPlan(Reading book, Instant now) {
  /// What a courier takes along while nobody says who drives.
  private static final int USUAL_BAG = 4;

  /// All deliveries in the kitchen or ready that are on no trip, as trips.
  List<Round> proposals() {
    int bag =
        book.trips().couriers().stream()
            .filter(Courier::active)
            .mapToInt(Courier::capacity)
            .max()
            .orElse(USUAL_BAG);
    List<Door> doors =
        book.orders().open().stream()
            .filter(
                order ->
                    order.state() == Order.State.IN_KITCHEN || order.state() == Order.State.READY)
            .filter(order -> book.trips().openOf(order.id()).isEmpty())
            .flatMap(order -> door(order).stream())
            .toList();
    return rules().propose(doors, now, bag);
  }

  /// The orders as doors, or why one of them can't be driven.
  ///
  /// @param of the trip that may have them already; null = a new one
  Outcome<List<Door>> doors(List<Order.Id> ids, Trip.@Nullable Id of) {
    if (ids.isEmpty()) return Outcome.refused(new Refusal.NotFound());
    List<Door> doors = new ArrayList<>();
    for (Order.Id id : ids) {
      Optional<Order> found = book.orders().find(id);
      if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
      Order order = found.get();
      Optional<Door> door = door(order);
      if (door.isEmpty() || !leaves(order)) {
        return Outcome.refused(new Refusal.NotForDelivery(order.number()));
      }
      if (book.trips().openOf(id).filter(other -> !other.id().equals(of)).isPresent()) {
        return Outcome.refused(new Refusal.AlreadyOnTrip(order.number()));
      }
      doors.add(door.get());
    }
    return Outcome.done(doors);
  }

  /// Whether it is still in the house.
  private static boolean leaves(Order order) {
    return switch (order.state()) {
      case TO_ACCEPT, IN_KITCHEN, READY -> true;
      case OUT, DONE, CANCELLED -> false;
    };
  }

  /// Empty for what isn't delivered. What isn't ready yet will be in time for its promise.
  Optional<Door> door(Order order) {
    Address address = order.address();
    GeoPoint place = address == null ? null : address.place();
    if (order.mode() != Mode.DELIVERY || place == null) return Optional.empty();
    Duration travel =
        book.delivery().termsOf(order.id()).map(DeliveryTerms::travel).orElse(Duration.ZERO);
    Instant ready = order.state() == Order.State.READY ? now : order.promisedAt().minus(travel);
    return Optional.of(new Door(order.id(), place, order.promisedAt(), ready));
  }

  /// Whether a courier may be given so many doors.
  Outcome<Integer> fits(@Nullable Long courier, int doors) {
    if (courier == null) return Outcome.done(doors);
    Optional<Courier> found = book.trips().courier(courier).filter(Courier::active);
    if (found.isEmpty()) return Outcome.refused(new Refusal.CourierNeeded());
    int capacity = found.get().capacity();
    return doors <= capacity
        ? Outcome.done(doors)
        : Outcome.refused(new Refusal.TooManyDoors(capacity));
  }

  /// A new trip in the best order, leaving when everything is ready.
  Trip trip(List<Door> doors, @Nullable Long courier) {
    Instant departs = departs(doors);
    Round round = rules().best(doors, departs);
    return new Trip(
        new Trip.Id(UUID.randomUUID()),
        1,
        courier,
        Trip.State.PLANNED,
        now,
        departs,
        null,
        round.returns(),
        null,
        stops(round));
  }

  /// The same trip with other doors.
  ///
  /// @param asGiven in the order given; else in the best one
  Trip replanned(Trip trip, List<Door> doors, boolean asGiven) {
    Instant departs = departs(doors);
    Round round = asGiven ? rules().along(doors, departs) : rules().best(doors, departs);
    return trip.planned(trip.courier(), departs, round.returns(), stops(round));
  }

  private Instant departs(List<Door> doors) {
    return doors.stream()
        .map(Door::ready)
        .filter(ready -> ready.isAfter(now))
        .max(Instant::compareTo)
        .orElse(now);
  }

  /// The times of the doors still to do, reckoned anew from the one where the courier is now.
  Trip onward(Trip trip, Order from) {
    Address here = from.address();
    GeoPoint place = here == null ? null : here.place();
    if (place == null) return trip;
    List<Door> doors =
        trip.pending().stream()
            .flatMap(stop -> book.orders().find(stop.order()).stream())
            .flatMap(order -> door(order).stream())
            .toList();
    Round round = rules().along(place, doors, now);
    List<Trip.Stop> stops =
        trip.stops().stream()
            .map(
                stop ->
                    round.legs().stream()
                        .filter(leg -> leg.door().order().equals(stop.order()))
                        .findFirst()
                        .map(leg -> stop.timed(leg.roadMetres(), leg.arrives()))
                        .orElse(stop))
            .toList();
    return trip.rerouted(round.returns(), stops);
  }

  /// The doors in the order they have, from now on.
  Round along(List<Door> doors) {
    return rules().along(doors, now);
  }

  static List<Trip.Stop> stops(Round round) {
    List<Trip.Stop> stops = new ArrayList<>();
    for (Round.Leg leg : round.legs()) {
      stops.add(
          new Trip.Stop(
              stops.size(),
              leg.door().order(),
              StopState.PENDING,
              null,
              "",
              leg.roadMetres(),
              leg.arrives(),
              null));
    }
    return List.copyOf(stops);
  }

  private TripRules rules() {
    House house = book.house().get();
    return new TripRules(house.delivery().travel(), house.restaurant().place());
  }
}
