package fr.comptoir.app.ui.orders;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.orders.EntryViewModel.Suggestion;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The card by section, as tiles for the finger: a tap puts the dish into the cart.
final class CardTiles extends VBox {
  private static final int COLUMNS = 2;
  private static final double TILE = 64;

  private final Words words;
  private final EntryViewModel model;
  private final GridPane dishes = new GridPane();

  CardTiles(Words words, EntryViewModel model) {
    super(8);
    this.words = words;
    this.model = model;
    dishes.setHgap(8);
    dishes.setVgap(8);
    for (int i = 0; i < COLUMNS; i++) {
      var half = new ColumnConstraints();
      half.setPercentWidth(100.0 / COLUMNS);
      half.setHgrow(Priority.ALWAYS);
      dishes.getColumnConstraints().add(half);
    }
    var sections = new FlowPane(8, 8);
    var group = new ToggleGroup();
    for (String section : model.sections()) {
      var tab = new ToggleButton(section);
      tab.getStyleClass().add("section-tab");
      tab.setToggleGroup(group);
      tab.setFocusTraversable(false);
      tab.setOnAction(
          click -> {
            tab.setSelected(true);
            show(section);
          });
      sections.getChildren().add(tab);
    }
    getChildren().addAll(sections, dishes);
  }

  private void show(String section) {
    dishes.getChildren().clear();
    int at = 0;
    for (Suggestion dish : model.dishes(section)) {
      dishes.add(tile(dish), at % COLUMNS, at / COLUMNS);
      at++;
    }
  }

  private Button tile(Suggestion dish) {
    Label title = name(dish.name(), "strong");
    String amount =
        dish.soldOut() ? words.text("menu.sold_out") : words.formats().money(dish.price());
    VBox content =
        column(
            2,
            title,
            row(6, label(Integer.toString(dish.number()), "muted"), spacer(), label(amount)));
    var tile = new Button("", content);
    tile.getStyleClass().add("pick");
    tile.setMinHeight(TILE);
    tile.setMaxWidth(Double.MAX_VALUE);
    tile.setFocusTraversable(false);
    tile.setDisable(dish.soldOut());
    tile.setAccessibleText(dish.number() + " " + dish.name() + " " + amount);
    content.prefWidthProperty().bind(tile.widthProperty().subtract(24));
    tile.setOnAction(click -> model.add(dish));
    return tile;
  }
}
