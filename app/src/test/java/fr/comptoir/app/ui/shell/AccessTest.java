package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.Evening;
import fr.comptoir.app.ui.FakeBooks;
import fr.comptoir.app.ui.Gallery;
import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.app.ui.shell.UiParts.Look;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.order.Order;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What holds on every screen for who sees badly, uses the keyboard alone or has wet hands.
class AccessTest {
  /// WCAG 2.2, 1.4.3: text; large text (24 px, or bold from 18.66 px).
  private static final double CONTRAST = 4.5;

  private static final double LARGE_CONTRAST = 3;

  private static final double FINGER = 44;
  private static final double SERVICE_ACTION = 56;

  private final FxEvents events = FxEvents.onFxThread();
  private final FakeBooks books = new FakeBooks(events);
  private MainWindow window;

  @BeforeAll
  static void toolkit() {
    Journey.Toolkit.start();
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

  @ParameterizedTest
  @CsvSource({"false, 1366, 768", "true, 1366, 768", "false, 911, 512"})
  void everyTextStandsOutEveryTargetTakesAFingerAndEveryButtonIsNamed(
      boolean dark, int width, int height) {
    open(dark, width, height);
    var wrong = new TreeSet<String>();
    for (Entry entry : Entry.values()) {
      look(entry.name(), () -> window.go(entry), wrong);
    }
    look("order form", () -> window.forms().newOrder(), wrong);
    look("reservation form", () -> window.forms().newReservation(), wrong);
    look("order", () -> window.forms().open(window.boards().orders.inKitchen().getFirst()), wrong);
    look("search", () -> window.popups().search(), wrong);
    assertThat(wrong).isEmpty();
  }

  private void look(String where, Runnable open, Set<String> wrong) {
    FxEvents.call(
        () -> {
          open.run();
          return true;
        });
    settle();
    FxEvents.call(
        () -> {
          window.scene().snapshot(null);
          window.scene().snapshot(null);
          walk(
              window.scene().getRoot(),
              node -> {
                faint(where, node, wrong);
                small(where, node, wrong);
                nameless(where, node, wrong);
              });
          return true;
        });
  }

  private static void nameless(String where, Node node, Set<String> wrong) {
    if (node instanceof ButtonBase button
        && isOurs(button)
        && blank(button.getText())
        && blank(button.getAccessibleText())) {
      wrong.add(where + ": nameless " + button);
    }
  }

  @Test
  void tabGoesRoundTheWholeWindowAndGetsStuckNowhere() {
    open(false, 1366, 768);
    for (Entry entry : Entry.values()) {
      Set<Node> visited = FxEvents.call(() -> round(entry));
      assertThat(visited)
          .as("%s: the side bar", entry)
          .anyMatch(node -> node.getStyleClass().contains("side-entry"));
      assertThat(visited)
          .as("%s: the search", entry)
          .anyMatch(node -> "search-button".equals(node.getId()));
      assertThat(visited)
          .as("%s: the status bar", entry)
          .anyMatch(node -> node.getStyleClass().contains("status-item"));
    }
  }

  /// Where the focus goes with Tab until it is somewhere for the second time.
  private Set<Node> round(Entry entry) {
    window.go(entry);
    Scene scene = window.scene();
    scene.snapshot(null);
    scene.getRoot().lookup(".side-entry").requestFocus();
    var visited = new LinkedHashSet<Node>();
    Node at = scene.getFocusOwner();
    while (at != null && visited.add(at)) {
      at.requestFocusTraversal(TraversalDirection.NEXT);
      at = scene.getFocusOwner();
    }
    return visited;
  }

  private void open(boolean dark, int width, int height) {
    Evening.fill(books);
    window =
        FxEvents.call(
            () ->
                new MainWindow(
                    Gallery.parts(books, events, new Look(Locale.FRENCH, dark)), width, height));
    settle();
    FxEvents.call(
        () -> {
          var alerts = window.boards().alerts;
          alerts.line(true);
          alerts.apply(
              Evening.order(150, Mode.PICKUP, Order.State.TO_ACCEPT, "Paul Roux", 20, 1, 11));
          return true;
        });
  }

  private void settle() {
    while (!FxEvents.call(window::settled)) {
      Thread.onSpinWait();
    }
  }

  private interface Visit {
    void at(Node node);
  }

  private static void walk(Node node, Visit look) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    look.at(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, look));
    }
  }

  private static void small(String entry, Node node, Set<String> small) {
    if (!(node instanceof ButtonBase button) || !isOurs(button)) {
      return;
    }
    double least = button.getStyleClass().contains("action") ? SERVICE_ACTION : FINGER;
    if (button.getHeight() < least || button.getWidth() < FINGER) {
      small.add(
          "%s: %s %s %.0f × %.0f"
              .formatted(
                  entry,
                  button.getText(),
                  button.getStyleClass(),
                  button.getWidth(),
                  button.getHeight()));
    }
  }

  /// Not the arrows inside a control, nor the status bar, whose height the design sets.
  private static boolean isOurs(Node node) {
    for (Node each = node.getParent(); each != null; each = each.getParent()) {
      if (each instanceof ScrollBar
          || each instanceof Spinner<?>
          || each.getStyleClass().contains("status-bar")
          || each.getStyleClass().contains("combo-box-base")) {
        return false;
      }
    }
    return true;
  }

  private static void faint(String entry, Node node, Set<String> faint) {
    if (!(node instanceof Text text)
        || blank(text.getText())
        || !(text.getFill() instanceof Color ink)
        || isPrompt(text)) {
      return;
    }
    Color ground = ground(text);
    double contrast = contrast(over(ink, ground), ground);
    double size = text.getFont().getSize();
    boolean bold = text.getFont().getStyle().contains("Bold");
    double least = size >= 24 || bold && size >= 18.66 ? LARGE_CONTRAST : CONTRAST;
    if (contrast < least) {
      faint.add(
          "%s: “%s” %s on %s is %.2f, in %s"
              .formatted(entry, text.getText(), ink, ground, contrast, path(text)));
    }
  }

  /// What stands in an empty field is a hint beside its label.
  private static boolean isPrompt(Text text) {
    for (Node each = text.getParent(); each != null; each = each.getParent()) {
      if (each instanceof TextInputControl field) {
        return blank(field.getText());
      }
    }
    return false;
  }

  private static List<String> path(Node node) {
    var path = new ArrayList<String>();
    for (Node each = node.getParent(); each != null && path.size() < 3; each = each.getParent()) {
      path.add(each.getStyleClass().toString());
    }
    return path;
  }

  /// What is painted behind a node, from the root upwards.
  private static Color ground(Node node) {
    var behind = new ArrayList<Color>();
    for (Node each = node.getParent(); each != null; each = each.getParent()) {
      if (each instanceof Region region && region.getBackground() != null) {
        for (BackgroundFill fill : region.getBackground().getFills().reversed()) {
          if (fill.getFill() instanceof Color color) {
            behind.add(color);
            if (color.isOpaque()) {
              return composed(behind);
            }
          }
        }
      }
    }
    return composed(behind);
  }

  private static Color composed(List<Color> behind) {
    Color ground = Color.WHITE;
    for (Color color : behind.reversed()) {
      ground = over(color, ground);
    }
    return ground;
  }

  private static Color over(Color top, Color ground) {
    double alpha = top.getOpacity();
    return Color.color(
        top.getRed() * alpha + ground.getRed() * (1 - alpha),
        top.getGreen() * alpha + ground.getGreen() * (1 - alpha),
        top.getBlue() * alpha + ground.getBlue() * (1 - alpha));
  }

  private static double contrast(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
