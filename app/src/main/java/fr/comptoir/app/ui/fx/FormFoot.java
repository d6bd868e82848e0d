package fr.comptoir.app.ui.fx;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.db.domain.Fault;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The end of a form: what is wrong that no field stands for, and the button that sends it, which
/// is dead until there is something right to send.
public final class FormFoot extends VBox {
  private static final KeyCombination SEND =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
  private static final int MOST = 3;

  private final Words words;
  private final VBox faults = column(2);
  private final Button save;
  private final HBox buttons = row(8);

  /// @param save sends the form
  public FormFoot(Words words, Form<?> form, Runnable save, Button... others) {
    super(8);
    this.words = words;
    this.save = button(words.text("form.save"), "action", "go");
    this.save.setId("form-save");
    this.save.setMaxWidth(Double.MAX_VALUE);
    this.save.setOnAction(click -> save.run());
    HBox.setHgrow(this.save, Priority.ALWAYS);
    faults.getStyleClass().add("form-faults");
    buttons.getChildren().addAll(others);
    buttons.getChildren().add(this.save);
    getChildren().addAll(faults, buttons);
    getStyleClass().add("drawer-foot");
    form.state().subscribe(this::show);
  }

  /// Ctrl+Enter sends, wherever the focus is in the form.
  public void listenOn(Node form) {
    form.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent key) {
    if (SEND.match(key)) {
      key.consume();
      save.fire();
    }
  }

  private void show(Form.State<?> state) {
    save.setDisable(!state.ready());
    List<Fault> left = state.dirty() ? state.faults() : List.of();
    faults
        .getChildren()
        .setAll(left.stream().limit(MOST).map(each -> paragraph(said(each))).toList());
    reveal(faults, !left.isEmpty());
  }

  private String said(Fault fault) {
    String key = "field." + fault.field();
    String field = words.messages().knows(key) ? words.text(key) : fault.field();
    String wrong = words.text("fault.", fault.kind());
    return words.text(
        "form.fault", field, fault.value().isBlank() ? wrong : wrong + " (" + fault.value() + ")");
  }
}
