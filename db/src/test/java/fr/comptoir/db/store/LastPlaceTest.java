package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.Samples;
import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Alternative;
import fr.comptoir.db.domain.kitchen.Demand;
import fr.comptoir.db.domain.kitchen.KitchenLoad;
import fr.comptoir.db.domain.kitchen.Load;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.reservation.SeatingRules;
import fr.comptoir.db.domain.reservation.SeatingRules.Seat;
import fr.comptoir.db.domain.reservation.SeatingRules.Wish;
import fr.comptoir.db.domain.reservation.TableQuote;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.PromiseRules;
import fr.comptoir.db.domain.restaurant.PromiseRules.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// domain.md R-3 and P-3: many callers at once, one place left.
class LastPlaceTest {
  private static final int CALLERS = 64;
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
  private static final Instant NOW = at(LocalTime.of(10, 0));

  private final Database database = TestDatabase.open();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void ofSixtyFourCallersOneGetsTheLastTableAndTheOthersAnAlternative() throws Exception {
    for (String table : List.of("T1", "T2", "T3", "T4")) {
      write(tx -> tx.quotes().hold(quote("earlier", at(LocalTime.of(19, 0)), List.of(table))));
    }

    List<Outcome<Seat>> outcomes = race(caller -> () -> askForATable("caller " + caller));

    assertThat(outcomes).filteredOn(outcome -> outcome instanceof Outcome.Done).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome instanceof Outcome.Refused)
        .allSatisfy(outcome -> assertThat(alternatives(outcome)).isNotEmpty());
  }

  @Test
  void ofSixtyFourCallersNoTwoGetTheSameKitchenPoint() throws Exception {
    Instant eight = at(LocalTime.of(20, 0));

    List<Plan> plans = race(caller -> () -> askForPizzas("caller " + caller, eight));

    // Four points in each slot of five minutes, up to three slots early: 16 are ready at eight.
    assertThat(plans).filteredOn(plan -> plan.readyAt().equals(eight)).hasSize(16);
    List<Load> load =
        database.read(
            (Reading book) -> book.quotes().kitchenLoad(NOW, eight.plus(Duration.ofHours(4)), NOW));
    assertThat(load).allMatch(slot -> slot.points() <= 4);
    assertThat(load.stream().mapToInt(Load::points).sum()).isEqualTo(CALLERS);
  }

  @Test
  void ofSixtyFourOrdersNoTwoHaveTheSameNumber() throws Exception {
    List<Integer> numbers = race(_ -> () -> database.write(tx -> tx.orders().nextNumber(SATURDAY)));

    assertThat(new HashSet<>(numbers)).hasSize(CALLERS);
  }

  private Outcome<Seat> askForATable(String caller) {
    return database.write(
        tx -> {
          House house = tx.house().get();
          var rules =
              new SeatingRules(
                  house, (from, until) -> tx.reservations().stays(from, until, NOW), NOW);
          Outcome<Seat> found =
              rules.find(new Wish(SATURDAY, LocalTime.of(19, 0), 2, null, null, false));
          if (found instanceof Outcome.Done<Seat>(Seat seat)) {
            tx.quotes().hold(quote(caller, seat.start(), seat.tables()));
          }
          return found;
        });
  }

  private Plan askForPizzas(String caller, Instant wished) {
    return database.write(
        tx -> {
          House house = tx.house().get();
          List<Load> taken = tx.quotes().kitchenLoad(NOW, wished.plus(PromiseRules.HORIZON), NOW);
          var rules =
              new PromiseRules(
                  house.kitchen(),
                  HoursRules.of(house),
                  new KitchenLoad(house.kitchen(), taken),
                  NOW);
          Plan plan =
              rules
                  .earliest(new Demand(Map.of("oven", 1), Duration.ofMinutes(8)), wished)
                  .orElseThrow();
          Order order = SamplePromises.order(Mode.PICKUP, Order.State.TO_ACCEPT);
          OrderQuote quote = SamplePromises.quoteFor(order);
          tx.quotes()
              .hold(
                  new OrderQuote(
                      quote.id(),
                      caller,
                      quote.mode(),
                      plan.readyAt(),
                      plan.cookFrom(),
                      NOW.plusSeconds(300),
                      quote.cart(),
                      quote.fee(),
                      quote.total(),
                      null,
                      null,
                      null),
                  plan.loads());
          return plan;
        });
  }

  private static List<Alternative> alternatives(Outcome<Seat> outcome) {
    return outcome instanceof Outcome.Refused<Seat>(Refusal.Full full)
        ? full.alternatives()
        : List.of();
  }

  private static TableQuote quote(String owner, Instant start, List<String> tables) {
    return new TableQuote(
        new TableQuote.Id(UUID.randomUUID()),
        owner,
        start,
        start.plus(Duration.ofMinutes(75)),
        NOW.plusSeconds(300),
        2,
        "Dîner",
        tables,
        null,
        null,
        null);
  }

  /// Starts all callers at the same moment and waits for every answer.
  private static <T> List<T> race(IntFunction<Callable<T>> caller) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> running = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        Callable<T> call = caller.apply(i);
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> future : running) results.add(future.get());
      return results;
    }
  }

  private void write(Consumer<Transaction> work) {
    database.write(
        tx -> {
          work.accept(tx);
          return true;
        });
  }

  private static Instant at(LocalTime time) {
    return SATURDAY.atTime(time).atZone(Samples.PARIS).toInstant();
  }
}
