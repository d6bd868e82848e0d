package fr.comptoir.app.ui.fx;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What stands where a list has nothing to show yet: grey rows while it is read, a sentence and the
/// next useful action when there is nothing, what failed and "Réessayer" when the book didn't
/// answer.
public final class ListStates extends StackPane {
  private final Skeleton skeleton = new Skeleton();
  private final VBox nothing;
  private final VBox failed;

  /// What to say and to offer when there is nothing.
  ///
  /// @param action what its button is called; empty = there is nothing to do
  public record Empty(String sentence, String action, Runnable run) {
    public static Empty saying(String sentence) {
      return new Empty(sentence, "", () -> {});
    }
  }

  public ListStates(Words words, Empty empty, Runnable retry) {
    nothing = said(empty.sentence(), empty.action(), empty.run());
    failed = said(words.text("list.failed"), words.text("list.retry"), retry);
    getChildren().addAll(skeleton, nothing, failed);
    StackPane.setAlignment(skeleton, Pos.TOP_LEFT);
    show(BookPages.State.LOADING);
  }

  public void show(BookPages.State state) {
    skeleton.waiting(state == BookPages.State.LOADING);
    reveal(nothing, state == BookPages.State.READY);
    reveal(failed, state == BookPages.State.FAILED);
  }

  private static VBox said(String sentence, String action, Runnable run) {
    VBox box = column(8, paragraph(sentence, "empty"));
    box.setAlignment(Pos.TOP_LEFT);
    box.getStyleClass().add("list-state");
    if (!action.isEmpty()) {
      Button button = button(action, "action", "quiet");
      button.setOnAction(click -> run.run());
      box.getChildren().add(button);
    }
    return box;
  }
}
