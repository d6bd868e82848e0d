package fr.comptoir.app.ui.service;

import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.order.PricedCart;
import java.util.function.ObjIntConsumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// A cart while it is still being spoken: dashed, without a number, provisional total. A change
/// flashes for a second; a tap on a line opens it to be put right by hand.
final class GhostCart extends VBox {
  private static final PseudoClass FLASH = PseudoClass.getPseudoClass("flash");
  private static final int NONE = -1;

  private final Words words;
  private final OrderWords orders;
  private final ObjIntConsumer<PricedCart.Line> quantity;
  private final PauseTransition flash = new PauseTransition(Duration.seconds(1));
  private PricedCart shown = PricedCart.EMPTY;
  private int opened = NONE;

  /// @param quantity sets how many of a line there are; 0 = none
  GhostCart(Words words, ObjIntConsumer<PricedCart.Line> quantity) {
    this.words = words;
    this.orders = new OrderWords(words);
    this.quantity = quantity;
    getStyleClass().add("ghost");
    flash.setOnFinished(end -> pseudoClassStateChanged(FLASH, false));
    setOnMouseClicked(Event::consume); // the card behind would take the focus
  }

  void show(PricedCart cart) {
    if (cart.equals(shown)) {
      return;
    }
    shown = cart;
    draw();
    pseudoClassStateChanged(FLASH, true);
    flash.playFromStart();
  }

  private void draw() {
    getChildren().clear();
    for (PricedCart.Line line : shown.lines()) {
      getChildren().add(line(line));
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
      if (line.line() == opened) {
        getChildren().add(correction(line));
      }
    }
    HBox total = entry(words.text("call.provisional"), words.formats().money(shown.subtotal()));
    total.getChildren().forEach(node -> node.getStyleClass().add("strong"));
    total.getStyleClass().add("ghost-total");
    getChildren().add(total);
  }

  private Node line(PricedCart.Line line) {
    HBox tap =
        entry(
            line.quantity() + "\u00a0×\u00a0" + orders.dish(line),
            words.formats().money(line.total()));
    tap.getStyleClass().add("ghost-line");
    tap.setFocusTraversable(true);
    tap.setAccessibleRole(AccessibleRole.BUTTON);
    tap.setAccessibleText(words.text("call.correct", line.name()));
    tap.setOnMouseClicked(
        click -> {
          unfold(line);
          click.consume();
        });
    tap.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            unfold(line);
            key.consume();
          }
        });
    return tap;
  }

  private void unfold(PricedCart.Line line) {
    opened = line.line() == opened ? NONE : line.line();
    draw();
  }

  private Node correction(PricedCart.Line line) {
    Button less = iconButton(Feather.MINUS, words.text("order.form.less", line.name()));
    less.setDisable(line.quantity() == 1);
    less.setOnAction(click -> quantity.accept(line, line.quantity() - 1));
    Button more = iconButton(Feather.PLUS, words.text("order.form.more", line.name()));
    more.setOnAction(click -> quantity.accept(line, line.quantity() + 1));
    Button away = iconButton(Feather.TRASH_2, words.text("call.cart.remove", line.name()));
    away.getStyleClass().add("danger");
    away.setOnAction(click -> quantity.accept(line, 0));
    return row(8, less, more, spacer(), away);
  }

  private static HBox entry(String what, String amount) {
    Label dish = paragraph(what);
    HBox.setHgrow(dish, Priority.ALWAYS);
    Label price = label(amount);
    price.setMinWidth(Region.USE_PREF_SIZE);
    return row(8, dish, spacer(), price);
  }
}
