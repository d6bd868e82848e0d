package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.DeliveryOrders.done;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Courier;
import fr.comptoir.db.domain.trip.Round;
import fr.comptoir.db.domain.trip.Trip;
import fr.comptoir.db.domain.trip.Trip.Failure;
import fr.comptoir.db.domain.trip.Trip.StopState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TripDeskTest {
  private static final Actor STAFF = Actor.staff("Anna");

  private final SampleDesks sample = SampleDesks.open();
  private final TripDesk trips = sample.desks().trips();
  private final OrderDesk orders = sample.desks().orders();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void aTripGoesOutDoorAfterDoorAndComesBack() {
    Order near = ready("31 cours Julien");
    Order far = ready("48 boulevard Longchamp");
    Courier nora = courier("Nora", 3);

    Trip planned = done(trips.plan(List.of(far.id(), near.id()), nora.id(), STAFF));
    assertThat(planned.state()).isEqualTo(Trip.State.PLANNED);
    assertThat(planned.stops()).hasSize(2);
    assertThat(state(near)).isEqualTo(Order.State.READY);

    Trip out = done(trips.depart(planned.id(), STAFF));
    assertThat(out.leftAt()).isEqualTo(sample.clock().instant());
    assertThat(out.stops().get(1).arrivesAt()).isAfter(out.stops().get(0).arrivesAt());
    assertThat(out.returnsAt()).isAfter(out.stops().get(1).arrivesAt());
    assertThat(state(near)).isEqualTo(Order.State.OUT);

    sample.clock().turn(Duration.ofMinutes(8));
    Trip one = done(trips.delivered(out.id(), near.id(), STAFF));
    assertThat(one.stop(near.id()).orElseThrow().doneAt()).isEqualTo(sample.clock().instant());
    assertThat(state(near)).isEqualTo(Order.State.DONE);
    assertThat(trips.open()).containsExactly(one);

    done(trips.delivered(out.id(), far.id(), STAFF));
    Trip back = done(trips.back(out.id(), STAFF));
    assertThat(back.state()).isEqualTo(Trip.State.BACK);
    assertThat(trips.open()).isEmpty();
    assertThat(trips.steps(out.id())).hasSize(5);
    assertThat(trips.recent()).containsExactly(back);
  }

  @Test
  @DisplayName("V-7 nobody opened: the reason is kept, and the order comes home ready again")
  void v7_aDoorThatFailedHasAReasonAndItsOrderComesHome() {
    Order order = ready("31 cours Julien");
    Trip out = out(order);

    Trip failed =
        done(trips.failed(out.id(), order.id(), Failure.ABSENT, "sonné deux fois", STAFF));

    Trip.Stop stop = failed.stop(order.id()).orElseThrow();
    assertThat(stop.state()).isEqualTo(StopState.FAILED);
    assertThat(stop.failure()).isEqualTo(Failure.ABSENT);
    assertThat(stop.note()).isEqualTo("sonné deux fois");
    assertThat(state(order)).isEqualTo(Order.State.READY);
    assertThat(done(trips.plan(List.of(order.id()), null, STAFF)).stops()).hasSize(1);
  }

  @Test
  @DisplayName("V-7 every step has its guard")
  void v7_everyStepHasItsGuard() {
    Order first = ready("31 cours Julien");
    Order second = ready("48 boulevard Longchamp");
    Courier nora = courier("Nora", 1);
    Courier gone = done(trips.save(new Courier(0, 1, "Luc", null, false, 3)));

    assertThat(no(trips.plan(List.of(first.id(), second.id()), nora.id(), STAFF)))
        .isEqualTo(new Refusal.TooManyDoors(1));
    assertThat(no(trips.plan(List.of(first.id()), gone.id(), STAFF)))
        .isEqualTo(new Refusal.CourierNeeded());
    assertThat(no(trips.plan(List.of(), null, STAFF))).isEqualTo(new Refusal.NotFound());
    Trip planned = done(trips.plan(List.of(first.id()), null, STAFF));
    assertThat(no(trips.plan(List.of(first.id()), null, STAFF)))
        .isEqualTo(new Refusal.AlreadyOnTrip(first.number()));
    assertThat(no(trips.depart(planned.id(), STAFF))).isEqualTo(new Refusal.CourierNeeded());
    assertThat(no(trips.delivered(planned.id(), first.id(), STAFF)))
        .isEqualTo(new Refusal.NotAllowedNow("PLANNED", "DELIVERED"));
    done(trips.assign(planned.id(), nora.id(), STAFF));
    done(trips.depart(planned.id(), STAFF));
    assertThat(no(trips.back(planned.id(), STAFF))).isEqualTo(new Refusal.DoorsLeft(1));
    assertThat(no(trips.depart(planned.id(), STAFF)))
        .isEqualTo(new Refusal.NotAllowedNow("OUT", "OUT"));

    Trip other = done(trips.plan(List.of(second.id()), nora.id(), STAFF));
    assertThat(no(trips.depart(other.id(), STAFF))).isEqualTo(new Refusal.CourierBusy("Nora"));
    done(trips.delivered(planned.id(), first.id(), STAFF));
    assertThat(no(trips.delivered(planned.id(), first.id(), STAFF)))
        .isEqualTo(new Refusal.NotAllowedNow("DELIVERED", "DELIVERED"));
    done(trips.back(planned.id(), STAFF));
    assertThat(no(trips.cancel(planned.id(), STAFF, "")))
        .isEqualTo(new Refusal.NotAllowedNow("BACK", "CANCELLED"));
    assertThat(no(trips.plan(List.of(first.id()), null, STAFF)))
        .isEqualTo(new Refusal.NotForDelivery(first.number()));
  }

  @Test
  @DisplayName("O-11 a trip of a day that was closed is not taken back")
  void o11_aTripOfAClosedDayIsNotTakenBack() {
    Order order = ready("31 cours Julien");
    Trip out = out(order);
    done(trips.delivered(out.id(), order.id(), STAFF));
    sample.clock().turn(Duration.ofHours(24));
    done(sample.desks().days().close(order.businessDay(), Map.of(), STAFF));

    assertThat(no(trips.undo(out.id(), STAFF)))
        .isEqualTo(new Refusal.DayClosed(order.businessDay()));

    assertThat(state(order)).isEqualTo(Order.State.DONE);
    done(sample.desks().days().reopen(order.businessDay(), STAFF, "erreur"));
    done(trips.undo(out.id(), STAFF));
    assertThat(state(order)).isEqualTo(Order.State.OUT);
  }

  @Test
  void nothingLeavesBeforeItIsReady() {
    Order cooking = cooking("31 cours Julien");
    Trip planned = done(trips.plan(List.of(cooking.id()), courier("Nora", 3).id(), STAFF));
    assertThat(planned.departsAt()).isAfter(sample.clock().instant());

    assertThat(no(trips.depart(planned.id(), STAFF)))
        .isEqualTo(new Refusal.NotReady(List.of(cooking.number())));
  }

  @Test
  void anOrderCancelledMeanwhileIsStruckOff() {
    Order kept = ready("31 cours Julien");
    Order lost = ready("48 boulevard Longchamp");
    Trip planned = done(trips.plan(List.of(lost.id(), kept.id()), courier("Nora", 3).id(), STAFF));
    done(orders.cancel(lost.id(), STAFF, "client"));

    Trip out = done(trips.depart(planned.id(), STAFF));

    assertThat(out.pending()).extracting(Trip.Stop::order).containsExactly(kept.id());
    assertThat(out.stop(lost.id()).orElseThrow().failure()).isEqualTo(Failure.CANCELLED);
    assertThat(state(lost)).isEqualTo(Order.State.CANCELLED);
  }

  @Test
  void aTripGivenUpLeavesItsOrdersReady() {
    Order done = ready("31 cours Julien");
    Order left = ready("48 boulevard Longchamp");
    Trip out = out(done, left);
    done(trips.delivered(out.id(), done.id(), STAFF));

    done(trips.cancel(out.id(), STAFF, "panne"));

    assertThat(state(done)).isEqualTo(Order.State.DONE);
    assertThat(state(left)).isEqualTo(Order.State.READY);
    assertThat(trips.proposals()).hasSize(1);
    done(trips.undo(out.id(), STAFF));
    assertThat(state(left)).isEqualTo(Order.State.OUT);
  }

  @Test
  void theLastStepCanBeTakenBackWithItsOrders() {
    Order order = ready("31 cours Julien");
    Trip out = out(order);
    done(trips.delivered(out.id(), order.id(), STAFF));

    Trip again = done(trips.undo(out.id(), STAFF));
    assertThat(again.pending()).hasSize(1);
    assertThat(again.stop(order.id()).orElseThrow().doneAt()).isNull();
    assertThat(state(order)).isEqualTo(Order.State.OUT);
    assertThat(no(trips.undo(out.id(), STAFF))).isEqualTo(new Refusal.NothingToUndo());
  }

  @Test
  void aDepartureCanBeTakenBackAndAPlanCannot() {
    Order order = ready("31 cours Julien");
    Trip planned = done(trips.plan(List.of(order.id()), courier("Nora", 3).id(), STAFF));
    assertThat(no(trips.undo(planned.id(), STAFF))).isEqualTo(new Refusal.NothingToUndo());
    done(trips.depart(planned.id(), STAFF));

    Trip back = done(trips.undo(planned.id(), STAFF));

    assertThat(back.state()).isEqualTo(Trip.State.PLANNED);
    assertThat(back.leftAt()).isNull();
    assertThat(state(order)).isEqualTo(Order.State.READY);
  }

  @Test
  void whatWentOnSinceIsNotTakenBack() {
    Order order = ready("31 cours Julien");
    Trip out = out(order);
    done(trips.failed(out.id(), order.id(), Failure.ABSENT, "", STAFF));
    done(orders.cancel(order.id(), STAFF, ""));

    assertThat(no(trips.undo(out.id(), STAFF))).isEqualTo(new Refusal.ChangedMeanwhile());
    assertThat(state(order)).isEqualTo(Order.State.CANCELLED);
  }

  @Test
  void proposesTripsFromWhatIsReadyAndChangesNothing() {
    Order one = ready("31 cours Julien");
    Order beside = ready("12 cours Lieutaud");
    accepted("48 boulevard Longchamp");

    List<Round> proposals = trips.proposals();

    assertThat(proposals).hasSize(1);
    assertThat(proposals.getFirst().legs())
        .extracting(leg -> leg.door().order())
        .containsExactlyInAnyOrder(one.id(), beside.id());
    assertThat(trips.open()).isEmpty();
    done(trips.plan(List.of(one.id(), beside.id()), null, STAFF));
    assertThat(trips.proposals()).isEmpty();
  }

  @Test
  void aTripThatHasNotLeftIsPlannedAnew() {
    Order near = ready("31 cours Julien");
    Order far = ready("48 boulevard Longchamp");
    Order later = ready("12 cours Lieutaud");
    Trip planned = done(trips.plan(List.of(near.id(), far.id()), courier("Nora", 2).id(), STAFF));
    Order.Id first = planned.stops().getFirst().order();
    Order.Id last = planned.stops().getLast().order();

    assertThat(done(trips.replan(planned.id(), List.of(last, first), true, STAFF)).stops())
        .extracting(Trip.Stop::order)
        .containsExactly(last, first);
    Trip without = done(trips.replan(planned.id(), List.of(later.id()), false, STAFF));
    assertThat(without.stops()).extracting(Trip.Stop::order).containsExactly(later.id());
    assertThat(
            no(trips.replan(planned.id(), List.of(near.id(), far.id(), later.id()), false, STAFF)))
        .isEqualTo(new Refusal.TooManyDoors(2));
    done(trips.depart(planned.id(), STAFF));
    assertThat(no(trips.replan(planned.id(), List.of(near.id()), false, STAFF)))
        .isEqualTo(new Refusal.NotAllowedNow("OUT", "PLANNED"));
  }

  @Test
  void theTimesOfTheOtherDoorsFollowWhatHappens() {
    Trip out = out(ready("31 cours Julien"), ready("48 boulevard Longchamp"));
    Trip.Stop second = out.stops().get(1);
    sample.clock().turn(Duration.ofMinutes(25));

    Trip now = done(trips.delivered(out.id(), out.stops().getFirst().order(), STAFF));

    assertThat(now.stops().get(1).arrivesAt())
        .isAfter(second.arrivesAt())
        .isAfter(sample.clock().instant());
    assertThat(now.stops().get(1).roadMetres()).isEqualTo(second.roadMetres());
    assertThat(now.returnsAt()).isAfter(out.returnsAt());
  }

  @Test
  void whatWasCancelledOnTheRoadIsNotDelivered() {
    Order order = ready("31 cours Julien");
    Trip out = out(order);
    done(orders.cancel(order.id(), STAFF, "client"));

    assertThat(no(trips.delivered(out.id(), order.id(), STAFF)))
        .isEqualTo(new Refusal.NotAllowedNow("CANCELLED", "DELIVERED"));
    done(trips.failed(out.id(), order.id(), Failure.CANCELLED, "", STAFF));
    assertThat(state(order)).isEqualTo(Order.State.CANCELLED);
    assertThat(done(trips.back(out.id(), STAFF)).state()).isEqualTo(Trip.State.BACK);
  }

  @Test
  void everybodyHearsOfATrip() throws Exception {
    Order order = ready("31 cours Julien");
    BlockingQueue<RestaurantEvent> events = new LinkedBlockingQueue<>();
    try (AutoCloseable _ = sample.database().subscribe(events::add)) {
      Trip planned = done(trips.plan(List.of(order.id()), courier("Nora", 3).id(), STAFF));
      Trip out = done(trips.depart(planned.id(), STAFF));

      assertThat(events.poll(5, TimeUnit.SECONDS))
          .isInstanceOf(RestaurantEvent.CourierChanged.class);
      assertThat(events.poll(5, TimeUnit.SECONDS))
          .isEqualTo(new RestaurantEvent.TripChanged(planned));
      assertThat(events.poll(5, TimeUnit.SECONDS)).isInstanceOf(RestaurantEvent.OrderChanged.class);
      assertThat(events.poll(5, TimeUnit.SECONDS)).isEqualTo(new RestaurantEvent.TripChanged(out));
    }
  }

  @Test
  void twoPeopleDoNotOverwriteACourier() {
    Courier nora = courier("Nora", 3);
    done(trips.save(new Courier(nora.id(), nora.version(), "Nora B.", null, true, 4)));

    assertThat(no(trips.save(new Courier(nora.id(), nora.version(), "N.", null, true, 1))))
        .isEqualTo(new Refusal.ChangedMeanwhile());
    assertThat(trips.couriers()).extracting(Courier::name).containsExactly("Nora B.");
  }

  private Trip out(Order... all) {
    Trip planned =
        done(
            trips.plan(
                List.of(all).stream().map(Order::id).toList(), courier("Nora", 5).id(), STAFF));
    return done(trips.depart(planned.id(), STAFF));
  }

  private Courier courier(String name, int capacity) {
    return done(trips.save(new Courier(0, 1, name, null, true, capacity)));
  }

  private Order ready(String street) {
    Order order = cooking(street);
    return done(orders.advance(order.id(), Order.State.READY, STAFF, ""));
  }

  private Order cooking(String street) {
    Order order = accepted(street);
    return done(orders.advance(order.id(), Order.State.IN_KITCHEN, STAFF, ""));
  }

  private Order accepted(String street) {
    AddressCheck check =
        sample.desks().addresses().check(new AddressWish(street, "", "Marseille", ""), null);
    return DeliveryOrders.delivery(orders, street, ((AddressCheck.InZone) check).address().id());
  }

  private Order.State state(Order order) {
    return orders.find(order.id()).orElseThrow().state();
  }

  private static Refusal no(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal();
  }
}
