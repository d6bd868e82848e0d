package fr.comptoir.app.ui.delivery;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.TripDesk;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Run;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Trip;
import fr.comptoir.db.domain.trip.Trip.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What staff do with trips, each step with its way back. The board doesn't change here: it hears
/// what was committed. FX thread only.
public final class TripSteps {
  private final Desks desks;
  private final Background background;
  private final Notices notices;
  private final OnDuty onDuty;

  TripSteps(Desks desks, Background background, Notices notices, OnDuty onDuty) {
    this.desks = desks;
    this.background = background;
    this.notices = notices;
    this.onDuty = onDuty;
  }

  /// A new trip past these orders, in the best order.
  ///
  /// @param courier null = given to somebody later
  /// @param planned hears the trip
  void plan(List<Order.Id> orders, @Nullable Long courier, Consumer<Trip> planned) {
    run(
        (trips, actor) -> trips.plan(orders, courier, actor),
        trip -> {
          told("delivery.done.planned", List.of(trip.stops().size()), () -> unplan(trip));
          planned.accept(trip);
        });
  }

  private void unplan(Trip trip) {
    run((trips, actor) -> trips.cancel(trip.id(), actor, ""), this::undone);
  }

  /// More orders for a trip that hasn't left; where to stop is found anew.
  void add(Run run, List<Order.Id> more) {
    List<Order.Id> all = new ArrayList<>(run.orders());
    more.stream().filter(id -> !all.contains(id)).forEach(all::add);
    replan(run, all, false, "delivery.done.added");
  }

  /// Drives to one of the orders in another place, or to a new one there.
  ///
  /// @param to its place, 0 = first
  public void move(Run run, List<Order.Id> moved, int to) {
    List<Order.Id> before = run.orders();
    int ahead = (int) before.stream().limit(to).filter(moved::contains).count();
    boolean down = ahead > 0;
    List<Order.Id> all = new ArrayList<>(before);
    all.removeAll(moved);
    int place = down ? to - ahead + 1 : to;
    all.addAll(Math.clamp(place, 0, all.size()), moved);
    if (!all.equals(before)) replan(run, all, true, "delivery.done.ordered");
  }

  /// Takes an order off a trip that hasn't left; a trip without any is given up.
  public void remove(Run run, Order.Id order) {
    List<Order.Id> left = run.orders().stream().filter(id -> !id.equals(order)).toList();
    if (left.isEmpty()) cancel(run);
    else replan(run, left, true, "delivery.done.removed");
  }

  private void replan(Run run, List<Order.Id> orders, boolean asGiven, String key) {
    List<Order.Id> before = run.orders();
    run(
        (trips, actor) -> trips.replan(run.id(), orders, asGiven, actor),
        trip ->
            told(
                key,
                List.of(run.letter()),
                () ->
                    run(
                        (trips, actor) -> trips.replan(run.id(), before, true, actor),
                        this::undone)));
  }

  /// @param courier null = taken from whoever had it
  public void assign(Run run, @Nullable Long courier, String name) {
    Long before = run.trip().courier();
    run(
        (trips, actor) -> trips.assign(run.id(), courier, actor),
        trip ->
            told(
                "delivery.done.assigned",
                List.of(run.letter(), name),
                () -> run((trips, actor) -> trips.assign(run.id(), before, actor), this::undone)));
  }

  public void depart(Run run) {
    step("delivery.done.left", run, (trips, actor) -> trips.depart(run.id(), actor));
  }

  public void delivered(Run run, Order order) {
    run(
        (trips, actor) -> trips.delivered(run.id(), order.id(), actor),
        trip -> told("delivery.done.delivered", List.of(order.number()), () -> undo(run.id())));
  }

  public void failed(Run run, Order order, Failure why) {
    run(
        (trips, actor) -> trips.failed(run.id(), order.id(), why, "", actor),
        trip -> told("delivery.done.failed", List.of(order.number()), () -> undo(run.id())));
  }

  /// The courier is home.
  public void back(Run run) {
    step("delivery.done.back", run, (trips, actor) -> trips.back(run.id(), actor));
  }

  /// Gives a trip up.
  public void cancel(Run run) {
    step("delivery.done.cancelled", run, (trips, actor) -> trips.cancel(run.id(), actor, ""));
  }

  /// Handed over by somebody who left without a trip.
  public void handedOver(Order order) {
    Actor actor = onDuty.actor();
    background.run(
        () -> desks.orders().advance(order.id(), Order.State.DONE, actor, ""),
        outcome ->
            notices.settle(
                outcome,
                done ->
                    told(
                        "delivery.done.delivered", List.of(order.number()), () -> takeBack(done))));
  }

  private void takeBack(Order order) {
    Actor actor = onDuty.actor();
    background.run(
        () -> desks.orders().undo(order.id(), order.version(), actor),
        outcome -> notices.settle(outcome, back -> told("delivery.undone", List.of(), null)));
  }

  private void step(String key, Run run, BiFunction<TripDesk, Actor, Outcome<Trip>> ask) {
    run(ask, trip -> told(key, List.of(run.letter()), () -> undo(run.id())));
  }

  private void undo(Trip.Id trip) {
    run((trips, actor) -> trips.undo(trip, actor), this::undone);
  }

  private void undone(Trip trip) {
    told("delivery.undone", List.of(), null);
  }

  private void told(String key, List<Object> facts, @Nullable Runnable undo) {
    notices.done(key, facts, undo);
  }

  private void run(BiFunction<TripDesk, Actor, Outcome<Trip>> ask, Consumer<Trip> then) {
    Actor actor = onDuty.actor();
    Supplier<Outcome<Trip>> work = () -> ask.apply(desks.trips(), actor);
    background.run(work, outcome -> notices.settle(outcome, then));
  }
}
