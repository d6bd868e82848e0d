package fr.comptoir.app.ui.kitchen;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;

import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.kitchen.MonitorRules.Monitor;
import fr.comptoir.app.ui.kitchen.MonitorRules.Place;
import fr.comptoir.app.ui.kitchen.RailKeys.Action;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Settings of the kitchen's display: on which monitor it stands, and which key does what there. A
/// bump bar is taught: tap what a key shall do, then press it.
public final class KitchenSheet extends VBox {
  private final Words words;
  private final KitchenMonitor monitor;
  private final ObjectProperty<RailKeys> keys;
  private final FlowPane places = new FlowPane(8, 8);
  private final Label where = paragraph("", "muted");
  private final FlowPane actions = new FlowPane(8, 8);
  private final InvalidationListener follow = change -> showPlaces();
  private @Nullable Action learning;

  /// @param keys kept by whoever listens to it
  public KitchenSheet(Words words, KitchenMonitor monitor, ObjectProperty<RailKeys> keys) {
    super(12);
    this.words = words;
    this.monitor = monitor;
    this.keys = keys;
    getStyleClass().add("sheet");
    var weak = new WeakInvalidationListener(follow);
    monitor.monitors().addListener(weak);
    monitor.place().addListener(weak);
    Button usual = button(words.text("kitchen.sheet.usual_keys"), "quiet");
    usual.setMinHeight(44);
    usual.setOnAction(
        click -> {
          keys.set(RailKeys.USUAL);
          learn(null);
        });
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren()
        .addAll(
            label(words.text("kitchen.sheet.title"), "section-title"),
            places,
            where,
            label(words.text("kitchen.sheet.keys"), "section-title"),
            paragraph(words.text("kitchen.sheet.keys_hint"), "muted"),
            actions,
            usual);
    showPlaces();
    learn(null);
  }

  private void showPlaces() {
    Place now = monitor.place().get();
    List<Monitor> all = monitor.monitors();
    places.getChildren().setAll(place("kitchen-in-window", words.text("kitchen.sheet.window")));
    select(0, now instanceof Place.Tab, monitor::leave);
    for (int i = 0; i < all.size(); i++) {
      Monitor each = all.get(i);
      if (!each.primary()) {
        String name = words.text("kitchen.sheet.monitor", i + 1, each.size());
        places.getChildren().add(place("kitchen-on-" + (i + 1), name));
        select(
            places.getChildren().size() - 1,
            now instanceof Place.On(var on) && on.equals(each),
            () -> monitor.choose(each));
      }
    }
    where.setText(
        switch (now) {
          case Place.Tab _ ->
              words.text(
                  monitor.others().isEmpty() ? "kitchen.sheet.none" : "kitchen.sheet.choose");
          case Place.On _ -> words.text("kitchen.sheet.stands");
          case Place.Missing _ -> words.text("kitchen.sheet.missing");
        });
    boolean alarm = now instanceof Place.Missing;
    where.getStyleClass().setAll("label", alarm ? "danger-text" : "muted");
  }

  private ToggleButton place(String id, String name) {
    var choice = new ToggleButton(name);
    choice.setId(id);
    choice.getStyleClass().addAll("segment", Tone.NEUTRAL.styleClass());
    return choice;
  }

  private void select(int at, boolean chosen, Runnable choose) {
    var choice = (ToggleButton) places.getChildren().get(at);
    choice.setSelected(chosen);
    choice.setOnAction(
        click -> {
          choose.run();
          showPlaces();
        });
  }

  /// @param next what the key that is pressed next shall do; null = nothing is learned
  private void learn(@Nullable Action next) {
    learning = next;
    actions.getChildren().clear();
    for (Action action : Action.values()) {
      Button choice = button(action == next ? words.text("kitchen.sheet.press") : text(action));
      choice.setId("learn-" + action.name());
      choice.setMinHeight(44);
      choice.getStyleClass().add(action == next ? "accent" : "quiet");
      choice.setOnAction(click -> learn(action));
      actions.getChildren().add(choice);
      if (action == next) {
        choice.requestFocus();
      }
    }
  }

  private String text(Action action) {
    KeyCode code = keys.get().keys().get(action);
    String name =
        action.tile() > 0
            ? words.text("kitchen.sheet.tile", action.tile())
            : words.text("kitchen.sheet.action.", action);
    return words.text(
        "kitchen.sheet.key",
        name,
        code == null ? words.text("kitchen.sheet.no_key") : code.getName());
  }

  private void pressed(KeyEvent key) {
    Action wanted = learning;
    if (wanted == null) {
      return;
    }
    key.consume();
    if (key.getCode() != KeyCode.ESCAPE && key.getCode() != KeyCode.UNDEFINED) {
      keys.set(keys.get().with(wanted, key.getCode()));
    }
    learn(null);
  }
}
