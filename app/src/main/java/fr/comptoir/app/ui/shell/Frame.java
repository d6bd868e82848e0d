package fr.comptoir.app.ui.shell;

import fr.comptoir.app.ui.fx.Notice;
import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Toasts;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The nodes around a screen, in one language. Made anew when the language changes.
final class Frame extends StackPane {
  final SideBar sideBar;
  final StatusBar statusBar;
  final Drawer drawer;
  private final TopBar topBar;
  private final Toasts toasts;
  private final VBox banners = new VBox();
  private final ProgressBar progress = new ProgressBar();
  private final StackPane stage = new StackPane();
  private @Nullable Screen screen;

  Frame(Words words, House house, String version, Toasts toasts, Consumer<Entry> go) {
    this.sideBar = new SideBar(words, go);
    this.topBar = new TopBar(words, house);
    this.drawer = new Drawer(words);
    this.toasts = toasts;
    this.statusBar = new StatusBar(words, version, () -> go.accept(Entry.SETTINGS));
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.getStyleClass().add("progress-line");
    progress.setAccessibleText(words.text("shell.working"));
    working(false);
    StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
    StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
    stage.setMinSize(0, 0);
    var inner = new BorderPane(stage);
    inner.setTop(new VBox(topBar, progress, banners));
    inner.setBottom(statusBar);
    var frame = new BorderPane(inner);
    frame.setLeft(sideBar);
    getChildren().addAll(frame, toasts);
  }

  void show(Entry entry, Screen next) {
    drawer.leave();
    if (screen != null) {
      screen.close();
    }
    screen = next;
    sideBar.select(entry);
    topBar.show(next);
    stage.getChildren().setAll(next.node(), drawer);
  }

  void banner(VBox content) {
    banners.getChildren().setAll(content.getChildren());
  }

  void toast(Notice notice) {
    toasts.show(notice);
  }

  void working(boolean working) {
    Pieces.reveal(progress, working);
  }

  void tick(Instant now) {
    topBar.tick(now);
    if (screen != null) {
      screen.tick(now);
    }
  }

  void leave() {
    drawer.leave();
    if (screen != null) {
      screen.close();
      screen = null;
    }
  }
}
