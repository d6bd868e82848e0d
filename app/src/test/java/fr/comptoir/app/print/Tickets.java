package fr.comptoir.app.print;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderDelta;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.outbox.Outgoing;
import fr.comptoir.db.domain.print.PrintJob;
import fr.comptoir.db.domain.print.PrintJob.Kind;
import fr.comptoir.db.domain.print.Printer;
import fr.comptoir.db.domain.print.TicketPaper;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A busy order, as it comes to the printers.
final class Tickets {
  static final String ALLERGY =
      "allergie sévère aux arachides et aux fruits à coque, merci de changer de plan de travail";
  static final String DISH_ALLERGY = "intolérant au lactose";
  static final Instant NOW = Instant.parse("2026-11-21T18:31:00Z");

  private Tickets() {}

  static House house() {
    return Samples.house();
  }

  static TicketPaper of(Kind kind, Mode mode, int width) {
    Order order = order(mode);
    Set<String> stations = Set.of(house().kitchen().stations().getFirst().id());
    var printer =
        new Printer(
            3,
            1,
            "Cuisine",
            new Printer.Network("192.168.1.60", 9100),
            width,
            stations,
            true,
            Printer.Counter.NONE,
            true);
    var job =
        new PrintJob(
            new Outgoing.Id(UUID.randomUUID()),
            1,
            3,
            kind,
            order.id(),
            order.version(),
            order.number(),
            false,
            Outgoing.State.UNDER_WAY,
            false,
            1,
            NOW,
            NOW,
            "",
            null);
    Duration travel = mode == Mode.DELIVERY ? Duration.ofMinutes(18) : Duration.ZERO;
    return new TicketPaper(job, printer, order, travel, kind == Kind.DELTA ? change(order) : null);
  }

  /// The same, a second time on a person's wish, after a try that broke.
  static TicketPaper again(TicketPaper paper) {
    PrintJob job = paper.job();
    return new TicketPaper(
        new PrintJob(
            job.id(),
            job.version(),
            job.printer(),
            job.kind(),
            job.order(),
            job.orderVersion(),
            job.number(),
            true,
            job.state(),
            false,
            2,
            job.createdAt(),
            job.nextAt(),
            "",
            null),
        paper.printer(),
        paper.order(),
        paper.travel(),
        paper.change());
  }

  private static TicketPaper.Change change(Order order) {
    PricedCart.Line queen = order.lines().getFirst();
    return new TicketPaper.Change(
        new OrderDelta(
            List.of(dish(4, "Calzone", 1, "", true)),
            List.of(dish(5, "Margherita", 1, "bien cuite", true)),
            List.of(new OrderDelta.Changed(dish(1, "Reine", 3, "sans olives", true), queen))),
        order.promisedAt().minus(Duration.ofMinutes(15)),
        order.mode(),
        null,
        "",
        order.number());
  }

  private static Order order(Mode mode) {
    Order some = SamplePromises.order(mode, Order.State.IN_KITCHEN);
    Address address =
        mode == Mode.DELIVERY
            ? new Address(
                1,
                "",
                "12 rue de la République",
                "13002",
                "Marseille",
                "2e étage, code 12B4, sonner fort",
                null,
                "")
            : null;
    return new Order(
        some.id(),
        3,
        some.businessDay(),
        42,
        mode,
        some.state(),
        some.placedAt(),
        some.promisedAt(),
        some.cookFrom(),
        some.guest(),
        address,
        null,
        List.of(
            dish(1, "Reine", 2, "sans olives, bien cuite", true),
            dish(
                2,
                "Quatre fromages à la truffe d’été et au jambon de Parme",
                1,
                DISH_ALLERGY,
                true),
            dish(3, "Salade", 1, "", false)),
        Money.cents(4_350),
        Money.cents(350),
        Money.cents(4_700),
        some.vat(),
        Payment.CARD,
        ALLERGY,
        null);
  }

  private static PricedCart.Line dish(
      int line, String name, int quantity, String note, boolean here) {
    List<PricedCart.Option> options =
        here ? List.of(new PricedCart.Option(102, "Grande", Money.cents(300))) : List.of();
    String station = house().kitchen().stations().getFirst().id();
    return new PricedCart.Line(
        line,
        10 + line,
        name,
        quantity,
        options,
        note,
        Money.cents(1_200),
        Money.cents(1_200 * quantity),
        here ? Map.of(station, 2) : Map.of(),
        List.of());
  }
}
