package fr.comptoir.app.print;

import fr.comptoir.app.desk.PrintWork;
import fr.comptoir.db.domain.outbox.RetryRules;
import fr.comptoir.db.domain.print.PrintJob;
import fr.comptoir.db.domain.print.Printer;
import fr.comptoir.db.domain.print.TicketPaper;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The queue of one printer, one ticket after another, in the order they were written: none
/// overtakes the one before it, and while the printer is away all of them wait. Used by one thread;
/// only [#stop] by others.
final class PrintLane {
  /// After this nobody cooks from it any more.
  static final Duration TOO_OLD = Duration.ofHours(12);

  /// Times a ticket may break in the middle before the others are let past it.
  static final int MOST_TRIES = 20;

  /// How often a printer with nothing to do is asked how it does.
  static final Duration IDLE = Duration.ofSeconds(30);

  private static final RetryRules RETRY =
      new RetryRules(Duration.ofSeconds(2), Duration.ofSeconds(15));

  private final Printer printer;
  private final PrintWork work;
  private final TicketDoor door;
  private final Function<TicketPaper, BufferedImage> art;
  private final Consumer<PrinterState> tell;

  private int failures;
  private @Nullable Instant seenAt;
  private boolean known;
  private @Nullable Trouble trouble;
  private volatile boolean stopped;
  private volatile TicketDoor.@Nullable Session session;

  /// @param tell hears how the printer does, whenever that changes
  PrintLane(
      Printer printer,
      PrintWork work,
      TicketDoor door,
      Function<TicketPaper, BufferedImage> art,
      Consumer<PrinterState> tell) {
    this.printer = printer;
    this.work = work;
    this.door = door;
    this.art = art;
    this.tell = tell;
  }

  /// Prints the next ticket, or tries to.
  ///
  /// @return how long nothing need be done unless something new comes; zero = at once again
  Duration round() {
    Optional<PrintJob> head = work.head(printer.id());
    if (head.isEmpty()) return look();
    PrintJob job = head.get();
    Instant now = work.clock().instant();
    if (job.nextAt().isAfter(now)) return Duration.between(now, job.nextAt());
    if (job.createdAt().plus(TOO_OLD).isBefore(now)) {
      work.giveUp(job.id(), "too_old");
      return Duration.ZERO;
    }
    try (TicketDoor.Session open = reach()) {
      return print(open, job);
    } catch (PrinterException e) {
      return away(e.trouble());
    } finally {
      session = null;
    }
  }

  /// Asks a printer that has nothing to do how it does.
  private Duration look() {
    Instant now = work.clock().instant();
    if (seenAt != null && seenAt.plus(IDLE).isAfter(now)) return IDLE;
    try (TicketDoor.Session open = reach()) {
      well();
      return IDLE;
    } catch (PrinterException e) {
      away(e.trouble());
      return IDLE;
    } finally {
      session = null;
    }
  }

  private TicketDoor.Session reach() throws PrinterException {
    TicketDoor.Session open = door.open(this::say);
    session = open;
    if (stopped) open.close();
    return open;
  }

  private Duration print(TicketDoor.Session open, PrintJob waiting) {
    Optional<PrintJob> begun = work.begin(waiting.id());
    if (begun.isEmpty()) return Duration.ZERO; // somebody took it back meanwhile
    PrintJob job = begun.get();
    Optional<TicketPaper> paper = work.paper(job);
    if (paper.isEmpty()) {
      work.giveUp(job.id(), "not_found");
      return Duration.ZERO;
    }
    try {
      if (!job.onPaper()) {
        open.print(art.apply(paper.get()));
        work.onPaper(job.id());
      }
      open.cut();
      work.printed(job.id());
      well();
      return Duration.ZERO;
    } catch (PrinterException e) {
      return broke(job, e.trouble());
    }
  }

  private Duration broke(PrintJob job, Trouble why) {
    if (stopped) {
      // Whoever goes on finds it begun, and knows how far it came.
      return Duration.ZERO;
    }
    String word = why.name().toLowerCase(Locale.ROOT);
    if (job.attempts() >= MOST_TRIES) {
      work.giveUp(job.id(), word);
      return Duration.ZERO;
    }
    Duration wait = away(why);
    work.failed(job.id(), word, work.clock().instant().plus(wait));
    return wait;
  }

  private Duration away(Trouble why) {
    failures++;
    say(why);
    return RETRY.wait(failures);
  }

  private void well() {
    failures = 0;
    seenAt = work.clock().instant();
    say(null);
  }

  private void say(@Nullable Trouble now) {
    if (stopped || (known && now == trouble)) return;
    known = true;
    trouble = now;
    tell.accept(new PrinterState(printer.id(), now, work.clock().instant()));
  }

  /// Any thread: lets go of the printer; what was begun is gone on with by whoever comes next.
  void stop() {
    stopped = true;
    TicketDoor.Session open = session;
    if (open != null) open.close();
  }

  boolean isStopped() {
    return stopped;
  }
}
