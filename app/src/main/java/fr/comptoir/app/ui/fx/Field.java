package fr.comptoir.app.ui.fx;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A named field of a form: the label is the control's name for screen readers too.
public final class Field extends VBox {
  public Field(String name, Control control) {
    super(4);
    Label label = Pieces.label(name, "field-name");
    label.setLabelFor(control);
    control.setAccessibleText(name);
    control.getStyleClass().add("form-field");
    control.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(label, control);
    HBox.setHgrow(this, Priority.ALWAYS);
    setMinWidth(0);
  }

  /// A text field bound to `text`.
  public static TextField text(StringProperty text, String prompt) {
    var field = new TextField();
    field.setPromptText(prompt);
    field.textProperty().bindBidirectional(text);
    field.setMinWidth(0);
    field.setPrefColumnCount(8);
    return field;
  }
}
