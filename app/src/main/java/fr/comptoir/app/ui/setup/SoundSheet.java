package fr.comptoir.app.ui.setup;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.Sound;
import fr.comptoir.app.ui.fx.SoundSettings;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.staff.StaffMember.Role;
import java.time.LocalTime;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Settings of the sounds: how loud, when not, and what each of them sounds like.
public final class SoundSheet extends VBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Words words;
  private final ObjectProperty<SoundSettings> settings;
  private final StringProperty from = new SimpleStringProperty();
  private final StringProperty until = new SimpleStringProperty();
  private final Label wrong;

  /// @param settings kept by whoever listens to it
  /// @param test lets a sound be heard
  public SoundSheet(Words words, ObjectProperty<SoundSettings> settings, Consumer<Sound> test) {
    super(12);
    this.words = words;
    this.settings = settings;
    getStyleClass().add("sheet");
    from.set(text(settings.get().quietFrom()));
    until.set(text(settings.get().quietUntil()));
    wrong = paragraph(words.text("setup.sound.bad_time"), "danger-text");
    wrong.setManaged(false);
    wrong.setVisible(false);
    getChildren()
        .addAll(
            label(words.text("setup.sounds"), "section-title"),
            volume(),
            row(12, time("setup.sound.quiet_from", from), time("setup.sound.quiet_until", until)),
            wrong,
            paragraph(words.text("setup.sound.quiet_hint"), "muted"),
            label(words.text("setup.sound.roles"), "section-title"),
            paragraph(words.text("setup.sound.roles_hint"), "muted"),
            ears(test));
  }

  /// Each sound with a button that lets it be heard, and who hears it.
  private GridPane ears(Consumer<Sound> test) {
    var grid = new GridPane(12, 4);
    for (Role role : Role.values()) {
      Label name = label(words.text("staff.role.", role), "muted");
      GridPane.setHalignment(name, HPos.CENTER);
      grid.add(name, role.ordinal() + 1, 0);
    }
    for (Sound sound : Sound.values()) {
      int line = sound.ordinal() + 1;
      Button button = button(words.text("setup.sound.", sound), "action", "quiet");
      button.setGraphic(icon(Feather.PLAY));
      button.setMaxWidth(Double.MAX_VALUE);
      button.setAlignment(Pos.CENTER_LEFT);
      button.setOnAction(click -> test.accept(sound));
      grid.add(button, 0, line);
      for (Role role : Role.values()) {
        grid.add(ear(role, sound), role.ordinal() + 1, line);
      }
    }
    return grid;
  }

  private CheckBox ear(Role role, Sound sound) {
    var ear = new CheckBox();
    ear.setId("ear-" + role.name() + "-" + sound.name());
    ear.getStyleClass().add("tall-check");
    ear.setMinWidth(56);
    ear.setAlignment(Pos.CENTER);
    GridPane.setHalignment(ear, HPos.CENTER);
    ear.setAccessibleText(
        words.text("setup.sound.", sound) + ", " + words.text("staff.role.", role));
    ear.setSelected(settings.get().roles().hears(role, sound));
    ear.setOnAction(
        click ->
            settings.set(
                settings.get().roles(settings.get().roles().with(role, sound, ear.isSelected()))));
    return ear;
  }

  private HBox volume() {
    var slider = new Slider(0, 100, settings.get().volume());
    slider.setBlockIncrement(5);
    slider.setAccessibleText(words.text("setup.sound.volume"));
    slider.getStyleClass().add("tall-slider");
    Label value = label(percent(settings.get().volume()), "strong");
    value.setMinWidth(52);
    slider
        .valueProperty()
        .subscribe(
            now -> {
              value.setText(percent(now.intValue()));
              if (!slider.isValueChanging()) {
                keep(now.intValue());
              }
            });
    slider
        .valueChangingProperty()
        .subscribe(
            changing -> {
              if (!changing) {
                keep((int) slider.getValue());
              }
            });
    HBox.setHgrow(slider, Priority.ALWAYS);
    return row(12, label(words.text("setup.sound.volume")), slider, value);
  }

  private void keep(int volume) {
    if (settings.get().volume() != volume) {
      settings.set(settings.get().volume(volume));
    }
  }

  private String percent(int volume) {
    return words.text("setup.sound.percent", volume);
  }

  private Field time(String key, StringProperty typed) {
    TextField field = Field.text(typed, words.text("setup.sound.never"));
    typed.subscribe(text -> field.pseudoClassStateChanged(ERROR, !understood(text)));
    typed.addListener((property, was, now) -> quiet());
    return new Field(words.text(key), field);
  }

  /// Kept as soon as both are times, or both are empty.
  private void quiet() {
    boolean good = understood(from.get()) && understood(until.get());
    wrong.setVisible(!good);
    wrong.setManaged(!good);
    boolean both = from.get().isBlank() == until.get().isBlank();
    if (good && both) {
      settings.set(
          settings
              .get()
              .quiet(Typed.time(from.get()).orElse(null), Typed.time(until.get()).orElse(null)));
    }
  }

  private static boolean understood(String text) {
    return text.isBlank() || Typed.time(text).isPresent();
  }

  private String text(@Nullable LocalTime time) {
    return time == null ? "" : words.formats().time(time);
  }
}
