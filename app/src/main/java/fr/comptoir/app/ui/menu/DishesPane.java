package fr.comptoir.app.ui.menu;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.menu.MenuView.DishActions;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The dishes that can be looked at, by section; a chip a section, and one for what is sold out or
/// has still to be verified.
final class DishesPane extends VBox {
  private final Words words;
  private final MenuViewModel model;
  private final DishActions actions;
  private final FlowPane chips = new FlowPane(8, 8);
  private final VBox sections = column(16);

  DishesPane(Words words, MenuViewModel model, DishActions actions) {
    super(12);
    this.words = words;
    this.model = model;
    this.actions = actions;
    var scroll = scrolling(sections);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(chips, scroll);
  }

  Subscription follow() {
    return model
        .menu()
        .subscribe(now -> show())
        .and(model.left().subscribe((was, now) -> show()))
        .and(model.popular().subscribe((was, now) -> show()))
        .and(model.filter().subscribe((was, now) -> show()))
        .and(model.search().subscribe((was, now) -> show()));
  }

  private void show() {
    chips.getChildren().clear();
    sections.getChildren().clear();
    if (model.menu().get().isEmpty()) {
      return;
    }
    Menu card = model.menu().get().get();
    chips(card);
    if (card.items().isEmpty()) {
      sections.getChildren().add(paragraph(words.text("menu.empty"), "empty"));
      return;
    }
    Map<String, List<MenuItem>> shown = new LinkedHashMap<>();
    for (MenuItem item : model.shown()) {
      shown.computeIfAbsent(item.section(), name -> new ArrayList<>()).add(item);
    }
    shown.forEach(this::section);
    if (shown.isEmpty()) {
      sections.getChildren().add(paragraph(words.text("menu.none"), "empty"));
    }
  }

  private void section(String name, List<MenuItem> items) {
    var entries = new FlowPane(10, 10);
    items.stream()
        .map(item -> new DishCard(words, model, actions, item))
        .forEach(entries.getChildren()::add);
    sections.getChildren().add(column(8, label(name, "section-title"), entries));
  }

  private void chips(Menu card) {
    chip(words.text("menu.filter.all"), new CardFilter.All());
    card.sections().forEach(section -> chip(section, new CardFilter.Section(section)));
    counted(card, "menu.filter.sold_out", new CardFilter.SoldOut());
    counted(card, "menu.filter.unverified", new CardFilter.Unverified());
  }

  private void counted(Menu card, String key, CardFilter filter) {
    long count = CardFilter.count(card, filter);
    if (count > 0 || model.filter().get().equals(filter)) chip(words.text(key, count), filter);
  }

  private void chip(String text, CardFilter filter) {
    var chip = new ToggleButton(text);
    chip.getStyleClass().add("toggle");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    chip.setSelected(model.search().get().isBlank() && model.filter().get().equals(filter));
    chip.setOnAction(
        click -> {
          model.search().set("");
          model.filter().set(filter);
          chip.setSelected(true);
        });
    chips.getChildren().add(chip);
  }
}
