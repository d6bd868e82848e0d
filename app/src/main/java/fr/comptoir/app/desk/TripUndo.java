package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Trip;
import fr.comptoir.db.domain.trip.Trip.Change;
import fr.comptoir.db.domain.trip.Trip.Failure;
import fr.comptoir.db.domain.trip.Trip.StopState;
import fr.comptoir.db.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes the last step of one trip back, inside the caller's transaction. Orders are moved back
/// only if all of them still stand where the step left them; else nothing is changed.
record TripUndo(Transaction tx, Trip trip, Step.Reason reason) {

  Outcome<Trip> take() {
    Trip.Step last = tx.trips().steps(trip.id()).getLast();
    if (last.undo()) return Outcome.refused(new Refusal.NothingToUndo());
    return switch (last.change()) {
      case Change.Door(int position, StopState from, StopState to) -> door(position, from, to);
      case Change.Whole(var from, var to) ->
          from == null || from == to
              ? Outcome.refused(new Refusal.NothingToUndo())
              : whole(from, to);
    };
  }

  private Outcome<Trip> door(int position, StopState from, StopState to) {
    Trip.Stop stop = trip.stops().get(position);
    Order.State stands = to == StopState.DELIVERED ? Order.State.DONE : Order.State.READY;
    return backOnTheRoad(List.of(stop), stands)
        .map(
            _ ->
                TripDesk.kept(
                    tx,
                    trip.with(stop.ended(from, null, "", null)),
                    new Change.Door(position, to, from),
                    reason));
  }

  private Outcome<Trip> whole(Trip.State from, Trip.State to) {
    var change = new Change.Whole(to, from);
    return switch (to) {
      case OUT ->
          moved(trip.pending(), Order.State.OUT, Order.State.READY)
              .map(_ -> TripDesk.kept(tx, planned(), change, reason));
      case BACK ->
          Outcome.done(
              TripDesk.kept(tx, trip.moved(Trip.State.OUT, trip.leftAt(), null), change, reason));
      case CANCELLED -> {
        if (taken()) yield Outcome.refused(new Refusal.ChangedMeanwhile());
        Outcome<Integer> orders =
            from == Trip.State.OUT
                ? backOnTheRoad(trip.pending(), Order.State.READY)
                : Outcome.done(0);
        yield orders.map(
            _ -> TripDesk.kept(tx, trip.moved(from, trip.leftAt(), null), change, reason));
      }
      case PLANNED -> Outcome.refused(new Refusal.NothingToUndo());
    };
  }

  /// Doors that were struck off when it left are to do again, should their order come back.
  private Trip planned() {
    List<Trip.Stop> stops =
        trip.stops().stream()
            .map(
                stop ->
                    stop.failure() == Failure.CANCELLED
                        ? stop.ended(StopState.PENDING, null, "", null)
                        : stop)
            .toList();
    return trip.moved(Trip.State.PLANNED, null, null).rerouted(trip.returnsAt(), stops);
  }

  /// Whether another trip has one of the orders, or the courier, by now.
  private boolean taken() {
    return tx.trips().open().stream()
        .anyMatch(
            other ->
                other.state() == Trip.State.OUT
                        && other.courier() != null
                        && other.courier().equals(trip.courier())
                    || trip.pending().stream()
                        .anyMatch(
                            stop ->
                                other
                                    .stop(stop.order())
                                    .filter(its -> its.state() == StopState.PENDING)
                                    .isPresent()));
  }

  private Outcome<Integer> backOnTheRoad(List<Trip.Stop> stops, Order.State stands) {
    return moved(stops, stands, Order.State.OUT);
  }

  private Outcome<Integer> moved(List<Trip.Stop> stops, Order.State stands, Order.State to) {
    List<Order> orders = new ArrayList<>();
    for (Trip.Stop stop : stops) {
      Optional<Order> order = tx.orders().find(stop.order());
      if (order.isEmpty() || order.get().state() != stands) {
        return Outcome.refused(new Refusal.ChangedMeanwhile());
      }
      orders.add(order.get());
    }
    var change = new OrderChange(tx);
    for (Order order : orders) {
      if (change.open(order.id()) instanceof Outcome.Refused<Order>(Refusal closed)) {
        return Outcome.refused(closed);
      }
    }
    orders.forEach(order -> change.move(order, to, reason));
    return Outcome.done(orders.size());
  }
}
