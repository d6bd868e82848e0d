package fr.comptoir.app.ui.shell;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;

import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Words;
import java.util.List;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// F1: every key of the window, and of the screen that is shown.
final class HelpView extends VBox {
  private static final double WIDTH = 560;
  private static final double MOST_HEIGHT = 400;

  /// A key as it is written on the keyboard, and the words for what it does.
  private record Key(String name, String does) {}

  HelpView(Words words, List<Entry> entries) {
    super(12);
    setPrefWidth(WIDTH);
    getStyleClass().add("help");
    var grid = new GridPane(16, 8);
    int line = 0;
    for (Key key :
        List.of(
            new Key("Ctrl K", words.text("help.search")),
            new Key("Ctrl " + words.text("help.key.enter"), words.text("help.sold_out")),
            new Key("Ctrl Z", words.text("help.undo")),
            new Key("F9", words.text("help.call")),
            new Key("F10", words.text("help.pause")),
            new Key("N", words.text("help.order")),
            new Key("B", words.text("help.reservation")),
            new Key("← ↑ ↓ →", words.text("help.arrows")),
            new Key(words.text("help.key.enter"), words.text("help.open")),
            new Key(words.text("help.key.space"), words.text("help.act")),
            new Key(words.text("help.key.escape"), words.text("help.close")),
            new Key("Ctrl 1 … 0", words.text("help.screens")))) {
      add(grid, line++, key);
    }
    for (int i = 0; i < entries.size() && i < Shortcuts.SCREENS.size(); i++) {
      add(
          grid,
          line++,
          new Key(Shortcuts.SCREENS.get(i).getName(), words.text("shell.entry.", entries.get(i))));
    }
    var all = Pieces.scrolling(grid);
    all.setMaxHeight(MOST_HEIGHT);
    getChildren().addAll(column(2, label(words.text("help.title"), "screen-title")), all);
  }

  private static void add(GridPane grid, int line, Key key) {
    var name = label(key.name(), "key");
    name.setMinWidth(Region.USE_PREF_SIZE);
    var does = paragraph(key.does());
    GridPane.setHgrow(does, Priority.ALWAYS);
    grid.addRow(line, name, does);
  }
}
