package fr.comptoir.app.ui.menu;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The card by section; a tap on "Épuisé" takes a dish off it for everybody, the assistant too.
public final class MenuView implements Screen {
  private static final double ENTRY = 380;

  private final Words words;
  private final MenuViewModel model;
  private final VBox sections = column(16);
  private final StackPane root;
  private final Subscription subscription;

  public MenuView(Words words, MenuViewModel model) {
    this.words = words;
    this.model = model;
    root = new StackPane(scrolling(sections));
    root.getStyleClass().add("screen");
    subscription = model.menu().subscribe(this::show);
  }

  private void show(Optional<Menu> menu) {
    sections.getChildren().clear();
    if (menu.isEmpty() || menu.get().items().isEmpty()) {
      sections.getChildren().add(paragraph(words.text("menu.empty"), "empty"));
      return;
    }
    for (String section : menu.get().sections()) {
      var entries = new FlowPane(10, 10);
      menu.get().items().stream()
          .filter(item -> item.section().equals(section))
          .map(this::entry)
          .forEach(entries.getChildren()::add);
      sections.getChildren().add(column(8, label(section, "section-title"), entries));
    }
  }

  private Node entry(MenuItem item) {
    Label number = label(Integer.toString(item.number()), "muted");
    number.setMinWidth(30);
    Label price = label(words.formats().money(item.price()), "strong");
    price.setMinWidth(Region.USE_PREF_SIZE);
    var soldOut = new ToggleButton(words.text("menu.sold_out"));
    soldOut.setSelected(item.soldOut());
    soldOut.getStyleClass().add("segment");
    soldOut.setMinWidth(Region.USE_PREF_SIZE);
    soldOut.setAccessibleText(words.text("menu.sold_out") + " : " + item.name());
    soldOut.setOnAction(click -> model.toggle(item));
    HBox entry = row(8, number, name(item.name(), "strong"), spacer(), price, soldOut);
    entry.getStyleClass().add("board-card");
    entry.setPrefWidth(ENTRY);
    return entry;
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
  public void close() {
    subscription.unsubscribe();
  }
}
