package fr.comptoir.app.ui.fx;

import java.time.Instant;
import javafx.scene.layout.VBox;

/// A card of a board: made once for a thing, then shown each new snapshot of it. Focus goes from
/// card to card with the arrows; Enter opens it, Space does its main action.
public abstract class Card<T> extends VBox {
  protected Card(String styleClass) {
    getStyleClass().addAll("board-card", styleClass);
    setFocusTraversable(true);
    setOnMouseClicked(
        click -> {
          requestFocus();
          open();
          click.consume();
        });
  }

  /// FX thread.
  public abstract void show(T item);

  /// Each second: ages and stopwatches.
  public void tick(Instant now) {}

  /// Enter, or a tap beside the button.
  protected void open() {}

  /// Space.
  protected void act() {}
}
