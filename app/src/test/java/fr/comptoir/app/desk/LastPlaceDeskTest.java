package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Alternative;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sixty-four callers at once through the desks, on a book on disk, and one place left of whatever
/// it is: one gets it, every other one is offered something else.
class LastPlaceDeskTest {
  private static final int CALLERS = 64;
  private static final int MORE_THAN_THERE_IS = 300;
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
  private static final LocalTime EIGHT = LocalTime.of(20, 0);
  private static final Cart PIZZA = new Cart(List.of(new Cart.Line(1, 11, 1, List.of(), "")));

  @TempDir private Path folder;
  private SampleDesks sample;

  @BeforeEach
  void open() {
    sample = SampleDesks.on(folder);
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  @DisplayName("R-3 the last table: check and insert are one step")
  void ofSixtyFourCallersOneGetsTheLastTable() throws Exception {
    Reservation last = allButOne(this::reserve);
    done(sample.desks().reservations().cancel(last.code(), Actor.staff("Anna"), "one left"));
    int before = coming();

    List<Outcome<Reservation>> outcomes = race(this::reserve);

    oneWon(outcomes);
    assertThat(coming()).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("P-3 the last place in the kitchen: check and insert are one step")
  void ofSixtyFourCallersOneGetsTheLastPlaceInTheKitchen() throws Exception {
    Order last = allButOne(this::order);
    done(sample.desks().orders().cancel(last.id(), Actor.staff("Anna"), "one left"));

    List<Outcome<Order>> outcomes = race(this::order);

    oneWon(outcomes);
    assertThat(sample.desks().orders().open()).allSatisfy(this::isForEight);
  }

  @Test
  void ofSixtyFourYesesToOneQuoteOneOrderIsMade() throws Exception {
    OrderQuote quote = done(quote("caller"));

    List<Outcome<Order>> outcomes = race(_ -> confirm(quote, "caller"));

    assertThat(new HashSet<>(outcomes)).hasSize(1);
    assertThat(sample.desks().orders().open()).hasSize(1);
  }

  private void isForEight(Order order) {
    assertThat(order.promisedAt())
        .isBefore(SATURDAY.atTime(20, 5).atZone(sample.clock().getZone()).toInstant());
  }

  private int coming() {
    return (int)
        sample.desks().reservations().ofDay(SATURDAY).stream()
            .filter(one -> one.state() == Reservation.State.CONFIRMED)
            .count();
  }

  private Outcome<Reservation> reserve(String caller) {
    var request = new TableRequest(caller, SATURDAY, EIGHT, 2, null, null);
    ReservationDesk desk = sample.desks().reservations();
    Outcome<TableQuote> quote = desk.quote(request);
    var booking = new Booking("Garnier", null, null, Reservation.Wishes.NONE);
    return quote.then(q -> desk.confirm(q.id(), caller, booking, Actor.assistant(caller)));
  }

  private Outcome<Order> order(String caller) {
    return quote(caller).then(quote -> confirm(quote, caller));
  }

  private Outcome<OrderQuote> quote(String caller) {
    return sample
        .desks()
        .orders()
        .quote(new QuoteRequest(caller, Mode.PICKUP, SATURDAY, EIGHT, PIZZA, null, null, null));
  }

  private Outcome<Order> confirm(OrderQuote quote, String caller) {
    var guest = new Confirmation("Blanc", null, null, Payment.CARD, "");
    return sample.desks().orders().confirm(quote.id(), caller, guest, Actor.assistant(caller));
  }

  /// Takes everything there is.
  ///
  /// @return what was taken last
  private static <T> T allButOne(Function<String, Outcome<T>> taking) {
    List<T> taken = new ArrayList<>();
    while (taking.apply("earlier-" + taken.size()) instanceof Outcome.Done<T>(T one)) {
      taken.add(one);
      assertThat(taken)
          .as("there is an end to what can be had")
          .hasSizeLessThan(MORE_THAN_THERE_IS);
    }
    assertThat(taken).isNotEmpty();
    return taken.getLast();
  }

  private static <T> void oneWon(List<Outcome<T>> outcomes) {
    assertThat(outcomes).filteredOn(one -> one instanceof Outcome.Done).hasSize(1);
    assertThat(outcomes)
        .filteredOn(one -> one instanceof Outcome.Refused)
        .hasSize(CALLERS - 1)
        .allSatisfy(one -> assertThat(alternatives(one)).isNotEmpty());
  }

  private static List<Alternative> alternatives(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(Refusal.Full full)
        ? full.alternatives()
        : List.of();
  }

  private static <T> List<T> race(Function<String, T> caller)
      throws InterruptedException, ExecutionException {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> running = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        String name = "caller-" + i;
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return caller.apply(name);
                }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) results.add(one.get());
      return results;
    }
  }

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }
}
