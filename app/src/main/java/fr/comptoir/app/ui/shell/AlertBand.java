package fr.comptoir.app.ui.shell;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.reveal;

import fr.comptoir.app.ui.fx.Sound;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// What wants a person, above the status bar and in room of its own: it hides nothing. The two most
/// urgent kinds, and how many more there are; gone when nothing rings. FX thread.
final class AlertBand extends HBox {
  private static final int SHOWN = 2;

  private final Words words;
  private final Consumer<Sound> answer;
  private final Map<Sound, Button> buttons = new EnumMap<>(Sound.class);
  private final Button more;
  private Map<Sound, Integer> ringing = Map.of();

  /// @param answer one kind was tapped
  /// @param heard all of it was heard, and is seen to later
  /// @param rest shows what found no room here
  AlertBand(Words words, Consumer<Sound> answer, Runnable heard, Consumer<Region> rest) {
    this.words = words;
    this.answer = answer;
    getStyleClass().add("alert-band");
    setId("alerts");
    setAlignment(Pos.CENTER_LEFT);
    for (Sound sound : Sound.alerts()) {
      Button button = alert(sound);
      HBox.setHgrow(button, Priority.ALWAYS);
      buttons.put(sound, button);
      getChildren().add(button);
    }
    more = button("", "action", "quiet");
    more.setId("alerts-more");
    more.setOnAction(click -> rest.accept(rest()));
    Button silence = iconButton(Feather.BELL_OFF, words.text("alert.heard"), "alert-silence");
    silence.setId("alerts-heard");
    silence.setOnAction(click -> heard.run());
    getChildren().addAll(more, silence);
    show(Map.of());
  }

  private Button alert(Sound sound) {
    Tone tone = sound == Sound.LINE_DOWN || sound == Sound.HELP_NEEDED ? Tone.DANGER : Tone.ACCENT;
    Button alert = button("", "alert-button", tone.styleClass());
    alert.setGraphic(icon(symbol(sound)));
    alert.setMaxWidth(Double.MAX_VALUE);
    alert.setOnAction(click -> answer.accept(sound));
    return alert;
  }

  private static Feather symbol(Sound sound) {
    return switch (sound) {
      case LINE_DOWN -> Feather.PHONE_OFF;
      case HELP_NEEDED -> Feather.LIFE_BUOY;
      case NEW_ORDER -> Feather.SHOPPING_BAG;
      case NEW_RESERVATION -> Feather.CALENDAR;
      case TICKET_CANCELLED, TICKET_CHANGED, TICKET_NEW -> Feather.THERMOMETER;
    };
  }

  /// @param ringing how many of each kind; kinds without one are left out
  void show(Map<Sound, Integer> ringing) {
    this.ringing = ringing;
    List<Sound> kinds = kinds();
    buttons.forEach(
        (sound, button) -> {
          int place = kinds.indexOf(sound);
          button.setText(text(sound));
          reveal(button, place >= 0 && place < SHOWN);
        });
    int others = hidden().stream().mapToInt(sound -> ringing.getOrDefault(sound, 0)).sum();
    more.setText(words.text("alert.more", others));
    more.setAccessibleText(words.text("alert.more.spoken", others));
    reveal(more, others > 0);
    reveal(this, !kinds.isEmpty());
  }

  private String text(Sound sound) {
    String key = "alert." + sound.name().toLowerCase(Locale.ROOT);
    return words.text(key, ringing.getOrDefault(sound, 1));
  }

  /// The most urgent first.
  private List<Sound> kinds() {
    var kinds = new ArrayList<Sound>();
    for (Sound sound : Sound.alerts()) {
      if (ringing.getOrDefault(sound, 0) > 0) {
        kinds.add(sound);
      }
    }
    return kinds;
  }

  private List<Sound> hidden() {
    return kinds().stream().skip(SHOWN).toList();
  }

  private Region rest() {
    var all = column(8);
    for (Sound sound : hidden()) {
      Button button = alert(sound);
      button.setText(text(sound));
      all.getChildren().add(button);
    }
    return all;
  }
}
