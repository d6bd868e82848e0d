package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.FormFoot;
import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.settings.OrderHoursForm.Draft;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.OpeningHours;
import fr.comptoir.db.domain.restaurant.OpeningHours.OpenTime;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// When orders are taken: with the services, or in hours of their own.
final class OrderHoursPane extends StackPane {
  private static final double WIDTH = 760;
  private static final List<Mode> MODES = List.of(Mode.PICKUP, Mode.DELIVERY);

  private final Words words;
  private final SettingsViewModel model;
  private final VBox all = column(12);

  OrderHoursPane(Words words, SettingsViewModel model) {
    this.words = words;
    this.model = model;
    all.setMaxWidth(WIDTH);
    getChildren().add(scrolling(all));
  }

  Subscription follow() {
    return model.house().subscribe(this::show);
  }

  private void show(Optional<House> house) {
    all.getChildren().clear();
    house
        .map(House::hours)
        .ifPresent(
            hours -> {
              for (Mode mode : MODES) all.getChildren().add(sheet(mode, hours));
            });
  }

  private Node sheet(Mode mode, OpeningHours hours) {
    var form =
        new OrderHoursForm(mode, Optional.ofNullable(hours.byMode().get(mode)), services(hours));
    var own = new SimpleObjectProperty<>(form.own);
    VBox week = column(8, paragraph(words.text("settings.ordering.note"), "muted"));
    form.days.forEach(
        (day, value) ->
            week.getChildren()
                .add(
                    FormRow.line(
                        words,
                        day.getDisplayName(TextStyle.FULL, words.messages().locale()),
                        value)));
    own.subscribe(
        now -> {
          form.own = now;
          form.form().changed();
          reveal(week, now);
        });
    VBox sheet =
        column(
            8,
            label(words.text("mode.", mode), "section-title"),
            Choice.of(
                own,
                List.of(false, true),
                each -> words.text(each ? "settings.ordering.own" : "settings.ordering.services")),
            week);
    sheet.getStyleClass().add("sheet");
    var foot = new FormFoot(words, form.form(), () -> save(mode, form, hours.byMode()));
    foot.listenOn(sheet);
    sheet.getChildren().add(foot);
    return sheet;
  }

  private void save(
      Mode mode, OrderHoursForm form, Map<Mode, Map<DayOfWeek, List<OpenTime>>> before) {
    if (!form.form().state().get().ready()) return;
    Draft draft = form.form().state().get().value().orElseThrow();
    Optional<Map<DayOfWeek, List<OpenTime>>> after =
        draft.own() ? Optional.of(draft.week()) : Optional.empty();
    Optional<Map<DayOfWeek, List<OpenTime>>> was = Optional.ofNullable(before.get(mode));
    model.change(
        house -> house.with(house.hours().byMode(with(house.hours().byMode(), mode, after))),
        house -> house.with(house.hours().byMode(with(house.hours().byMode(), mode, was))),
        "settings.ordering.saved",
        List.of(words.text("mode.", mode)));
  }

  private static Map<Mode, Map<DayOfWeek, List<OpenTime>>> with(
      Map<Mode, Map<DayOfWeek, List<OpenTime>>> now,
      Mode mode,
      Optional<Map<DayOfWeek, List<OpenTime>>> own) {
    Map<Mode, Map<DayOfWeek, List<OpenTime>>> next = new EnumMap<>(Mode.class);
    next.putAll(now);
    own.ifPresentOrElse(week -> next.put(mode, week), () -> next.remove(mode));
    return next;
  }

  private static Map<DayOfWeek, List<OpenTime>> services(OpeningHours hours) {
    Map<DayOfWeek, List<OpenTime>> week = new EnumMap<>(DayOfWeek.class);
    hours
        .week()
        .forEach(
            (day, services) ->
                week.put(
                    day, services.stream().map(s -> new OpenTime(s.start(), s.length())).toList()));
    return week;
  }
}
