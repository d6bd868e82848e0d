package fr.comptoir.app.print;

import fr.comptoir.app.desk.PrintWork;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.print.Printer;
import fr.comptoir.db.domain.print.TicketPaper;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that prints tickets: one worker for each printer, on a platform thread of its own: a
/// driver that hangs would take a carrier from the calls. It only works off what is in the book;
/// killed at any moment, it goes on where it was.
public final class PrintRoom implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PrintRoom.class);
  private static final Duration AFTER_A_BREAKDOWN = Duration.ofSeconds(15);
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  private final PrintWork work;
  private final Function<Printer, TicketDoor> doors;
  private final TicketArt art;
  private final Consumer<PrinterState> tell;
  private final Map<Long, Worker> workers = new HashMap<>();
  private @Nullable AutoCloseable subscription;
  private boolean closed;

  private PrintRoom(
      PrintWork work,
      Function<Printer, TicketDoor> doors,
      TicketArt art,
      Consumer<PrinterState> tell) {
    this.work = work;
    this.doors = doors;
    this.art = art;
    this.tell = tell;
  }

  /// Starts on what waits, and goes on with what comes.
  ///
  /// @param tell hears how the printers do, from their threads
  public static PrintRoom start(PrintWork work, Patience patience, Consumer<PrinterState> tell) {
    return start(work, printer -> door(printer, patience), tell);
  }

  static PrintRoom start(
      PrintWork work, Function<Printer, TicketDoor> doors, Consumer<PrinterState> tell) {
    var room = new PrintRoom(work, doors, new TicketArt(), tell);
    room.subscription = work.subscribe(room::on);
    work.printers().forEach(room::use);
    return room;
  }

  private BufferedImage picture(TicketPaper paper) {
    return art.picture(paper, work.house(), work.clock().instant());
  }

  private static TicketDoor door(Printer printer, Patience patience) {
    return switch (printer.link()) {
      case Printer.Network network -> new NetworkDoor(network, patience);
      case Printer.System(String name) -> new SystemDoor(name);
    };
  }

  private void on(RestaurantEvent event) {
    switch (event) {
      case RestaurantEvent.PrinterChanged(var printer) -> use(printer);
      case RestaurantEvent.PrintJobChanged(var job) -> {
        switch (job.state()) {
          case WAITING, CANCELLED -> wake(job.printer());
          case UNDER_WAY, DONE, DEAD -> {}
        }
      }
      case RestaurantEvent _ -> {}
    }
  }

  /// From now on the printer is this one. The worker before it ends first: never two at one queue.
  private synchronized void use(Printer printer) {
    if (closed) return;
    Worker before = workers.get(printer.id());
    if (before != null && before.version >= printer.version()) return;
    if (before != null) before.stop();
    workers.put(printer.id(), new Worker(printer, before));
  }

  private synchronized void wake(long printer) {
    Worker worker = workers.get(printer);
    if (worker != null) worker.news.release();
  }

  /// Lets go of the printers; waits a moment for what is under way.
  @Override
  public void close() throws Exception {
    Map<Long, Worker> all;
    synchronized (this) {
      closed = true;
      all = Map.copyOf(workers);
      all.values().forEach(Worker::stop);
    }
    if (subscription != null) subscription.close();
    for (Worker worker : all.values()) worker.join(GOODBYE);
  }

  /// One printer's thread.
  private final class Worker {
    private final long version;
    private final PrintLane lane;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;

    Worker(Printer printer, @Nullable Worker before) {
      version = printer.version();
      lane = new PrintLane(printer, work, doors.apply(printer), PrintRoom.this::picture, tell);
      thread =
          Thread.ofPlatform()
              .daemon()
              .name("printer-" + printer.id())
              .start(() -> run(printer.active(), before));
    }

    private void run(boolean active, @Nullable Worker before) {
      try {
        if (before != null) before.thread.join();
        while (active && !lane.isStopped()) {
          Duration wait = round();
          if (wait.isPositive()) {
            news.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
          }
          news.drainPermits();
        }
      } catch (InterruptedException _) {
        log.debug("a printer's worker ends");
      }
    }

    /// A boundary: what breaks at one ticket may not end the printing of the others.
    private Duration round() {
      try {
        return lane.round();
      } catch (RuntimeException e) {
        if (!lane.isStopped()) log.error("printing broke down", e);
        return AFTER_A_BREAKDOWN;
      }
    }

    void stop() {
      lane.stop();
      news.release();
    }

    void join(Duration longest) throws InterruptedException {
      if (!thread.join(longest)) log.warn("{} still prints", thread.getName());
    }
  }
}
