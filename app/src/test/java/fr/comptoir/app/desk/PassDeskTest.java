package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Counter.ANNA;
import static fr.comptoir.app.desk.Counter.LEMONADE;
import static fr.comptoir.app.desk.Counter.MARGHERITA;
import static fr.comptoir.app.desk.Counter.cart;
import static fr.comptoir.app.desk.Counter.done;
import static fr.comptoir.app.desk.Counter.pickup;
import static fr.comptoir.app.desk.Counter.pizzas;
import static fr.comptoir.app.desk.Counter.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.kitchen.KitchenTicket;
import fr.comptoir.db.domain.kitchen.KitchenTicket.Line;
import fr.comptoir.db.domain.kitchen.KitchenTicket.Mark;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Tickets of the sample house: pizzas come from the oven, lemonade and tiramisu from elsewhere.
class PassDeskTest {
  private static final Set<String> EVERYWHERE = Set.of();
  private static final Set<String> OVEN = Set.of("oven");

  private final SampleDesks sample = SampleDesks.open();
  private final Counter counter = new Counter(sample);
  private final PassDesk pass = sample.desks().pass();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void aPressOnANewTicketAcceptsItAndTheNextMakesItReady() {
    Order order = counter.order(cart(MARGHERITA, LEMONADE));

    assertThat(done(pass.bump(order.id(), EVERYWHERE, ANNA)).order().state())
        .isEqualTo(Order.State.IN_KITCHEN);
    KitchenTicket ready = done(pass.bump(order.id(), EVERYWHERE, ANNA));

    assertThat(ready.order().state()).isEqualTo(Order.State.READY);
    assertThat(ready.waits()).isFalse();
    assertThat(state(order)).isEqualTo(Order.State.READY);
  }

  @Test
  void anOrderIsReadyWhenAllItsStationsAre() {
    Order order = taken(cart(MARGHERITA, LEMONADE));

    KitchenTicket half = done(pass.bump(order.id(), OVEN, ANNA));

    assertThat(half.waitsAt(OVEN)).isFalse();
    assertThat(half.waitsAt(EVERYWHERE)).isTrue();
    assertThat(state(order)).isEqualTo(Order.State.IN_KITCHEN);
    Line other = half.lines().getLast();
    done(pass.bump(order.id(), other.number(), other.stations(), ANNA));
    assertThat(state(order)).isEqualTo(Order.State.READY);
  }

  @Test
  void aLineIsDoneAndIsNotAfterAll() {
    Order order = taken(cart(MARGHERITA, LEMONADE));

    assertThat(done(pass.bump(order.id(), 1, EVERYWHERE, ANNA)).lines())
        .extracting(line -> line.isDone(EVERYWHERE))
        .containsExactly(true, false);
    assertThat(done(pass.unbump(order.id(), 1, ANNA)).lines())
        .extracting(line -> line.isDone(EVERYWHERE))
        .containsExactly(false, false);
    assertThat(refusal(pass.bump(order.id(), 9, EVERYWHERE, ANNA)))
        .isEqualTo(new Refusal.UnknownLine(9));
  }

  @Test
  @DisplayName("V057 bumped it is ready, recalled it is in the kitchen again, as it was")
  void v057_bumpAndRecall() {
    Order order = taken(cart(MARGHERITA, LEMONADE));
    done(pass.bump(order.id(), 2, EVERYWHERE, ANNA));
    later(1);
    done(pass.bump(order.id(), EVERYWHERE, ANNA));
    later(14);

    KitchenTicket back = done(pass.recallLast(ANNA).orElseThrow());

    assertThat(back.order().state()).isEqualTo(Order.State.IN_KITCHEN);
    assertThat(state(order)).isEqualTo(Order.State.IN_KITCHEN);
    assertThat(back.lines())
        .extracting(line -> line.isDone(EVERYWHERE))
        .containsExactly(false, true);
    assertThat(sample.desks().kitchen().timeline().waiting())
        .extracting(ticket -> ticket.order().id())
        .containsExactly(order.id());

    assertThat(done(pass.recallLast(ANNA).orElseThrow()).lines())
        .noneMatch(line -> line.isDone(EVERYWHERE));
    assertThat(pass.recallLast(ANNA)).isEmpty();
  }

  @Test
  void recallReachesAQuarterOfAnHourBackAndNotWhatHasLeft() {
    Order first = taken(cart(MARGHERITA));
    Order second = taken(cart(LEMONADE));
    done(pass.bump(first.id(), EVERYWHERE, ANNA));
    later(1);
    done(pass.bump(second.id(), EVERYWHERE, ANNA));
    done(sample.desks().orders().advance(second.id(), Order.State.DONE, ANNA, ""));

    assertThat(refusal(pass.recall(second.id(), ANNA)))
        .isEqualTo(new Refusal.NotAllowedNow("DONE", "IN_KITCHEN"));
    assertThat(done(pass.recallLast(ANNA).orElseThrow()).id()).isEqualTo(first.id());

    done(pass.bump(first.id(), EVERYWHERE, ANNA));
    later(16);
    assertThat(pass.recallLast(ANNA)).isEmpty();
  }

