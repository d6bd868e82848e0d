package fr.comptoir.app.ui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Door 2 to the FX thread: work that may block runs on a virtual thread, its result comes back on
/// the FX thread. Called from the FX thread only.
public final class Background implements AutoCloseable {
  private final Executor work;
  private final Executor screen;
  private final ErrorReporter errors;
  private final Runnable end;
  private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();

  /// @param work runs what may block
  /// @param screen runs on the FX thread
  public Background(Executor work, Executor screen, ErrorReporter errors) {
    this(work, screen, errors, () -> {});
  }

  private Background(Executor work, Executor screen, ErrorReporter errors, Runnable end) {
    this.work = work;
    this.screen = screen;
    this.errors = errors;
    this.end = end;
  }

  public static Background start(ErrorReporter errors) {
    ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("screen-", 0).factory());
    return new Background(threads, Platform::runLater, errors, threads::shutdownNow);
  }

  /// Runs `task`; its result goes to `then` on the FX thread. A breakdown is reported, and `failed`
  /// runs instead, so that a form can be given back to its user.
  public <T> void run(Supplier<T> task, Consumer<T> then, Runnable failed) {
    running.set(running.get() + 1);
    work.execute(
        () -> {
          try {
            T result = task.get();
            screen.execute(() -> done(() -> then.accept(result)));
          } catch (RuntimeException | Error e) { // a boundary: reported once, shown to a person
            errors.report(e);
            screen.execute(() -> done(failed));
          }
        });
  }

  public <T> void run(Supplier<T> task, Consumer<T> then) {
    run(task, then, () -> {});
  }

  /// How much is under way; the window shows progress when it stays above zero.
  public ReadOnlyIntegerProperty running() {
    return running.getReadOnlyProperty();
  }

  private void done(Runnable then) {
    running.set(running.get() - 1);
    then.run();
  }

  @Override
  public void close() {
    end.run();
  }
}
