package fr.comptoir.app.ui.fx;

import static fr.comptoir.app.ui.fx.Pieces.paragraph;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A long list of rows: only what is seen is made. A tap or Enter opens a row.
public final class RowList<T> extends ListView<T> {
  /// @param row draws one entry
  /// @param empty what is said when there is none
  public RowList(ObservableList<T> items, Function<T, Node> row, Consumer<T> open, String empty) {
    super(items);
    getStyleClass().add("row-list");
    setPlaceholder(paragraph(empty, "empty"));
    setCellFactory(list -> new Cell<>(row, open));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pass);
    setOnKeyPressed(
        key -> {
          T chosen = getSelectionModel().getSelectedItem();
          if (key.getCode() == KeyCode.ENTER && chosen != null) {
            key.consume();
            open.accept(chosen);
          }
        });
  }

  /// The list would keep Esc for itself; it is the window's.
  private void pass(KeyEvent key) {
    Parent around = getParent();
    if (key.getCode() == KeyCode.ESCAPE && around != null) {
      key.consume();
      around.fireEvent(key.copyFor(around, around));
    }
  }

  private static final class Cell<T> extends ListCell<T> {
    private final Function<T, Node> row;

    Cell(Function<T, Node> row, Consumer<T> open) {
      this.row = row;
      setPrefWidth(0); // as wide as the list, never wider
      setOnMouseClicked(
          click -> {
            T shown = getItem();
            if (shown != null) {
              open.accept(shown);
            }
          });
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      setGraphic(empty || item == null ? null : row.apply(item));
    }
  }
}
