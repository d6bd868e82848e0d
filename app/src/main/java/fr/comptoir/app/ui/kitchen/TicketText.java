package fr.comptoir.app.ui.kitchen;

import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.kitchen.KitchenTicket;
import fr.comptoir.db.domain.kitchen.KitchenTicket.Line;
import fr.comptoir.db.domain.kitchen.TicketAge;
import fr.comptoir.db.domain.order.Order;

/// What a ticket says, in words.
final class TicketText {
  private final Words words;
  private final OrderWords orders;

  TicketText(Words words) {
    this.words = words;
    this.orders = new OrderWords(words);
  }

  String title(KitchenTicket ticket) {
    return "#" + ticket.order().number();
  }

  String mode(KitchenTicket ticket) {
    return words.text("mode.", ticket.order().mode());
  }

  String guest(KitchenTicket ticket) {
    return orders.guest(ticket.order());
  }

  String due(KitchenTicket ticket) {
    return words.text("kitchen.due", words.formats().time(ticket.readyBy()));
  }

  /// Allergies the order's note speaks of; those of a line stand on the line.
  String allergy(KitchenTicket ticket) {
    String note = ticket.order().note();
    return OrderWords.isAllergy(note) ? note.strip() : "";
  }

  String note(KitchenTicket ticket) {
    String note = ticket.order().note();
    return OrderWords.isAllergy(note) ? "" : note.strip();
  }

  /// The stopwatch, or how late it is.
  String clock(KitchenTicket ticket, TicketAge age) {
    if (ticket.cancelled()) {
      return words.text("kitchen.cancelled");
    }
    if (ticket.order().state() == Order.State.READY && !ticket.waits()) {
      return words.text("order.state.", Order.State.READY);
    }
    if (age.running().toHours() > 0) {
      return words.text("order.age.hours", age.running().toHours());
    }
    return words.formats().stopwatch(age.running());
  }

  /// The second line's right: when it should be ready, or by how much it is late.
  String promise(KitchenTicket ticket, TicketAge age) {
    if (ticket.order().state() == Order.State.TO_ACCEPT && age.late().isZero()) {
      return words.text("kitchen.new", words.formats().time(ticket.readyBy()));
    }
    return age.late().isZero() || ticket.cancelled() || !ticket.waits()
        ? due(ticket)
        : words.text("kitchen.late", Math.max(1, age.late().toMinutes()));
  }

  Tone tone(KitchenTicket ticket, TicketAge age) {
    if (ticket.cancelled()) {
      return Tone.DANGER;
    }
    if (!ticket.waits()) {
      return Tone.SUCCESS;
    }
    return ticket.order().state() == Order.State.TO_ACCEPT && age.mood() != TicketAge.Mood.LATE
        ? Tone.ACCENT
        : switch (age.mood()) {
          case FRESH -> Tone.ACCENT;
          case ON_TIME -> Tone.SUCCESS;
          case SOON -> Tone.WARNING;
          case LATE -> Tone.DANGER;
        };
  }

  /// Empty when nothing was changed.
  String mark(Line line) {
    return switch (line.mark()) {
      case NONE -> "";
      case ADDED -> words.text("kitchen.mark.added");
      case REMOVED -> words.text("kitchen.mark.removed");
      case CHANGED ->
          line.before() != null && line.before().quantity() != line.dish().quantity()
              ? words.text(
                  "kitchen.mark.quantity", line.before().quantity(), line.dish().quantity())
              : words.text("kitchen.mark.changed");
    };
  }

  String accessible(KitchenTicket ticket, TicketAge age) {
    return words.text(
        "kitchen.ticket",
        ticket.order().number(),
        mode(ticket),
        guest(ticket),
        promise(ticket, age));
  }
}
