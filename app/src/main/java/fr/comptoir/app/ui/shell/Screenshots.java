package fr.comptoir.app.ui.shell;

import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.app.ui.messages.InboxEntry;
import fr.comptoir.app.ui.shell.UiParts.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures of every screen: both themes, both languages, all sizes. Needs the toolkit started, on
/// the headless platform or any other; called from a thread of its own.
public final class Screenshots {
  private static final Logger LOG = LoggerFactory.getLogger(Screenshots.class);
  private static final List<int[]> SIZES =
      List.of(
          new int[] {911, 512},
          new int[] {1024, 768},
          new int[] {1366, 768},
          new int[] {1920, 1080});
  private static final long LOOK_AGAIN_NANOS = 5_000_000;

  private Screenshots() {}

  /// Writes `service_light_fr_1366x768.png` and so on into `dir`.
  public static void run(Path dir, UiParts parts) throws IOException {
    Files.createDirectories(dir);
    for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      for (boolean dark : new boolean[] {false, true}) {
        for (int[] size : SIZES) {
          all(dir, parts.in(new Look(language, dark)), size[0], size[1]);
        }
      }
    }
    LOG.info("pictures written to {}", dir);
  }

  private static void all(Path dir, UiParts parts, int width, int height) {
    MainWindow window = FxEvents.call(() -> new MainWindow(parts, width, height));
    try {
      settle(window);
      var live = new PosedCalls(parts);
      FxEvents.call(() -> live.show(window.boards()));
      FxEvents.call(() -> run(() -> choose(window.boards())));
      settle(window);
      for (Entry entry : Entry.values()) {
        FxEvents.call(() -> go(window, entry));
        write(dir, window, entry.name(), width, height);
      }
      FxEvents.call(() -> go(window, Entry.SERVICE));
      FxEvents.call(() -> run(window.forms()::newOrder));
      write(dir, window, "order-form", width, height);
      FxEvents.call(() -> run(window.forms()::newReservation));
      write(dir, window, "reservation-form", width, height);
      FxEvents.call(
          () ->
              run(
                  () ->
                      window.boards().orders.inKitchen().stream()
                          .findFirst()
                          .ifPresent(window.forms()::open)));
      write(dir, window, "order", width, height);
    } finally {
      FxEvents.call(
          () -> {
            window.close();
            return true;
          });
    }
  }

  /// A page beside each list, as somebody leaves them. A message that waits isn't touched: who
  /// opens it has seen it.
  private static void choose(Boards boards) {
    boards.customers.pages().items().stream()
        .findFirst()
        .ifPresent(card -> boards.customers.choose(card.id()));
    boards.messages.pages().items().stream()
        .filter(entry -> entry instanceof InboxEntry.Missed)
        .findFirst()
        .ifPresent(boards.messages::choose);
  }

  private static boolean go(MainWindow window, Entry entry) {
    window.go(entry);
    return true;
  }

  private static boolean run(Runnable action) {
    action.run();
    return true;
  }

  private static void write(Path dir, MainWindow window, String name, int width, int height) {
    settle(window);
    WritableImage image = FxEvents.call(() -> picture(window));
    Look look = window.look();
    String file =
        String.format(
            Locale.ROOT,
            "%s_%s_%s_%dx%d.png",
            name.toLowerCase(Locale.ROOT),
            look.dark() ? "dark" : "light",
            look.language().getLanguage(),
            width,
            height);
    try {
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", dir.resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Twice: what the first pass lays out may change how much room the second has.
  private static WritableImage picture(MainWindow window) {
    window.tick();
    window.scene().snapshot(null);
    return window.scene().snapshot(null);
  }

  private static void settle(MainWindow window) {
    while (!FxEvents.call(window::settled)) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }
}
