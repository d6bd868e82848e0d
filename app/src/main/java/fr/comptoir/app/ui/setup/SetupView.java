package fr.comptoir.app.ui.setup;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Settings: language and theme at once, the line's values to type into the box, and what to do to
/// leave the demonstration.
public final class SetupView implements Screen {
  private static final double WIDTH = 860;
  private static final List<String> STEPS =
      List.of("setup.step.1", "setup.step.2", "setup.step.3", "setup.step.4", "setup.step.5");

  private final Words words;
  private final StackPane root;

  /// @param sip address and port the box registers at
  /// @param lines users it registers as
  public record Line(String sip, List<String> lines, String voice) {}

  /// @param sheets what else is set at this PC, from the top
  public SetupView(
      Words words,
      ObjectProperty<Locale> language,
      ObjectProperty<Boolean> dark,
      List<? extends Region> sheets,
      Line line) {
    this.words = words;
    VBox all = column(16, look(language, dark));
    all.getChildren().addAll(sheets);
    all.getChildren().addAll(line(line), steps());
    all.setMaxWidth(WIDTH);
    root = new StackPane(scrolling(all));
    root.getStyleClass().add("screen");
  }

  private VBox look(ObjectProperty<Locale> language, ObjectProperty<Boolean> dark) {
    return sheet(
        "setup.look",
        Choice.of(
            language,
            List.of(Locale.FRENCH, Locale.ENGLISH),
            each -> words.text("setup.language." + each.getLanguage())),
        Choice.of(
            dark,
            List.of(false, true),
            each -> words.text(each ? "setup.theme.dark" : "setup.theme.light")));
  }

  private VBox line(Line line) {
    return sheet(
        "setup.line",
        fact("setup.line.server", line.sip()),
        fact("setup.line.users", String.join(", ", line.lines())),
        fact("setup.line.voice", words.text("shell.voice." + line.voice())));
  }

  private HBox fact(String key, String value) {
    Label name = label(words.text(key), "muted");
    name.setMinWidth(220);
    return row(12, name, label(value, "strong"));
  }

  private VBox steps() {
    VBox sheet = sheet("setup.steps");
    for (int i = 0; i < STEPS.size(); i++) {
      Label text = paragraph(words.text(STEPS.get(i)));
      HBox.setHgrow(text, Priority.ALWAYS);
      sheet.getChildren().add(row(12, label(Integer.toString(i + 1), "step-number"), text));
    }
    return sheet;
  }

  private VBox sheet(String title, Region... content) {
    VBox sheet = column(12, label(words.text(title), "section-title"));
    sheet.getChildren().addAll(content);
    sheet.getStyleClass().add("sheet");
    return sheet;
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public String title() {
    return words.text("setup.title");
  }

  @Override
  public void close() {}
}
