package fr.comptoir.app.ui.menu;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.menu.MenuView.DishActions;
import fr.comptoir.db.domain.menu.MenuItem;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One dish: what it is, whether it can be had, and the one touch that changes this. A tap or Enter
/// opens it, Space does the touch.
final class DishCard extends HBox {
  private static final double WIDTH = 380;
  private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

  DishCard(Words words, MenuViewModel model, DishActions actions, MenuItem item) {
    super(8);
    getStyleClass().addAll("board-card", "dish-card");
    pseudoClassStateChanged(GONE, item.soldOut());
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    setId("dish-" + item.number());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(item.number() + " " + item.name());
    Label number = label(Integer.toString(item.number()), "muted");
    number.setMinWidth(Region.USE_PREF_SIZE);
    Label dish = name(item.name(), "strong");
    Label price = label(words.formats().money(item.price()), "strong");
    price.setMinWidth(Region.USE_PREF_SIZE);
    var facts = new FlowPane(6, 4, price);
    facts.getChildren().addAll(new DishWords(words, model).badges(item));
    VBox text = column(6, row(8, number, dish), facts);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    Button touch =
        button(words.text(item.soldOut() ? "menu.put_back" : "menu.sold_out"), "action", "quiet");
    touch.setId("sold-out-" + item.number());
    touch.setAccessibleText(touch.getText() + " : " + item.name());
    touch.setFocusTraversable(false);
    touch.setOnAction(click -> model.toggle(item));
    getChildren().addAll(text, touch);
    setOnMouseClicked(click -> actions.open(item));
    touch.setOnMouseClicked(click -> click.consume());
    setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            actions.open(item);
          } else if (key.getCode() == KeyCode.SPACE) {
            key.consume();
            model.toggle(item);
          }
        });
  }
}
