package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Counter.ANNA;
import static fr.comptoir.app.desk.Counter.MARGHERITA;
import static fr.comptoir.app.desk.Counter.cart;
import static fr.comptoir.app.desk.Counter.done;
import static fr.comptoir.app.desk.Counter.pizzas;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuEdit;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.order.CartChange;
import fr.comptoir.db.domain.order.CartRules;
import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M-7 the last counted piece sold, the dish is off the card for everybody")
class CountedOutTest {
  private static final int LARGE = 102;

  private final SampleDesks sample = SampleDesks.open();
  private final Counter counter = new Counter(sample);
  private final MenuDesk card = sample.desks().menu();
  private final BlockingQueue<Menu> told = new LinkedBlockingQueue<>();
  private int callers;
  private AutoCloseable subscription = () -> {};

  @BeforeEach
  void listen() {
    subscription =
        sample
            .database()
            .subscribe(
                event -> {
                  if (event instanceof RestaurantEvent.MenuChanged(Menu menu)) told.add(menu);
                });
  }

  @AfterEach
  void close() throws Exception {
    subscription.close();
    sample.close();
  }

  @Test
  void m7_theLastPieceSoldTakesTheDishOffTheCardAndItsReturnPutsItBack() throws Exception {
    sample.desks().stock().count(MARGHERITA, 2, ANNA);
    Order first = counter.order(pizzas(1));
    assertThat(isGone()).isFalse();
    Order last = counter.order(pizzas(1));

    assertThat(isGone()).isTrue();
    assertThat(card.card().refusal(item(card.menu()))).containsInstanceOf(Refusal.SoldOut.class);
    assertThat(add().problems()).isNotEmpty();

    done(sample.desks().orders().cancel(last.id(), ANNA, ""));
    assertThat(isGone()).isFalse();
    done(sample.desks().orders().undo(last.id(), ANNA));
    assertThat(isGone()).isTrue();
    done(counter.change(first, cart(64)));
    assertThat(isGone()).isFalse();

    for (boolean gone : List.of(true, false, true, false)) {
      Menu menu = Objects.requireNonNull(told.poll(5, TimeUnit.SECONDS));
      assertThat(item(menu).soldOut()).isEqualTo(gone);
    }
  }

  @Test
  void m7_countedToNoneAndPutBackByHandItIsntCountedAnyMore() {
    sample.desks().stock().count(MARGHERITA, 0, ANNA);
    assertThat(isGone()).isTrue();

    card.soldOut(MARGHERITA, false);

    assertThat(isGone()).isFalse();
    assertThat(sample.desks().stock().left()).isEmpty();
  }

  @Test
  void m7_whoHasTheLastPieceMayStillChangeTheirOrder() {
    sample.desks().stock().count(MARGHERITA, 1, ANNA);
    Order order = counter.order(pizzas(1));
    sample.desks().carts().refill("call-1", order);

    var change =
        sample
            .desks()
            .carts()
            .change("call-1", List.of(new CartChange.Set(1, null, null, "bien cuite")));

    assertThat(change.problems()).isEmpty();
    assertThat(add().problems()).isNotEmpty();
  }

  @Test
  void m7_anEditOfTheCardDoesNotMakeACountAMark() {
    sample.desks().stock().count(MARGHERITA, 0, ANNA);
    Menu seen = card.menu();
    done(sample.desks().card().edit(seen.version(), new MenuEdit.PutItem(item(seen)), ANNA));

    sample.desks().stock().uncount(MARGHERITA);

    assertThat(isGone()).isFalse();
  }

  @Test
  @DisplayName("M-7: a single option is sold out, and back by the clock")
  void m7_aSingleOptionIsSoldOutAndBackByTheClock() {
    done(card.optionSoldOutThisService(LARGE));

    assertThat(add(LARGE).problems())
        .singleElement()
        .extracting(problem -> problem.refusal())
        .isInstanceOf(Refusal.SoldOut.class);
    assertThat(add().problems()).isEmpty();
    assertThat(card.putBackDue()).isEmpty();

    sample.clock().turn(Duration.ofHours(17));
    assertThat(add(LARGE).problems()).isEmpty();
    assertThat(card.putBackDue()).containsExactly(LARGE);
    assertThat(card.putBackDue()).isEmpty();
    assertThat(Counter.refusal(card.optionSoldOut(9_999, true)))
        .isEqualTo(new Refusal.UnknownOption(9_999, ""));
  }

  private CartRules.Change add(Integer... options) {
    String owner = "call " + ++callers;
    return sample
        .desks()
        .carts()
        .change(owner, List.of(new CartChange.Add(MARGHERITA, 1, List.of(options), "")));
  }

  private boolean isGone() {
    return item(card.menu()).soldOut();
  }

  private static MenuItem item(Menu menu) {
    return menu.item(MARGHERITA).orElseThrow();
  }
}
