package fr.comptoir.app.ui.menu;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;

import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.MenuItem.Verified;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The 14 allergens of one dish, a touch each, and who stands for them.
final class AllergensPane extends VBox {
  private static final double HALF = 198;

  private final Words words;
  private final AllergensViewModel model;
  private final DishViewModel dish;
  private final FlowPane all = new FlowPane(8, 8);
  private final Map<Allergen, AllergenTouch> touches = new EnumMap<>(Allergen.class);
  private final Label verified = paragraph("");

  AllergensPane(Words words, DishViewModel dish) {
    super(12);
    this.words = words;
    this.dish = dish;
    this.model = dish.allergens;
    for (Allergen allergen : Allergen.values()) {
      var touch = AllergenTouch.named(words, allergen);
      touch.setPrefWidth(HALF);
      touch.setOnAction(click -> model.next(allergen));
      touches.put(allergen, touch);
      all.getChildren().add(touch);
    }
    Button rest = button(words.text("menu.allergens.rest_absent"), "action", "quiet");
    rest.setMaxWidth(Double.MAX_VALUE);
    rest.setOnAction(click -> model.restAbsent());
    TextField by = Field.text(model.by(), words.text("menu.allergens.by"));
    by.setId("allergens-by");
    Button vouch = button(words.text("menu.allergens.vouch"), "action", "main");
    vouch.setMaxWidth(Double.MAX_VALUE);
    vouch.disableProperty().bind(model.by().map(String::isBlank));
    vouch.setOnAction(click -> model.vouch());
    getChildren()
        .addAll(
            paragraph(words.text("menu.allergens.note"), "muted"),
            all,
            rest,
            column(8, verified, new Field(words.text("menu.allergens.by"), by), vouch));
  }

  Subscription follow() {
    return dish.form()
        .state()
        .subscribe(now -> show())
        .and(model.verifiedBy().subscribe(by -> show(by)));
  }

  private void show() {
    touches.forEach((allergen, touch) -> touch.show(model.of(allergen)));
  }

  private void show(Optional<Verified> by) {
    verified.setText(
        by.map(
                word ->
                    words.text(
                        "menu.allergens.verified", word.by(), words.formats().day(word.on())))
            .orElseGet(() -> words.text("menu.allergens.unverified")));
    verified.getStyleClass().setAll("label", by.isPresent() ? "success-text" : "warning-text");
  }
}
