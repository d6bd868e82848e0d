package fr.comptoir.app.ui.fx;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A list of the book on the screen: only the rows that are seen are made, the next page is read
/// when the end comes near. Arrows choose a row, a tap or Enter opens it. What was read stays when
/// reading more breaks down, with a line above that says so.
public final class PageList<T> extends VBox implements AutoCloseable {
  /// Rows before the end at which the next page is asked for.
  private static final int NEAR = 10;

  private final BookPages<T> pages;
  private final Function<T, Object> key;
  private final ListView<T> list;
  private final ListStates states;
  private final HBox trouble;
  private final ListChangeListener<T> follow = change -> reselect();
  private final Subscription subscription;
  private @Nullable Object chosen;

  /// What a list needs to know of its entries.
  ///
  /// @param key stays the same as an entry changes
  /// @param row draws one
  public record Rows<T>(Function<T, Object> key, Function<T, Node> row, Consumer<T> open) {}

  public PageList(Words words, BookPages<T> pages, Rows<T> rows, ListStates.Empty empty) {
    this.pages = pages;
    this.key = rows.key();
    this.list = new ListView<>(pages.items());
    this.states = new ListStates(words, empty, pages::refresh);
    Button retry = button(words.text("list.retry"), "quiet");
    retry.setOnAction(click -> pages.refresh());
    retry.setMinHeight(44);
    Label said = paragraph(words.text("list.failed"), "warning-text");
    HBox.setHgrow(said, Priority.ALWAYS);
    trouble = row(8, said, retry);
    trouble.getStyleClass().add("note-band");
    list.getStyleClass().add("row-list");
    list.setPlaceholder(states);
    list.setCellFactory(each -> new Cell(rows));
    list.setOnKeyPressed(
        pressed -> {
          T at = list.getSelectionModel().getSelectedItem();
          if (pressed.getCode() == KeyCode.ENTER && at != null) {
            pressed.consume();
            rows.open().accept(at);
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setMinHeight(0);
    getChildren().addAll(trouble, list);
    setMinWidth(0);
    pages.items().addListener(follow);
    subscription = pages.state().subscribe(this::show);
  }

  /// Marks the entry of this key, now and after each change; null = none.
  public void choose(@Nullable Object wanted) {
    chosen = wanted;
    reselect();
  }

  public ListView<T> list() {
    return list;
  }

  private void show(BookPages.State state) {
    states.show(state);
    reveal(trouble, state == BookPages.State.FAILED && !pages.items().isEmpty());
  }

  private void reselect() {
    if (chosen == null) {
      list.getSelectionModel().clearSelection();
      return;
    }
    for (int i = 0; i < pages.items().size(); i++) {
      if (key.apply(pages.items().get(i)).equals(chosen)) {
        list.getSelectionModel().select(i);
        return;
      }
    }
    list.getSelectionModel().clearSelection();
  }

  @Override
  public void close() {
    pages.items().removeListener(follow);
    subscription.unsubscribe();
    list.setItems(null);
  }

  private final class Cell extends ListCell<T> {
    private final Rows<T> rows;

    Cell(Rows<T> rows) {
      this.rows = rows;
      setPrefWidth(0); // as wide as the list, never wider
      setOnMouseClicked(
          click -> {
            T shown = getItem();
            if (shown != null) {
              rows.open().accept(shown);
            }
          });
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      setGraphic(empty || item == null ? null : rows.row().apply(item));
      if (!empty && getIndex() >= pages.items().size() - NEAR) {
        pages.more();
      }
    }
  }
}
