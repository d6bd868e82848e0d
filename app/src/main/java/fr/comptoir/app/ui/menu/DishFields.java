package fr.comptoir.app.ui.menu;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.Picker;
import fr.comptoir.app.ui.fx.Toggles;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.menu.MenuItem.Kind;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a dish is: name, price, VAT, where and when it is made and had.
final class DishFields extends VBox {
  private final Words words;
  private final DishViewModel model;
  private final FormRow name;
  private final VBox shares = column(8);

  DishFields(Words words, DishViewModel model) {
    super(12);
    this.words = words;
    this.model = model;
    this.name = FormRow.line(words, model.name);
    FormRow number = FormRow.line(words, model.number);
    // A dish keeps its number: orders and the assistant know it by that.
    number.control().setDisable(model.original() != null);
    getChildren().addAll(name, FormRow.pair(FormRow.line(words, model.price), number));
    if (model.original() == null) {
      getChildren()
          .add(
              Choice.of(
                  model.kind, List.of(Kind.values()), kind -> words.text("menu.kind.", kind)));
    }
    getChildren()
        .addAll(
            new Picker<>(
                words.text("field.section"), model.section, model.sections(), each -> each),
            FormRow.area(words, words.text("field.description"), model.description),
            FormRow.pair(
                new Picker<>(
                    words.text("field.station"), model.station, model.stations(), model::station),
                FormRow.line(words, model.preparation)),
            titled(
                "field.modes",
                Toggles.of(
                    List.of(Mode.values()),
                    model.modes,
                    mode -> words.text("mode.", mode),
                    model::modes)),
            titled(
                "menu.dish.days",
                Toggles.of(List.of(DayOfWeek.values()), model.days, this::day, model::days)),
            FormRow.pair(FormRow.line(words, model.from), FormRow.line(words, model.until)),
            FormRow.line(words, model.tags),
            vat());
  }

  void focus() {
    name.control().requestFocus();
  }

  private String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, words.messages().locale());
  }

  private VBox titled(String key, Node content) {
    return column(4, label(words.text(key), "field-name"), content);
  }

  private VBox vat() {
    Button more = button(words.text("menu.vat.add"));
    more.getStyleClass().add("toggle");
    more.setOnAction(click -> model.vat.addShare());
    showShares();
    model.vat.shares().addListener((ListChangeListener<Object>) change -> showShares());
    VBox box =
        column(
            8,
            label(words.text("field.vat"), "section-title"),
            shares,
            more,
            paragraph(words.text("menu.vat.note"), "muted"));
    box.getStyleClass().add("sub-sheet");
    return box;
  }

  private void showShares() {
    shares.getChildren().clear();
    boolean several = model.vat.shares().size() > 1;
    for (VatViewModel.Share share : model.vat.shares()) {
      HBox row = FormRow.pair();
      if (several)
        row.getChildren().add(FormRow.line(words, words.text("menu.vat.part"), share.part()));
      row.getChildren()
          .addAll(
              FormRow.line(words, words.text("menu.vat.on_site"), share.onSite()),
              FormRow.line(words, words.text("menu.vat.take_away"), share.takeAway()));
      if (several) {
        Button remove = iconButton(Feather.X, words.text("menu.vat.remove"), "flat");
        remove.setOnAction(click -> model.vat.remove(share));
        row.getChildren().add(remove);
      }
      shares.getChildren().add(row);
    }
  }
}
