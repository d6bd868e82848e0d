package fr.comptoir.app.ui.fx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A row of buttons of which one holds.
public final class Choice extends HBox {
  private Choice() {}

  /// @param label puts a value into words
  public static <T> Choice of(ObjectProperty<T> value, List<T> values, Function<T, String> label) {
    var choice = new Choice();
    var group = new ToggleGroup();
    Map<T, ToggleButton> buttons = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      T each = values.get(i);
      var button = new ToggleButton(label.apply(each));
      button.setToggleGroup(group);
      button
          .getStyleClass()
          .addAll(
              "segment",
              i == 0 ? "left-pill" : i == values.size() - 1 ? "right-pill" : "center-pill");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(Region.USE_PREF_SIZE);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(
          click -> {
            button.setSelected(true);
            value.set(each);
          });
      buttons.put(each, button);
      choice.getChildren().add(button);
    }
    value.subscribe(
        now -> {
          ToggleButton button = buttons.get(now);
          if (button != null) {
            button.setSelected(true);
          }
        });
    return choice;
  }
}
