package fr.comptoir.db.domain.print;

import static fr.comptoir.db.domain.order.Order.State.CANCELLED;
import static fr.comptoir.db.domain.order.Order.State.DONE;
import static fr.comptoir.db.domain.order.Order.State.IN_KITCHEN;
import static fr.comptoir.db.domain.order.Order.State.OUT;
import static fr.comptoir.db.domain.order.Order.State.READY;
import static fr.comptoir.db.domain.order.Order.State.TO_ACCEPT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.outbox.Outgoing;
import fr.comptoir.db.domain.print.PrintJob.Kind;
import fr.comptoir.db.domain.print.PrintRules.Wanted;
import fr.comptoir.db.domain.print.Printer.Counter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintRulesTest {
  private static final Order ORDER = SamplePromises.order(Mode.PICKUP, TO_ACCEPT);
  private static final PricedCart.Line PIZZA = dish(1, "Reine", Map.of("pizza", 2));
  private static final PricedCart.Line SALAD = dish(2, "Verte", Map.of("cold", 1));
  private static final PricedCart.Line WATER = dish(3, "Eau", Map.of());

  private static final Printer PIZZAS = kitchen(1, Set.of("pizza"), true);
  private static final Printer COLD = kitchen(2, Set.of("cold"), true);
  private static final Printer BY_HAND = kitchen(3, Set.of("pizza", "cold"), false);

  @ParameterizedTest
  @CsvSource({
    "TO_ACCEPT, IN_KITCHEN, KITCHEN",
    "TO_ACCEPT, CANCELLED, ''",
    "IN_KITCHEN, READY, ''",
    "IN_KITCHEN, CANCELLED, VOID",
    "READY, CANCELLED, VOID",
    "READY, OUT, ''",
    "READY, DONE, ''",
    "OUT, CANCELLED, VOID",
    "OUT, DONE, ''",
    "OUT, READY, ''",
    // taken back
    "IN_KITCHEN, TO_ACCEPT, VOID",
    "READY, IN_KITCHEN, ''",
    "DONE, READY, ''",
    "CANCELLED, TO_ACCEPT, ''",
    "CANCELLED, IN_KITCHEN, KITCHEN",
    "CANCELLED, READY, KITCHEN",
    "CANCELLED, OUT, ''",
  })
  void kitchenPaperFollowsWhatTheKitchenKnows(Order.State from, Order.State to, String kind) {
    List<Wanted> wanted =
        PrintRules.wanted(
            order(from, PIZZA, WATER), order(to, PIZZA, WATER), List.of(PIZZAS, COLD, BY_HAND));
    if (kind.isEmpty()) assertThat(wanted).isEmpty();
    else assertThat(wanted).containsExactly(new Wanted(1, Kind.valueOf(kind)));
  }

  @Test
  void aChangeGoesWhereItMeansSomething() {
    List<Printer> all = List.of(PIZZAS, COLD);
    Order before = order(IN_KITCHEN, PIZZA);
    assertThat(PrintRules.wanted(before, order(IN_KITCHEN, PIZZA, SALAD), all))
        .as("a salad more")
        .containsExactly(new Wanted(2, Kind.DELTA));
    assertThat(PrintRules.wanted(order(IN_KITCHEN, PIZZA, SALAD), before, all))
        .as("a salad less")
        .containsExactly(new Wanted(2, Kind.DELTA));
    assertThat(PrintRules.wanted(before, order(IN_KITCHEN, PIZZA, WATER), all))
        .as("water is nobody's")
        .isEmpty();
    assertThat(
            PrintRules.wanted(
                order(IN_KITCHEN, PIZZA, SALAD), later(order(IN_KITCHEN, PIZZA, SALAD)), all))
        .as("another time is everybody's")
        .containsExactly(new Wanted(1, Kind.DELTA), new Wanted(2, Kind.DELTA));
    assertThat(PrintRules.wanted(order(TO_ACCEPT, PIZZA), order(TO_ACCEPT, SALAD), all))
        .as("the kitchen knows nothing of it yet")
        .isEmpty();
    assertThat(PrintRules.wanted(order(DONE, PIZZA), order(DONE, SALAD), all)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, TO_ACCEPT, IN_KITCHEN, false",
    "ON_DEMAND, TO_ACCEPT, IN_KITCHEN, false",
    "ON_ACCEPT, TO_ACCEPT, IN_KITCHEN, true",
    "ON_ACCEPT, IN_KITCHEN, READY, false",
    "ON_ACCEPT, IN_KITCHEN, IN_KITCHEN, true",
    "ON_READY, TO_ACCEPT, IN_KITCHEN, false",
    "ON_READY, IN_KITCHEN, READY, true",
    "ON_READY, OUT, READY, false",
    "ON_READY, IN_KITCHEN, IN_KITCHEN, false",
    "ON_READY, READY, READY, true",
  })
  void theCounterPrintsWhenItIsSetTo(
      Counter when, Order.State from, Order.State to, boolean prints) {
    var printer =
        new Printer(4, 1, "Caisse", new Printer.System("x"), 80, Set.of(), true, when, true);
    assertThat(PrintRules.wanted(order(from, WATER), order(to, WATER), List.of(printer)))
        .isEqualTo(prints ? List.of(new Wanted(4, Kind.COUNTER)) : List.of());
  }

  @Test
  void onDemandEverythingComesThatThereIs() {
    var counter =
        new Printer(
            4, 1, "Caisse", new Printer.System("x"), 80, Set.of(), false, Counter.ON_DEMAND, true);
    List<Printer> all = List.of(PIZZAS, COLD, BY_HAND, counter, off(PIZZAS));
    assertThat(PrintRules.again(order(IN_KITCHEN, PIZZA), all))
        .containsExactly(
            new Wanted(1, Kind.KITCHEN), new Wanted(3, Kind.KITCHEN), new Wanted(4, Kind.COUNTER));
    for (Order.State gone : List.of(OUT, DONE, CANCELLED, TO_ACCEPT)) {
      assertThat(PrintRules.again(order(gone, PIZZA), all))
          .containsExactly(new Wanted(4, Kind.COUNTER));
    }
  }

  @Test
  void nothingComesOutOfPrintersThatAreOutOfUse() {
    assertThat(
            PrintRules.wanted(
                order(TO_ACCEPT, PIZZA), order(IN_KITCHEN, PIZZA), List.of(off(PIZZAS))))
        .isEmpty();
  }

  @Test
  void aTicketIsReadBackAsItWasWritten() {
    Order order = SamplePromises.numbered(order(READY, PIZZA), 42);
    assertThat(read(PrintJob.of(order, 7, Kind.DELTA)))
        .satisfies(
            job -> {
              assertThat(job.printer()).isEqualTo(7);
              assertThat(job.kind()).isEqualTo(Kind.DELTA);
              assertThat(job.order()).isEqualTo(order.id());
              assertThat(job.orderVersion()).isEqualTo(order.version());
              assertThat(job.number()).isEqualTo(42);
              assertThat(job.again()).isFalse();
            });
    assertThat(read(PrintJob.again(order, 7, Kind.COUNTER)).again()).isTrue();
    assertThat(read(PrintJob.test(9)).order()).isNull();
  }

  @Test
  void oneKeyForEachOrderVersionPrinterAndKind() {
    Order order = order(IN_KITCHEN, PIZZA);
    String key = PrintJob.of(order, 1, Kind.KITCHEN).onceKey();
    assertThat(PrintJob.of(order, 1, Kind.KITCHEN).onceKey()).isEqualTo(key).hasSizeLessThan(200);
    assertThat(PrintJob.of(order.moved(READY), 1, Kind.KITCHEN).onceKey()).isNotEqualTo(key);
    assertThat(PrintJob.of(order, 2, Kind.KITCHEN).onceKey()).isNotEqualTo(key);
    assertThat(PrintJob.of(order, 1, Kind.VOID).onceKey()).isNotEqualTo(key);
    assertThat(PrintJob.again(order, 1, Kind.KITCHEN).onceKey()).isNull();
  }

  private static PrintJob read(Outgoing.Draft draft) {
    Instant now = ORDER.placedAt();
    return PrintJob.of(
        new Outgoing(
            new Outgoing.Id(UUID.randomUUID()),
            1,
            1,
            draft.platform(),
            draft.type(),
            draft.target(),
            draft.payload(),
            now,
            Outgoing.State.WAITING,
            0,
            now,
            "",
            "",
            null));
  }

  private static Printer kitchen(long id, Set<String> stations, boolean automatic) {
    return new Printer(
        id,
        1,
        "p" + id,
        new Printer.Network("10.0.0." + id, 9100),
        80,
        stations,
        automatic,
        Counter.NONE,
        true);
  }

  private static Printer off(Printer printer) {
    return new Printer(
        9, 1, "off", printer.link(), 80, printer.stations(), true, Counter.ON_ACCEPT, false);
  }

  private static PricedCart.Line dish(int number, String name, Map<String, Integer> stations) {
    return new PricedCart.Line(
        number,
        number,
        name,
        1,
        List.of(),
        "",
        Money.cents(900),
        Money.cents(900),
        stations,
        List.of());
  }

  private static Order later(Order order) {
    return with(
        order, order.state(), order.promisedAt().plus(Duration.ofMinutes(10)), order.lines());
  }

  private static Order order(Order.State state, PricedCart.Line... lines) {
    return with(ORDER, state, ORDER.promisedAt(), List.of(lines));
  }

  private static Order with(
      Order order, Order.State state, Instant promised, List<PricedCart.Line> lines) {
    return new Order(
        order.id(),
        order.version(),
        order.businessDay(),
        order.number(),
        order.mode(),
        state,
        order.placedAt(),
        promised,
        order.cookFrom(),
        order.guest(),
        order.address(),
        order.table(),
        lines,
        order.subtotal(),
        order.fee(),
        order.total(),
        order.vat(),
        order.payment(),
        order.note(),
        order.callId());
  }
}
