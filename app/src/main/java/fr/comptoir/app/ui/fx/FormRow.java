package fr.comptoir.app.ui.fx;

import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.db.domain.Fault.Kind.MISSING;

import fr.comptoir.db.domain.Fault;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A field of a form: its name, what is typed, what is wrong with it in words, and the way back to
/// what it was. The fault is also the control's help for screen readers.
public final class FormRow extends VBox {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final Words words;
  private final TextInputControl control;
  private final Label wrong = paragraph("", "field-fault");
  private boolean left;

  private FormRow(Words words, String name, FormValue<?> value, TextInputControl control) {
    super(4);
    this.words = words;
    this.control = control;
    control.setId("field-" + value.name());
    control.textProperty().bindBidirectional(value.text());
    control.setAccessibleText(name);
    control.getStyleClass().add("form-field");
    control.setMinWidth(0);
    control.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(control, Priority.ALWAYS);
    Label title = label(name, "field-name");
    title.setLabelFor(control);
    Button back = iconButton(Feather.ROTATE_CCW, words.text("form.original"), "flat");
    back.setOnAction(click -> value.reset());
    value.dirty().subscribe(dirty -> reveal(back, dirty));
    getChildren().addAll(title, row(4, control, back), wrong);
    HBox.setHgrow(this, Priority.ALWAYS);
    setMinWidth(0);
    value.fault().subscribe(fault -> show(value));
    value.dirty().subscribe(dirty -> show(value));
    control
        .focusedProperty()
        .subscribe(
            (was, now) -> {
              left |= was;
              show(value);
            });
  }

  /// One line.
  public static FormRow line(Words words, String name, FormValue<?> value) {
    var field = new TextField();
    field.setPrefColumnCount(6);
    return new FormRow(words, name, value, field);
  }

  /// One line; its name is the one of its value.
  public static FormRow line(Words words, FormValue<?> value) {
    return line(words, words.text("field." + value.name()), value);
  }

  /// Fields side by side; a fault below one doesn't move the other.
  public static HBox pair(Node... fields) {
    var row = new HBox(8, fields);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  /// Several lines.
  public static FormRow area(Words words, String name, FormValue<?> value) {
    var area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(2);
    area.getStyleClass().add("form-area");
    return new FormRow(words, name, value, area);
  }

  /// What Enter leads to, in a field of one line.
  public void onEnter(Runnable step) {
    if (control instanceof TextField field) field.setOnAction(enter -> step.run());
  }

  public TextInputControl control() {
    return control;
  }

  /// What nobody has filled in yet isn't wrong yet.
  private void show(FormValue<?> value) {
    Optional<Fault.Kind> fault =
        value.fault().get().filter(kind -> left || value.dirty().get() || kind != MISSING);
    String said = fault.map(kind -> words.text("fault.", kind)).orElse("");
    wrong.setText(said);
    reveal(wrong, fault.isPresent());
    control.setAccessibleHelp(said);
    control.pseudoClassStateChanged(INVALID, fault.isPresent());
  }
}
