package fr.comptoir.app.ui.service;

import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.order.PricedCart;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// A cart while it is still being spoken: dashed, without a number, provisional total. A change
/// flashes for a second.
final class GhostCart extends VBox {
  private static final PseudoClass FLASH = PseudoClass.getPseudoClass("flash");

  private final Words words;
  private final OrderWords orders;
  private final PauseTransition flash = new PauseTransition(Duration.seconds(1));
  private PricedCart shown = PricedCart.EMPTY;

  GhostCart(Words words) {
    this.words = words;
    this.orders = new OrderWords(words);
    getStyleClass().add("ghost");
    flash.setOnFinished(end -> pseudoClassStateChanged(FLASH, false));
  }

  void show(PricedCart cart) {
    if (cart.equals(shown)) {
      return;
    }
    shown = cart;
    getChildren().clear();
    for (PricedCart.Line line : cart.lines()) {
      getChildren()
          .add(
              entry(
                  line.quantity() + "\u00a0×\u00a0" + orders.dish(line),
                  words.formats().money(line.total())));
      if (!line.note().isBlank()) {
        getChildren()
            .add(
                paragraph(
                    line.note(),
                    OrderWords.isAllergy(line.note()) ? "danger-text" : "warning-text"));
      }
      for (PricedCart.Missing missing : line.missing()) {
        getChildren().add(paragraph(words.text("call.missing", missing.step()), "muted"));
      }
    }
    HBox total = entry(words.text("call.provisional"), words.formats().money(cart.subtotal()));
    total.getChildren().forEach(node -> node.getStyleClass().add("strong"));
    getChildren().add(total);
    pseudoClassStateChanged(FLASH, true);
    flash.playFromStart();
  }

  private static HBox entry(String what, String amount) {
    Label dish = paragraph(what);
    HBox.setHgrow(dish, Priority.ALWAYS);
    Label price = label(amount);
    price.setMinWidth(Region.USE_PREF_SIZE);
    return row(8, dish, spacer(), price);
  }
}
