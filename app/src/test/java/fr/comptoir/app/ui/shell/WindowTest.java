package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.comptoir.app.ui.Evening;
import fr.comptoir.app.ui.FakeBooks;
import fr.comptoir.app.ui.Gallery;
import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.shell.UiParts.Look;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.order.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The whole window over a fake book, without a display.
class WindowTest {
  /// Rounding, pixels.
  private static final double HAIR = 0.5;

  private static final Set<String> OURS = ours();

  private final FxEvents events = FxEvents.onFxThread();
  private final FakeBooks books = new FakeBooks(events);
  private MainWindow window;

  @BeforeAll
  static void toolkit() throws InterruptedException {
    var up = new CountDownLatch(1);
    try {
      Platform.startup(up::countDown);
      Platform.setImplicitExit(false);
      assertThat(up.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (IllegalStateException alreadyRunning) {
      // another test of this JVM has started it
    }
  }

  @AfterEach
  void close() {
    if (window != null) {
      FxEvents.call(
          () -> {
            window.close();
            return true;
          });
    }
  }

  @Test
  void anOrderAppearsAsACardAndAcceptingItAsksTheBookAndMovesIt() {
    open(Locale.FRENCH, 1366, 768);
    books.put(Evening.order(150, Mode.PICKUP, Order.State.TO_ACCEPT, "Paul Roux", 20, 1, 11));
    assertThat(words()).contains("#150", "Paul Roux");

    press("Accepter");

    assertThat(books.asked).containsExactly("advance IN_KITCHEN");
    assertThat(FxEvents.call(() -> window.boards().orders.inKitchen().size())).isEqualTo(1);
  }

  @Test
  void anOrderIsEnteredByKeyboardAloneInFewerThanTwentyFiveKeys() {
    open(Locale.FRENCH, 1366, 768);
    var keys = new Keys();
    keys.press(KeyCode.N, false);
    settle();
    keys.type("guest-name", "Paul");
    keys.press("guest-name", KeyCode.ENTER, false);
    keys.type("order-entry", "2x11");
    keys.press("order-entry", KeyCode.ENTER, false);
    settle();
    keys.press("order-entry", KeyCode.ENTER, true);
    settle();

    assertThat(books.today())
        .extracting(order -> order.guest().name(), order -> order.lines().getFirst().quantity())
        .containsExactly(tuple("Paul", 2));
    assertThat(keys.count).isLessThan(25);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 911, 512",
    "fr, 1024, 768",
    "fr, 1366, 768",
    "en, 911, 512",
    "en, 1024, 768",
    "en, 1366, 768"
  })
  void noWordOfOursIsCutAndEveryIconButtonHasAName(String language, int width, int height) {
    Evening.fill(books);
    open(Locale.of(language), width, height);
    for (Entry entry : Entry.values()) {
      List<String> cut = FxEvents.call(() -> shown(entry));
      assertThat(cut).as("cut or nameless on %s at %dx%d", entry, width, height).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"fr, 911, 512", "fr, 1366, 768", "en, 911, 512", "en, 1366, 768"})
  void aNewAddressIsTypedIntoTheFormAndNothingIsCut(String language, int width, int height) {
    open(Locale.of(language), width, height);
    var keys = new Keys();
    keys.press(KeyCode.N, false);
    settle();
    press(language.equals("fr") ? "Livraison" : "Delivery");
    keys.type("order-address", "12 rue de la République");
    keys.press("order-address", KeyCode.ENTER, false);
    settle();
    assertThat(books.asked).containsExactly("locate 12 rue de la République");
    assertThat(cut()).as("cut with namesakes at %dx%d", width, height).isEmpty();

    keys.clear("order-address");
    keys.type("order-address", "31 cours Julien, 13006 Marseille");
    keys.press("order-address", KeyCode.ENTER, false);
    settle();

    assertThat(words()).anyMatch(word -> word.startsWith("31 Cours Julien, 13006 Marseille"));
    assertThat(cut()).as("cut at %dx%d", width, height).isEmpty();
  }

  private List<String> cut() {
    return FxEvents.call(
        () -> {
          var wrong = new ArrayList<String>();
          walk(window.scene().getRoot(), wrong);
          return wrong;
        });
  }

  @Test
  void aBoardThatCouldNotBeReadSaysSoAndIsReadAgain() {
    books.put(Evening.order(150, Mode.PICKUP, Order.State.TO_ACCEPT, "Paul Roux", 20, 1, 11));
    books.breakDown(true);
    open(Locale.FRENCH, 1366, 768);
    assertThat(FxEvents.call(this::retries)).isEqualTo(4);
    assertThat(words()).doesNotContain("#150");

    books.breakDown(false);
    press("Réessayer");
    assertThat(FxEvents.call(this::retries)).isZero();
    assertThat(words()).contains("#150");
  }

  private long retries() {
    return window.scene().getRoot().lookupAll(".button").stream()
        .filter(node -> node instanceof Button button && "Réessayer".equals(button.getText()))
        .filter(WindowTest::isSeen)
        .count();
  }

  private static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) return false;
    }
    return true;
  }

  @Test
  void theStyleSheetGivesNoWarning() {
    var heard = new ListAppender<ILoggingEvent>();
    heard.start();
    var css = (Logger) LoggerFactory.getLogger("javafx.css");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    css.addAppender(heard);
    Evening.fill(books);
    open(Locale.FRENCH, 1366, 768);
    for (Entry entry : Entry.values()) {
      FxEvents.call(() -> shown(entry));
    }
    FxEvents.call(
        () -> {
          window.changeLook(new Look(Locale.ENGLISH, true));
          return shown(Entry.SERVICE);
        });
    css.detachAppender(heard);
    assertThat(heard.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
  }

  private void open(Locale language, int width, int height) {
    window =
        FxEvents.call(
            () ->
                new MainWindow(
                    Gallery.parts(books, events, new Look(language, false)), width, height));
    settle();
  }

  private List<String> shown(Entry entry) {
    window.go(entry);
    window.scene().snapshot(null);
    window.scene().snapshot(null);
    var wrong = new ArrayList<String>();
    walk(window.scene().getRoot(), wrong);
    for (String bar : List.of(".side-bar", ".top-bar", ".status-bar")) {
      Node node = window.scene().getRoot().lookup(bar);
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      if (bounds.getMinX() < -HAIR || bounds.getMaxX() > window.scene().getWidth() + HAIR) {
        wrong.add(bar + " stands out of the window: " + bounds);
      }
    }
    return wrong;
  }

  private static void walk(Node node, List<String> wrong) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Button button
        && (button.getText() == null || button.getText().isBlank())
        && button.getAccessibleText() == null
        && button.getStyleClass().contains("icon-button")) {
      wrong.add("nameless " + button);
    }
    if (node instanceof Labeled labeled
        && labeled.getText() != null
        && (!labeled.getStyleClass().contains(Pieces.MAY_SHORTEN) || isOurs(labeled.getText()))) {
      labeled.lookupAll(".text").stream()
          .filter(text -> text instanceof Text shown && text.getParent() == labeled)
          .map(text -> ((Text) text).getText())
          .filter(text -> isCut(labeled.getText(), text))
          .forEach(text -> wrong.add(labeled.getText() + " -> " + text));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, wrong));
    }
  }

  /// Names and dishes may be shortened, a word of a bundle's may not, whatever its label is called.
  private static boolean isOurs(String text) {
    return OURS.contains(text.strip());
  }

  private static Set<String> ours() {
    return Stream.of(Locale.FRENCH, Locale.ENGLISH)
        .map(language -> ResourceBundle.getBundle("fr.comptoir.app.i18n.messages", language))
        .flatMap(bundle -> bundle.keySet().stream().map(bundle::getString))
        .collect(Collectors.toSet());
  }

  /// With dots at its end, or, where not even those fit, with nothing left of it.
  private static boolean isCut(String whole, String shown) {
    boolean dots = shown.endsWith("...") || shown.endsWith("…");
    return (dots && !whole.endsWith("…")) || (shown.isBlank() && !whole.isBlank());
  }

  private List<String> words() {
    settle();
    return FxEvents.call(
        () -> {
          window.scene().snapshot(null);
          return window.scene().getRoot().lookupAll(".label").stream()
              .filter(node -> node instanceof Labeled)
              .map(node -> ((Labeled) node).getText())
              .toList();
        });
  }

  private void press(String button) {
    FxEvents.call(
        () -> {
          Stream.of(".button", ".toggle-button")
              .flatMap(kind -> window.scene().getRoot().lookupAll(kind).stream())
              .filter(node -> node instanceof ButtonBase each && button.equals(each.getText()))
              .map(node -> (ButtonBase) node)
              .findFirst()
              .orElseThrow()
              .fire();
          return true;
        });
    settle();
  }

  /// Until nothing is under way and what was announced has been shown.
  private void settle() {
    while (!FxEvents.call(window::settled)) {
      Thread.onSpinWait();
    }
    FxEvents.call(
        () -> {
          // The first makes the skins, the second lays out what they hold.
          window.scene().snapshot(null);
          return window.scene().snapshot(null);
        });
  }

  /// Keys as a person presses them, counted.
  private final class Keys {
    private int count;

    void press(KeyCode code, boolean control) {
      count++;
      FxEvents.call(
          () -> {
            fire(window.scene().getRoot(), code, control);
            return true;
          });
    }

    void press(String field, KeyCode code, boolean control) {
      count++;
      FxEvents.call(
          () -> {
            fire(field(field), code, control);
            return true;
          });
    }

    void type(String field, String text) {
      count += text.length();
      FxEvents.call(
          () -> {
            field(field).appendText(text);
            return true;
          });
    }

    void clear(String field) {
      FxEvents.call(
          () -> {
            field(field).clear();
            return true;
          });
    }

    private TextField field(String id) {
      return (TextField) window.scene().getRoot().lookup("#" + id);
    }

    private void fire(Node at, KeyCode code, boolean control) {
      at.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }
  }
}
