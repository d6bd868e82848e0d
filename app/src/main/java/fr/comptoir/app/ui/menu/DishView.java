package fr.comptoir.app.ui.menu;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.FormFoot;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.menu.MenuItem;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// A dish in the drawer: whether it can be had now, at once; what it is, its choices and its
/// allergens, as a form.
public final class DishView extends BorderPane implements AutoCloseable {
  private final Words words;
  private final DishViewModel model;
  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.DISH);
  private final DishFields fields;
  private final VBox body = column(12);
  private final FormFoot foot;
  private Subscription shown = Subscription.EMPTY;

  enum Part {
    SALE,
    DISH,
    CHOICES,
    ALLERGENS
  }

  /// @param done runs when the form has nothing left to do
  public DishView(Words words, DishViewModel model, Runnable done) {
    this.words = words;
    this.model = model;
    this.fields = new DishFields(words, model);
    Runnable save = () -> model.save(done);
    this.foot = new FormFoot(words, model.form(), save, others(done));
    List<Part> parts =
        Arrays.stream(Part.values())
            .filter(each -> model.original() != null || each != Part.SALE)
            .toList();
    var choice = Choice.of(part, parts, each -> words.text("menu.dish.part.", each));
    body.getStyleClass().add("drawer-body");
    VBox head = column(0, choice);
    head.getStyleClass().add("drawer-body");
    foot.listenOn(this);
    setTop(head);
    setCenter(scrolling(body));
    setBottom(foot);
    if (model.original() != null) part.set(Part.SALE);
    part.subscribe(this::show);
  }

  private Button[] others(Runnable done) {
    if (model.original() == null) return new Button[0];
    Button remove = iconButton(Feather.TRASH_2, words.text("menu.dish.remove"), "action", "danger");
    remove.setId("dish-remove");
    remove.setOnAction(click -> model.remove(done));
    return new Button[] {remove};
  }

  /// Where typing begins.
  public void focus() {
    if (model.original() == null) fields.focus();
  }

  private void show(Part next) {
    shown.unsubscribe();
    shown = Subscription.EMPTY;
    foot.setVisible(next != Part.SALE);
    foot.setManaged(next != Part.SALE);
    Node content =
        switch (next) {
          case SALE -> {
            MenuItem item = Objects.requireNonNull(model.original());
            var pane = new SalePane(words, model.card(), item.number());
            shown = pane.follow();
            yield pane;
          }
          case DISH -> fields;
          case CHOICES -> {
            var pane = new ChoicesPane(words, model);
            shown = pane.follow();
            yield pane;
          }
          case ALLERGENS -> {
            var pane = new AllergensPane(words, model);
            shown = pane.follow();
            yield pane;
          }
        };
    body.getChildren().setAll(content);
  }

  @Override
  public void close() {
    shown.unsubscribe();
  }
}
