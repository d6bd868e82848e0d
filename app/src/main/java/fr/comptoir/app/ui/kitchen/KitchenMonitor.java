package fr.comptoir.app.ui.kitchen;

import fr.comptoir.app.ui.kitchen.MonitorRules.Monitor;
import fr.comptoir.app.ui.kitchen.MonitorRules.Place;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/// The kitchen display on a monitor of its own: opens there by itself, goes when the monitor does,
/// comes back when it does. The board it shows lives elsewhere, so nothing is lost meanwhile. FX
/// thread only.
public final class KitchenMonitor implements AutoCloseable {
  private final ObservableList<Monitor> monitors;
  private final Supplier<Scene> scene;
  private final Consumer<String> remember;
  private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(new Place.Tab());
  private final InvalidationListener changed = change -> settle();
  private String chosen;
  private @Nullable Stage stage;

  /// @param monitors the first is the counter's
  /// @param chosen see [Monitor#written]; empty = none
  /// @param scene makes what is shown there, closed by whoever made it
  /// @param remember keeps what is chosen from now on
  public KitchenMonitor(
      ObservableList<Monitor> monitors,
      String chosen,
      Supplier<Scene> scene,
      Consumer<String> remember) {
    this.monitors = monitors;
    this.chosen = chosen;
    this.scene = scene;
    this.remember = remember;
    monitors.addListener(changed);
  }

  /// The monitors of this PC, as they come and go.
  public static ObservableList<Monitor> ofThisPc() {
    ObservableList<Monitor> all = FXCollections.observableArrayList(present());
    Screen.getScreens().addListener((InvalidationListener) change -> all.setAll(present()));
    return all;
  }

  private static List<Monitor> present() {
    return Screen.getScreens().stream()
        .map(
            screen -> {
              Rectangle2D bounds = screen.getBounds();
              return new Monitor(
                  (int) bounds.getMinX(),
                  (int) bounds.getMinY(),
                  (int) bounds.getWidth(),
                  (int) bounds.getHeight(),
                  screen.equals(Screen.getPrimary()));
            })
        .toList();
  }

  /// Where the kitchen is now.
  public ReadOnlyObjectProperty<Place> place() {
    return place.getReadOnlyProperty();
  }

  /// All there are now, the counter's too; follows them.
  ObservableList<Monitor> monitors() {
    return monitors;
  }

  /// The monitors a kitchen can be put on.
  public List<Monitor> others() {
    return monitors.stream().filter(monitor -> !monitor.primary()).toList();
  }

  /// Puts the kitchen there, from now on and after every start.
  public void choose(Monitor monitor) {
    chosen = monitor.written();
    remember.accept(chosen);
    settle();
  }

  /// Back to the window's tab.
  public void leave() {
    chosen = "";
    remember.accept(chosen);
    settle();
  }

  /// Looks where the display belongs and puts it there.
  public void settle() {
    Place next = MonitorRules.place(List.copyOf(monitors), chosen);
    if (next.equals(place.get()) && (stage != null) == (next instanceof Place.On)) {
      return;
    }
    hide();
    if (next instanceof Place.On(var monitor)) {
      stage = open(monitor);
    }
    place.set(next);
  }

  private Stage open(Monitor monitor) {
    var opened = new Stage(StageStyle.UNDECORATED);
    opened.setX(monitor.x());
    opened.setY(monitor.y());
    opened.setWidth(monitor.width());
    opened.setHeight(monitor.height());
    opened.setScene(scene.get());
    // Esc in the kitchen is a wet hand, nothing more; F11 leaves full screen.
    opened.setFullScreenExitHint("");
    opened.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    opened.setOnCloseRequest(close -> close.consume());
    opened.setFullScreen(true);
    opened.show();
    return opened;
  }

  private void hide() {
    if (stage != null) {
      stage.hide();
      stage = null;
    }
  }

  /// The window it opened; empty while it is a tab.
  public @Nullable Stage stage() {
    return stage;
  }

  @Override
  public void close() {
    monitors.removeListener(changed);
    hide();
  }
}
