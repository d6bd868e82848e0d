package fr.comptoir.app.ui.messages;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;

import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.call.Tape;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// A spoken message: its shape, its length, listen and stop; what was said, where it is written
/// down.
final class TapeStrip extends VBox {
  private static final double STEP = 2.4;
  private static final double HEIGHT = 36;

  private final Words words;
  private final Button play;
  private Subscription subscription = Subscription.EMPTY;

  TapeStrip(Words words, MessagesViewModel model, Tape tape) {
    super(8);
    this.words = words;
    this.play = button("", "action");
    play.setId("tape-play");
    play.setMinWidth(USE_PREF_SIZE);
    if (!tape.canBeHeard()) {
      getChildren().add(label(words.text("messages.tape.erased"), "muted"));
      return;
    }
    play.setOnAction(click -> model.listen(tape));
    var strip = new HBox(12, play, shape(tape.waveform()), length(tape));
    strip.setAlignment(Pos.CENTER_LEFT);
    strip.getStyleClass().add("tape");
    getChildren().add(strip);
    if (!tape.transcript().isBlank()) {
      getChildren().add(Pieces.paragraph(tape.transcript(), "message-text"));
    }
    // The page is made anew each time it is shown: what listens must go with it.
    sceneProperty()
        .subscribe(
            scene -> {
              subscription.unsubscribe();
              subscription =
                  scene == null
                      ? Subscription.EMPTY
                      : model.listening().subscribe(now -> show(tape, now));
            });
  }

  private void show(Tape tape, Optional<UUID> listening) {
    boolean plays = listening.filter(tape.id()::equals).isPresent();
    play.setText(words.text(plays ? "messages.tape.stop" : "messages.tape.listen"));
    play.setGraphic(icon(plays ? Feather.SQUARE : Feather.PLAY));
  }

  private HBox length(Tape tape) {
    long seconds = tape.length().toSeconds();
    return new HBox(label("%d:%02d".formatted(seconds / 60, seconds % 60), "figures"));
  }

  private static Path shape(String waveform) {
    var path = new Path();
    path.getStyleClass().add("waveform");
    for (int i = 0; i < waveform.length(); i++) {
      double tall = Math.max(1, Character.digit(waveform.charAt(i), 16) * HEIGHT / 30);
      double x = i * STEP;
      path.getElements().addAll(new MoveTo(x, HEIGHT / 2 - tall), new LineTo(x, HEIGHT / 2 + tall));
    }
    return path;
  }
}
