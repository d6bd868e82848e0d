package fr.comptoir.app.ui.shell;

import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The way to every screen: icon and word, and a red count of what waits.
final class SideBar extends VBox {
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
  private static final double COMPACT_BELOW = 620;

  private final Map<Entry, ToggleButton> buttons = new EnumMap<>(Entry.class);
  private final Map<Entry, Label> counts = new EnumMap<>(Entry.class);

  SideBar(Words words, Consumer<Entry> go) {
    getStyleClass().add("side-bar");
    getChildren().add(Pieces.label("C", "side-brand"));
    var group = new ToggleGroup();
    for (Entry entry : Entry.values()) {
      var button = new ToggleButton(words.text("shell.entry.", entry), Pieces.icon(entry.icon));
      button.setContentDisplay(ContentDisplay.TOP);
      button.getStyleClass().add("side-entry");
      button.setToggleGroup(group);
      button.setOnAction(
          click -> {
            button.setSelected(true);
            go.accept(entry);
          });
      Label count = Pieces.label("", "side-count");
      count.setMouseTransparent(true);
      StackPane.setAlignment(count, Pos.TOP_RIGHT);
      StackPane.setMargin(count, new Insets(5, 14, 0, 0));
      Pieces.reveal(count, false);
      buttons.put(entry, button);
      counts.put(entry, count);
      getChildren().add(new StackPane(button, count));
    }
    heightProperty()
        .subscribe(
            height -> pseudoClassStateChanged(COMPACT, height.doubleValue() < COMPACT_BELOW));
  }

  void select(Entry entry) {
    Objects.requireNonNull(buttons.get(entry)).setSelected(true);
  }

  /// What waits for a person there; nothing is shown at zero.
  void count(Entry entry, int waiting) {
    Label count = Objects.requireNonNull(counts.get(entry));
    count.setText(Integer.toString(waiting));
    Pieces.reveal(count, waiting > 0);
  }
}
