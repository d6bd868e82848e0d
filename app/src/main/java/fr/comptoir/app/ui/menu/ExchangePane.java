package fr.comptoir.app.ui.menu;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.RowList;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.menu.ExchangeViewModel.State;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.menu.MenuDiff;
import fr.comptoir.db.domain.menu.MenuDiff.Change;
import fr.comptoir.db.domain.menu.MenuDiff.Kind;
import java.io.File;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.util.Subscription;

/// The card as a file: export, import with what it would change before it does, and every fault by
/// its line.
final class ExchangePane extends VBox {
  private final Words words;
  private final ExchangeViewModel model;
  private final VBox body = column(12);

  ExchangePane(Words words, ExchangeViewModel model) {
    super(12);
    this.words = words;
    this.model = model;
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().add(body);
  }

  Subscription follow() {
    return model.state().subscribe(this::show);
  }

  private void show(State state) {
    switch (state) {
      case State.Idle _ -> body.getChildren().setAll(idle());
      case State.Preview preview -> body.getChildren().setAll(preview(preview));
      case State.Broken broken -> body.getChildren().setAll(broken(broken));
    }
  }

  private Node[] idle() {
    VBox in =
        column(
            8,
            label(words.text("menu.file.import"), "section-title"),
            paragraph(words.text("menu.file.import.note"), "muted"),
            new FlowPane(8, 8, step("menu.file.choose", "main", this::choose)));
    VBox out =
        column(
            8,
            label(words.text("menu.file.export"), "section-title"),
            paragraph(words.text("menu.file.export.note"), "muted"),
            new FlowPane(
                8,
                8,
                step("menu.file.export.csv", "quiet", () -> export("csv")),
                step("menu.file.export.json", "quiet", () -> export("json"))));
    in.getStyleClass().add("sheet");
    out.getStyleClass().add("sheet");
    return new Node[] {in, out};
  }

  private Node[] preview(State.Preview preview) {
    MenuDiff diff = preview.diff();
    Button apply = step("menu.file.apply", "go", model::apply);
    apply.setId("import-apply");
    apply.setDisable(diff.isEmpty());
    HBox counts = row(8);
    for (Kind kind : Kind.values()) {
      counts
          .getChildren()
          .add(
              badge(
                  words.text("menu.file." + kind.name().toLowerCase(Locale.ROOT), diff.count(kind)),
                  tone(kind)));
    }
    if (diff.moved()) counts.getChildren().add(badge(words.text("menu.file.moved"), Tone.NEUTRAL));
    var list =
        new RowList<Change>(
            FXCollections.observableArrayList(diff.changes()),
            this::change,
            change -> {},
            words.text(diff.isEmpty() ? "menu.file.nothing" : "menu.file.only_moved"));
    VBox.setVgrow(list, Priority.ALWAYS);
    return new Node[] {
      label(words.text("menu.file.preview", preview.source().name()), "section-title"),
      counts,
      list,
      new FlowPane(8, 8, step("menu.file.discard", "quiet", model::discard), apply)
    };
  }

  private Node change(Change change) {
    String fields =
        change.fields().stream()
            .map(
                field ->
                    change.kind() == Kind.ADDED
                        ? field(field.name()) + " : " + field.after()
                        : words.text(
                            "menu.file.field", field(field.name()), field.before(), field.after()))
            .collect(Collectors.joining("\n"));
    VBox text = column(4, label(change.item() + " " + change.name(), "strong"));
    if (!fields.isEmpty()) text.getChildren().add(paragraph(fields, "muted"));
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    return row(12, badge(words.text("menu.file.kind.", change.kind()), tone(change.kind())), text);
  }

  private Node[] broken(State.Broken broken) {
    var list =
        new RowList<Fault>(
            FXCollections.observableArrayList(broken.faults()),
            fault -> paragraph(said(fault), "danger-text"),
            fault -> {},
            words.text("menu.file.unreadable"));
    VBox.setVgrow(list, Priority.ALWAYS);
    return new Node[] {
      label(
          words.text("menu.file.broken", broken.source().name(), broken.faults().size()),
          "section-title"),
      paragraph(words.text("menu.file.broken.note"), "muted"),
      list,
      new FlowPane(
          8,
          8,
          step("menu.file.discard", "quiet", model::discard),
          step("menu.file.choose", "main", this::choose))
    };
  }

  private String said(Fault fault) {
    String value = fault.value().isBlank() ? "" : " (" + fault.value() + ")";
    return words.text(
        "menu.file.fault",
        String.valueOf(fault.row()),
        field(fault.field()),
        words.text("fault.", fault.kind()) + value);
  }

  private String field(String name) {
    String key = "field." + name;
    return words.messages().knows(key) ? words.text(key) : name;
  }

  private static Tone tone(Kind kind) {
    return switch (kind) {
      case ADDED -> Tone.SUCCESS;
      case CHANGED -> Tone.ACCENT;
      case REMOVED -> Tone.DANGER;
    };
  }

  private Button step(String key, String look, Runnable action) {
    Button button = button(words.text(key), "action", look);
    button.setOnAction(click -> action.run());
    return button;
  }

  private void choose() {
    var chooser = new FileChooser();
    chooser.setTitle(words.text("menu.file.choose"));
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(words.text("menu.file.kind"), "*.csv", "*.json"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) model.look(file.toPath());
  }

  private void export(String ending) {
    var chooser = new FileChooser();
    chooser.setTitle(words.text("menu.file.export"));
    chooser.setInitialFileName("carte." + ending);
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) model.export(file.toPath());
  }
}
