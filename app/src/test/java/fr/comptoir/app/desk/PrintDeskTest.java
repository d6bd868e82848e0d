package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Counter.ANNA;
import static fr.comptoir.app.desk.Counter.cart;
import static fr.comptoir.app.desk.Counter.done;
import static fr.comptoir.app.desk.Counter.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.outbox.Outgoing;
import fr.comptoir.db.domain.print.PrintJob;
import fr.comptoir.db.domain.print.PrintJob.Kind;
import fr.comptoir.db.domain.print.Printer;
import fr.comptoir.db.domain.print.TicketPaper;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Tickets that follow from orders, in the queue; nothing is printed here.
class PrintDeskTest {
  private final SampleDesks sample = SampleDesks.open();
  private final Counter counter = new Counter(sample);
  private final PrintDesk desk = sample.desks().print();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void withoutPrintersNothingIsQueued() {
    Order order = accepted(counter.order(cart(Counter.MARGHERITA)));
    counter.change(order, cart(Counter.MARGHERITA, Counter.MARGHERITA));
    assertThat(desk.journal(9)).isEmpty();
    assertThat(refusal(desk.reprint(order.id()))).isInstanceOf(Refusal.NoPrinter.class);
  }

  @Test
  void anOrderGoesToTheKitchenOnceIsChangedAndStruck() {
    kitchen("Cuisine");
    Order order = counter.order(cart(Counter.MARGHERITA, Counter.LEMONADE));
    assertThat(kinds()).isEmpty();
    order = accepted(order);
    assertThat(kinds()).containsExactly(Kind.KITCHEN);
    order = done(counter.change(order, cart(Counter.MARGHERITA, Counter.MARGHERITA)));
    assertThat(kinds()).containsExactly(Kind.KITCHEN, Kind.DELTA);
    done(counter.orders().cancel(order.id(), ANNA, "raison"));
    assertThat(kinds()).containsExactly(Kind.KITCHEN, Kind.DELTA, Kind.VOID);
    done(counter.orders().undo(order.id(), ANNA));
    assertThat(kinds()).containsExactly(Kind.KITCHEN, Kind.DELTA, Kind.VOID, Kind.KITCHEN);
  }

  /// The kitchen gets the orders as they were: first what was ordered, then what was changed.
  @Test
  void aTicketSaysWhatTheOrderWasInItsVersion() {
    kitchen("Cuisine");
    Order order = accepted(counter.order(cart(Counter.MARGHERITA)));
    done(counter.change(order, cart(Counter.MARGHERITA, Counter.LEMONADE, Counter.MARGHERITA)));
    List<TicketPaper> papers =
        desk.waiting().stream()
            .map(job -> sample.desks().printing().paper(job).orElseThrow())
            .toList();
    assertThat(papers).hasSize(2);
    Order first = Objects.requireNonNull(papers.get(0).order());
    assertThat(first.lines()).hasSize(1);
    assertThat(first.note()).isEmpty();
    assertThat(papers.get(0).change()).isNull();
    Order second = Objects.requireNonNull(papers.get(1).order());
    assertThat(second.lines()).hasSize(3);
    assertThat(second.note()).isEqualTo("changée");
    TicketPaper.Change change = Objects.requireNonNull(papers.get(1).change());
    assertThat(change.note()).isEmpty();
    assertThat(change.lines().added())
        .extracting(PricedCart.Line::item)
        .containsExactlyInAnyOrder(Counter.MARGHERITA, Counter.LEMONADE);
    assertThat(change.promisedAt()).isEqualTo(first.promisedAt());
  }

  @Test
  void ticketsAreAskedForAgainAndSaySo() {
    Printer kitchen = kitchen("Cuisine");
    Printer till =
        done(
            desk.save(
                new Printer(
                    0,
                    0,
                    "Comptoir",
                    new Printer.System("TM-m30"),
                    80,
                    Set.of(),
                    false,
                    Printer.Counter.ON_DEMAND,
                    true),
                ANNA));
    Order order = accepted(counter.order(cart(Counter.MARGHERITA)));
    for (int i = 0; i < 2; i++) {
      assertThat(done(desk.reprint(order.id())))
          .extracting(PrintJob::printer, PrintJob::kind, PrintJob::again)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(kitchen.id(), Kind.KITCHEN, true),
              org.assertj.core.groups.Tuple.tuple(till.id(), Kind.COUNTER, true));
    }
    assertThat(desk.waiting()).hasSize(5);
  }

  @Test
  void aPrinterIsCheckedBeforeItIsKept() {
    Printer kitchen = kitchen("Cuisine");
    assertThat(refusal(desk.save(network(0, 0, "cuisine", "8.8.8.8"), ANNA)))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            no ->
                assertThat(no.faults())
                    .extracting(Fault::field)
                    .contains("name", "host", "stations"));
    assertThat(refusal(desk.save(network(kitchen.id(), 7, "Cuisine", "10.0.0.9"), ANNA)))
        .isInstanceOf(Refusal.ChangedMeanwhile.class);
    assertThat(refusal(desk.save(network(99, 1, "Autre", "10.0.0.9"), ANNA)))
        .isInstanceOf(Refusal.NotFound.class);
    Printer moved =
        done(desk.save(network(kitchen.id(), kitchen.version(), "Cuisine", "10.0.0.9"), ANNA));
    assertThat(desk.printers()).containsExactly(moved);
  }

  @Test
  void aPrinterOutOfUsePrintsNothingMore() {
    Printer kitchen = kitchen("Cuisine");
    accepted(counter.order(cart(Counter.MARGHERITA)));
    Printer gone = done(desk.retire(kitchen.id(), ANNA));
    assertThat(desk.waiting()).isEmpty();
    assertThat(desk.journal(9))
        .extracting(PrintJob::state)
        .containsExactly(Outgoing.State.CANCELLED);
    assertThat(refusal(desk.test(kitchen.id()))).isInstanceOf(Refusal.NotFound.class);
    accepted(counter.order(cart(Counter.MARGHERITA)));
    assertThat(desk.waiting()).isEmpty();
    done(desk.save(network(gone.id(), gone.version(), "Cuisine", "10.0.0.7"), ANNA));
    done(desk.replay(desk.journal(9).getFirst().id()));
    assertThat(kinds()).containsExactly(Kind.KITCHEN);
  }

  @Test
  void whatIsPrintedIsNeitherTakenBackNorTriedAgain() {
    Printer kitchen = kitchen("Cuisine");
    PrintJob job = done(desk.test(kitchen.id()));
    sample.desks().printing().begin(job.id());
    sample.desks().printing().printed(job.id());
    assertThat(refusal(desk.cancel(job.id()))).isInstanceOf(Refusal.NothingToUndo.class);
    assertThat(refusal(desk.replay(job.id()))).isInstanceOf(Refusal.NothingToUndo.class);
  }

  private Printer kitchen(String name) {
    return done(desk.save(network(0, 0, name, "10.0.0.7"), ANNA));
  }

  private Printer network(long id, long version, String name, String host) {
    Set<String> stations =
        Set.copyOf(
            sample.desks().house().house().kitchen().stations().stream()
                .map(station -> station.id())
                .toList());
    return new Printer(
        id,
        version,
        name,
        new Printer.Network(host, 9100),
        80,
        stations,
        true,
        Printer.Counter.NONE,
        true);
  }

  private Order accepted(Order order) {
    return done(counter.orders().advance(order.id(), Order.State.IN_KITCHEN, ANNA, ""));
  }

  private List<Kind> kinds() {
    return desk.waiting().stream().map(PrintJob::kind).toList();
  }
}
