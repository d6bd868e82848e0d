package fr.comptoir.app.ui.menu;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuItem.Gone;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Whether a dish can be had: off the card for the service, until a moment, until somebody puts it
/// back; and how many are left. Works at once, each step can be taken back.
final class SalePane extends VBox {
  private final Words words;
  private final MenuViewModel model;
  private final int number;
  private final FormValue<LocalTime> time = new FormValue<>("until", "", true, Typed::time);
  private final FormValue<Integer> pieces =
      new FormValue<>("pieces", "", true, text -> Typed.whole(text).filter(n -> n >= 0));
  private final DatePicker day = new DatePicker();
  private final Form<String> form = new Form<>(null);
  private final FlowPane state = new FlowPane(8, 8);
  private final VBox steps = column(8);

  SalePane(Words words, MenuViewModel model, int number) {
    super(16);
    this.words = words;
    this.model = model;
    this.number = number;
    form.add(time);
    form.add(pieces);
    day.setAccessibleText(words.text("menu.sale.day"));
    getChildren().addAll(state, steps, until(), stock());
  }

  Subscription follow() {
    return model.menu().subscribe(now -> show()).and(model.left().subscribe((was, now) -> show()));
  }

  private void show() {
    item()
        .ifPresent(
            item -> {
              Gone gone = item.gone();
              state.getChildren().setAll(new DishWords(words, model).badges(item));
              if (gone == null) {
                state.getChildren().addFirst(label(words.text("menu.sale.on"), "success-text"));
                steps
                    .getChildren()
                    .setAll(
                        step("menu.sale.this_service", "main", () -> model.toggle(item)),
                        step("menu.sale.until_put_back", "quiet", () -> model.soldOut(item)));
              } else {
                steps
                    .getChildren()
                    .setAll(step("menu.sale.put_back", "go", () -> model.putBack(item)));
              }
            });
  }

  private Button step(String key, String look, Runnable action) {
    Button button = button(words.text(key), "action", look);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(click -> action.run());
    return button;
  }

  private Node until() {
    model.background().run(() -> model.desks().house().now().toLocalDate(), this::today);
    Button go = step("menu.sale.until", "quiet", this::soldOutUntil);
    go.setId("sold-out-until");
    FormRow at = FormRow.line(words, words.text("form.time"), time);
    at.onEnter(this::soldOutUntil);
    HBox when = row(8, new Field(words.text("menu.sale.day"), day), at);
    when.setAlignment(Pos.TOP_LEFT);
    VBox box = column(8, label(words.text("menu.sale.until.title"), "section-title"), when, go);
    box.getStyleClass().add("sub-sheet");
    return box;
  }

  private void today(LocalDate today) {
    if (day.getValue() == null) day.setValue(today);
  }

  private void soldOutUntil() {
    LocalDate date = day.getValue();
    if (date == null || time.value().isEmpty()) return;
    LocalTime at = time.value().get();
    item().ifPresent(item -> model.soldOutUntil(item, date.atTime(at)));
  }

  private Node stock() {
    Button count = step("menu.sale.count", "quiet", this::count);
    count.setId("count-pieces");
    Button stop =
        step("menu.sale.uncount", "quiet", () -> item().ifPresent(i -> model.count(i, null)));
    FormRow left = FormRow.line(words, words.text("menu.sale.pieces"), pieces);
    left.onEnter(this::count);
    HBox line = row(8, left, count, stop);
    line.setAlignment(Pos.BOTTOM_LEFT);
    VBox box = column(8, label(words.text("menu.sale.stock"), "section-title"), line);
    box.getStyleClass().add("sub-sheet");
    return box;
  }

  private void count() {
    pieces.value().ifPresent(n -> item().ifPresent(item -> model.count(item, n)));
  }

  /// As it is now.
  private Optional<MenuItem> item() {
    return model.menu().get().flatMap(card -> card.item(number));
  }
}
