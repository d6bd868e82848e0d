package fr.comptoir.app.ui.delivery;

import static fr.comptoir.app.desk.DeliveryOrders.cooking;
import static fr.comptoir.app.desk.DeliveryOrders.done;
import static fr.comptoir.app.desk.DeliveryOrders.ready;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.desk.TripDesk;
import fr.comptoir.app.ui.Ready;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Hand;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Waiting;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Courier;
import fr.comptoir.db.domain.trip.Trip;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryViewModelTest {
  private static final Actor ANNA = Actor.staff("Anna");
  private static final String NEAR = "31 cours Julien";
  private static final String FAR = "48 boulevard Longchamp";

  private final SampleDesks sample = SampleDesks.open();
  private final TripDesk trips = sample.desks().trips();
  private final Ready ready = Ready.here();
  private final DeliveryViewModel model =
      new DeliveryViewModel(
          sample.desks(),
          sample.desks().house().house(),
          ready.background(),
          ready.notices(),
          new OnDuty());

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void theNewerSnapshotWinsWhicheverComesFirst() {
    Order before = cooking(sample.desks(), NEAR);
    Order after = done(sample.desks().orders().advance(before.id(), Order.State.READY, ANNA, ""));

    model.apply(after);
    model.apply(before);

    assertThat(model.waiting())
        .extracting(one -> one.order().state())
        .containsExactly(Order.State.READY);
    assertThat(model.ready().get()).isEqualTo(1);
  }

  @Test
  void whatIsGoneIsNoLongerChosen() {
    Order order = ready(sample.desks(), NEAR);
    model.load();
    model.choose(model.waiting().getFirst());
    assertThat(model.chosen().get()).containsExactly(order.id());

    model.apply(done(sample.desks().orders().cancel(order.id(), ANNA, "")));

    assertThat(model.chosen().get()).isEmpty();
    assertThat(model.waiting()).isEmpty();
  }

  @Test
  void allThatIsChosenIsCarriedTogether() {
    Order near = ready(sample.desks(), NEAR);
    Order far = ready(sample.desks(), FAR);
    model.load();
    Waiting first = waiting(near);
    assertThat(model.carried(first)).containsExactly(near.id());

    model.choose(waiting(far));
    assertThat(model.carried(first)).containsExactly(near.id());
    model.choose(first);
    assertThat(model.carried(first)).containsExactly(far.id(), near.id());
    model.choose(first);
    assertThat(model.chosen().get()).containsExactly(far.id());
  }

  @Test
  void whoHasATripToBeginGetsTheNextOrderOntoIt() {
    Order near = ready(sample.desks(), NEAR);
    Order far = ready(sample.desks(), FAR);
    Courier nora = courier("Nora", 2);
    model.load();

    model.give(model.hands().getFirst(), List.of(far.id()));
    model.load();
    assertThat(model.hands().getFirst().state()).isEqualTo(Hand.State.PLANNED);
    model.give(model.hands().getFirst(), List.of(near.id()));
    assertThat(orders()).containsExactlyInAnyOrder(near.id(), far.id());
    assertThat(trips.open()).extracting(Trip::courier).containsExactly(nora.id());

    ready.undo();
    assertThat(orders()).containsExactly(far.id());
  }

  @Test
  void aBagThatIsFullIsSaidAndNothingChanges() {
    Order near = ready(sample.desks(), NEAR);
    Order far = ready(sample.desks(), FAR);
    Courier nora = courier("Nora", 1);
    model.load();

    model.plan(List.of(near.id(), far.id()), nora.id());

    assertThat(ready.keys()).containsExactly("TooManyDoors");
    assertThat(trips.open()).isEmpty();
  }

  @Test
  void aProposalGoesWhenSomebodyElseTakesItsOrders() {
    Order near = ready(sample.desks(), NEAR);
    model.load();
    model.propose();
    assertThat(model.proposals()).extracting(Proposal::ids).containsExactly(List.of(near.id()));

    model.apply(done(trips.plan(List.of(near.id()), null, ANNA)));

    assertThat(model.proposals()).isEmpty();
    assertThat(ready.keys()).isEmpty();
  }

  @Test
  void twoProposalsAreForTwoCouriers() {
    ready(sample.desks(), NEAR);
    ready(sample.desks(), "9 quai de Rive Neuve");
    courier("Nora", 1);
    courier("Zoé", 1);
    model.load();

    model.propose();

    assertThat(model.proposals())
        .extracting(one -> one.courier() == null ? "" : one.courier().name())
        .containsExactly("Nora", "Zoé");
  }

  @Test
  void aBreakEndsByItselfAndEveryShiftHasItsWayBack() {
    courier("Nora", 3);
    model.load();
    model.shifts().away(model.hands().getFirst().courier(), 15);
    model.load();
    assertThat(model.hands().getFirst().state()).isEqualTo(Hand.State.AWAY);

    sample.clock().turn(Duration.ofMinutes(15));
    model.tick(sample.clock().instant());
    assertThat(model.hands().getFirst().state()).isEqualTo(Hand.State.FREE);

    model.shifts().off(model.hands().getFirst().courier());
    model.load();
    assertThat(model.hands().getFirst().state()).isEqualTo(Hand.State.OFF);
    ready.undo();
    model.load();
    assertThat(model.hands().getFirst().courier().active()).isTrue();
  }

  private Waiting waiting(Order order) {
    return model.waiting().stream()
        .filter(one -> one.id().equals(order.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<Order.Id> orders() {
    return trips.open().getFirst().stops().stream().map(Trip.Stop::order).toList();
  }

  private Courier courier(String name, int bag) {
    return done(trips.save(new Courier(0, 1, name, null, true, bag)));
  }
}
