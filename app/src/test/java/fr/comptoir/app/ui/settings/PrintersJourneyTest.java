package fr.comptoir.app.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.Confirmation;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.app.ui.shell.Journey;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.db.domain.outbox.Outgoing;
import fr.comptoir.db.domain.print.PrintJob;
import fr.comptoir.db.domain.print.PrintJob.Kind;
import fr.comptoir.db.domain.print.Printer;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The kitchen's printer is set up; tickets follow an order; one is printed once more.
class PrintersJourneyTest {
  @Test
  void aPrinterIsSetUpAndTicketsWaitForIt() {
    try (Journey evening = Journey.open()) {
      evening.go("SETTINGS");
      evening.click("Imprimantes");
      evening.click("#add-printer");
      evening.click("#field-name");
      evening.type("Cuisine");
      evening.click("#field-host");
      evening.type("192.168.1.60");
      for (KitchenPolicy.Station station :
          evening.desks().house().house().kitchen().stations(KitchenPolicy.Kind.COOKING).toList()) {
        evening.click(station.name());
      }
      evening.click("#form-save");
      Printer printer = evening.desks().print().printers().getFirst();
      assertThat(printer.name()).isEqualTo("Cuisine");
      assertThat(printer.stations()).isNotEmpty();
      assertThat(printer.automatic()).isTrue();

      Order order = place(evening);
      evening.desks().orders().advance(order.id(), Order.State.IN_KITCHEN, Actor.staff(""), "");
      assertThat(kinds(evening)).containsExactly(Kind.KITCHEN);

      evening.click("#printer-test-" + printer.id());
      assertThat(kinds(evening)).containsExactly(Kind.KITCHEN, Kind.TEST);
      assertThat(evening.words())
          .contains("2 en attente", "Ticket de cuisine #" + order.number() + " · Cuisine");
      evening.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(kinds(evening)).containsExactly(Kind.KITCHEN);

      evening.turn(Duration.ofSeconds(1));
      evening.turn(Duration.ofSeconds(4));
      assertThat(evening.words()).contains("Cuisine : 1 en attente");

      evening.go("ORDERS");
      evening.click("Paul Roux");
      evening.click("Réimprimer");
      List<PrintJob> waiting = evening.desks().print().waiting();
      assertThat(waiting)
          .extracting(PrintJob::kind)
          .containsExactly(Kind.KITCHEN, Kind.KITCHEN, Kind.COUNTER);
      assertThat(waiting.getLast().again()).isTrue();
      assertThat(waiting).allMatch(job -> job.state() == Outgoing.State.WAITING);
    }
  }

  private static List<Kind> kinds(Journey evening) {
    return evening.desks().print().waiting().stream().map(PrintJob::kind).toList();
  }

  private static Order place(Journey evening) {
    var orders = evening.desks().orders();
    var cart = new Cart(List.of(new Cart.Line(1, 31, 1, List.of(), "")));
    OrderQuote quote =
        done(
            orders.quote(
                new QuoteRequest("Paul Roux", Mode.PICKUP, null, null, cart, null, null, null)));
    Order order =
        done(
            orders.confirm(
                quote.id(),
                "Paul Roux",
                new Confirmation("Paul Roux", null, null, Payment.CASH, ""),
                Actor.staff("")));
    evening.settle();
    return order;
  }

  private static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }
}
