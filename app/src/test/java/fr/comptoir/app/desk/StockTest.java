package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Counter.ANNA;
import static fr.comptoir.app.desk.Counter.MARGHERITA;
import static fr.comptoir.app.desk.Counter.done;
import static fr.comptoir.app.desk.Counter.pickup;
import static fr.comptoir.app.desk.Counter.pizzas;
import static fr.comptoir.app.desk.Counter.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M-7 a counted dish is held by quotes and had by orders")
class StockTest {
  private static final int CALLERS = 64;

  private final SampleDesks sample = SampleDesks.open();
  private final Counter counter = new Counter(sample);
  private final OrderDesk orders = counter.orders();
  private final StockDesk stock = sample.desks().stock();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void m7_aQuoteHoldsAndReleases() {
    stock.count(MARGHERITA, 3, ANNA);
    done(orders.quote(pickup("a", pizzas(2), null)));

    assertThat(stock.left()).containsEntry(MARGHERITA, 1);
    assertThat(refusal(orders.quote(pickup("b", pizzas(2), null)))).isEqualTo(only(1));
    // Who asks again gives back what they held.
    done(orders.quote(pickup("a", pizzas(1), null)));
    assertThat(stock.left()).containsEntry(MARGHERITA, 2);

    sample.clock().turn(Duration.ofMinutes(5));
    assertThat(stock.left()).containsEntry(MARGHERITA, 3);
  }

  @Test
  void m7_anOrderHasItsPiecesUntilItIsCancelledOrChanged() {
    stock.count(MARGHERITA, 3, ANNA);
    Order order = counter.order(pizzas(3));
    sample.clock().turn(Duration.ofHours(1));
    assertThat(stock.left()).containsEntry(MARGHERITA, 0);
    assertThat(refusal(orders.quote(pickup("b", pizzas(1), null)))).isEqualTo(gone());

    done(counter.change(order, pizzas(2)));
    assertThat(stock.left()).containsEntry(MARGHERITA, 1);
    done(orders.undo(order.id(), ANNA));
    assertThat(stock.left()).containsEntry(MARGHERITA, 0);

    done(orders.cancel(order.id(), ANNA, ""));
    assertThat(stock.left()).containsEntry(MARGHERITA, 3);
    counter.order(pizzas(1));
    assertThat(refusal(orders.undo(order.id(), ANNA)))
        .isEqualTo(
            new Refusal.OnlyLeft(
                "Margherita",
                2,
                new Refusal.Asked(
                    MARGHERITA,
                    LocalDateTime.ofInstant(order.promisedAt(), sample.desks().house().zone()))));
  }

  @Test
  void countedAnewOrdersOfBeforeDontCount() {
    stock.count(MARGHERITA, 3, ANNA);
    counter.order(pizzas(2));
    sample.clock().turn(Duration.ofMinutes(1));

    stock.count(MARGHERITA, 5, ANNA);
    assertThat(stock.left()).containsEntry(MARGHERITA, 5);
    stock.uncount(MARGHERITA);
    assertThat(stock.left()).isEmpty();
    counter.order(pizzas(9));
  }

  @Test
  void ofSixtyFourCallersOneGetsTheLastPiece() throws Exception {
    stock.count(MARGHERITA, 1, ANNA);
    var start = new CountDownLatch(1);
    List<Future<Outcome<OrderQuote>>> running = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        QuoteRequest wish = pickup("caller " + i, pizzas(1), null);
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return orders.quote(wish);
                }));
      }
      start.countDown();
    }
    List<Outcome<OrderQuote>> outcomes = new ArrayList<>();
    for (var each : running) outcomes.add(each.get());

    assertThat(outcomes).filteredOn(outcome -> outcome instanceof Outcome.Done).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome instanceof Outcome.Refused)
        .allMatch(no -> refusal(no).equals(gone()));
  }

  private Refusal only(int left) {
    return new Refusal.OnlyLeft("Margherita", left, asked());
  }

  private Refusal gone() {
    return new Refusal.SoldOut("Margherita", null, asked());
  }

  private Refusal.Asked asked() {
    return new Refusal.Asked(MARGHERITA, sample.desks().house().now());
  }
}
