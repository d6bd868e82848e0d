package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Ten thousand things done at random through the desks while the clock runs on, each compared with
/// what a model of the book expects, and the whole book audited every so often.
///
/// Another seed: `-Dtests.jvm=-Dcomptoir.seed=7`.
class RandomOperationsTest {
  private static final int OPERATIONS = 10_000;
  private static final int AUDIT_EVERY = 500;
  private static final long SEED = Long.getLong("comptoir.seed", 20_261_121);

  /// Without these a run would prove little.
  private static final List<String> OFTEN =
      List.of(
          "order confirmed",
          "order moved",
          "order step undone",
          "table confirmed",
          "table changed",
          "reservation moved",
          "reservation step undone");

  private static final Menu LAST = new Menu(-1, List.of(), List.of());

  private final Map<Order.Id, Order> heardOrders = new ConcurrentHashMap<>();
  private final Map<Reservation.Id, Reservation> heardReservations = new ConcurrentHashMap<>();
  private final CountDownLatch heardAll = new CountDownLatch(1);

  @Test
  void tenThousandRandomOperationsNeverBreakTheBook() throws Exception {
    Random random = new Random(SEED);
    try (SampleDesks sample = SampleDesks.open();
        AutoCloseable _ = sample.database().subscribe(this::hear)) {
      var orders = new RandomOrders(sample, random);
      var tables = new RandomTables(sample, random);
      var audit = new BookAudit(sample.database());
      Map<String, Integer> done = new TreeMap<>();
      for (int i = 1; i <= OPERATIONS; i++) {
        String what;
        try {
          what = operation(sample, orders, tables, random);
          if (i % AUDIT_EVERY == 0 || i == OPERATIONS) {
            audit.orders(orders.known());
            audit.kitchen(orders.known(), sample.clock().instant());
            audit.reservations(tables.known(), tables.held());
          }
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError("operation %d with seed %d".formatted(i, SEED), e);
        }
        done.merge(what, 1, Integer::sum);
      }
      for (String kind : OFTEN) {
        assertThat(done.getOrDefault(kind, 0)).as("%s in %s", kind, done).isGreaterThan(20);
      }
      everythingWasHeard(sample, orders, tables);
    }
  }

  private static String operation(
      SampleDesks sample, RandomOrders orders, RandomTables tables, Random random) {
    return switch (random.nextInt(40)) {
      case 0, 1 -> {
        // Mostly the next word; sometimes a quote runs out, sometimes an evening goes by.
        int seconds = random.nextInt(10) > 0 ? 30 : random.nextInt(20) > 0 ? 600 : 14_400;
        sample.clock().turn(Duration.ofSeconds(random.nextInt(seconds)));
        yield "time went by";
      }
      case 4 -> {
        var items = sample.desks().menu().menu().items();
        var item = items.get(random.nextInt(items.size()));
        // Most of the card must stay to be had.
        sample.desks().menu().soldOut(item.number(), !item.soldOut() && random.nextInt(3) == 0);
        yield "a dish went or came back";
      }
      default -> random.nextInt(5) < 3 ? orders.any() : tables.any();
    };
  }

  /// Every committed change was told, the last one last.
  private void everythingWasHeard(SampleDesks sample, RandomOrders orders, RandomTables tables)
      throws InterruptedException {
    sample
        .database()
        .write(
            tx -> {
              tx.publish(new RestaurantEvent.MenuChanged(LAST));
              return LAST;
            });
    assertThat(heardAll.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(heardOrders.values())
        .containsExactlyInAnyOrderElementsOf(
            orders.known().stream().map(RandomOrders.Known::order).toList());
    assertThat(heardReservations.values())
        .containsExactlyInAnyOrderElementsOf(
            tables.known().stream().map(RandomTables.Known::reservation).toList());
  }

  private void hear(RestaurantEvent event) {
    if (event instanceof RestaurantEvent.OrderChanged(Order order)) {
      heardOrders.put(order.id(), order);
    } else if (event instanceof RestaurantEvent.ReservationChanged(Reservation reservation)) {
      heardReservations.put(reservation.id(), reservation);
    } else if (event.equals(new RestaurantEvent.MenuChanged(LAST))) {
      heardAll.countDown();
    }
  }
}
