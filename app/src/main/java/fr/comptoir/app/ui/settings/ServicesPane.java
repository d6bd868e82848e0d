package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.assistant.HoursText;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.settings.SettingsView.Side;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The services of the week, a row a day, and what the assistant tells of them.
final class ServicesPane extends StackPane {
  private static final double DAY = 110;
  private static final double WRAP = 560;

  private final Words words;
  private final SettingsViewModel model;
  private final Side side;
  private final VBox all = column(12);

  ServicesPane(Words words, SettingsViewModel model, Side side) {
    this.words = words;
    this.model = model;
    this.side = side;
    getChildren().add(scrolling(all));
  }

  Subscription follow() {
    return model
        .house()
        .subscribe(house -> show(house))
        .and(model.seen().subscribe((was, now) -> show(model.house().get())));
  }

  private void show(Optional<House> seen) {
    all.getChildren().clear();
    seen.ifPresent(
        house -> {
          VBox week = column(4);
          week.getStyleClass().add("sheet");
          for (DayOfWeek day : DayOfWeek.values()) week.getChildren().add(day(house, day));
          Button add = button(words.text("settings.service.add"), "action", "main");
          add.setGraphic(icon(Feather.PLUS));
          add.setId("add-service");
          add.setOnAction(click -> open(house, null));
          all.getChildren().addAll(week, new FlowPane(add), told(house));
        });
  }

  private Node day(House house, DayOfWeek day) {
    Label name = label(day.getDisplayName(TextStyle.FULL, words.messages().locale()), "strong");
    name.setMinWidth(DAY);
    var services = new FlowPane(8, 8);
    services.setPrefWrapLength(WRAP);
    services.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(services, Priority.ALWAYS);
    List<ServicePeriod> of = house.hours().week().getOrDefault(day, List.of());
    for (ServicePeriod service : of) {
      Button chip = button(said(service));
      chip.getStyleClass().add("service-chip");
      chip.setId("service-" + day.getValue() + "-" + of.indexOf(service));
      chip.setOnAction(click -> open(house, service));
      services.getChildren().add(chip);
    }
    if (of.isEmpty())
      services.getChildren().add(label(words.text("settings.service.closed"), "muted"));
    HBox line = row(8, name, services);
    line.getStyleClass().add("week-row");
    return line;
  }

  private String said(ServicePeriod service) {
    return words.text(
        "settings.service.said",
        service.name(),
        words.formats().time(service.start()),
        words.formats().time(service.start().plus(service.length())),
        service.capacity());
  }

  private Node told(House house) {
    VBox box = column(8, label(words.text("settings.told"), "section-title"));
    model
        .seen()
        .get()
        .ifPresent(
            seen ->
                box.getChildren()
                    .add(
                        paragraph(
                            new HoursText(words.messages()).of(house.hours(), seen.today()),
                            "muted")));
    box.getStyleClass().add("sheet");
    return box;
  }

  private void open(House house, @Nullable ServicePeriod service) {
    var form = new ServiceForm(house, service);
    side.open()
        .accept(
            words.text(service == null ? "settings.service.add" : "settings.service.edit"),
            new ServiceFormView(words, model, house, form, side.close()));
  }
}
