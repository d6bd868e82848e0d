package fr.comptoir.app.print;

import fr.comptoir.app.i18n.Formats;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.print.Slip.Pen;
import fr.comptoir.app.print.Slip.Size;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.kitchen.DishText;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.print.TicketPaper;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What all tickets of an order have in common.
record SlipHead(Messages words, Formats formats, House house) {
  private static final int INDENT = 48;

  /// Only asked for tickets of an order.
  static Order order(TicketPaper paper) {
    return Objects.requireNonNull(paper.order(), "a ticket of an order");
  }

  /// That this is not the first of its kind; that a try before it may hang above it.
  void again(Pen pen, TicketPaper paper) {
    if (paper.job().attempts() > 1) {
      pen.centred(words.text("ticket.once_more"), Size.SMALL, true).rule();
    }
    if (paper.job().again()) pen.band(words.text("ticket.again"), Size.NORMAL);
  }

  /// Number and way, hour, who it is for.
  void head(Pen pen, TicketPaper paper, boolean kitchen) {
    Order order = order(paper);
    pen.bold(
        words.text("ticket.number", String.valueOf(order.number())),
        words.text("mode.", order.mode()).toUpperCase(words.locale()),
        Size.HUGE);
    Instant ready = order.promisedAt().minus(paper.travel());
    if (kitchen && order.mode() == Mode.DELIVERY) {
      pen.bold(words.text("ticket.ready_by", moment(ready, order)), Size.LARGE);
      pen.words(words.text("ticket.at_door", formats.time(order.promisedAt())), Size.NORMAL);
    } else {
      String key = order.mode() == Mode.DELIVERY ? "ticket.at_door" : "ticket.ready_by";
      pen.bold(words.text(key, moment(order.promisedAt(), order)), Size.LARGE);
    }
    String guest = guest(order);
    if (!guest.isEmpty()) pen.bold(guest, Size.LARGE);
  }

  /// The hour, with the day where it is another than the one it was ordered on.
  String moment(Instant at, Order order) {
    LocalDate day = house.restaurant().businessDay(at);
    return day.equals(house.restaurant().businessDay(order.placedAt()))
        ? formats.time(at)
        : formats.shortDay(at.atZone(house.restaurant().zone()).toLocalDate())
            + " "
            + formats.time(at);
  }

  String guest(Order order) {
    String name = order.guest().name().strip();
    if (order.table() == null) return name;
    String table = words.text("order.table", order.table());
    return name.isEmpty() ? table : table + " · " + name;
  }

  /// An allergy the order speaks of stands over everything; another note follows the head.
  void note(Pen pen, Order order) {
    String note = order.note().strip();
    if (note.isEmpty()) return;
    if (DishText.isAllergy(note)) band(pen, note);
    else pen.bold(words.text("ticket.note", note), Size.NORMAL);
  }

  void band(Pen pen, String allergy) {
    pen.gap(6)
        .band(words.text("ticket.allergy").toUpperCase(Locale.ROOT) + " — " + allergy, Size.LARGE);
  }

  /// What stands under a dish.
  void pieces(Pen pen, PricedCart.Line line, boolean struck) {
    for (DishText.Piece piece : DishText.of(line)) {
      switch (piece.kind()) {
        case OPTION ->
            pen.add(new Slip.Words("+ " + piece.text(), "", Size.NORMAL, false, INDENT, struck));
        case REMOVAL ->
            pen.add(new Slip.Words(piece.text(), "", Size.NORMAL, true, INDENT, struck));
        case NOTE ->
            pen.add(
                new Slip.Words("« " + piece.text() + " »", "", Size.NORMAL, true, INDENT, struck));
        case ALLERGY -> band(pen, piece.text());
      }
    }
  }

  static String dish(PricedCart.Line line) {
    return line.quantity() + " × " + line.name();
  }

  /// When it was ordered and printed.
  void foot(Pen pen, TicketPaper paper, Instant now) {
    pen.rule()
        .words(
            words.text("ticket.placed", formats.time(order(paper).placedAt())),
            words.text("ticket.printed", formats.time(now)),
            Size.SMALL);
  }

  /// Names of stations.
  String stations(List<String> ids) {
    return String.join(
        " · ",
        house.kitchen().stations().stream()
            .filter(station -> ids.contains(station.id()))
            .map(station -> station.name())
            .toList());
  }
}
