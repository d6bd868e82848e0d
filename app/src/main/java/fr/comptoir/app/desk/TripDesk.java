package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Courier;
import fr.comptoir.db.domain.trip.Round;
import fr.comptoir.db.domain.trip.Round.Door;
import fr.comptoir.db.domain.trip.Trip;
import fr.comptoir.db.domain.trip.Trip.Change;
import fr.comptoir.db.domain.trip.Trip.Failure;
import fr.comptoir.db.domain.trip.Trip.StopState;
import fr.comptoir.db.domain.trip.TripLife;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Reading;
import fr.comptoir.db.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Couriers and their trips: proposed, planned, out, door after door, and back. The orders follow:
/// out with the courier, done at the door, ready again when nobody opened. Thread-safe, blocking;
/// never on the FX thread.
public final class TripDesk {
  private static final int RECENT = 50;

  private final Database database;
  private final Clock clock;

  TripDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  // ---- couriers

  public List<Courier> couriers() {
    return database.read(book -> book.trips().couriers());
  }

  /// Keeps a new courier (id 0) or what changed of one. Refused: [Refusal.ChangedMeanwhile].
  public Outcome<Courier> save(Courier courier) {
    return database.write(
        tx -> {
          if (courier.id() != 0) {
            Optional<Courier> now = tx.trips().courier(courier.id());
            if (now.isEmpty()) return Outcome.refused(new Refusal.NotFound());
            if (now.get().version() != courier.version()) {
              return Outcome.refused(new Refusal.ChangedMeanwhile());
            }
          }
          Courier saved =
              courier.id() == 0 ? tx.trips().insert(courier) : tx.trips().update(courier);
          tx.publish(new RestaurantEvent.CourierChanged(saved));
          return Outcome.done(saved);
        });
  }

  // ---- planning

  /// Planned and on the road.
  public List<Trip> open() {
    return database.read(book -> book.trips().open());
  }

  /// The latest, newest first.
  public List<Trip> recent() {
    return database.read(book -> book.trips().recent(RECENT));
  }

  public Optional<Trip> find(Trip.Id id) {
    return database.read(book -> book.trips().find(id));
  }

  public List<Trip.Step> steps(Trip.Id id) {
    return database.read(book -> book.trips().steps(id));
  }

  /// Which orders should go together, the most urgent trip first: all deliveries that are in the
  /// kitchen or ready and on no trip. Changes nothing.
  public List<Round> proposals() {
    Instant now = clock.instant();
    return database.read(book -> new TripPlan(book, now).proposals());
  }

  /// Plans a trip past these orders in the best order.
  ///
  /// Refused: [Refusal.NotFound], [Refusal.NotForDelivery], [Refusal.AlreadyOnTrip],
  /// [Refusal.TooManyDoors].
  ///
  /// @param courier null = given to somebody later
  public Outcome<Trip> plan(List<Order.Id> orders, @Nullable Long courier, Actor actor) {
    Instant now = clock.instant();
    return database.write(
        tx -> {
          var plan = new TripPlan(tx, now);
          return plan.doors(orders.stream().distinct().toList(), null)
              .then(doors -> plan.fits(courier, doors.size()).map(_ -> doors))
              .map(doors -> inserted(tx, plan.trip(doors, courier), actor));
        });
  }

  private static Trip inserted(Transaction tx, Trip trip, Actor actor) {
    tx.trips().insert(trip, Step.Reason.of(trip.createdAt(), actor, ""));
    tx.publish(new RestaurantEvent.TripChanged(trip));
    return trip;
  }

  /// Plans a trip anew that hasn't left: with other orders, or in another order of doors.
  ///
  /// @param asGiven drives to them in the order given; else in the best one
  public Outcome<Trip> replan(Trip.Id id, List<Order.Id> orders, boolean asGiven, Actor actor) {
    Instant now = clock.instant();
    return database.write(
        tx -> {
          var plan = new TripPlan(tx, now);
          return trip(tx, id)
              .then(TripDesk::stillHere)
              .then(
                  trip ->
                      plan.doors(orders.stream().distinct().toList(), id)
                          .then(doors -> plan.fits(trip.courier(), doors.size()).map(_ -> doors))
                          .map(
                              doors ->
                                  kept(
                                      tx,
                                      plan.replanned(trip, doors, asGiven),
                                      new Change.Whole(trip.state(), trip.state()),
                                      Step.Reason.of(now, actor, ""))));
        });
  }

  private static Outcome<Trip> stillHere(Trip trip) {
    return trip.state() == Trip.State.PLANNED
        ? Outcome.done(trip)
        : Outcome.refused(
            new Refusal.NotAllowedNow(trip.state().name(), Trip.State.PLANNED.name()));
  }

