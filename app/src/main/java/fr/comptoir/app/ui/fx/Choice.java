package fr.comptoir.app.ui.fx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A row of buttons of which one holds.
public final class Choice extends HBox {
  private Choice() {}

  /// @param label puts a value into words
  public static <T> Choice of(ObjectProperty<T> value, List<T> values, Function<T, String> label) {
    var choice = new Choice();
    List<ToggleButton> buttons = buttons(value, values, label);
    for (int i = 0; i < buttons.size(); i++) {
      ToggleButton button = buttons.get(i);
      button
          .getStyleClass()
          .addAll(
              "segment",
              i == 0 ? "left-pill" : i == values.size() - 1 ? "right-pill" : "center-pill");
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
    }
    choice.getChildren().setAll(buttons);
    return choice;
  }

  /// More of them than a row holds: they go on in the next one.
  public static <T> Region wrapping(
      ObjectProperty<T> value, List<T> values, Function<T, String> label) {
    var choice = new FlowPane(8, 8);
    List<ToggleButton> buttons = buttons(value, values, label);
    buttons.forEach(button -> button.getStyleClass().add("toggle"));
    choice.getChildren().setAll(buttons);
    return choice;
  }

  private static <T> List<ToggleButton> buttons(
      ObjectProperty<T> value, List<T> values, Function<T, String> label) {
    var group = new ToggleGroup();
    Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    for (T each : values) {
      var button = new ToggleButton(label.apply(each));
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          click -> {
            button.setSelected(true);
            value.set(each);
          });
      buttons.put(each, button);
    }
    value.subscribe(
        now -> {
          ToggleButton button = buttons.get(now);
          if (button != null) {
            button.setSelected(true);
          }
        });
    return List.copyOf(buttons.values());
  }
}
