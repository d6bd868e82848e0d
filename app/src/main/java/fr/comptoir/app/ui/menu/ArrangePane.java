package fr.comptoir.app.ui.menu;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The order of the card: dishes are dragged by their grip, or moved by buttons, also into another
/// section; sections are added, named, moved and taken away.
final class ArrangePane extends StackPane {
  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

  private final Words words;
  private final MenuViewModel model;
  private final VBox all = column(16);
  private final List<Place> places = new ArrayList<>();

  /// Where a dish can be dropped: on another one, before it; on a section's head, at its end.
  private record Place(Node node, String section, int index) {}

  ArrangePane(Words words, MenuViewModel model) {
    this.words = words;
    this.model = model;
    getChildren().add(scrolling(all));
  }

  Subscription follow() {
    return model.menu().subscribe(this::show);
  }

  private void show(Optional<Menu> menu) {
    places.clear();
    all.getChildren().clear();
    menu.ifPresent(
        card -> {
          card.sections().forEach(section -> all.getChildren().add(section(card, section)));
          all.getChildren().add(newSection());
        });
  }

  private Node section(Menu card, String section) {
    TextField named = Field.text(new SimpleStringProperty(section), section);
    named.getStyleClass().addAll("form-field", "section-title");
    named.setAccessibleText(words.text("menu.section.name"));
    named.setOnAction(enter -> rename(section, named.getText()));
    Button keep = button(words.text("menu.section.rename"));
    keep.getStyleClass().add("toggle");
    keep.setOnAction(click -> rename(section, named.getText()));
    keep.visibleProperty().bind(named.textProperty().isNotEqualTo(section));
    List<MenuItem> dishes = CardFilter.in(card, section);
    HBox head = row(8, named, keep, spacer());
    head.getChildren()
        .addAll(arrows(section, () -> model.move(section, -1), () -> model.move(section, 1)));
    Button remove = iconButton(Feather.TRASH_2, words.text("menu.section.remove", section), "flat");
    remove.setDisable(!dishes.isEmpty());
    remove.setOnAction(click -> model.removeSection(section));
    head.getChildren().add(remove);
    places.add(new Place(head, section, Integer.MAX_VALUE));
    VBox rows = column(0, head);
    for (int i = 0; i < dishes.size(); i++) rows.getChildren().add(dish(dishes.get(i), i));
    rows.getStyleClass().add("sheet");
    return rows;
  }

  private void rename(String section, String to) {
    if (!to.isBlank() && !to.strip().equals(section)) model.rename(section, to);
  }

  private Node dish(MenuItem item, int index) {
    StackPane grip = new StackPane(icon(Feather.MENU));
    grip.getStyleClass().add("grip");
    HBox line =
        row(
            8,
            grip,
            label(Integer.toString(item.number()), "muted"),
            name(item.name(), "strong"),
            spacer());
    line.getChildren()
        .addAll(arrows(item.name(), () -> model.move(item, -1), () -> model.move(item, 1)));
    line.getStyleClass().add("arrange-row");
    line.setId("arrange-" + item.number());
    places.add(new Place(line, item.section(), index));
    grip.setOnMousePressed(MouseEvent::consume);
    grip.setOnMouseDragged(
        drag -> {
          drag.consume();
          Place target = at(drag).orElse(null);
          places.forEach(each -> each.node().pseudoClassStateChanged(TARGET, each == target));
        });
    grip.setOnMouseReleased(
        drop -> {
          drop.consume();
          places.forEach(each -> each.node().pseudoClassStateChanged(TARGET, false));
          at(drop).filter(place -> place.node() != line).ifPresent(place -> drop(item, place));
        });
    return line;
  }

  /// The dish takes the place it was dropped on; what stood there makes room. Places are counted
  /// without the dish, so that further down in its own section it is the same number.
  private void drop(MenuItem item, Place place) {
    model.place(item, place.section(), place.index());
  }

  private Optional<Place> at(MouseEvent mouse) {
    return places.stream()
        .filter(
            each ->
                each.node()
                    .localToScene(each.node().getLayoutBounds())
                    .contains(mouse.getSceneX(), mouse.getSceneY()))
        .findFirst();
  }

  private List<Button> arrows(String of, Runnable up, Runnable down) {
    Button higher = iconButton(Feather.ARROW_UP, words.text("menu.up", of), "flat");
    higher.setOnAction(click -> up.run());
    Button lower = iconButton(Feather.ARROW_DOWN, words.text("menu.down", of), "flat");
    lower.setOnAction(click -> down.run());
    return List.of(higher, lower);
  }

  private Node newSection() {
    TextField named = Field.text(new SimpleStringProperty(""), words.text("menu.section.new"));
    named.setId("new-section");
    named.getStyleClass().add("form-field");
    named.setAccessibleText(words.text("menu.section.new"));
    Button add = button(words.text("menu.section.add"), "action", "quiet");
    add.disableProperty().bind(named.textProperty().map(String::isBlank));
    Runnable adding =
        () -> {
          if (!named.getText().isBlank()) model.addSection(named.getText());
        };
    named.setOnAction(enter -> adding.run());
    add.setOnAction(click -> adding.run());
    return row(8, named, add);
  }
}
