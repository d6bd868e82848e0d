package fr.comptoir.app.ui.fx;

import java.time.Instant;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// A card of a board: made once for a thing, then shown each new snapshot of it. Focus goes from
/// card to card with the arrows; Enter opens it, Space does its main action.
public abstract class Card<T> extends VBox {
  private static final PseudoClass FLASH = PseudoClass.getPseudoClass("flash");
  private static final Duration LONG_PRESS = Duration.millis(600);

  private final PauseTransition press = new PauseTransition(LONG_PRESS);
  private boolean pressedLong;

  /// The height it had at this width; a change of anything in it is a new one to measure.
  private double measuredAt = Double.NaN;

  private double measured;

  protected Card(String styleClass) {
    getStyleClass().addAll("board-card", styleClass);
    setFocusTraversable(true);
    press.setOnFinished(
        held -> {
          pressedLong = true;
          menu();
        });
    setOnMousePressed(
        pressed -> {
          pressedLong = false;
          press.playFromStart();
        });
    setOnMouseReleased(released -> press.stop());
    setOnMouseDragged(dragged -> press.stop());
    setOnContextMenuRequested(
        asked -> {
          menu();
          asked.consume();
        });
    setOnMouseClicked(
        click -> {
          requestFocus();
          if (!pressedLong && click.getButton() == MouseButton.PRIMARY) {
            tap();
          }
          click.consume();
        });
  }

  @Override
  public void requestLayout() {
    measuredAt = Double.NaN;
    super.requestLayout();
  }

  /// A board of hundreds asks every card for its height whenever one of them comes or goes.
  @Override
  protected double computePrefHeight(double width) {
    if (width != measuredAt) {
      measured = super.computePrefHeight(width);
      measuredAt = width;
    }
    return measured;
  }

  /// FX thread.
  public abstract void show(T item);

  /// Before it shows another thing: what was unfolded for the last one is folded.
  protected void leave() {}

  /// Each second: ages and stopwatches.
  public void tick(Instant now) {}

  /// Lit now, because what it shows rings.
  final void flash(boolean lit) {
    pseudoClassStateChanged(FLASH, lit);
  }

  /// Enter, and a tap beside the button.
  protected void open() {}

  /// A tap beside the button, where it isn't the same as Enter.
  protected void tap() {
    open();
  }

  /// Space.
  protected void act() {}

  /// A long press, the second button, or the key M: what else can be done. Asked for twice, it is
  /// there once.
  protected void menu() {}
}
