package fr.comptoir.app.headless;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes lines to a stream from a thread of its own, so that a slow reader never holds up a call.
/// Bounded: what doesn't fit is dropped and counted.
public final class LineWriter implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LineWriter.class);
  private static final int WAITING_AT_MOST = 10_000;
  private static final String END = "";

  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
  private final AtomicLong dropped = new AtomicLong();
  private final OutputStream out;
  private final Thread writer;

  public LineWriter(OutputStream out, ThreadFactory threads) {
    this.out = out;
    this.writer = threads.newThread(this::writeAll);
    writer.start();
  }

  /// Any thread; returns at once.
  public void write(String line) {
    if (!waiting.offer(line) && dropped.getAndIncrement() == 0)
      log.warn("nobody reads the lines fast enough: some are dropped");
  }

  public long dropped() {
    return dropped.get();
  }

  private void writeAll() {
    try {
      for (String line = waiting.take(); !line.equals(END); line = waiting.take()) {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        if (waiting.isEmpty()) out.flush();
      }
      out.flush();
    } catch (IOException e) {
      log.info("nobody reads the lines any more: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Writes what waits, for a second at most.
  @Override
  public void close() {
    if (!waiting.offer(END)) writer.interrupt();
    try {
      writer.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
