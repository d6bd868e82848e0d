package fr.comptoir.app.ui.menu;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.ListStates;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.menu.MenuItem;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The card: its dishes with the one-touch "épuisé", their order, the allergen matrix, the file.
public final class MenuView implements Screen {
  private final Words words;
  private final MenuModels models;
  private final DishActions actions;
  private final StackPane body = new StackPane();
  private final VBox root;
  private final ListStates states;
  private Subscription shown = Subscription.EMPTY;
  private final Subscription subscription;

  /// What a tap on a dish leads to.
  public interface DishActions {
    void open(MenuItem item);

    void create();
  }

  /// The parts of the screen.
  public enum Part {
    DISHES,
    ORDER,
    ALLERGENS,
    FILE
  }

  /// @param part which part of the screen is looked at; outlives the view
  public record MenuModels(
      MenuViewModel card,
      MatrixViewModel matrix,
      ExchangeViewModel exchange,
      ObjectProperty<Part> part) {}

  public MenuView(Words words, MenuModels models, DishActions actions) {
    this.words = words;
    this.models = models;
    this.actions = actions;
    TextField search = Field.text(models.card().search(), words.text("menu.search"));
    search.setId("menu-search");
    search.getStyleClass().add("form-field");
    search.setAccessibleText(words.text("menu.search"));
    search.setPrefWidth(260);
    HBox.setHgrow(search, Priority.SOMETIMES);
    HBox parts =
        Choice.of(models.part(), List.of(Part.values()), part -> words.text("menu.part.", part));
    HBox tools = row(12, search, spacer(), parts);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinSize(0, 0);
    states =
        new ListStates(
            words, ListStates.Empty.saying(words.text("menu.empty")), models.card()::retry);
    root = column(12, tools, states, body);
    root.getStyleClass().add("screen");
    subscription =
        models
            .part()
            .subscribe(this::show)
            .and(models.card().state().subscribe(state -> read()))
            .and(models.card().menu().subscribe(menu -> read()))
            .and(
                models
                    .card()
                    .search()
                    .subscribe(
                        (was, now) -> {
                          if (!now.isBlank()) models.part().set(Part.DISHES);
                        }));
  }

  /// A card that wasn't read isn't an empty one; the one that was stays.
  private void read() {
    boolean there = models.card().menu().get().isPresent();
    states.show(models.card().state().get());
    reveal(states, !there);
    reveal(body, there);
  }

  private void show(Part part) {
    shown.unsubscribe();
    switch (part) {
      case DISHES -> {
        var pane = new DishesPane(words, models.card(), actions);
        body.getChildren().setAll(pane);
        shown = pane.follow();
      }
      case ORDER -> {
        var pane = new ArrangePane(words, models.card());
        body.getChildren().setAll(pane);
        shown = pane.follow();
      }
      case ALLERGENS -> {
        var pane = new MatrixPane(words, models.matrix());
        body.getChildren().setAll(pane);
        shown = pane.follow();
      }
      case FILE -> {
        var pane = new ExchangePane(words, models.exchange());
        body.getChildren().setAll(pane);
        shown = pane.follow();
      }
    }
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public String title() {
    return words.text("menu.title");
  }

  @Override
  public List<Node> actions() {
    Button add = button(words.text("menu.new_dish"), "action", "go");
    add.setGraphic(icon(Feather.PLUS));
    add.setId("new-dish");
    add.setOnAction(click -> actions.create());
    return List.of(add);
  }

  @Override
  public void close() {
    shown.unsubscribe();
    subscription.unsubscribe();
  }
}
