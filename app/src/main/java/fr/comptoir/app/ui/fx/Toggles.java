package fr.comptoir.app.ui.fx;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Buttons of which any number hold: days, ways to order.
public final class Toggles extends FlowPane {
  private Toggles() {
    super(8, 8);
  }

  /// @param chosen those that hold at first
  /// @param changed hears which hold after a tap
  public static <T extends Comparable<T>> Toggles of(
      List<T> all, Set<T> chosen, Function<T, String> label, Consumer<Set<T>> changed) {
    var toggles = new Toggles();
    Set<T> now = new TreeSet<>(chosen);
    for (T each : all) {
      var button = new ToggleButton(label.apply(each));
      button.getStyleClass().add("toggle");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setSelected(now.contains(each));
      button.setOnAction(
          click -> {
            if (button.isSelected()) now.add(each);
            else now.remove(each);
            changed.accept(Set.copyOf(now));
          });
      toggles.getChildren().add(button);
    }
    return toggles;
  }
}
