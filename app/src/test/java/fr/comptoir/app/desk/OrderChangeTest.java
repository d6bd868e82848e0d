package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Counter.ANNA;
import static fr.comptoir.app.desk.Counter.LEMONADE;
import static fr.comptoir.app.desk.Counter.MARGHERITA;
import static fr.comptoir.app.desk.Counter.done;
import static fr.comptoir.app.desk.Counter.pickup;
import static fr.comptoir.app.desk.Counter.pizzas;
import static fr.comptoir.app.desk.Counter.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.kitchen.KitchenTimeline;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.OrderRevision;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Confirmed orders that change. The sample's oven does four points in five minutes; it is half
/// past seven.
class OrderChangeTest {
  private final SampleDesks sample = SampleDesks.open();
  private final Counter counter = new Counter(sample);
  private final OrderDesk orders = sample.desks().orders();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void theKitchenSeesWhatIsOtherwiseAndTheBookReckonsAnew() {
    Order order = counter.order(pizzas(2));
    sample.clock().turn(Duration.ofMinutes(1));

    Order changed = done(counter.change(order, with(pizzas(3), LEMONADE)));

    assertThat(changed.id()).isEqualTo(order.id());
    assertThat(changed.number()).isEqualTo(order.number());
    assertThat(changed.version()).isEqualTo(order.version() + 1);
    int lemonade = changed.lines().getLast().unit().cents();
    assertThat(changed.total().cents()).isEqualTo(3 * 1_550 + lemonade);
    assertThat(changed.vat().values().stream().mapToInt(Money::cents).sum())
        .isEqualTo(changed.total().cents());
    assertThat(changed.note()).isEqualTo("changée");
    assertThat(orders.find(order.id())).contains(changed);
    OrderRevision revision = orders.revisions(order.id()).getFirst();
    assertThat(revision.actor()).isEqualTo(ANNA);
    assertThat(revision.delta().added()).extracting(line -> line.item()).containsExactly(LEMONADE);
    assertThat(revision.delta().changed())
        .extracting(pair -> pair.before().quantity() + ">" + pair.after().quantity())
        .containsExactly("2>3");
    assertThat(revision.before().total()).isEqualTo(order.total());
    assertThat(revision.after().total()).isEqualTo(changed.total());
  }

  @Test
  @DisplayName("P-8 a change of content is planned anew, at the time that was promised")
  void p8_aChangePlansAnew() {
    Order order = counter.order(pickup("c", pizzas(2), LocalTime.of(20, 30)));

    Order changed = done(counter.change(order, pizzas(12)));

    assertThat(changed.promisedAt()).isEqualTo(order.promisedAt());
    assertThat(changed.cookFrom()).isBefore(order.cookFrom());
    assertThat(ovenPoints()).isEqualTo(12);
  }

  @Test
  @DisplayName("P-8 moving the promised time moves the slots")
  void p8_anotherTimePlansAnew() {
    Order order = counter.order(pickup("c", pizzas(4), LocalTime.of(20, 30)));

    Order moved = done(counter.change(order, pickup("c", pizzas(4), LocalTime.of(21, 0))));

    assertThat(moved.promisedAt()).isEqualTo(order.promisedAt().plus(Duration.ofMinutes(30)));
    assertThat(ovenPoints()).isEqualTo(4);
    assertThat(orders.revisions(order.id()).getFirst().delta().isEmpty()).isTrue();
  }

  @Test
  void anOrdersOwnSlotsAreFreeForIt() {
    Order full = counter.order(pickup("c", pizzas(16), LocalTime.of(20, 30)));

    // Every slot that is fresh enough for half past eight is its own.
    assertThat(done(counter.change(full, pizzas(15))).promisedAt()).isEqualTo(full.promisedAt());
  }

  @Test
  void undoneItIsWhatItWasToTheCentAndToTheSlot() {
    Order order = counter.order(pickup("c", pizzas(2), LocalTime.of(20, 30)));
    done(counter.change(order, with(pizzas(9), LEMONADE)));

    Order back = done(orders.undo(order.id(), ANNA));

    assertThat(back.version()).isEqualTo(order.version() + 2);
    assertThat(back.lines()).isEqualTo(order.lines());
    assertThat(back.total()).isEqualTo(order.total());
    assertThat(back.vat()).isEqualTo(order.vat());
    assertThat(back.note()).isEqualTo(order.note());
    assertThat(back.promisedAt()).isEqualTo(order.promisedAt());
    assertThat(orders.find(order.id())).contains(back);
    assertThat(ovenPoints()).isEqualTo(2);
    assertThat(orders.revisions(order.id()))
        .extracting(OrderRevision::undo)
        .containsExactly(false, true);
    assertThat(refusal(orders.undo(order.id(), ANNA))).isEqualTo(new Refusal.NothingToUndo());
  }

