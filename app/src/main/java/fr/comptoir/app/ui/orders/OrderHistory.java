package fr.comptoir.app.ui.orders;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.call.JournalEntry;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderRevision;
import java.util.ArrayList;
import java.util.List;

/// What lies behind an order.
///
/// @param steps of its life, oldest first
/// @param revisions changes of its content, oldest first
/// @param said the caller's own sentences until it was confirmed; empty for one taken by hand
public record OrderHistory(
    List<Step<Order.State>> steps, List<OrderRevision> revisions, List<String> said) {
  private static final String CONFIRMED = "confirm_order";

  /// Blocks: only off the FX thread.
  public static OrderHistory of(Desks desks, Order order) {
    String call = order.callId();
    return new OrderHistory(
        desks.orders().steps(order.id()),
        desks.orders().revisions(order.id()),
        call == null ? List.of() : said(desks.calls().journal(call)));
  }

  static List<String> said(List<JournalEntry> journal) {
    var said = new ArrayList<String>();
    for (JournalEntry entry : journal) {
      if (entry.entry() instanceof JournalEntry.ToolUsed tool && tool.name().equals(CONFIRMED)) {
        return said;
      }
      if (entry.entry() instanceof JournalEntry.Said(var speaker, _, var text)
          && speaker == JournalEntry.Speaker.CALLER) {
        said.add(text);
      }
    }
    return said;
  }
}
