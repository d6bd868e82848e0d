package fr.comptoir.app.ui.menu;

import static fr.comptoir.app.ui.fx.Pieces.badge;

import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuItem.Gone;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;

/// What is worth knowing about a dish at a glance, in words.
record DishWords(Words words, MenuViewModel model) {

  List<Label> badges(MenuItem item) {
    List<Label> badges = new ArrayList<>();
    Gone gone = item.gone();
    if (gone != null) badges.add(badge(gone(gone), Tone.DANGER));
    Integer left = model.left().get().get(item.number());
    if (left != null) {
      badges.add(badge(words.text("menu.left", left), left > 3 ? Tone.NEUTRAL : Tone.WARNING));
    }
    switch (item.kind()) {
      case DISH -> {}
      case HALF_AND_HALF, FORMULA ->
          badges.add(badge(words.text("menu.kind.", item.kind()), Tone.VIOLET));
    }
    if (model.popular().get().contains(item.number()) || item.tags().contains("popular")) {
      badges.add(badge(words.text("menu.popular"), Tone.ACCENT));
    }
    if (CardFilter.isUnverified(item)) {
      badges.add(badge(words.text("menu.unverified"), Tone.WARNING));
    }
    return badges;
  }

  /// "Épuisé", or until when.
  String gone(Gone gone) {
    LocalDateTime until = gone.until();
    return until == null
        ? words.text("menu.sold_out")
        : words.text(
            "menu.sold_out_until",
            words.formats().shortDay(until.toLocalDate()),
            words.formats().time(until.toLocalTime()));
  }
}
