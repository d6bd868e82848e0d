package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.FormFoot;
import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.Toggles;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.call.LineMode;
import fr.comptoir.db.domain.call.LineRules;
import fr.comptoir.db.domain.call.LineRules.Anonymous;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Who takes the calls of each wall line, and when.
final class LinesPane extends StackPane {
  private static final double WIDTH = 760;

  private final Words words;
  private final LinesViewModel model;
  private final VBox all = column(12);

  /// By line: what is typed for one stays when another is saved.
  private final Map<String, Sheet> sheets = new HashMap<>();

  private record Sheet(LineRules rules, Node node) {}

  LinesPane(Words words, LinesViewModel model) {
    this.words = words;
    this.model = model;
    all.setMaxWidth(WIDTH);
    getChildren().add(scrolling(all));
  }

  Subscription follow() {
    return model.rules().subscribe(this::show);
  }

  private void show(List<LineRules> lines) {
    List<Node> nodes = new ArrayList<>();
    for (LineRules line : lines) {
      Sheet shown = sheets.get(line.line());
      if (shown == null || !shown.rules().equals(line)) {
        shown = new Sheet(line, sheet(line));
        sheets.put(line.line(), shown);
      }
      nodes.add(shown.node());
    }
    if (nodes.isEmpty()) nodes.add(paragraph(words.text("settings.lines.none"), "muted"));
    all.getChildren().setAll(nodes);
  }

  private Node sheet(LineRules line) {
    var form = new LineForm(line);
    VBox bands = column(12);
    form.hours().forEach(each -> bands.getChildren().add(band(form, each, bands)));
    var more = button(words.text("settings.lines.band.add"), "flat");
    more.setOnAction(click -> bands.getChildren().add(band(form, form.more(), bands)));
    VBox sheet =
        column(
            8,
            label(called(line), "section-title"),
            FormRow.pair(FormRow.line(words, form.name), FormRow.line(words, form.number)),
            label(words.text("settings.lines.who"), "field-name"),
            mode(form.mode, next -> form.mode = next, form),
            paragraph(words.text("settings.lines.mode.note"), "muted"),
            FormRow.pair(
                FormRow.line(words, form.ringSeconds), FormRow.line(words, form.repeatMinutes)),
            label(words.text("settings.lines.bands"), "field-name"),
            bands,
            row(8, more),
            label(words.text("settings.lines.anonymous"), "field-name"),
            anonymous(form),
            new FlowPane(
                8,
                8,
                toggle(form, "settings.lines.vip", form.vipToPerson, on -> form.vipToPerson = on),
                toggle(form, "settings.lines.shield", form.shield, on -> form.shield = on)));
    sheet.getStyleClass().add("sheet");
    var foot = new FormFoot(words, form.form(), () -> save(form));
    foot.listenOn(sheet);
    sheet.getChildren().add(foot);
    sheet.setId("line-" + line.line());
    return sheet;
  }

  private Node band(LineForm form, LineForm.Hours hours, VBox bands) {
    VBox box = column(8);
    var remove = iconButton(Feather.TRASH_2, words.text("settings.lines.band.remove"), "flat");
    remove.setOnAction(
        click -> {
          form.remove(hours);
          bands.getChildren().remove(box);
        });
    HBox times =
        FormRow.pair(FormRow.line(words, hours.from), FormRow.line(words, hours.until), remove);
    box.getChildren()
        .setAll(
            Toggles.of(
                List.of(DayOfWeek.values()),
                hours.days,
                day -> day.getDisplayName(TextStyle.SHORT, words.messages().locale()),
                chosen -> {
                  hours.days = chosen;
                  form.form().changed();
                }),
            times,
            mode(hours.mode, next -> hours.mode = next, form));
    return box;
  }

  private Node mode(LineMode now, Consumer<LineMode> then, LineForm form) {
    var mode = new SimpleObjectProperty<>(now);
    mode.subscribe(
        (was, next) -> {
          then.accept(next);
          form.form().changed();
        });
    return Choice.wrapping(
        mode, List.of(LineMode.values()), each -> words.text("settings.lines.mode.", each));
  }

  private Node anonymous(LineForm form) {
    var choice = new SimpleObjectProperty<>(form.anonymous);
    choice.subscribe(
        (was, next) -> {
          form.anonymous = next;
          form.form().changed();
        });
    return Choice.wrapping(
        choice, List.of(Anonymous.values()), each -> words.text("settings.lines.anonymous.", each));
  }

  private Node toggle(LineForm form, String key, boolean on, Consumer<Boolean> then) {
    var button = new ToggleButton(words.text(key));
    button.getStyleClass().add("toggle");
    button.setSelected(on);
    button.setWrapText(true);
    button.setOnAction(
        click -> {
          then.accept(button.isSelected());
          form.form().changed();
        });
    return button;
  }

  private void save(LineForm form) {
    if (!form.form().state().get().ready()) return;
    LineRules wish = form.form().state().get().value().orElseThrow();
    model.save(wish, called(wish), form.form());
  }

  private static String called(LineRules line) {
    return line.name().isBlank() ? line.line() : line.name();
  }
}