  /// Gives a planned trip to a courier. Refused as [#plan], and once it has left.
  ///
  /// @param courier null = taken from whoever had it
  public Outcome<Trip> assign(Trip.Id id, @Nullable Long courier, Actor actor) {
    return database.write(
        tx ->
            trip(tx, id)
                .then(TripDesk::stillHere)
                .then(
                    trip ->
                        new TripPlan(tx, clock.instant())
                            .fits(courier, trip.stops().size())
                            .map(_ -> trip))
                .map(
                    trip -> {
                      Trip given =
                          trip.planned(courier, trip.departsAt(), trip.returnsAt(), trip.stops());
                      return kept(
                          tx,
                          given,
                          new Change.Whole(trip.state(), trip.state()),
                          Step.Reason.of(clock.instant(), actor, ""));
                    }));
  }

  // ---- on the road

  /// The courier leaves: times are reckoned anew from now, and the orders are out. Doors whose
  /// order was cancelled meanwhile are struck off.
  ///
  /// Refused: [Refusal.CourierNeeded], [Refusal.CourierBusy], [Refusal.NotReady].
  public Outcome<Trip> depart(Trip.Id id, Actor actor) {
    Instant now = clock.instant();
    return database.write(
        tx ->
            trip(tx, id)
                .then(trip -> allowed(trip, Trip.State.OUT, actor))
                .then(trip -> courierFree(tx, trip))
                .then(trip -> allReady(tx, trip))
                .then(trip -> daysOpen(tx, trip))
                .map(trip -> left(tx, trip, Step.Reason.of(now, actor, ""))));
  }

  /// What would go out is of a day that nobody has closed.
  private static Outcome<Trip> daysOpen(Transaction tx, Trip trip) {
    var change = new OrderChange(tx);
    for (Trip.Stop stop : trip.stops()) {
      if (order(tx, stop).state() == Order.State.READY
          && change.open(stop.order()) instanceof Outcome.Refused<Order>(Refusal closed)) {
        return Outcome.refused(closed);
      }
    }
    return Outcome.done(trip);
  }

  private static Trip left(Transaction tx, Trip trip, Step.Reason reason) {
    var plan = new TripPlan(tx, reason.at());
    List<Trip.Stop> over = new ArrayList<>();
    List<Door> doors = new ArrayList<>();
    for (Trip.Stop stop : trip.stops()) {
      Order order = order(tx, stop);
      switch (order.state()) {
        case CANCELLED ->
            over.add(stop.ended(StopState.FAILED, Failure.CANCELLED, "", reason.at()));
        case DONE -> over.add(stop.ended(StopState.DELIVERED, null, "", reason.at()));
        case READY -> {
          OrderDesk.move(tx, order, Order.State.OUT, reason);
          plan.door(order).ifPresent(doors::add);
        }
        case OUT, TO_ACCEPT, IN_KITCHEN -> plan.door(order).ifPresent(doors::add);
      }
    }
    Round round = plan.along(doors);
    // The doors to do keep their order; those that are over come last.
    List<Trip.Stop> stops = new ArrayList<>(TripPlan.stops(round));
    for (Trip.Stop stop : over) stops.add(stop.at(stops.size()));
    Trip left =
        trip.moved(Trip.State.OUT, reason.at(), null).rerouted(round.returns(), List.copyOf(stops));
    return kept(tx, left, new Change.Whole(trip.state(), Trip.State.OUT), reason);
  }

  /// Handed over at the door.
  public Outcome<Trip> delivered(Trip.Id id, Order.Id order, Actor actor) {
    return ended(id, order, StopState.DELIVERED, null, "", actor);
  }

  /// Nothing could be handed over: the order comes home and is ready again.
  public Outcome<Trip> failed(
      Trip.Id id, Order.Id order, Failure failure, String note, Actor actor) {
    return ended(id, order, StopState.FAILED, failure, note, actor);
  }

  private Outcome<Trip> ended(
      Trip.Id id,
      Order.Id order,
      StopState how,
      @Nullable Failure failure,
      String note,
      Actor actor) {
    Instant now = clock.instant();
    return database.write(
        tx ->
            trip(tx, id)
                .then(
                    trip -> {
                      Optional<Trip.Stop> found = trip.stop(order);
                      if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
                      Trip.Stop stop = found.get();
                      Optional<Refusal> no = TripLife.refusal(trip, stop, how, actor.kind());
                      if (no.isPresent()) return Outcome.refused(no.get());
                      Order driven = order(tx, stop);
                      boolean lost =
                          how == StopState.DELIVERED && driven.state() == Order.State.CANCELLED;
                      if (lost) {
                        return Outcome.refused(
                            new Refusal.NotAllowedNow(driven.state().name(), how.name()));
                      }
                      var reason = Step.Reason.of(now, actor, note);
                      follow(tx, stop, how, reason);
                      Trip ended = trip.with(stop.ended(how, failure, note, now));
                      return Outcome.done(
                          kept(
                              tx,
                              new TripPlan(tx, now).onward(ended, driven),
                              new Change.Door(stop.position(), stop.state(), how),
                              reason));
                    }));
  }

