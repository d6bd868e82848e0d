package fr.comptoir.app.ui.customers;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.customers.CardFormViewModel.Input;
import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.Words;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A card being filled in. A field that can't be is edged and says why once one has left it.
final class CardForm extends BorderPane {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Words words;
  private final CardFormViewModel model;
  private final Map<Input, TextInputControl> controls = new EnumMap<>(Input.class);
  private final Map<Input, Label> said = new EnumMap<>(Input.class);
  private final Set<Input> left = EnumSet.noneOf(Input.class);
  private final Subscription subscription;

  CardForm(Words words, CustomersViewModel customers, CardFormViewModel model) {
    this.words = words;
    this.model = model;
    VBox fields =
        column(
            10,
            label(words.text(model.isNew() ? "people.form.new" : "people.form.edit"), "big"),
            two(field(Input.FIRST_NAME), field(Input.LAST_NAME)),
            two(field(Input.PHONE), field(Input.EMAIL)),
            field(Input.ALLERGIES),
            check("people.form.consent", model.consent()),
            area(),
            check("people.form.sms", model.smsOk()),
            check("people.form.vip", model.vip()),
            check("people.form.blocked", model.blocked()),
            reason());
    fields.getStyleClass().add("sheet");
    var pane = scrolling(fields);
    pane.setMinHeight(0);
    Button save = button(words.text("people.form.save"), "action", "main");
    save.setId("card-save");
    save.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.faults().get().isEmpty() || model.looking().get(),
                model.faults(),
                model.looking()));
    save.setOnAction(click -> customers.save(model));
    Button cancel = button(words.text("people.form.cancel"), "action", "quiet");
    cancel.setOnAction(click -> customers.leaveForm());
    HBox foot = row(8, spacer(), cancel, save);
    foot.getStyleClass().add("drawer-foot");
    setCenter(pane);
    setBottom(foot);
    setMinSize(0, 0);
    setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ESCAPE && !model.isDirty()) {
            key.consume();
            customers.leaveForm();
          } else if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            key.consume();
            customers.save(model);
          }
        });
    subscription = model.faults().subscribe(now -> show());
  }

  void close() {
    subscription.unsubscribe();
  }

  void focus() {
    control(model.isNew() ? Input.FIRST_NAME : Input.PHONE).requestFocus();
  }

  private Node field(Input input) {
    return checked(input, Field.text(model.text(input), words.text("people.form.prompt.", input)));
  }

  private Node area() {
    var note = new TextArea();
    note.textProperty().bindBidirectional(model.text(Input.NOTE));
    note.setWrapText(true);
    note.setPrefRowCount(2);
    note.setPromptText(words.text("people.form.prompt.", Input.NOTE));
    Node field = checked(Input.NOTE, note);
    note.getStyleClass().remove("form-field");
    note.setMinHeight(64);
    return field;
  }

  private Node reason() {
    Node reason = field(Input.REASON);
    model.blocked().subscribe(blocked -> reveal(reason, blocked));
    return reason;
  }

  private Node checked(Input input, TextInputControl control) {
    control.setId("card-" + input.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    Label fault = paragraph("", "fault");
    fault.setId(control.getId() + "-fault");
    controls.put(input, control);
    said.put(input, fault);
    control
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && control.getScene() != null && !control.getText().isEmpty()) {
                left.add(input);
                show();
              }
            });
    VBox box = column(2, new Field(words.text("people.form.", input), control), fault);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setMinWidth(0);
    reveal(fault, false);
    return box;
  }

  /// Consent and a reason are asked for at once: nobody leaves a field that isn't filled.
  private void show() {
    Map<Input, String> wrong = model.faults().get();
    for (Input input : controls.keySet()) {
      String key = wrong.get(input);
      boolean shown =
          key != null
              && (left.contains(input) || input == Input.ALLERGIES || input == Input.REASON);
      if (key == null) {
        left.remove(input); // right again: the next mistake is given its time too
      }
      Label fault = fault(input);
      fault.setText(key != null && shown ? why(key) : "");
      reveal(fault, shown);
      control(input).pseudoClassStateChanged(WRONG, shown);
      control(input).setAccessibleHelp(shown ? fault.getText() : "");
    }
  }

  private String why(String key) {
    return model
        .owner()
        .get()
        .filter(owner -> key.equals("people.fault.taken"))
        .map(owner -> words.text(key, owner.name().isBlank() ? "#" + owner.id() : owner.name()))
        .orElseGet(() -> words.text(key));
  }

  private TextInputControl control(Input input) {
    return Objects.requireNonNull(controls.get(input));
  }

  private Label fault(Input input) {
    return Objects.requireNonNull(said.get(input));
  }

  private HBox two(Node one, Node other) {
    HBox row = row(10, one, other);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private CheckBox check(String key, BooleanProperty value) {
    var box = new CheckBox(words.text(key));
    box.selectedProperty().bindBidirectional(value);
    box.setMinHeight(44);
    box.setWrapText(true);
    box.setId("card-" + key.substring(key.lastIndexOf('.') + 1));
    return box;
  }
}
