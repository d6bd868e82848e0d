package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.i18n.Speech;
import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.Toggles;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.restaurant.Holiday;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.OpeningHours;
import fr.comptoir.db.domain.restaurant.OpeningHours.Closure;
import fr.comptoir.db.domain.restaurant.OpeningHours.HolidayPolicy;
import fr.comptoir.db.domain.restaurant.PublicHolidays;
import fr.comptoir.db.domain.restaurant.PublicHolidays.Region;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// When the house is closed: public holidays, days of every year, holidays of its own. Each touch
/// works at once and can be taken back.
final class ClosedPane extends StackPane {
  private final Words words;
  private final Speech speech;
  private final SettingsViewModel model;
  private final VBox all = column(12);
  private final DatePicker from = new DatePicker();
  private final DatePicker until = new DatePicker();
  private final StringProperty reason = new SimpleStringProperty("");
  private final DatePicker yearly = new DatePicker();

  ClosedPane(Words words, SettingsViewModel model) {
    this.words = words;
    this.speech = new Speech(words.messages());
    this.model = model;
    from.setId("closed-from");
    until.setId("closed-until");
    getChildren().add(scrolling(all));
  }

  Subscription follow() {
    return model.house().subscribe(this::show);
  }

  private void show(Optional<House> seen) {
    all.getChildren().clear();
    seen.map(House::hours)
        .ifPresent(
            hours ->
                all.getChildren()
                    .addAll(
                        holidays(hours.holidays()),
                        closures(hours),
                        yearly(hours),
                        new SpecialDays(words, hours, this::change)));
  }

  private Node holidays(HolidayPolicy policy) {
    var region = new SimpleObjectProperty<>(policy.region());
    region.subscribe(
        (was, now) ->
            change(
                hours ->
                    hours.closed(
                        hours.closed(),
                        new HolidayPolicy(now, hours.holidays().closed()),
                        hours.closures())));
    List<Holiday> known =
        PublicHolidays.of(2000, policy.region()).keySet().stream().sorted().toList();
    return sheet(
        "settings.closed.holidays",
        paragraph(words.text("settings.closed.holidays.note"), "muted"),
        Choice.of(region, List.of(Region.values()), each -> words.text("settings.region.", each)),
        Toggles.of(
            known,
            policy.closed(),
            holiday -> words.text("holiday.", holiday),
            chosen ->
                change(
                    hours ->
                        hours.closed(
                            hours.closed(),
                            new HolidayPolicy(policy.region(), Set.copyOf(chosen)),
                            hours.closures()))));
  }

  private Node closures(OpeningHours hours) {
    VBox lines = column(4);
    for (Closure closure : hours.closures()) {
      String said =
          words.text(
              "settings.closed.range",
              words.formats().day(closure.from()),
              words.formats().day(closure.until()),
              closure.reason());
      lines
          .getChildren()
          .add(
              line(
                  said,
                  () ->
                      change(
                          now ->
                              now.closed(
                                  now.closed(),
                                  now.holidays(),
                                  without(now.closures(), closure)))));
    }
    Button add = button(words.text("settings.closed.add"), "action", "quiet");
    add.setId("add-closure");
    add.setOnAction(click -> addClosure());
    var fields =
        new FlowPane(
            8,
            8,
            new Field(words.text("settings.closed.from"), from),
            new Field(words.text("settings.closed.until"), until),
            new Field(
                words.text("settings.closed.reason"),
                Field.text(reason, words.text("settings.closed.reason.prompt"))),
            add);
    fields.setRowValignment(VPos.BOTTOM);
    return sheet("settings.closed.ranges", lines, fields);
  }

  private void addClosure() {
    LocalDate first = from.getValue();
    LocalDate last = until.getValue() == null ? first : until.getValue();
    if (first == null || last.isBefore(first)) return;
    var closure = new Closure(first, last, reason.get().strip());
    from.setValue(null);
    until.setValue(null);
    reason.set("");
    change(
        hours -> {
          List<Closure> next = new ArrayList<>(hours.closures());
          next.add(closure);
          next.sort(Comparator.comparing(Closure::from));
          return hours.closed(hours.closed(), hours.holidays(), List.copyOf(next));
        });
  }

  private Node yearly(OpeningHours hours) {
    VBox lines = column(4);
    for (MonthDay day : new TreeSet<>(hours.closed())) {
      lines
          .getChildren()
          .add(
              line(
                  speech.monthDay(day),
                  () ->
                      change(
                          now -> {
                            Set<MonthDay> next = new TreeSet<>(now.closed());
                            next.remove(day);
                            return now.closed(Set.copyOf(next), now.holidays(), now.closures());
                          })));
    }
    Button add = button(words.text("settings.closed.add"), "action", "quiet");
    add.setOnAction(click -> addYearly());
    var fields = new FlowPane(8, 8, new Field(words.text("settings.closed.day"), yearly), add);
    fields.setRowValignment(VPos.BOTTOM);
    return sheet("settings.closed.yearly", lines, fields);
  }

  private void addYearly() {
    LocalDate day = yearly.getValue();
    if (day == null) return;
    yearly.setValue(null);
    change(
        now -> {
          Set<MonthDay> next = new TreeSet<>(now.closed());
          next.add(MonthDay.from(day));
          return now.closed(Set.copyOf(next), now.holidays(), now.closures());
        });
  }

  private static List<Closure> without(List<Closure> closures, Closure gone) {
    return closures.stream().filter(each -> !each.equals(gone)).toList();
  }

  private HBox line(String text, Runnable remove) {
    Button gone = iconButton(Feather.X, words.text("settings.closed.remove", text), "flat");
    gone.setOnAction(click -> remove.run());
    return row(8, label(text), spacer(), gone);
  }

  private void change(UnaryOperator<OpeningHours> step) {
    Optional<House> seen = model.house().get();
    if (seen.isEmpty()) return;
    OpeningHours before = seen.get().hours();
    model.change(
        house -> house.with(step.apply(house.hours())),
        house ->
            house.with(
                house
                    .hours()
                    .closed(before.closed(), before.holidays(), before.closures())
                    .special(before.special())),
        "settings.closed.saved",
        List.of());
  }

  private VBox sheet(String key, Node... content) {
    VBox sheet = column(8, label(words.text(key), "section-title"));
    sheet.getChildren().addAll(content);
    sheet.getStyleClass().add("sheet");
    return sheet;
  }
}
