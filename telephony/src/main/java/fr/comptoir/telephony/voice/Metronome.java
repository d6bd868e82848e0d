package fr.comptoir.telephony.voice;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The one thread that tells voices that time passes. What it runs must return at once.
public final class Metronome implements AutoCloseable {
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("voice-metronome").factory());

  public Metronome() {
    thread.setRemoveOnCancelPolicy(true);
  }

  /// Runs `beat` again and again, each time `pause` after the last one ended, until closed.
  public Beat every(Duration pause, Runnable beat) {
    ScheduledFuture<?> future =
        thread.scheduleWithFixedDelay(beat, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    return () -> future.cancel(false);
  }

  /// What was begun; closing it ends it.
  public interface Beat extends AutoCloseable {
    @Override
    void close();
  }

  /// Nothing runs any more.
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
