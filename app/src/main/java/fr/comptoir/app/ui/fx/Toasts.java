package fr.comptoir.app.ui.fx;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
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

/// Notices as they pass, stacked bottom right for ten seconds. Never modal: nothing may freeze the
/// counter while the phone rings.
public final class Toasts extends VBox {
  private static final Duration STAY = Duration.seconds(10);
  private static final int MOST = 4;

  private final Words words;
  private final Function<Notice.Refused, String> refusals;
  private final Notices notices;
  private final Map<Sound, HBox> alerts = new EnumMap<>(Sound.class);
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

  /// What wants a person stays, one line a kind, until somebody taps it or it is seen to.
  ///
  /// @param count how many; 0 = none any more
  public void alert(Sound sound, int count, Runnable answer) {
    HBox before = alerts.remove(sound);
    if (before != null) {
      getChildren().remove(before);
    }
    if (count == 0) {
      return;
    }
    Button button = button(words.text("alert." + sound.name().toLowerCase(Locale.ROOT), count));
    button.setGraphic(icon(symbol(sound)));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setWrapText(true);
    button.getStyleClass().add("alert-button");
    button.setOnAction(click -> answer.run());
    HBox.setHgrow(button, Priority.ALWAYS);
    HBox toast = row(0, button);
    Tone tone = sound == Sound.LINE_DOWN || sound == Sound.HELP_NEEDED ? Tone.DANGER : Tone.ACCENT;
    toast.getStyleClass().addAll("toast", "alert", tone.styleClass());
    alerts.put(sound, toast);
    getChildren().add(toast);
  }

  private static Feather symbol(Sound sound) {
    return switch (sound) {
      case LINE_DOWN -> Feather.PHONE_OFF;
      case HELP_NEEDED -> Feather.LIFE_BUOY;
      case NEW_ORDER -> Feather.SHOPPING_BAG;
      case NEW_RESERVATION -> Feather.CALENDAR;
    };
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
