package fr.comptoir.app.ui.menu;

import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import java.util.Locale;
import javafx.scene.control.Button;

/// One allergen of one dish as a button: whether it is there, in words and colour.
final class AllergenTouch extends Button {
  private final Words words;
  private final String dish;
  private final Allergen allergen;
  private final boolean cell;

  private AllergenTouch(Words words, String dish, Allergen allergen, boolean cell) {
    this.words = words;
    this.dish = dish;
    this.allergen = allergen;
    this.cell = cell;
    getStyleClass().add("allergen");
    setId("allergen-" + allergen.name().toLowerCase(Locale.ROOT));
  }

  /// With its name.
  static AllergenTouch named(Words words, Allergen allergen) {
    var touch = new AllergenTouch(words, "", allergen, false);
    touch.setWrapText(true);
    return touch;
  }

  /// A cell of the matrix: one letter.
  static AllergenTouch cell(Words words, String dish, Allergen allergen) {
    var touch = new AllergenTouch(words, dish, allergen, true);
    touch.getStyleClass().addAll("cell", Pieces.MAY_SHORTEN);
    return touch;
  }

  void show(Presence presence) {
    String named =
        words.text("allergen.", allergen) + " : " + words.text("menu.presence.", presence);
    setText(cell ? words.text("menu.presence.letter.", presence) : named);
    setAccessibleText((dish + " " + named).strip());
    for (Presence each : Presence.values()) getStyleClass().remove(tone(each).styleClass());
    getStyleClass().add(tone(presence).styleClass());
  }

  private static Tone tone(Presence presence) {
    return switch (presence) {
      case CONTAINS -> Tone.DANGER;
      case TRACES -> Tone.WARNING;
      case ABSENT -> Tone.SUCCESS;
      case UNKNOWN -> Tone.NEUTRAL;
    };
  }
}
