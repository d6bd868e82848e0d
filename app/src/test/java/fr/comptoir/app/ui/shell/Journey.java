package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.desk.TurningClock;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.app.ui.shell.UiParts.About;
import fr.comptoir.app.ui.shell.UiParts.Look;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.restaurant.DayNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The real window over the sample house's real desks, with a robot at mouse and keyboard: what a
/// person does, and what the book says afterwards. Friday 20 November 2026, half past seven.
///
/// Called from the test's own thread. Nothing is waited for by time: after each act it goes on when
/// nothing is under way and all that was committed has been shown.
public final class Journey implements AutoCloseable {
  private static final LocalDate NEVER_SHOWN = LocalDate.of(2000, 1, 1);
  private static final int SECONDS = 20;

  private final SampleDesks sample;
  private final FxRobot robot = new FxRobot();
  private final AutoCloseable subscription;
  private final AutoCloseable calls;
  private final Stage stage;
  private final MainWindow window;

  private Journey(
      SampleDesks sample, Look look, int width, int height, UnaryOperator<UiParts> with) {
    this.sample = sample;
    FxEvents events = FxEvents.onFxThread();
    this.subscription = sample.database().subscribe(events::accept);
    this.calls = sample.desks().calls().subscribe(events::accept);
    var about =
        new About(
            "0.1.0", false, "127.0.0.1:5060", List.of("fxo1", "fxo2"), "practice", look, _ -> {});
    UiParts parts = with.apply(UiParts.over(sample.desks(), events, new ErrorReporter(), about));
    this.stage = FxEvents.call(Stage::new);
    this.window = FxEvents.call(() -> shown(parts, width, height));
    settle();
  }

  /// In French, light, on a counter PC of 1366 × 768.
  public static Journey open() {
    return open(SampleDesks.open(), Locale.FRENCH, false, 1366, 768);
  }

  /// @param sample closed together with the journey
  public static Journey open(
      SampleDesks sample, Locale language, boolean dark, int width, int height) {
    return open(sample, language, dark, width, height, UnaryOperator.identity());
  }

  /// @param with what else the window is made from
  static Journey open(
      SampleDesks sample,
      Locale language,
      boolean dark,
      int width,
      int height,
      UnaryOperator<UiParts> with) {
    Toolkit.start();
    return new Journey(sample, new Look(language, dark), width, height, with);
  }

  private MainWindow shown(UiParts parts, int width, int height) {
    var made = new MainWindow(parts, width, height);
    stage.setWidth(width);
    stage.setHeight(height);
    made.show(stage);
    stage.requestFocus();
    robot.targetWindow(stage);
    return made;
  }

  public Desks desks() {
    return sample.desks();
  }

  public SampleDesks sample() {
    return sample;
  }

  public TurningClock clock() {
    return sample.clock();
  }

  public FxRobot robot() {
    return robot;
  }

  /// By its name in the side bar, `KITCHEN`.
  public void go(String entry) {
    act(() -> window.go(Entry.valueOf(entry)));
  }

  /// Clicks what carries this id (`#order-entry`) or exactly these words and can be seen.
  public void click(String what) {
    Node node = find(what);
    robot.clickOn(middle(node), MouseButton.PRIMARY);
    settle();
  }

  /// Presses the mouse on one thing and lets it go on another.
  public void drag(Node from, Node to) {
    robot.drag(middle(from), MouseButton.PRIMARY).dropTo(middle(to));
    settle();
  }

  /// Keys held together, `keys(CONTROL, K)`, then let go.
  public void keys(KeyCode... together) {
    robot.push(together);
    settle();
  }

  /// Types into whatever has the focus.
  public void type(String text) {
    robot.write(text);
    settle();
  }

  /// What carries this id or exactly these words.
  public Node find(String what) {
    String query = what.startsWith("#") ? what : "*";
    return until(
        what,
        () ->
            window.scene().getRoot().lookupAll(query).stream()
                .filter(node -> what.startsWith("#") || says(node, what))
                .filter(Journey::seen)
                .findFirst()
                .orElse(null));
  }

  /// All words on the screen, in the order of the tree.
  public List<String> words() {
    settle();
    return FxEvents.call(
        () ->
            window.scene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Labeled && seen(node))
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList());
  }

  /// Something done on the FX thread, as the window itself would.
  public void act(Runnable step) {
    FxEvents.call(
        () -> {
          step.run();
          return true;
        });
    settle();
  }

  /// Asks on the FX thread.
  public <T> T ask(Callable<T> question) {
    return FxEvents.call(question);
  }

  /// What is on the screen now, for whoever looks for a fault.
  public void picture(Path png) {
    settle();
    WritableImage image = FxEvents.call(() -> window.scene().snapshot(null));
    try {
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", png.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  MainWindow window() {
    return window;
  }

  /// The clock goes on and the window sees it.
  public void turn(Duration by) {
    clock().turn(by);
    act(window::tick);
  }

  /// Until nothing is under way and all that was committed has been shown.
  public void settle() {
    for (int again = 0; again < 2; again++) {
      until("the screen is at rest", () -> window.settled() ? true : null);
      told();
      WaitForAsyncUtils.waitForFxEvents();
    }
    until("the screen is at rest", () -> window.settled() ? true : null);
  }

  /// Everything committed until now has reached the FX thread: events keep their order, so one of
  /// our own comes after all of them.
  private void told() {
    var heard = new CountDownLatch(1);
    try (AutoCloseable _ = sample.database().subscribe(_ -> heard.countDown())) {
      sample
          .database()
          .write(
              tx -> {
                tx.publish(
                    new RestaurantEvent.DayNoteChanged(
                        new DayNote(NEVER_SHOWN, 1, "", clock().instant())));
                return true;
              });
      if (!heard.await(SECONDS, TimeUnit.SECONDS)) throw new AssertionError("nothing was told");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /// Asks on the FX thread again and again until there is an answer.
  private static <T> T until(String what, Callable<T> question) {
    try {
      WaitForAsyncUtils.waitFor(
          SECONDS, TimeUnit.SECONDS, () -> FxEvents.call(question::call) != null);
    } catch (TimeoutException e) {
      throw new AssertionError("not on the screen: " + what, e);
    }
    return FxEvents.call(question);
  }

  private static boolean says(Node node, String words) {
    return node instanceof Labeled labeled && words.equals(labeled.getText());
  }

  private static boolean seen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) return false;
    }
    return true;
  }

  /// Where it is once everything has its place: a click must not fall where it was a moment ago.
  private static Bounds middle(Node node) {
    return FxEvents.call(
        () -> {
          node.getScene().getRoot().applyCss();
          node.getScene().getRoot().layout();
          return node.localToScreen(node.getLayoutBounds());
        });
  }

  @Override
  public void close() {
    FxEvents.call(
        () -> {
          stage.hide();
          window.close();
          return true;
        });
    Boards.close(List.of(subscription, calls));
    sample.close();
  }

  /// The toolkit, once a JVM.
  public static final class Toolkit {
    private Toolkit() {}

    public static void start() {
      try {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
      } catch (IllegalStateException alreadyRunning) {
        // another test of this JVM has started it
      }
    }
  }
}
