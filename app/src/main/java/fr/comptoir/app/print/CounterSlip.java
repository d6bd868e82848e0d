package fr.comptoir.app.print;

import fr.comptoir.app.i18n.Formats;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.print.Slip.Pen;
import fr.comptoir.app.print.Slip.Size;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.print.TicketPaper;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Instant;

/// The whole order for the counter and the guest's bag: what is in it, what it comes to, how the
/// guest means to pay. An order form, no receipt: we are not a till (CGI art. 286, I-3° bis).
final class CounterSlip {
  private final Messages words;
  private final Formats formats;
  private final House house;
  private final SlipHead common;

  CounterSlip(Messages words, Formats formats, House house) {
    this.words = words;
    this.formats = formats;
    this.house = house;
    this.common = new SlipHead(words, formats, house);
  }

  Slip of(TicketPaper paper, Instant now) {
    Order order = SlipHead.order(paper);
    var pen = new Pen();
    common.again(pen, paper);
    pen.centred(house.restaurant().name(), Size.LARGE, true);
    pen.centred(
        house.restaurant().street()
            + " · "
            + house.restaurant().postalCode()
            + " "
            + house.restaurant().city(),
        Size.SMALL,
        false);
    pen.centred(formats.phone(house.restaurant().phone()), Size.SMALL, false);
    pen.rule();
    if (order.state() == Order.State.CANCELLED) pen.band(words.text("ticket.void"), Size.LARGE);
    common.head(pen, paper, false);
    whereTo(pen, order);
    common.note(pen, order);
    pen.rule();
    for (PricedCart.Line line : order.lines()) {
      pen.bold(SlipHead.dish(line), formats.money(line.total()), Size.NORMAL);
      common.pieces(pen, line, false);
    }
    pen.rule();
    sums(pen, order);
    common.foot(pen, paper, now);
    pen.centred(words.text("ticket.no_receipt"), Size.SMALL, false);
    return pen.slip();
  }

  private void whereTo(Pen pen, Order order) {
    if (order.guest().phone() != null) {
      pen.words(formats.phone(order.guest().phone()), Size.NORMAL);
    }
    Address address = order.address();
    if (order.mode() != Mode.DELIVERY || address == null) return;
    pen.bold(address.street(), Size.NORMAL);
    pen.bold(address.postalCode() + " " + address.city(), Size.NORMAL);
    if (!address.details().isBlank()) pen.words(address.details(), Size.NORMAL);
  }

  private void sums(Pen pen, Order order) {
    Money discount = order.discount();
    if (discount.cents() > 0) {
      pen.words(words.text("ticket.discount"), "−" + formats.money(discount), Size.NORMAL);
    }
    if (order.fee().cents() > 0) {
      pen.words(words.text("ticket.fee"), formats.money(order.fee()), Size.NORMAL);
    }
    pen.bold(words.text("ticket.total"), formats.money(order.total()), Size.LARGE);
    pen.words(words.text("ticket.payment", words.text("payment.", order.payment())), Size.NORMAL);
  }
}
