package fr.comptoir.app;

import fr.comptoir.app.Options.UsageException;
import fr.comptoir.app.config.AppPaths;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.app.ui.shell.BookTrouble;
import fr.comptoir.app.ui.shell.MainWindow;
import fr.comptoir.app.ui.shell.Screenshots;
import fr.comptoir.app.ui.shell.UiParts;
import fr.comptoir.telephony.TelephonyException;
import fr.comptoir.telephony.call.CallEvent;
import fr.comptoir.telephony.call.PhoneLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The house with its window, until the window is closed or the process is asked to end.
final class WindowHouse {
  private final Composition house;
  private final FxEvents events = FxEvents.onFxThread();
  private final ErrorReporter errors = new ErrorReporter();
  private final VoiceWatch voice;
  private final CountDownLatch closed = new CountDownLatch(1);

  private WindowHouse(Composition house) {
    this.house = house;
    this.voice = new VoiceWatch(house.voiceKind(), events::accept);
  }

  static int run(Options options, AppPaths paths) throws UsageException {
    startToolkit(); // while the book opens
    try (Composition house = opened(options, paths)) {
      Runtime.getRuntime()
          .addShutdownHook(Thread.ofPlatform().name("closing").unstarted(house::close));
      WindowHouse window = new WindowHouse(house);
      window.listen();
      window.open();
      window.closed.await();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /// Asks what to do when the book can't be opened and a copy would help.
  private static Composition opened(Options options, AppPaths paths)
      throws UsageException, InterruptedException {
    try {
      return Composition.open(options, paths, WindowHouse::onUiThread);
    } catch (BookException e) {
      var words = Messages.in(Locale.getDefault());
      if (!BookTrouble.ask(words, e.words(), e.copy().isPresent())) throw e;
      return Composition.open(options.restoring(), paths, WindowHouse::onUiThread);
    }
  }

  private static void startToolkit() throws UsageException {
    try {
      Platform.startup(() -> {});
      Platform.setImplicitExit(false);
    } catch (UnsupportedOperationException e) {
      throw new UsageException(
          "no window can be opened here (" + e.getMessage() + "); try --headless, or see README");
    }
  }

  /// Pictures of every screen of the sample house, then nothing.
  static int screenshots(Options options, AppPaths paths, Path folder) throws UsageException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Platform.startup(() -> {});
    try (Composition house = Composition.open(options, paths, WindowHouse::onUiThread)) {
      Demonstration.fillBoards(house.desks());
      Screenshots.run(folder, new WindowHouse(house).parts());
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("the pictures can't be written to " + folder, e);
    }
  }

  /// By name: asking the toolkit would start it.
  static boolean onUiThread() {
    return Thread.currentThread().getName().equals("JavaFX Application Thread");
  }

  UiParts parts() {
    return UiParts.over(house.desks(), events, errors, house.about());
  }

  private void listen() {
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> errors.report(failure));
    house.database().subscribe(events::accept);
    house.desks().calls().subscribe(events::accept);
  }

  private void open() {
    openLine();
    UiParts parts = parts().with(house.sounds(), house.wall());
    FxEvents.call(
        () -> {
          Stage stage = new Stage();
          MainWindow window = new MainWindow(parts);
          stage.setOnHidden(
              hidden -> {
                window.close();
                closed.countDown();
              });
          window.show(stage);
          return true;
        });
    // The window listens by now: a printer says how it does only when that changes.
    house.openPrinters(events::accept);
  }

  /// Without a line the boards go on; the status bar says that nobody can call.
  private void openLine() {
    try {
      PhoneLine line = house.openLine(this::heard);
      line.lines().forEach(events::accept);
    } catch (TelephonyException e) {
      errors.report(e);
    }
  }

  private void heard(CallEvent event) {
    voice.on(event);
    if (event instanceof CallEvent.LineChanged(var at, var state)) events.accept(state);
  }
}
