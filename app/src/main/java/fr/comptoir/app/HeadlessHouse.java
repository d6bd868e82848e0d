package fr.comptoir.app;

import fr.comptoir.app.Options.UsageException;
import fr.comptoir.app.config.AppPaths;
import fr.comptoir.app.headless.EventLines;
import fr.comptoir.app.headless.LineWriter;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// The house without a window: telephony, desks and workers, and what happens as JSON lines. Runs
/// until the process is asked to end.
final class HeadlessHouse {
  private final LineWriter out;
  private final List<String> early = new ArrayList<>();
  private boolean ready;

  private HeadlessHouse(LineWriter out) {
    this.out = out;
  }

  static int run(Options options, AppPaths paths, OutputStream stdout) throws UsageException {
    CountDownLatch ended = new CountDownLatch(1);
    try (Composition house = Composition.open(options, paths, () -> false);
        LineWriter out =
            new LineWriter(stdout, Thread.ofPlatform().daemon().name("json-lines").factory())) {
      Runtime.getRuntime()
          .addShutdownHook(
              Thread.ofPlatform()
                  .name("closing")
                  .unstarted(
                      () -> {
                        house.close();
                        out.close();
                        ended.countDown();
                      }));
      new HeadlessHouse(out).open(house);
      ended.await();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private void open(Composition house) {
    EventLines words = new EventLines(house.desks().house().zone());
    house
        .database()
        .subscribe(event -> words.line(event, house.clock().instant()).ifPresent(this::write));
    var line = house.openLine(event -> words.line(event).ifPresent(this::write));
    house.openPrinters(_ -> {});
    InetSocketAddress sip = line.address();
    begin(
        words.ready(
            Launcher.version(),
            sip.getAddress().getHostAddress() + ":" + sip.getPort(),
            house.counts(),
            house.clock().instant()));
  }

  /// The ready line is the first one, whatever came while the line opened.
  private synchronized void begin(String first) {
    out.write(first);
    early.forEach(out::write);
    early.clear();
    ready = true;
  }

  private synchronized void write(String line) {
    if (ready) out.write(line);
    else early.add(line);
  }
}
