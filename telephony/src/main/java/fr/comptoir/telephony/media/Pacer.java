package fr.comptoir.telephony.media;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that sends the packets of all calls, each stream at its own absolute deadlines.
final class Pacer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pacer.class);
  private static final long IDLE_NANOS = 1_000_000_000;

  private final Thread thread = new Thread(this::run, "rtp-pacer");
  private volatile Outgoing[] streams = {};
  private volatile boolean open = true;

  static Pacer start() {
    var pacer = new Pacer();
    pacer.thread.setDaemon(true);
    pacer.thread.setPriority(Thread.MAX_PRIORITY);
    pacer.thread.start();
    return pacer;
  }

  synchronized void add(Outgoing stream) {
    Outgoing[] more = Arrays.copyOf(streams, streams.length + 1);
    more[streams.length] = stream;
    streams = more;
    wake();
  }

  synchronized void remove(Outgoing stream) {
    streams = Arrays.stream(streams).filter(other -> other != stream).toArray(Outgoing[]::new);
  }

  /// Something has become due before its time.
  void wake() {
    LockSupport.unpark(thread);
  }

  @Override
  public void close() {
    open = false;
    wake();
  }

  private void run() {
    while (open) {
      long next = System.nanoTime() + IDLE_NANOS;
      for (Outgoing stream : streams) {
        next = Math.min(next, pump(stream));
      }
      long left = next - System.nanoTime();
      if (left > 0) {
        LockSupport.parkNanos(this, left);
      }
    }
  }

  /// A stream that breaks must not silence the other calls.
  private long pump(Outgoing stream) {
    try {
      return stream.pump(System.nanoTime());
    } catch (RuntimeException e) {
      LOG.error("A stream broke and is no longer sent", e);
      remove(stream);
      return Long.MAX_VALUE;
    }
  }
}
