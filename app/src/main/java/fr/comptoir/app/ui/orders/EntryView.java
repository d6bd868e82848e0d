package fr.comptoir.app.ui.orders;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.orders.EntryViewModel.Suggestion;
import fr.comptoir.db.domain.order.PricedCart;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The field dishes are typed into, what it could mean, and the cart so far.
final class EntryView extends VBox implements AutoCloseable {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Words words;
  private final OrderWords orders;
  private final EntryViewModel model;
  private final TextField field;
  private final VBox suggestions = column(4);
  private final VBox lines = column(6);
  private final Label step = paragraph("", "accent-text");
  private final InvalidationListener follow = change -> showSuggestions();
  private final Subscription subscriptions;

  /// @param done Enter when nothing is typed
  EntryView(Words words, EntryViewModel model, Runnable done) {
    super(8);
    this.words = words;
    this.orders = new OrderWords(words);
    this.model = model;
    this.field = Field.text(model.text(), words.text("order.form.entry.prompt"));
    field.setId("order-entry");
    field.setOnAction(
        enter -> {
          if (!model.submit() && model.text().get().isBlank()) {
            done.run();
          }
        });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren()
        .addAll(
            lines, step, new Field(words.text("order.form.entry"), field), suggestions, tiles());
    model.suggestions().addListener(follow);
    subscriptions =
        model
            .priced()
            .subscribe(this::showCart)
            .and(model.selected().subscribe(now -> showSuggestions()));
  }

  /// Made when they are first wanted.
  private Node tiles() {
    var fold = new ToggleButton(words.text("order.form.by_touch"), icon(Feather.GRID));
    fold.getStyleClass().add("section-tab");
    fold.setFocusTraversable(false);
    fold.setMaxWidth(Double.MAX_VALUE);
    var box = new VBox(8, fold);
    fold.setOnAction(
        click -> {
          if (box.getChildren().size() == 1) {
            box.getChildren().add(new CardTiles(words, model));
          }
          reveal(box.getChildren().getLast(), fold.isSelected());
        });
    return box;
  }

  void focus() {
    field.requestFocus();
  }

  private void pressed(KeyEvent key) {
    int last = model.suggestions().size() - 1;
    int at = model.selected().get();
    switch (key.getCode()) {
      case DOWN -> model.selected().set(Math.min(last, at + 1));
      case UP -> model.selected().set(Math.max(0, at - 1));
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void showSuggestions() {
    suggestions.getChildren().clear();
    for (int i = 0; i < model.suggestions().size(); i++) {
      Suggestion each = model.suggestions().get(i);
      Button pick = suggestion(each);
      pick.pseudoClassStateChanged(CHOSEN, i == model.selected().get());
      suggestions.getChildren().add(pick);
    }
  }

  private Button suggestion(Suggestion each) {
    String price = each.price().isZero() ? "" : words.formats().money(each.price());
    Label amount = label(each.soldOut() ? words.text("menu.sold_out") : price, "muted");
    amount.setMinWidth(Region.USE_PREF_SIZE);
    Label name = name(each.name());
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox content = row(8, label(Integer.toString(each.number()), "strong"), name, amount);
    var pick = new Button("", content);
    content.prefWidthProperty().bind(pick.widthProperty().subtract(24));
    pick.setAccessibleText(each.number() + " " + each.name() + " " + amount.getText());
    pick.getStyleClass().add("pick");
    pick.setDisable(each.soldOut());
    pick.setFocusTraversable(false);
    pick.setOnAction(
        click -> {
          model.take(each);
          focus();
        });
    return pick;
  }

  private void showCart(PricedCart cart) {
    lines.getChildren().setAll(cart.lines().stream().map(this::line).toList());
    step.setText(
        model
            .step()
            .map(now -> words.text("order.form.step", now.dish(), now.missing().step()))
            .orElse(""));
    reveal(step, !step.getText().isEmpty());
  }

  private Node line(PricedCart.Line line) {
    Button less = iconButton(Feather.MINUS, words.text("order.form.less", line.name()));
    less.setOnAction(click -> model.addQuantity(line.line(), -1));
    Button more = iconButton(Feather.PLUS, words.text("order.form.more", line.name()));
    more.setOnAction(click -> model.addQuantity(line.line(), 1));
    Label quantity = label(Integer.toString(line.quantity()), "strong");
    quantity.setMinWidth(22);
    quantity.setAlignment(Pos.CENTER);
    Label price = label(words.formats().money(line.total()), "strong");
    price.setMinWidth(Region.USE_PREF_SIZE);
    VBox dish = column(1, paragraph(line.name()));
    if (!line.options().isEmpty()) {
      dish.getChildren().add(paragraph(orders.options(line), "muted"));
    }
    HBox.setHgrow(dish, Priority.ALWAYS);
    return row(6, less, quantity, more, dish, spacer(), price);
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    model.suggestions().removeListener(follow);
  }
}
