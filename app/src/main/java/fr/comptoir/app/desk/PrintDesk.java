package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.outbox.Outgoing;
import fr.comptoir.db.domain.print.PrintJob;
import fr.comptoir.db.domain.print.PrintRules;
import fr.comptoir.db.domain.print.PrintRules.Wanted;
import fr.comptoir.db.domain.print.Printer;
import fr.comptoir.db.domain.print.PrinterRules;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The printers for tickets, their journal, and tickets asked for by hand. Thread-safe, blocking;
/// never on the FX thread.
public final class PrintDesk {
  private final Database database;
  private final Clock clock;

  PrintDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Those in use, in the order they came.
  public List<Printer> printers() {
    return database.read(book -> book.printers().all().stream().filter(Printer::active).toList());
  }

  /// Keeps a new printer, or a changed one; one out of use comes back. What waits for it goes to
  /// where it is from then on.
  ///
  /// Refused: [Refusal.Invalid], [Refusal.NotFound], [Refusal.ChangedMeanwhile] for an old version.
  public Outcome<Printer> save(Printer changed, Actor actor) {
    return database.write(
        tx -> {
          List<Printer> all = tx.printers().all();
          Optional<Printer> before =
              all.stream().filter(printer -> printer.id() == changed.id()).findFirst();
          if (changed.id() != 0 && before.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          if (before.isPresent() && before.get().version() != changed.version()) {
            return Outcome.refused(new Refusal.ChangedMeanwhile());
          }
          List<Fault> faults = PrinterRules.faults(changed, all);
          if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
          Printer saved =
              before.isEmpty() ? tx.printers().insert(changed) : tx.printers().update(changed);
          return Outcome.done(told(tx, saved, before.isEmpty() ? "added" : "changed", actor));
        });
  }

  /// Takes a printer out of use; what waits for it isn't printed any more.
  ///
  /// Refused: [Refusal.NotFound].
  public Outcome<Printer> retire(long id, Actor actor) {
    Instant now = clock.instant();
    return database.write(
        tx -> {
          Optional<Printer> found = tx.printers().find(id).filter(Printer::active);
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          var queue = new PrintQueue(tx);
          for (Outgoing row : tx.outbox().open(PrintJob.PLATFORM)) {
            if (row.target().equals(String.valueOf(id))) {
              tx.outbox().cancel(row.id(), now).ifPresent(queue::told);
            }
          }
          Printer was = found.get();
          Printer gone =
              new Printer(
                  was.id(),
                  was.version(),
                  was.name(),
                  was.link(),
                  was.widthMm(),
                  was.stations(),
                  was.automatic(),
                  was.counter(),
                  false);
          return Outcome.done(told(tx, tx.printers().update(gone), "retired", actor));
        });
  }

  private Printer told(Transaction tx, Printer saved, String what, Actor actor) {
    tx.journal()
        .add(
            new BookStep(
                clock.instant(),
                actor,
                BookStep.About.HOUSE,
                "printer " + saved.id(),
                what,
                saved.name()));
    tx.publish(new RestaurantEvent.PrinterChanged(saved));
    return saved;
  }

  /// The latest tickets, printed or not, newest first.
  public List<PrintJob> journal(int limit) {
    return database.read(
        book -> book.outbox().latest(PrintJob.PLATFORM, limit).stream().map(PrintJob::of).toList());
  }

  /// Everything still to be printed, oldest first.
  public List<PrintJob> waiting() {
    return database.read(
        book -> book.outbox().open(PrintJob.PLATFORM).stream().map(PrintJob::of).toList());
  }

  /// An order's tickets once more, marked as such: the kitchen's where the kitchen has it, and the
  /// counter's.
  ///
  /// Refused: [Refusal.NotFound]; [Refusal.NoPrinter] where none prints it.
  public Outcome<List<PrintJob>> reprint(Order.Id id) {
    Instant now = clock.instant();
    return database.write(
        tx -> {
          Optional<Order> found = tx.orders().find(id);
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          var queue = new PrintQueue(tx);
          List<PrintJob> jobs = new ArrayList<>();
          for (Wanted wanted : PrintRules.again(found.get(), tx.printers().all())) {
            queue
                .add(PrintJob.again(found.get(), wanted.printer(), wanted.kind()), now)
                .ifPresent(jobs::add);
          }
          return jobs.isEmpty()
              ? Outcome.refused(new Refusal.NoPrinter())
              : Outcome.done(List.copyOf(jobs));
        });
  }

  /// A page that shows whether it works.
  ///
  /// Refused: [Refusal.NotFound].
  public Outcome<PrintJob> test(long printer) {
    Instant now = clock.instant();
    return database.write(
        tx ->
            tx.printers()
                .find(printer)
                .filter(Printer::active)
                .flatMap(_ -> new PrintQueue(tx).add(PrintJob.test(printer), now))
                .<Outcome<PrintJob>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound())));
  }

  /// Tries a ticket again, at once and from the beginning, in its old place in the queue.
  ///
  /// Refused: [Refusal.TooLate] when it is printed or being printed.
  public Outcome<PrintJob> replay(Outgoing.Id id) {
    Instant now = clock.instant();
    return settled(database.write(tx -> tx.outbox().replay(id, now).map(new PrintQueue(tx)::told)));
  }

  /// Takes a ticket out of the queue.
  ///
  /// Refused: [Refusal.TooLate] when it is over.
  public Outcome<PrintJob> cancel(Outgoing.Id id) {
    Instant now = clock.instant();
    return settled(database.write(tx -> tx.outbox().cancel(id, now).map(new PrintQueue(tx)::told)));
  }

  private static Outcome<PrintJob> settled(Optional<PrintJob> job) {
    return job.<Outcome<PrintJob>>map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new Refusal.NothingToUndo()));
  }
}
