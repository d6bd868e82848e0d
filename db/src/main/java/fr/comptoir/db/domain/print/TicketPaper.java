package fr.comptoir.db.domain.print;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderDelta;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Everything a ticket says, as the book has it.
///
/// @param order with the content of the version the ticket is of; its state is today's. Null = a
///   test page
/// @param travel from the kitchen's door to the guest's; zero where nothing is driven
/// @param change what made that version; null = the ticket is no [PrintJob.Kind#DELTA]
public record TicketPaper(
    PrintJob job,
    Printer printer,
    @Nullable Order order,
    Duration travel,
    @Nullable Change change) {

  /// @param note as it was before
  public record Change(
      OrderDelta lines,
      Instant promisedAt,
      Mode mode,
      @Nullable String table,
      String note,
      int number) {}
}
