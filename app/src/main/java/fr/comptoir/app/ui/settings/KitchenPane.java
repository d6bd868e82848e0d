package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.FormFoot;
import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.settings.SettingsView.Side;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Band;
import fr.comptoir.db.domain.restaurant.House;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What each station can do in a slot, and the hours in which it can do more or less. Every
/// promised time comes from here.
final class KitchenPane extends StackPane {
  private static final double WIDTH = 760;

  private final Words words;
  private final SettingsViewModel model;
  private final Side side;
  private final VBox all = column(12);

  KitchenPane(Words words, SettingsViewModel model, Side side) {
    this.words = words;
    this.model = model;
    this.side = side;
    all.setMaxWidth(WIDTH);
    getChildren().add(scrolling(all));
  }

  Subscription follow() {
    return model.house().subscribe(this::show);
  }

  private void show(Optional<House> house) {
    all.getChildren().clear();
    house.map(House::kitchen).ifPresent(now -> all.getChildren().addAll(stations(now), bands(now)));
  }

  private Node stations(KitchenPolicy now) {
    var form = new KitchenForm(now);
    VBox sheet =
        column(
            8,
            label(words.text("settings.kitchen.stations"), "section-title"),
            paragraph(words.text("settings.kitchen.note"), "muted"),
            FormRow.pair(FormRow.line(words, form.slot), FormRow.line(words, form.minPickup)));
    for (KitchenForm.Line station : form.stations) {
      sheet
          .getChildren()
          .add(
              FormRow.pair(
                  FormRow.line(words, words.text("field.name"), station.name()),
                  FormRow.line(words, words.text("settings.kitchen.points"), station.points())));
    }
    sheet.getStyleClass().add("sheet");
    var foot = new FormFoot(words, form.form(), () -> save(form, now));
    foot.listenOn(sheet);
    sheet.getChildren().add(foot);
    return sheet;
  }

  private void save(KitchenForm form, KitchenPolicy before) {
    if (!form.form().state().get().ready()) return;
    KitchenPolicy after = form.form().state().get().value().orElseThrow();
    model.change(
        house -> house.with(after.bands(house.kitchen().bands())),
        house -> house.with(before.bands(house.kitchen().bands())),
        "settings.kitchen.saved",
        List.of());
  }

  private Node bands(KitchenPolicy now) {
    VBox list = column(4, label(words.text("settings.kitchen.bands"), "section-title"));
    for (Band band : now.bands()) {
      Button line = button(said(band));
      line.getStyleClass().add("list-row");
      line.setMaxWidth(Double.MAX_VALUE);
      line.setAlignment(Pos.CENTER_LEFT);
      line.setOnAction(click -> open(now, band));
      list.getChildren().add(line);
    }
    if (now.bands().isEmpty()) {
      list.getChildren().add(paragraph(words.text("settings.kitchen.bands.none"), "empty"));
    }
    Button add = button(words.text("settings.band.add"), "action", "main");
    add.setGraphic(icon(Feather.PLUS));
    add.setId("add-band");
    add.setOnAction(click -> open(now, null));
    list.getChildren().add(new FlowPane(add));
    list.getStyleClass().add("sheet");
    return list;
  }

  private String said(Band band) {
    String days = band.days().stream().sorted().map(this::day).collect(Collectors.joining(", "));
    return words.text(
        "settings.band.said",
        band.name(),
        days.isEmpty() ? words.text("settings.band.every_day") : days,
        words.formats().time(band.from()),
        words.formats().time(band.until()));
  }

  private String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, words.messages().locale());
  }

  private void open(KitchenPolicy now, @Nullable Band band) {
    side.open()
        .accept(
            band == null ? words.text("settings.band.add") : band.name(),
            new BandFormView(words, model, new BandForm(band, now.stations()), now, side.close()));
  }
}
