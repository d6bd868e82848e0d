package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.settings.SettingsView.Side;
import fr.comptoir.app.ui.settings.SettingsViewModel.Seen;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.restaurant.House;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The offers of the house: which hold, which are over, which are kept for another time.
final class OffersPane extends StackPane {
  private final Words words;
  private final SettingsViewModel model;
  private final Side side;
  private final VBox all = column(12);

  OffersPane(Words words, SettingsViewModel model, Side side) {
    this.words = words;
    this.model = model;
    this.side = side;
    getChildren().add(scrolling(all));
  }

  Subscription follow() {
    return model.house().subscribe(now -> show()).and(model.seen().subscribe((was, now) -> show()));
  }

  private void show() {
    Optional<House> house = model.house().get();
    Optional<Seen> seen = model.seen().get();
    if (house.isEmpty() || seen.isEmpty()) return;
    VBox list = column(4);
    for (Offer offer : house.get().offers()) list.getChildren().add(line(offer, seen.get()));
    if (house.get().offers().isEmpty()) {
      list.getChildren().add(paragraph(words.text("settings.offer.none"), "empty"));
    }
    list.getStyleClass().add("sheet");
    Button add = button(words.text("settings.offer.add"), "action", "main");
    add.setGraphic(icon(Feather.PLUS));
    add.setId("add-offer");
    add.setOnAction(click -> open(null, house.get(), seen.get()));
    all.getChildren().setAll(list, new FlowPane(add));
  }

  private Node line(Offer offer, Seen seen) {
    Label what = name(offer.name(), "strong");
    Label price =
        label(
            offer.pricePerPerson().isZero() ? "" : words.formats().money(offer.pricePerPerson()),
            "strong");
    price.setMinWidth(Region.USE_PREF_SIZE);
    HBox line =
        row(
            12,
            label(Integer.toString(offer.number()), "muted"),
            what,
            state(offer, seen.today()),
            spacer(),
            price);
    HBox.setHgrow(what, Priority.SOMETIMES);
    var button = new Button("", line);
    button.getStyleClass().add("list-row");
    button.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(button.widthProperty().subtract(40));
    button.setId("offer-" + offer.number());
    button.setAccessibleText(offer.name());
    button.setOnAction(click -> model.house().get().ifPresent(house -> open(offer, house, seen)));
    return button;
  }

  private Label state(Offer offer, LocalDate today) {
    LocalDate last = offer.terms().last();
    LocalDate first = offer.terms().first();
    if (!offer.terms().active()) return badge(words.text("settings.offer.kept"), Tone.NEUTRAL);
    if (last != null && last.isBefore(today))
      return badge(words.text("settings.offer.expired"), Tone.WARNING);
    if (first != null && first.isAfter(today))
      return badge(
          words.text("settings.offer.coming", words.formats().shortDay(first)), Tone.ACCENT);
    return badge(words.text("settings.offer.on"), Tone.SUCCESS);
  }

  private void open(@Nullable Offer offer, House house, Seen seen) {
    var form = new OfferForm(offer, freeNumber(house.offers()), seen.menu());
    side.open()
        .accept(
            offer == null ? words.text("settings.offer.add") : offer.name(),
            new OfferFormView(words, model, form, side.close()));
  }

  private static int freeNumber(List<Offer> offers) {
    return 1 + offers.stream().mapToInt(Offer::number).max().orElse(0);
  }
}
