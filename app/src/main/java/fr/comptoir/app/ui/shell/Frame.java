package fr.comptoir.app.ui.shell;

import fr.comptoir.app.ui.fx.Notice;
import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Sound;
import fr.comptoir.app.ui.fx.Toasts;
import fr.comptoir.app.ui.fx.Words;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The nodes around a screen, in one language. Made anew when the language changes.
final class Frame extends StackPane {
  private static final double LOW = 600;

  final SideBar sideBar;
  final StatusBar statusBar;
  final Drawer drawer;
  final Overlay overlay = new Overlay();
  private final AlertBand alerts;
  private final TopBar topBar;
  private final Toasts toasts;
  private final VBox banners = new VBox();
  private final ProgressBar progress = new ProgressBar();
  private final StackPane stage = new StackPane();
  private @Nullable Screen screen;

  Frame(Words words, String version, Toasts toasts, MainWindow window) {
    this.sideBar = new SideBar(words, window.entries(), window::go);
    this.topBar = new TopBar(words, window);
    this.drawer = new Drawer(words);
    this.toasts = toasts;
    this.statusBar =
        new StatusBar(words, window.zone(), version, text -> window.popups().explain(text));
    AlertLinks links = window.alertLinks();
    this.alerts =
        new AlertBand(
            words,
            links::answer,
            links::heard,
            rest -> overlay.open(rest, Pos.BOTTOM_RIGHT, () -> {}));
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.getStyleClass().add("progress-line");
    progress.setAccessibleText(words.text("shell.working"));
    working(false);
    StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
    StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
    // On a band that is shown, above the status bar where there is none.
    alerts.visibleProperty().subscribe(shown -> overlay.standOn(shown ? alerts.prefHeight(-1) : 0));
    // Beside the drawer, never over what is being typed and confirmed in it.
    drawer
        .visibleProperty()
        .subscribe(
            open -> StackPane.setMargin(toasts, new Insets(0, open ? Drawer.WIDTH : 0, 0, 0)));
    stage.setMinSize(0, 0);
    var inner = new BorderPane(stage);
    inner.setTop(new VBox(topBar, progress, banners));
    inner.setBottom(new VBox(alerts, statusBar));
    var frame = new BorderPane(inner);
    frame.setLeft(sideBar);
    getChildren().addAll(frame, overlay);
    addEventFilter(MouseEvent.MOUSE_PRESSED, overlay::pressed);
    heightProperty().subscribe(height -> fit());
  }

  void show(Entry entry, Screen next) {
    drawer.leave();
    overlay.leave();
    if (screen != null) {
      screen.close();
    }
    screen = next;
    sideBar.select(entry);
    topBar.show(next);
    stage.getChildren().setAll(next.node(), drawer, toasts);
  }

  void banner(VBox content) {
    banners.getChildren().setAll(content.getChildren());
    fit();
  }

  /// On a low screen only the most urgent one: what is worked on needs the room.
  private void fit() {
    boolean low = getHeight() > 0 && getHeight() < LOW;
    for (int i = 0; i < banners.getChildren().size(); i++) {
      Pieces.reveal(banners.getChildren().get(i), i == 0 || !low);
    }
  }

  /// What rings, and where it is seen to.
  void alerts(Map<Sound, Integer> ringing, Set<Entry> where) {
    alerts.show(ringing);
    sideBar.ring(where);
  }

  void toast(Notice notice) {
    toasts.show(notice);
  }

  void working(boolean working) {
    Pieces.reveal(progress, working);
  }

  void tick(Instant now) {
    topBar.tick(now);
    sideBar.tick();
    if (screen != null) {
      screen.tick(now);
    }
  }

  void leave() {
    drawer.leave();
    overlay.leave();
    if (screen != null) {
      screen.close();
      screen = null;
    }
  }
}
