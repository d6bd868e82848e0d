package fr.comptoir.app.ui.shell;

import fr.comptoir.app.ui.fx.Pieces;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What lies over every screen for a moment: the search, the keys, a small choice. Never modal: Esc
/// closes it, and a click beside it closes it and still does what it was meant to. FX thread.
final class Overlay extends StackPane {
  private static final double SIDE = 12;
  private static final double TOP_BAR = 68;
  private static final double STATUS_BAR = 42;

  private @Nullable Node before;
  private Runnable leaving = () -> {};
  private double under;

  Overlay() {
    setPickOnBounds(false);
    Pieces.reveal(this, false);
  }

  /// What opens from now on stays clear of what stands on the status bar.
  ///
  /// @param height in pixels
  void standOn(double height) {
    under = height;
  }

  /// @param where it hangs below the top bar: left, middle or right
  /// @param leaving runs once when it is closed or something else opens
  void open(Region content, Pos where, Runnable leaving) {
    leave();
    this.leaving = leaving;
    before = getScene() == null ? null : getScene().getFocusOwner();
    content.getStyleClass().add("overlay");
    content.setMaxHeight(Region.USE_PREF_SIZE);
    content.setMaxWidth(Region.USE_PREF_SIZE);
    StackPane.setAlignment(content, where);
    StackPane.setMargin(content, new Insets(TOP_BAR, SIDE, STATUS_BAR + under, SIDE));
    getChildren().setAll(content);
    Pieces.reveal(this, true);
    applyCss();
    layout();
  }

  /// Whether there was something to close. The focus goes back where it was.
  boolean leave() {
    if (!isVisible()) {
      return false;
    }
    Pieces.reveal(this, false);
    getChildren().clear();
    Runnable last = leaving;
    leaving = () -> {};
    last.run();
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    }
    before = null;
    return true;
  }

  /// A press somewhere in the window.
  void pressed(MouseEvent press) {
    Node at = press.getTarget() instanceof Node node ? node : null;
    for (Node each = at; each != null; each = each.getParent()) {
      if (each == this) {
        return;
      }
    }
    leave();
  }
}
