package fr.comptoir.app.ui.fx;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A named list to pick one value from.
public final class Picker<T> extends VBox {
  private final ComboBox<T> box = new ComboBox<>();

  public Picker(String name, ObjectProperty<T> value, List<T> all, Function<T, String> label) {
    this(name, all, label);
    box.setValue(value.get());
    box.valueProperty().subscribe((was, now) -> set(value, now));
  }

  /// Nothing is picked for good: each pick is an act.
  public Picker(String name, List<T> all, Function<T, String> label, Consumer<T> picked) {
    this(name, all, label);
    box.setOnAction(
        act -> {
          T value = box.getValue();
          if (value != null) picked.accept(value);
        });
  }

  private Picker(String name, List<T> all, Function<T, String> label) {
    super(4);
    box.getItems().setAll(all);
    box.setCellFactory(list -> new Cell<>(label));
    box.setButtonCell(new Cell<>(label));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setMinWidth(0);
    box.setAccessibleText(name);
    box.getStyleClass().add("form-field");
    var title = Pieces.label(name, "field-name");
    title.setLabelFor(box);
    getChildren().addAll(title, box);
    HBox.setHgrow(this, Priority.ALWAYS);
    setMinWidth(0);
  }

  public ComboBox<T> box() {
    return box;
  }

  private static <T> void set(ObjectProperty<T> value, @Nullable T next) {
    if (next != null) value.set(next);
  }

  private static final class Cell<T> extends ListCell<T> {
    private final Function<T, String> label;

    Cell(Function<T, String> label) {
      this.label = label;
      getStyleClass().add(Pieces.MAY_SHORTEN);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : label.apply(item));
    }
  }
}
