package fr.comptoir.app.print;

import fr.comptoir.app.i18n.Formats;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.print.Slip.Pen;
import fr.comptoir.app.print.Slip.Size;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderDelta;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.print.PrintRules;
import fr.comptoir.db.domain.print.Printer;
import fr.comptoir.db.domain.print.TicketPaper;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What the kitchen reads: the dishes of one printer's stations, what was changed of them, or that
/// nothing of it is wanted any more.
final class KitchenSlip {
  private final Messages words;
  private final SlipHead common;

  KitchenSlip(Messages words, Formats formats, House house) {
    this.words = words;
    this.common = new SlipHead(words, formats, house);
  }

  Slip of(TicketPaper paper, Instant now) {
    var pen = new Pen();
    common.again(pen, paper);
    switch (paper.job().kind()) {
      case DELTA -> changed(pen, paper);
      case VOID -> cancelled(pen, paper);
      case KITCHEN, COUNTER, TEST -> whole(pen, paper);
    }
    common.foot(pen, paper, now);
    return pen.slip();
  }

  private void whole(Pen pen, TicketPaper paper) {
    Order order = SlipHead.order(paper);
    common.head(pen, paper, true);
    pen.words(common.stations(List.copyOf(paper.printer().stations())), Size.SMALL);
    common.note(pen, order);
    pen.rule();
    List<PricedCart.Line> mine = mine(order.lines(), paper.printer());
    for (PricedCart.Line line : mine) dish(pen, line, "", false);
    int others = order.lines().stream().mapToInt(PricedCart.Line::quantity).sum() - pieces(mine);
    if (others > 0) pen.gap(8).words(words.text("ticket.elsewhere", others), Size.SMALL);
  }

  private static int pieces(List<PricedCart.Line> lines) {
    return lines.stream().mapToInt(PricedCart.Line::quantity).sum();
  }

  private void cancelled(Pen pen, TicketPaper paper) {
    pen.band(words.text("ticket.void"), Size.HUGE);
    common.head(pen, paper, true);
    pen.rule();
    for (PricedCart.Line line : mine(SlipHead.order(paper).lines(), paper.printer())) {
      dish(pen, line, "", true);
    }
  }

  private void changed(Pen pen, TicketPaper paper) {
    Order order = SlipHead.order(paper);
    TicketPaper.Change change = Objects.requireNonNull(paper.change());
    pen.band(words.text("ticket.delta"), Size.LARGE);
    common.head(pen, paper, true);
    if (change.number() != order.number()) {
      pen.bold(words.text("ticket.was_number", String.valueOf(change.number())), Size.NORMAL);
    }
    if (!change.promisedAt().equals(order.promisedAt())) {
      pen.band(
          words.text("ticket.was_time", common.moment(change.promisedAt(), order)), Size.NORMAL);
    }
    if (change.mode() != order.mode()) {
      pen.bold(words.text("ticket.was", words.text("mode.", change.mode())), Size.NORMAL);
    }
    if (!Objects.equals(change.table(), order.table()) && change.table() != null) {
      pen.bold(words.text("ticket.was", words.text("order.table", change.table())), Size.NORMAL);
    }
    common.note(pen, order);
    if (order.note().isBlank() && !change.note().isBlank()) {
      pen.add(
          new Slip.Words(
              words.text("ticket.note", change.note().strip()), "", Size.NORMAL, false, 0, true));
    }
    pen.rule();
    lines(pen, change.lines(), paper.printer());
  }

  private void lines(Pen pen, OrderDelta delta, Printer printer) {
    for (PricedCart.Line line : mine(delta.added(), printer)) {
      dish(pen, line, words.text("ticket.added"), false);
    }
    for (PricedCart.Line line : mine(delta.removed(), printer)) {
      dish(pen, line, words.text("ticket.removed"), true);
    }
    for (OrderDelta.Changed pair : delta.changed()) {
      if (!PrintRules.concerns(pair.before(), printer)
          && !PrintRules.concerns(pair.after(), printer)) {
        continue;
      }
      dish(pen, pair.after(), words.text("ticket.changed"), false);
      pen.add(new Slip.Words(SlipHead.dish(pair.before()), "", Size.NORMAL, false, 0, true));
      common.pieces(pen, pair.before(), true);
    }
  }

  /// @param mark what happened to it; empty = nothing
  private void dish(Pen pen, PricedCart.Line line, String mark, boolean struck) {
    pen.gap(6);
    if (!mark.isEmpty()) pen.band(mark, Size.SMALL);
    pen.add(new Slip.Words(SlipHead.dish(line), "", Size.LARGE, true, 0, struck));
    common.pieces(pen, line, struck);
  }

  private static List<PricedCart.Line> mine(List<PricedCart.Line> lines, Printer printer) {
    return lines.stream().filter(line -> PrintRules.concerns(line, printer)).toList();
  }
}
