package fr.comptoir.app.ui.fx;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Notices as they pass, stacked bottom right for ten seconds, the last two. Never modal: nothing
/// may freeze the counter while the phone rings. What wants a person has a band of its own.
public final class Toasts extends VBox {
  private static final Duration STAY = Duration.seconds(10);
  private static final int MOST = 2;

  private final Words words;
  private final Function<Notice.Refused, String> refusals;
  private final Notices notices;
  private final Deque<HBox> passing = new ArrayDeque<>();

  /// @param refusals says why the book refused
  public Toasts(Words words, Notices notices, Function<Notice.Refused, String> refusals) {
    super(8);
    this.words = words;
    this.refusals = refusals;
    this.notices = notices;
    getStyleClass().add("toasts");
    setAlignment(Pos.BOTTOM_RIGHT);
    setPickOnBounds(false);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  public void show(Notice notice) {
    switch (notice) {
      case Notice.Done done ->
          add(
              Feather.CHECK_CIRCLE,
              Tone.SUCCESS,
              words.text(done.key(), done.facts().toArray()),
              done.undo());
      case Notice.Refused refused ->
          add(Feather.ALERT_TRIANGLE, Tone.WARNING, refusals.apply(refused), null);
      case Notice.Failed failed ->
          add(Feather.ALERT_OCTAGON, Tone.DANGER, words.text("shell.failed", failed.code()), null);
    }
  }

  private void add(Feather symbol, Tone tone, String text, @Nullable Runnable undo) {
    Label said = paragraph(text);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox toast = row(10, icon(symbol), said);
    toast.getStyleClass().addAll("toast", tone.styleClass());
    var stay = new PauseTransition(STAY);
    Runnable away =
        () -> {
          stay.stop();
          passing.remove(toast);
          getChildren().remove(toast);
        };
    if (undo != null) {
      Button back = button(words.text("shell.undo"));
      back.setOnAction(
          click -> {
            away.run();
            notices.undo(undo);
          });
      toast.getChildren().add(back);
    }
    Button close = iconButton(Feather.X, words.text("shell.close"), "flat");
    close.setOnAction(click -> away.run());
    toast.getChildren().add(close);
    stay.setOnFinished(end -> away.run());
    getChildren().add(0, toast);
    passing.addFirst(toast);
    if (passing.size() > MOST) {
      getChildren().remove(passing.removeLast());
    }
    stay.play();
  }
}
