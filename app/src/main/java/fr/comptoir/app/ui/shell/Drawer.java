package fr.comptoir.app.ui.shell;

import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Words;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Forms and details, over the right of the screen; never modal, the boards go on beside it.
final class Drawer extends BorderPane {
  static final double WIDTH = 440;

  private final Label title = name("", "screen-title");
  private Runnable leaving = () -> {};
  private BooleanSupplier mayLeave = () -> true;

  Drawer(Words words) {
    getStyleClass().add("drawer");
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    Button close = iconButton(Feather.X, words.text("shell.close"), "flat");
    close.setOnAction(click -> dismiss());
    var head = row(8, title, spacer(), close);
    head.getStyleClass().add("drawer-head");
    setTop(head);
    reveal(this, false);
  }

  /// @param leaving runs once when the drawer is closed or shows something else
  void open(String heading, Region content, Runnable leaving) {
    leave();
    this.leaving = leaving;
    title.setText(heading);
    setCenter(content);
    reveal(this, true);
    // Skins put the fields into the scene; before that none of them can take the focus.
    applyCss();
    layout();
  }

  /// What is open says whether it may be closed; until something else is.
  void askFirst(BooleanSupplier may) {
    mayLeave = may;
  }

  /// A person closes it. Whether there was something to close.
  boolean dismiss() {
    return isVisible() && (!mayLeave.getAsBoolean() || leave());
  }

  /// Whether there was something to close.
  boolean leave() {
    boolean wasOpen = isVisible();
    reveal(this, false);
    setCenter(null);
    mayLeave = () -> true;
    Runnable last = leaving;
    leaving = () -> {};
    last.run();
    return wasOpen;
  }
}
