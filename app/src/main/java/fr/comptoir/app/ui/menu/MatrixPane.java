package fr.comptoir.app.ui.menu;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.RowList;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import fr.comptoir.db.domain.menu.MenuItem;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The allergen matrix (Regulation (EU) 1169/2011): a row a dish, a column an allergen, a touch
/// each. Changes wait at the bottom until somebody vouches for them by name.
final class MatrixPane extends VBox {
  private static final double CELL = 44;

  private final Words words;
  private final MatrixViewModel model;
  private final ObservableList<MenuItem> items = FXCollections.observableArrayList();
  private final Label waiting = label("", "strong");
  private final HBox foot;

  MatrixPane(Words words, MatrixViewModel model) {
    super(8);
    this.words = words;
    this.model = model;
    var list = new RowList<MenuItem>(items, this::line, item -> {}, words.text("menu.empty"));
    VBox.setVgrow(list, Priority.ALWAYS);
    this.foot = foot();
    getChildren().addAll(legend(), head(), list, foot);
  }

  Subscription follow() {
    return model
        .card()
        .menu()
        .subscribe(card -> card.ifPresent(menu -> items.setAll(model.rows(menu))))
        .and(model.changed().subscribe(count -> waiting(count.intValue())));
  }

  private void waiting(int count) {
    reveal(foot, count > 0);
    waiting.setText(words.text("menu.matrix.waiting", count));
  }

  private Node legend() {
    var legend = new FlowPane(16, 4);
    for (Presence presence : Presence.values()) {
      legend
          .getChildren()
          .add(
              label(
                  words.text("menu.presence.letter.", presence)
                      + " = "
                      + words.text("menu.presence.", presence),
                  "muted"));
    }
    return legend;
  }

  private Node head() {
    HBox head = row(2, spacer());
    head.setAlignment(Pos.BOTTOM_LEFT);
    for (Allergen allergen : Allergen.values()) {
      Label name = label(words.text("allergen.", allergen), "strong");
      name.setRotate(-90);
      var cell = new StackPane(new Group(name));
      cell.setAlignment(Pos.BOTTOM_CENTER);
      cell.setMinWidth(CELL);
      cell.setMaxWidth(CELL);
      head.getChildren().add(cell);
    }
    head.getStyleClass().add("matrix-head");
    return head;
  }

  private Node line(MenuItem item) {
    Label by = label("", "matrix-by", Pieces.MAY_SHORTEN);
    by.setMinWidth(0);
    by(by, item);
    VBox dish = column(0, name(item.name(), "strong"), by);
    dish.setMinWidth(0);
    var mark = new Button("", dish);
    mark.getStyleClass().add("matrix-dish");
    mark.setAccessibleText(words.text("menu.matrix.mark", item.name()));
    mark.setMaxWidth(Double.MAX_VALUE);
    mark.setMinWidth(0);
    mark.setPrefWidth(0);
    mark.setOnAction(
        click -> {
          model.mark(item);
          by(by, item);
        });
    HBox.setHgrow(mark, Priority.ALWAYS);
    HBox line = row(2, mark);
    for (Allergen allergen : Allergen.values()) {
      var touch = AllergenTouch.cell(words, item.name(), allergen);
      touch.setId(
          "matrix-" + item.number() + "-" + allergen.name().toLowerCase(java.util.Locale.ROOT));
      touch.show(model.of(item, allergen));
      touch.setOnAction(
          click -> {
            touch.show(model.next(item, allergen));
            by(by, item);
          });
      line.getChildren().add(touch);
    }
    return line;
  }

  private void by(Label by, MenuItem item) {
    String said =
        model
            .verified(item)
            .map(
                word ->
                    words.text("menu.matrix.by", word.by(), words.formats().shortDay(word.on())))
            .orElseGet(
                () ->
                    words.text(model.isChanged(item) ? "menu.matrix.changed" : "menu.unverified"));
    by.setText(said);
    by.getStyleClass().removeAll("muted", "warning-text");
    by.getStyleClass().add(model.verified(item).isPresent() ? "muted" : "warning-text");
  }

  private HBox foot() {
    TextField by = Field.text(model.by(), words.text("menu.allergens.by"));
    by.setId("matrix-by");
    by.getStyleClass().add("form-field");
    by.setAccessibleText(words.text("menu.allergens.by"));
    Button save = button(words.text("menu.matrix.save"), "action", "go");
    save.setId("matrix-save");
    save.disableProperty().bind(model.by().map(String::isBlank));
    save.setOnAction(click -> model.save());
    Button discard = button(words.text("menu.matrix.discard"), "action", "quiet");
    discard.setOnAction(
        click -> {
          model.discard();
          items.setAll(java.util.List.copyOf(items));
        });
    waiting.setMinWidth(USE_PREF_SIZE);
    return row(8, waiting, spacer(), by, discard, save);
  }
}
