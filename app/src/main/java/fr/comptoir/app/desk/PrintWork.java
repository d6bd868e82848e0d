package fr.comptoir.app.desk;

import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.OrderRevision;
import fr.comptoir.db.domain.outbox.Outgoing;
import fr.comptoir.db.domain.print.PrintJob;
import fr.comptoir.db.domain.print.Printer;
import fr.comptoir.db.domain.print.TicketPaper;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.OutboxStore;
import fr.comptoir.db.store.Reading;
import fr.comptoir.db.store.RevisionStore.Before;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What whoever prints needs of the book: whose turn it is, what the ticket says, and what became
/// of it. Thread-safe, blocking.
public final class PrintWork {
  private final Database database;
  private final Clock clock;

  PrintWork(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The house's time.
  public Clock clock() {
    return clock;
  }

  public House house() {
    return database.read(book -> book.house().get());
  }

  /// Facts committed from now on; only handed over.
  public AutoCloseable subscribe(Consumer<RestaurantEvent> listener) {
    return database.subscribe(listener);
  }

  /// Those in use.
  public List<Printer> printers() {
    return database.read(book -> book.printers().all().stream().filter(Printer::active).toList());
  }

  /// The ticket whose turn it is at this printer.
  public Optional<PrintJob> head(long printer) {
    return database
        .read(book -> book.outbox().head(PrintJob.PLATFORM, String.valueOf(printer)))
        .map(PrintJob::of);
  }

  /// What it says; empty when the book doesn't know its order.
  public Optional<TicketPaper> paper(PrintJob job) {
    return database.read(
        book -> book.printers().find(job.printer()).flatMap(printer -> paper(book, job, printer)));
  }

  private static Optional<TicketPaper> paper(Reading book, PrintJob job, Printer printer) {
    Order.Id id = job.order();
    if (id == null) {
      return Optional.of(new TicketPaper(job, printer, null, Duration.ZERO, null));
    }
    return book.tickets()
        .find(id)
        .map(
            ticket ->
                new TicketPaper(
                    job,
                    printer,
                    asOf(book, ticket.order(), job.orderVersion()),
                    Duration.between(ticket.readyBy(), ticket.order().promisedAt()),
                    change(book, id, job)));
  }

  /// The order with the content it had in this version: the next change says what was before it.
  private static Order asOf(Reading book, Order order, long version) {
    return book.revisions().of(order.id()).stream()
        .filter(revision -> revision.version() > version)
        .findFirst()
        .flatMap(revision -> book.revisions().before(order.id(), revision.version()))
        .map(before -> with(book, order, before))
        .orElse(order);
  }

  private static Order with(Reading book, Order order, Before before) {
    OrderQuote quote = book.quotes().find(before.quote()).orElseThrow();
    return order
        .revised(quote, before.guest(), before.payment(), before.note(), before.vat())
        .numbered(before.businessDay(), before.number());
  }

  private static TicketPaper.@Nullable Change change(Reading book, Order.Id id, PrintJob job) {
    if (job.kind() != PrintJob.Kind.DELTA) return null;
    OrderRevision revision =
        book.revisions().of(id).stream()
            .filter(candidate -> candidate.version() == job.orderVersion())
            .findFirst()
            .orElseThrow();
    Before before = book.revisions().before(id, revision.version()).orElseThrow();
    OrderQuote was = book.quotes().find(before.quote()).orElseThrow();
    return new TicketPaper.Change(
        revision.delta(),
        was.promisedAt(),
        was.mode(),
        was.table(),
        before.note(),
        before.number());
  }

  /// Whoever prints begins it.
  ///
  /// @return empty when nobody wants it any more
  public Optional<PrintJob> begin(Outgoing.Id id) {
    return change(box -> box.begin(id));
  }

  /// The whole of it is on the paper; it has only to be cut off.
  public Optional<PrintJob> onPaper(Outgoing.Id id) {
    return change(box -> box.reached(id, PrintJob.ON_PAPER));
  }

  /// Printed and cut off.
  public Optional<PrintJob> printed(Outgoing.Id id) {
    return change(box -> box.done(id, clock.instant()));
  }

  /// To be tried again.
  ///
  /// @param why one word that the screens have words for
  public Optional<PrintJob> failed(Outgoing.Id id, String why, Instant nextAt) {
    return change(box -> box.failed(id, why, nextAt));
  }

  /// Not to be tried again by itself.
  public Optional<PrintJob> giveUp(Outgoing.Id id, String why) {
    return change(box -> box.giveUp(id, why, clock.instant()));
  }

  private Optional<PrintJob> change(Function<OutboxStore, Optional<Outgoing>> change) {
    return database.write(
        tx -> {
          tx.promised(); // what is on paper stays so, also when the power goes
          return change.apply(tx.outbox()).map(new PrintQueue(tx)::told);
        });
  }
}