  /// The order goes the way of its door, unless somebody moved it by hand already.
  private static void follow(Transaction tx, Trip.Stop stop, StopState how, Step.Reason reason) {
    Order order = order(tx, stop);
    if (order.state() != Order.State.OUT) return;
    switch (how) {
      case DELIVERED -> OrderDesk.move(tx, order, Order.State.DONE, reason);
      case FAILED -> OrderDesk.move(tx, order, Order.State.READY, reason);
      case PENDING -> {}
    }
  }

  /// The courier is home. Refused while a door is still to do ([Refusal.DoorsLeft]).
  public Outcome<Trip> back(Trip.Id id, Actor actor) {
    Instant now = clock.instant();
    return database.write(
        tx ->
            trip(tx, id)
                .then(trip -> allowed(trip, Trip.State.BACK, actor))
                .map(
                    trip ->
                        kept(
                            tx,
                            trip.moved(Trip.State.BACK, trip.leftAt(), now),
                            new Change.Whole(trip.state(), Trip.State.BACK),
                            Step.Reason.of(now, actor, ""))));
  }

  /// Given up: what was not delivered is ready again and may go with somebody else.
  public Outcome<Trip> cancel(Trip.Id id, Actor actor, String why) {
    var reason = Step.Reason.of(clock.instant(), actor, why);
    return database.write(
        tx ->
            trip(tx, id)
                .then(trip -> allowed(trip, Trip.State.CANCELLED, actor))
                .map(
                    trip -> {
                      for (Trip.Stop stop : trip.pending()) {
                        follow(tx, stop, StopState.FAILED, reason);
                      }
                      return kept(
                          tx,
                          trip.moved(Trip.State.CANCELLED, trip.leftAt(), null),
                          new Change.Whole(trip.state(), Trip.State.CANCELLED),
                          reason);
                    }));
  }

  /// Takes the last step of a trip back, and its orders with it. Refused: [Refusal.NothingToUndo];
  /// [Refusal.ChangedMeanwhile] when an order has gone on since.
  public Outcome<Trip> undo(Trip.Id id, Actor actor) {
    var reason = new Step.Reason(clock.instant(), actor, "", true);
    return database.write(tx -> trip(tx, id).then(trip -> new TripUndo(tx, trip, reason).take()));
  }

  // ---- inside a transaction

  static Trip kept(Transaction tx, Trip changed, Change change, Step.Reason reason) {
    tx.trips().update(changed, change, reason);
    tx.publish(new RestaurantEvent.TripChanged(changed));
    return changed;
  }

  static Order order(Reading book, Trip.Stop stop) {
    return book.orders().find(stop.order()).orElseThrow();
  }

  private static Outcome<Trip> trip(Reading book, Trip.Id id) {
    return book.trips()
        .find(id)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new Refusal.NotFound()));
  }

  private static Outcome<Trip> allowed(Trip trip, Trip.State to, Actor actor) {
    return TripLife.refusal(trip, to, actor.kind())
        .<Outcome<Trip>>map(Outcome::refused)
        .orElseGet(() -> Outcome.done(trip));
  }

  private static Outcome<Trip> courierFree(Reading book, Trip trip) {
    Long id = trip.courier();
    if (id == null) return Outcome.refused(new Refusal.CourierNeeded());
    Courier courier = book.trips().courier(id).orElseThrow();
    boolean busy =
        book.trips().open().stream()
            .anyMatch(other -> other.state() == Trip.State.OUT && id.equals(other.courier()));
    if (busy) return Outcome.refused(new Refusal.CourierBusy(courier.name()));
    return courier.active() ? Outcome.done(trip) : Outcome.refused(new Refusal.CourierNeeded());
  }

  private static Outcome<Trip> allReady(Reading book, Trip trip) {
    List<Integer> late =
        trip.stops().stream()
            .map(stop -> order(book, stop))
            .filter(
                order ->
                    order.state() == Order.State.TO_ACCEPT
                        || order.state() == Order.State.IN_KITCHEN)
            .map(Order::number)
            .toList();
    return late.isEmpty() ? Outcome.done(trip) : Outcome.refused(new Refusal.NotReady(late));
  }
}
