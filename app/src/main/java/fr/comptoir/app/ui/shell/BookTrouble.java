package fr.comptoir.app.ui.shell;

import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Theme;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// The only window there is while the book can't be opened: why, and what can be done.
public final class BookTrouble {
  private static final double WIDTH = 560;

  private final VBox root;

  /// @param what in words
  /// @param copy there is a good copy to go back to
  /// @param answer takes true for the copy, false to leave
  BookTrouble(Messages words, String what, boolean copy, Consumer<Boolean> answer) {
    Button restore = Pieces.button(words.text("book.trouble.restore"), "action", "accent");
    restore.setId("restore");
    restore.setOnAction(click -> answer.accept(true));
    Button leave = Pieces.button(words.text("book.trouble.leave"), "action", "quiet");
    leave.setId("leave");
    leave.setCancelButton(true);
    leave.setOnAction(click -> answer.accept(false));
    Pieces.reveal(restore, copy);
    root =
        Pieces.column(
            16,
            Pieces.paragraph(words.text("book.trouble.title"), "title-3"),
            Pieces.paragraph(what),
            Pieces.row(8, Pieces.spacer(), leave, restore));
    root.setPadding(new Insets(24));
    root.setPrefWidth(WIDTH);
  }

  Region node() {
    return root;
  }

  /// Shows it and waits for the answer; from any thread but the screen's. Closing it is leaving.
  public static boolean ask(Messages words, String what, boolean copy) throws InterruptedException {
    AtomicBoolean wanted = new AtomicBoolean();
    CountDownLatch answered = new CountDownLatch(1);
    FxEvents.call(
        () -> {
          Stage stage = new Stage();
          var pane =
              new BookTrouble(
                  words,
                  what,
                  copy,
                  restore -> {
                    wanted.set(restore);
                    stage.close();
                  });
          Scene scene = new Scene(pane.node());
          Theme.LIGHT.dress(scene);
          stage.setScene(scene);
          stage.setTitle("Comptoir");
          stage.setOnHidden(hidden -> answered.countDown());
          stage.show();
          return true;
        });
    answered.await();
    return wanted.get();
  }
}