  @Test
  void whatWasChangedIsMarkedUntilItIsBumped() {
    Order order = taken(pizzas(2));
    Order more = done(counter.change(order, plus(pizzas(2), LEMONADE)));

    assertThat(marks(more)).containsExactly(Mark.NONE, Mark.ADDED);

    done(counter.change(more, cart(LEMONADE)));
    KitchenTicket ticket = ticket(order);
    assertThat(ticket.lines())
        .extracting(line -> line.dish().item() + " " + line.mark())
        .containsExactly(LEMONADE + " ADDED", MARGHERITA + " REMOVED");

    done(pass.bump(order.id(), 1, EVERYWHERE, ANNA));
    assertThat(marks(order)).containsExactly(Mark.ADDED);
    assertThat(state(order)).isEqualTo(Order.State.IN_KITCHEN);
    done(pass.bump(order.id(), EVERYWHERE, ANNA));
    assertThat(state(order)).isEqualTo(Order.State.READY);
  }

  @Test
  void anotherQuantityIsToBeMadeAnewAndTakenBackItIsAsItWas() {
    Order order = taken(pizzas(2));
    done(pass.bump(order.id(), 1, OVEN, ANNA)); // ready
    done(pass.recall(order.id(), ANNA));
    done(counter.change(order, pizzas(3)));

    Line changed = ticket(order).lines().getFirst();
    assertThat(changed.mark()).isEqualTo(Mark.CHANGED);
    assertThat(changed.before().quantity()).isEqualTo(2);
    assertThat(changed.isDone(EVERYWHERE)).isFalse();

    done(sample.desks().orders().undo(order.id(), ANNA));
    assertThat(marks(order)).containsExactly(Mark.NONE);
  }

  @Test
  void whatIsAddedToAReadyOrderBringsItsTicketBack() {
    Order order = taken(pizzas(1));
    done(pass.bump(order.id(), EVERYWHERE, ANNA));
    later(1);
    done(counter.change(order, plus(pizzas(1), LEMONADE)));

    KitchenTicket back = ticket(order);
    assertThat(back.waits()).isTrue();
    assertThat(back.lines())
        .extracting(line -> line.isDone(EVERYWHERE))
        .containsExactly(true, false);

    later(1);
    assertThat(done(pass.bump(order.id(), EVERYWHERE, ANNA)).waits()).isFalse();
    assertThat(done(pass.recallLast(ANNA).orElseThrow()).waits()).isTrue();
    assertThat(state(order)).isEqualTo(Order.State.READY);
  }

  @Test
  void aChangeBeforeTheKitchenTookItIsNoChangeToTheKitchen() {
    Order order = counter.order(pizzas(2));
    done(counter.change(order, pizzas(3)));
    done(pass.bump(order.id(), EVERYWHERE, ANNA));

    assertThat(marks(order)).containsExactly(Mark.NONE);
  }

  @Test
  void aCancelledOrderStaysUntilSomebodyHasSeenIt() {
    Order order = taken(pizzas(2));
    Order unseen = counter.order(pizzas(1));
    sample.desks().orders().cancel(order.id(), ANNA, "client");
    sample.desks().orders().cancel(unseen.id(), ANNA, "client");

    assertThat(pass.tickets())
        .filteredOn(KitchenTicket::waits)
        .extracting(KitchenTicket::id)
        .containsExactly(order.id());

    assertThat(done(pass.bump(order.id(), EVERYWHERE, ANNA)).waits()).isFalse();
    assertThat(state(order)).isEqualTo(Order.State.CANCELLED);
    assertThat(done(pass.recallLast(ANNA).orElseThrow()).waits()).isTrue();
  }

  @Test
  void everybodyIsTold() throws Exception {
    Order order = taken(cart(MARGHERITA, LEMONADE));
    BlockingQueue<RestaurantEvent> events = new LinkedBlockingQueue<>();
    try (AutoCloseable _ = sample.database().subscribe(events::add)) {
      KitchenTicket half = done(pass.bump(order.id(), 1, EVERYWHERE, ANNA));
      assertThat(events.poll(5, TimeUnit.SECONDS))
          .isEqualTo(new RestaurantEvent.TicketChanged(half));
      KitchenTicket back = done(pass.recall(order.id(), ANNA));
      assertThat(events.poll(5, TimeUnit.SECONDS))
          .isEqualTo(new RestaurantEvent.TicketChanged(back));
      assertThat(back.isNewerThan(half)).isTrue();
    }
  }

  @Test
  void itIsReadyByThePromiseLessTheWayToTheDoor() {
    Order order = counter.order(pickup("c", pizzas(1), null));

    assertThat(ticket(order).readyBy()).isEqualTo(order.promisedAt());
    assertThat(pass.tickets()).containsExactly(ticket(order));
  }

  private Order taken(Cart cart) {
    Order order = counter.order(cart);
    return done(sample.desks().orders().advance(order.id(), Order.State.IN_KITCHEN, ANNA, ""));
  }

  private static Cart plus(Cart cart, int item) {
    var lines = new ArrayList<>(cart.lines());
    lines.add(new Cart.Line(lines.size() + 1, item, 1, List.of(), ""));
    return new Cart(lines);
  }

  private KitchenTicket ticket(Order order) {
    return pass.ticket(order.id()).orElseThrow();
  }

  private List<Mark> marks(Order order) {
    return ticket(order).lines().stream().map(Line::mark).toList();
  }

  private Order.State state(Order order) {
    return sample.desks().orders().find(order.id()).orElseThrow().state();
  }

  private void later(int minutes) {
    sample.clock().turn(Duration.ofMinutes(minutes));
  }
}
