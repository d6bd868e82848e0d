package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormFoot;
import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.settings.SettingsView.Side;
import fr.comptoir.db.domain.delivery.DeliveryCheck;
import fr.comptoir.db.domain.delivery.DeliveryPolicy;
import fr.comptoir.db.domain.delivery.DeliveryZone;
import fr.comptoir.db.domain.delivery.DeliveryZone.Bounds;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Where we drive to and on what terms. The first zone that holds an address decides.
final class DeliveryPane extends StackPane {
  private static final double WIDTH = 760;

  private final Words words;
  private final SettingsViewModel model;
  private final Side side;
  private final VBox all = column(12);

  DeliveryPane(Words words, SettingsViewModel model, Side side) {
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
    house
        .map(House::delivery)
        .ifPresent(now -> all.getChildren().addAll(offered(now), zones(now), terms(now)));
  }

  private Node offered(DeliveryPolicy now) {
    var button = new ToggleButton(words.text("settings.delivery.offered"));
    button.getStyleClass().add("toggle");
    button.setId("delivery-offered");
    button.setSelected(now.offered());
    button.setOnAction(
        click ->
            model.change(
                house -> house.with(house.delivery().offered(button.isSelected())),
                house -> house.with(house.delivery().offered(now.offered())),
                "settings.delivery.saved",
                List.of()));
    return button;
  }

  private Node zones(DeliveryPolicy now) {
    VBox list = column(4, label(words.text("settings.delivery.zones"), "section-title"));
    for (int i = 0; i < now.zones().size(); i++) list.getChildren().add(line(now, i));
    if (now.zones().isEmpty()) {
      list.getChildren().add(paragraph(words.text("settings.delivery.none"), "empty"));
    }
    list.getStyleClass().add("sheet");
    Button add = button(words.text("settings.zone.add"), "action", "main");
    add.setGraphic(icon(Feather.PLUS));
    add.setId("add-zone");
    add.setOnAction(click -> open(now, null));
    list.getChildren().add(new FlowPane(add));
    return list;
  }

  private Node line(DeliveryPolicy now, int place) {
    DeliveryZone zone = now.zones().get(place);
    Label what = name(zone.name() + " · " + bounds(zone.bounds()), "strong");
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    var open = new Button("", column(2, what, name(terms(zone), "muted")));
    open.getStyleClass().add("list-row");
    open.setMaxWidth(Double.MAX_VALUE);
    open.setAccessibleText(zone.name());
    open.setId("zone-" + place);
    open.setOnAction(click -> open(now, zone));
    HBox.setHgrow(open, Priority.ALWAYS);
    Button up = iconButton(Feather.ARROW_UP, words.text("settings.zone.up", zone.name()), "flat");
    up.setDisable(place == 0);
    up.setOnAction(
        click -> {
          List<DeliveryZone> next = new ArrayList<>(now.zones());
          Collections.swap(next, place, place - 1);
          model.change(
              house -> house.with(house.delivery().zones(next)),
              house -> house.with(house.delivery().zones(now.zones())),
              "settings.zone.saved",
              List.of(zone.name()));
        });
    HBox row = row(4, open, up);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private String bounds(Bounds bounds) {
    return switch (bounds) {
      case Bounds.Radius(int metres) -> words.text("settings.zone.km", metres / 1000.0);
      case Bounds.PostalCodes(var codes) -> String.join(", ", new TreeSet<>(codes));
      case Bounds.Polygon(var corners) -> words.text("settings.zone.drawn", corners.size());
    };
  }

  private String terms(DeliveryZone zone) {
    String said =
        words.text(
            "settings.zone.terms",
            words.formats().money(zone.fee()),
            words.formats().money(zone.minimum()));
    return zone.freeAbove() == null
        ? said
        : said + " · " + words.text("settings.zone.free", words.formats().money(zone.freeAbove()));
  }

  private Node terms(DeliveryPolicy now) {
    var form = new Form<DeliveryPolicy>(now);
    FormValue<Integer> couriers = form.add(FormValue.whole("couriers", now.couriers()));
    FormValue<Integer> speed = form.add(FormValue.whole("speed", now.speedKmh()));
    FormValue<Integer> handover = form.add(FormValue.whole("handover", now.handover().toMinutes()));
    form.of(
        () -> made(now, couriers, speed, handover),
        () -> made(now, couriers, speed, handover).map(DeliveryCheck::faults).orElse(List.of()));
    VBox sheet =
        column(
            8,
            label(words.text("settings.delivery.travel"), "section-title"),
            FormRow.pair(
                FormRow.line(words, couriers),
                FormRow.line(words, speed),
                FormRow.line(words, handover)));
    sheet.getStyleClass().add("sheet");
    var foot =
        new FormFoot(
            words,
            form,
            () -> {
              if (!form.state().get().ready()) return;
              DeliveryPolicy after = form.state().get().value().orElseThrow();
              model.change(
                  house -> house.with(after.zones(house.delivery().zones())),
                  house -> house.with(now.zones(house.delivery().zones())),
                  "settings.delivery.saved",
                  List.of());
            });
    foot.listenOn(sheet);
    sheet.getChildren().add(foot);
    return sheet;
  }

  private static Optional<DeliveryPolicy> made(
      DeliveryPolicy now,
      FormValue<Integer> couriers,
      FormValue<Integer> speed,
      FormValue<Integer> handover) {
    if (couriers.value().isEmpty() || speed.value().isEmpty() || handover.value().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DeliveryPolicy(
            now.offered(),
            now.zones(),
            speed.value().get(),
            Duration.ofMinutes(handover.value().get()),
            couriers.value().get(),
            now.excluded()));
  }

  private void open(DeliveryPolicy now, @Nullable DeliveryZone zone) {
    side.open()
        .accept(
            zone == null ? words.text("settings.zone.add") : zone.name(),
            new ZoneFormView(words, model, new ZoneForm(zone), now, side.close()));
  }
}
