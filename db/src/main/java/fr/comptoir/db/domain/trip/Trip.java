package fr.comptoir.db.domain.trip;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.order.Order;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One round of a courier: out, door after door, and back.
///
/// @param version grows with every change; the newer snapshot wins
/// @param courier null = not given to anybody yet
/// @param departsAt when it is meant to leave
/// @param leftAt when it left
/// @param returnsAt when it should be back, the way home included
/// @param backAt when it was back
/// @param stops in the order in which they are driven to
public record Trip(
    Id id,
    long version,
    @Nullable Long courier,
    State state,
    Instant createdAt,
    Instant departsAt,
    @Nullable Instant leftAt,
    Instant returnsAt,
    @Nullable Instant backAt,
    List<Stop> stops) {

  public record Id(UUID value) {}

  /// Where the trip stands.
  public enum State {
    PLANNED,
    OUT,
    BACK,
    CANCELLED
  }

  /// What came of a door.
  public enum StopState {
    PENDING,
    DELIVERED,
    FAILED
  }

  /// Why nothing could be handed over.
  public enum Failure {
    ABSENT,
    WRONG_ADDRESS,
    REFUSED,
    ACCIDENT,
    /// The order was cancelled before the courier got there.
    CANCELLED,
    OTHER
  }

  /// One door.
  ///
  /// @param failure only when it failed
  /// @param roadMetres from the door before, or from the restaurant
  /// @param arrivesAt when the courier should be there
  /// @param doneAt when it was delivered or failed
  public record Stop(
      int position,
      Order.Id order,
      StopState state,
      @Nullable Failure failure,
      String note,
      int roadMetres,
      Instant arrivesAt,
      @Nullable Instant doneAt) {

    /// The same door, with what came of it.
    public Stop ended(StopState how, @Nullable Failure why, String words, @Nullable Instant at) {
      return new Stop(position, order, how, why, words, roadMetres, arrivesAt, at);
    }

    /// The same door, reached at another time.
    public Stop timed(int metres, Instant arrives) {
      return new Stop(position, order, state, failure, note, metres, arrives, doneAt);
    }

    /// The same door in another place of the order.
    public Stop at(int place) {
      return new Stop(place, order, state, failure, note, roadMetres, arrivesAt, doneAt);
    }
  }

  /// What one step changed.
  public sealed interface Change {
    /// @param from null for the first
    record Whole(@Nullable State from, State to) implements Change {}

    record Door(int position, StopState from, StopState to) implements Change {}
  }

  /// One row of the journal.
  ///
  /// @param version the version it made
  public record Step(
      long version, Instant at, Actor actor, Change change, boolean undo, String reason) {}

  /// Not over yet.
  public boolean isOpen() {
    return state == State.PLANNED || state == State.OUT;
  }

  public Optional<Stop> stop(Order.Id order) {
    return stops.stream().filter(stop -> stop.order().equals(order)).findFirst();
  }

  public List<Stop> pending() {
    return stops.stream().filter(stop -> stop.state() == StopState.PENDING).toList();
  }

  /// The next snapshot, in another state.
  public Trip moved(State to, @Nullable Instant left, @Nullable Instant back) {
    return new Trip(
        id, version + 1, courier, to, createdAt, departsAt, left, returnsAt, back, stops);
  }

  /// The next snapshot, with other doors, times or courier.
  public Trip planned(
      @Nullable Long courier, Instant departsAt, Instant returnsAt, List<Stop> stops) {
    return new Trip(
        id, version + 1, courier, state, createdAt, departsAt, leftAt, returnsAt, backAt, stops);
  }

  /// The same version with other doors and times: for a step that changes them as well.
  public Trip rerouted(Instant returnsAt, List<Stop> stops) {
    return new Trip(
        id, version, courier, state, createdAt, departsAt, leftAt, returnsAt, backAt, stops);
  }

  /// The next snapshot, with one door changed.
  public Trip with(Stop changed) {
    List<Stop> all =
        stops.stream().map(stop -> stop.position() == changed.position() ? changed : stop).toList();
    return planned(courier, departsAt, returnsAt, all);
  }
}
