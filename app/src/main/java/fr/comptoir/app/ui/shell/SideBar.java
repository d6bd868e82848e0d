package fr.comptoir.app.ui.shell;

import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Words;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
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
  private static final PseudoClass FLASH = PseudoClass.getPseudoClass("flash");
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
  private static final double COMPACT_BELOW = 730;

  private final Map<Entry, ToggleButton> buttons = new EnumMap<>(Entry.class);
  private final Set<Entry> ringing = EnumSet.noneOf(Entry.class);
  private boolean lit;
  private final Map<Entry, Label> counts = new EnumMap<>(Entry.class);

  /// @param entries what this person may open, in order
  SideBar(Words words, List<Entry> entries, Consumer<Entry> go) {
    getStyleClass().add("side-bar");
    Label brand = Pieces.label("C", "side-brand");
    getChildren().add(brand);
    var group = new ToggleGroup();
    for (Entry entry : entries) {
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
      StackPane.setMargin(count, new Insets(2, 10, 0, 0));
      Pieces.reveal(count, false);
      buttons.put(entry, button);
      counts.put(entry, count);
      getChildren().add(new StackPane(button, count));
    }
    heightProperty()
        .subscribe(
            height -> {
              boolean compact = height.doubleValue() < COMPACT_BELOW;
              pseudoClassStateChanged(COMPACT, compact);
              Pieces.reveal(brand, !compact);
            });
  }

  void select(Entry entry) {
    ToggleButton button = buttons.get(entry);
    if (button != null) {
      button.setSelected(true);
    }
  }

  /// The entries behind which somebody is waited for; they flash.
  void ring(Set<Entry> entries) {
    ringing.clear();
    ringing.addAll(entries);
    lit = true;
    flash();
  }

  /// Each second. Who has asked the system for less motion sees a steady light.
  void tick() {
    lit = !lit || Platform.getPreferences().isReducedMotion();
    if (!ringing.isEmpty()) {
      flash();
    }
  }

  private void flash() {
    buttons.forEach(
        (entry, button) -> button.pseudoClassStateChanged(FLASH, lit && ringing.contains(entry)));
  }

  /// What waits for a person there; nothing is shown at zero.
  void count(Entry entry, int waiting) {
    Label count = counts.get(entry);
    if (count != null) {
      count.setText(Integer.toString(waiting));
      Pieces.reveal(count, waiting > 0);
    }
  }
}