  @Test
  void confirmingAChangeTwiceIsOneChange() {
    Order order = counter.order(pizzas(2));
    OrderQuote quote = done(orders.quote(pickup("c", pizzas(3), null).changing(order.id())));
    var reason = counter.reason(ANNA);

    Order first = done(orders.revise(order.id(), quote.id(), "c", Counter.guest(""), reason));
    sample.clock().turn(Duration.ofHours(1));
    Order second = done(orders.revise(order.id(), quote.id(), "c", Counter.guest(""), reason));

    assertThat(second).isEqualTo(first);
    assertThat(orders.revisions(order.id())).hasSize(1);
  }

  @Test
  void aLapsedQuoteChangesNothing() {
    Order order = counter.order(pizzas(2));
    OrderQuote quote = done(orders.quote(pickup("c", pizzas(3), null).changing(order.id())));
    sample.clock().turn(Duration.ofMinutes(5));

    assertThat(
            refusal(
                orders.revise(
                    order.id(), quote.id(), "c", Counter.guest(""), counter.reason(ANNA))))
        .isEqualTo(new Refusal.StaleQuote());
    assertThat(orders.find(order.id())).contains(order);
  }

  @Test
  void whatHasLeftIsNotChangedAnyMore() {
    Order order = counter.order(pizzas(2));
    for (Order.State to : List.of(Order.State.IN_KITCHEN, Order.State.READY, Order.State.DONE)) {
      done(orders.advance(order.id(), to, ANNA, ""));
    }

    assertThat(refusal(counter.change(order, pizzas(3)))).isEqualTo(new Refusal.TooLate("DONE"));
  }

  @Test
  void theAssistantChangesOnlyItsOwnCallsOrderAndOnlyBeforeTheKitchenBegan() {
    OrderQuote made = done(orders.quote(pickup("call-1", pizzas(1), null)));
    Order order =
        done(orders.confirm(made.id(), "call-1", Counter.guest(""), Actor.assistant("call-1")));

    assertThat(revisedBy("call-2", order)).isEqualTo(new Refusal.TooLate("TO_ACCEPT"));
    done(orders.advance(order.id(), Order.State.IN_KITCHEN, ANNA, ""));
    assertThat(revisedBy("call-1", order)).isEqualTo(new Refusal.TooLate("IN_KITCHEN"));
  }

  private Refusal revisedBy(String call, Order order) {
    OrderQuote quote = done(orders.quote(pickup(call, pizzas(2), null).changing(order.id())));
    return refusal(
        orders.revise(
            order.id(),
            quote.id(),
            call,
            Counter.guest(""),
            counter.reason(Actor.assistant(call))));
  }

  @Test
  @DisplayName("O-3 a dish that went, or costs more by now, stays as it was promised")
  void o3_whatWasPromisedStays() {
    Order order = counter.order(pizzas(1));
    sample.desks().menu().soldOut(MARGHERITA, true);

    Order changed = done(counter.change(order, with(pizzas(1), LEMONADE)));

    assertThat(changed.lines()).hasSize(2);
    assertThat(refusal(counter.change(changed, with(pizzas(2), LEMONADE))))
        .isInstanceOf(Refusal.SoldOut.class);
  }

  @Test
  @DisplayName("O-3 a set menu keeps the choice that went meanwhile, and its price")
  void o3_choicesThatWentStay() {
    Cart duo = new Cart(List.of(new Cart.Line(1, 82, 1, List.of(501, 502, 507, 510, 510), "")));
    Order order = counter.order(duo);
    sample.desks().menu().soldOut(52, true);

    Order changed = done(counter.change(order, with(duo, LEMONADE)));

    assertThat(changed.lines().getFirst()).isEqualTo(order.lines().getFirst());
  }

  @Test
  void readyEarlyItFreesTheKitchenAndTakenBackItDoesNot() {
    Order order = counter.order(pickup("c", pizzas(4), LocalTime.of(21, 0)));
    done(orders.advance(order.id(), Order.State.IN_KITCHEN, ANNA, ""));
    assertThat(ovenPoints()).isEqualTo(4);

    done(orders.advance(order.id(), Order.State.READY, ANNA, ""));
    assertThat(ovenPoints()).isZero();

    done(orders.undo(order.id(), ANNA));
    assertThat(ovenPoints()).isEqualTo(4);
  }

  @Test
  void cancelledItKeepsItsReasonAndFreesTheKitchen() {
    Order order = counter.order(pizzas(4));

    done(orders.cancel(order.id(), ANNA, "client"));

    assertThat(ovenPoints()).isZero();
    assertThat(sample.database().read(book -> book.orders().steps(order.id())).getLast().reason())
        .isEqualTo("client");
  }

  private int ovenPoints() {
    return sample.desks().kitchen().timeline().rows().stream()
        .filter(row -> row.station().id().equals("oven"))
        .flatMap(row -> row.cells().stream())
        .mapToInt(KitchenTimeline.Cell::used)
        .sum();
  }

  private static Cart with(Cart cart, int item) {
    List<Cart.Line> lines = new ArrayList<>(cart.lines());
    lines.add(new Cart.Line(lines.size() + 1, item, 1, List.of(), ""));
    return new Cart(lines);
  }
}
