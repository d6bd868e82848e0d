package fr.comptoir.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does something again and again on a thread of its own, until closed. What the clock of the house
/// says is due is for the work to find out: this only looks in.
final class Rounds implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Rounds.class);
  private static final Duration LAST_ONE = Duration.ofSeconds(3);

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Duration first;
  private final Duration every;
  private final Runnable work;
  private final Thread thread;

  private Rounds(String name, Duration first, Duration every, Runnable work) {
    this.first = first;
    this.every = every;
    this.work = work;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /// @param first how long after the start the first round is; the start itself is busy enough
  static Rounds start(String name, Duration first, Duration every, Runnable work) {
    Rounds rounds = new Rounds(name, first, every, work);
    rounds.thread.start();
    return rounds;
  }

  private void run() {
    try {
      if (isClosedAfter(first)) return;
      do round();
      while (!isClosedAfter(every));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isClosedAfter(Duration wait) throws InterruptedException {
    return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// A round that breaks down must not be the last.
  private void round() {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (closed.getCount() > 0) log.error("a round of {} broke down", thread.getName(), e);
    }
  }

  /// Waits for a round under way, three seconds at most: the house has five to end.
  @Override
  public void close() {
    closed.countDown();
    try {
      if (!thread.join(LAST_ONE)) log.warn("a round of {} was left unfinished", thread.getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
