package fr.comptoir.app.ui.fx;

import javafx.animation.PauseTransition;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Grey rows where a list will be. They come only when the answer takes longer than a blink, so
/// that nothing flickers.
public final class Skeleton extends VBox {
  private static final Duration BLINK = Duration.millis(150);
  private static final int ROWS = 6;

  private final PauseTransition patience = new PauseTransition(BLINK);

  public Skeleton() {
    super(0);
    getStyleClass().add("skeleton");
    setMouseTransparent(true);
    for (int i = 0; i < ROWS; i++) {
      getChildren().add(row());
    }
    patience.setOnFinished(late -> Pieces.reveal(this, true));
    waiting(false);
  }

  /// Whether an answer is waited for.
  public void waiting(boolean waiting) {
    patience.stop();
    Pieces.reveal(this, false);
    if (waiting) {
      patience.playFromStart();
    }
  }

  private static HBox row() {
    Region time = bar(48);
    Region name = bar(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox row = Pieces.row(12, time, name, bar(72));
    row.getStyleClass().add("skeleton-row");
    return row;
  }

  private static Region bar(double width) {
    var bar = new Region();
    bar.getStyleClass().add("skeleton-bar");
    bar.setMinWidth(width);
    bar.setPrefWidth(width);
    return bar;
  }
}
