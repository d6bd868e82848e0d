package fr.comptoir.app.ui;

import static fr.comptoir.app.ui.FakeBooks.NOW;

import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.reservation.Reservation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// A busy Friday evening: orders in every state, tables, calls.
public final class Evening {
  private final FakeBooks books;

  private Evening(FakeBooks books) {
    this.books = books;
  }

  public static void fill(FakeBooks books) {
    var evening = new Evening(books);
    evening.orders();
    evening.tables();
    evening.calls();
  }

  private void orders() {
    books.put(order(147, Mode.PICKUP, Order.State.TO_ACCEPT, "Paul Roux", 21, 2, 11, 31));
    books.put(order(148, Mode.DELIVERY, Order.State.TO_ACCEPT, "Karim Benmoussa", 36, 1, 12, 61));
    books.put(
        noted(
            order(146, Mode.DELIVERY, Order.State.IN_KITCHEN, "Inès Delacroix", 16, 12, 13, 14),
            "Allergie aux fruits à coque"));
    books.put(order(145, Mode.PICKUP, Order.State.IN_KITCHEN, "M. Faure", 11, 9, 11));
    books.put(table(order(143, Mode.DINE_IN, Order.State.IN_KITCHEN, "", -4, 21, 12, 14), "4"));
    books.put(order(142, Mode.PICKUP, Order.State.READY, "Nadia Kessler-Beaumont", 1, 24, 11));
    books.put(order(141, Mode.DELIVERY, Order.State.READY, "Hugo Petit", 6, 30, 13, 31));
  }

  private void tables() {
    books.put(party("LEFV", "Lefèvre", 4, -14, "T7", Reservation.State.SEATED, ""));
    books.put(party("BNLI", "Benali", 2, -14, "T3", Reservation.State.CONFIRMED, ""));
    books.put(party("MORE", "Moreau", 6, 1, "T11", Reservation.State.CONFIRMED, "anniversaire"));
    books.put(party("GARC", "Garcia", 2, 16, "T5", Reservation.State.CONFIRMED, "fenêtre"));
    books.put(party("NGUY", "Nguyen", 8, 46, "T12", Reservation.State.PENDING, "groupe"));
  }

  private void calls() {
    books.put(call("c1", 40, CallRecord.Outcome.ORDER));
    books.put(call("c2", 25, CallRecord.Outcome.RESERVATION));
    books.put(call("c3", 8, CallRecord.Outcome.MESSAGE));
  }

  /// An order promised in `dueIn` minutes, placed `age` minutes ago, one of each item.
  public static Order order(
      int number, Mode mode, Order.State state, String name, int dueIn, int age, int... items) {
    List<PricedCart.Line> lines =
        new FakeBooks(new FxEvents(Runnable::run))
            .price(
                new Cart(
                    IntStream.range(0, items.length)
                        .mapToObj(i -> new Cart.Line(i + 1, items[i], i + 1, List.of(), ""))
                        .toList()),
                mode)
            .lines();
    var total = lines.stream().map(PricedCart.Line::total).reduce(Money.ZERO, Money::plus);
    return new Order(
        new Order.Id(UUID.nameUUIDFromBytes(("order" + number).getBytes(StandardCharsets.UTF_8))),
        1,
        LocalDate.of(2026, 11, 20),
        number,
        mode,
        state,
        NOW.minus(Duration.ofMinutes(age)),
        NOW.plus(Duration.ofMinutes(dueIn)),
        NOW.plus(Duration.ofMinutes(dueIn)).minus(Duration.ofMinutes(15)),
        new Order.Guest(name, new PhoneNumber("+33639980103"), null),
        null,
        null,
        lines,
        total,
        Money.ZERO,
        total,
        Map.of(1000, total),
        Payment.CARD,
        "",
        "c1");
  }

  private static Order noted(Order order, String note) {
    return copy(order, order.table(), note);
  }

  private static Order table(Order order, String table) {
    return copy(order, table, order.note());
  }

  private static Order copy(Order order, String table, String note) {
    return new Order(
        order.id(),
        order.version(),
        order.businessDay(),
        order.number(),
        order.mode(),
        order.state(),
        order.placedAt(),
        order.promisedAt(),
        order.cookFrom(),
        order.guest(),
        order.address(),
        table,
        order.lines(),
        order.subtotal(),
        order.fee(),
        order.total(),
        order.vat(),
        order.payment(),
        note,
        order.callId());
  }

  public static Reservation party(
      String code,
      String name,
      int covers,
      int in,
      String table,
      Reservation.State state,
      String note) {
    var start = NOW.plus(Duration.ofMinutes(in));
    return new Reservation(
        new Reservation.Id(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8))),
        1,
        code,
        state,
        LocalDate.of(2026, 11, 20),
        start,
        start.plus(Duration.ofMinutes(105)),
        covers,
        "Dîner",
        List.of(table),
        new Reservation.Guest(name, new PhoneNumber("+33639980104"), null),
        new Reservation.Wishes(null, "", List.of(), 0, note),
        null,
        NOW.minus(Duration.ofDays(1)),
        null);
  }

  public static CallRecord call(String id, int minutesAgo, CallRecord.Outcome outcome) {
    var start = NOW.minus(Duration.ofMinutes(minutesAgo));
    return new CallRecord(
        id,
        1,
        "fxo1",
        new PhoneNumber("+33639980105"),
        null,
        start,
        start.plusSeconds(3),
        start.plusSeconds(130),
        outcome,
        "goodbye",
        "practice",
        0,
        0,
        0,
        1,
        0,
        900);
  }
}
