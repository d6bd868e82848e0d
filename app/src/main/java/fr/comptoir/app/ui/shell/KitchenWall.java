package fr.comptoir.app.ui.shell;

import fr.comptoir.app.i18n.RefusalText;
import fr.comptoir.app.ui.fx.Sound;
import fr.comptoir.app.ui.fx.Theme;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.kitchen.KitchenMonitor;
import fr.comptoir.app.ui.kitchen.MonitorRules.Place;
import fr.comptoir.app.ui.kitchen.RailKeys;
import fr.comptoir.app.ui.kitchen.RailPane;
import fr.comptoir.app.ui.kitchen.RailViewModel.Ring;
import fr.comptoir.app.ui.shell.UiParts.Wall;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The kitchen's display at this PC: the monitor it stands on, its keys and its sounds. The tickets
/// live in the boards, so that nothing is lost while a monitor is away. FX thread only.
final class KitchenWall implements AutoCloseable {
  private static final double ANY = 800;

  private final Wall wall;
  private final MainWindow window;
  private final KitchenMonitor monitor;
  private final ObjectProperty<RailKeys> keys;
  private final AutoCloseable bell;
  private String chosen;
  private @Nullable StackPane root;
  private @Nullable RailPane tickets;

  KitchenWall(Wall wall, MainWindow window) {
    this.wall = wall;
    this.window = window;
    this.chosen = wall.monitor();
    this.keys = new SimpleObjectProperty<>(RailKeys.read(wall.keys()));
    this.monitor =
        new KitchenMonitor(
            wall.monitors().get(),
            chosen,
            this::scene,
            next -> {
              chosen = next;
              keep();
            });
    this.bell = window.boards().rail.onRing(this::ring);
    monitor.place().addListener((_, _, now) -> moved(now));
    keys.addListener(
        (_, _, now) -> {
          keep();
          dress();
        });
  }

  KitchenMonitor monitor() {
    return monitor;
  }

  ObjectProperty<RailKeys> keys() {
    return keys;
  }

  /// The chosen monitor is gone.
  boolean isMissing() {
    return monitor.place().get() instanceof Place.Missing;
  }

  private void keep() {
    wall.remember().accept(chosen, keys.get().written());
  }

  private Scene scene() {
    root = new StackPane();
    var scene = new Scene(root, ANY, ANY);
    Theme.of(window.look().dark()).dress(scene);
    dress();
    return scene;
  }

  /// A display that comes by itself takes no key press away from the counter.
  private void moved(Place now) {
    Window counter = window.scene().getWindow();
    if (now instanceof Place.On) {
      if (counter != null) {
        counter.requestFocus();
      }
    } else {
      leave();
      root = null;
    }
  }

  /// Language, keys, or a new monitor.
  void dress() {
    leave();
    if (root != null) {
      Words words = window.words();
      var refusals = new RefusalText(words.messages());
      tickets =
          new RailPane(
              words,
              window.boards().rail,
              keys.get(),
              no -> refusals.of(no, window.boards().day()));
      root.getChildren().setAll(tickets);
    }
  }

  private void leave() {
    if (tickets != null) {
      tickets.close();
      tickets = null;
    }
  }

  /// Each second.
  void tick(Instant now) {
    if (tickets != null) {
      tickets.tick(now);
    }
  }

  /// A key pressed at the counter that a bump bar was taught.
  void pressed(KeyEvent key) {
    if (tickets != null && tickets.press(key.getCode())) {
      key.consume();
    }
  }

  /// Heard where the kitchen looks.
  private void ring(Ring why) {
    if (tickets == null && window.entry() != Entry.KITCHEN) {
      return;
    }
    window
        .boards()
        .alerts
        .once(
            switch (why) {
              case NEW -> Sound.TICKET_NEW;
              case CHANGED -> Sound.TICKET_CHANGED;
              case CANCELLED -> Sound.TICKET_CANCELLED;
            });
  }

  @Override
  public void close() {
    Boards.close(List.of(bell, monitor));
    leave();
  }
}
