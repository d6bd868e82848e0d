package fr.comptoir.app.desk;

import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.outbox.Outgoing;
import fr.comptoir.db.domain.print.PrintJob;
import fr.comptoir.db.domain.print.PrintRules;
import fr.comptoir.db.domain.print.PrintRules.Wanted;
import fr.comptoir.db.domain.print.Printer;
import fr.comptoir.db.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tickets, written in the transaction of what they tell.
record PrintQueue(Transaction tx) {

  /// What follows from a step of an order, or a change of its content. Where no printer is set up,
  /// nothing.
  void follow(Order before, Order after, Instant at) {
    List<Printer> printers = tx.printers().all();
    if (printers.isEmpty()) return;
    for (Wanted wanted : PrintRules.wanted(before, after, printers)) {
      add(PrintJob.of(after, wanted.printer(), wanted.kind()), at);
    }
  }

  /// @return empty for a ticket that was queued before
  Optional<PrintJob> add(Outgoing.Draft draft, Instant at) {
    return tx.outbox().add(draft, at).map(this::told);
  }

  PrintJob told(Outgoing row) {
    PrintJob job = PrintJob.of(row);
    tx.publish(new RestaurantEvent.PrintJobChanged(job));
    return job;
  }
}
