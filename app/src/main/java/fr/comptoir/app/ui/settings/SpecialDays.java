package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.restaurant.OpeningHours;
import fr.comptoir.db.domain.restaurant.OpeningHours.SpecialDay;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// Days that go another way than their weekday: 24 December as a Saturday, Mother's Day as a
/// Sunday, an evening for one party as closed.
final class SpecialDays extends VBox {
  private final Words words;
  private final Consumer<UnaryOperator<OpeningHours>> change;
  private final DatePicker date = new DatePicker();
  private final StringProperty name = new SimpleStringProperty("");
  private final ComboBox<Optional<DayOfWeek>> like = new ComboBox<>();

  /// @param change makes a step of the house's hours
  SpecialDays(Words words, OpeningHours hours, Consumer<UnaryOperator<OpeningHours>> change) {
    super(8);
    this.words = words;
    this.change = change;
    getChildren()
        .addAll(
            label(words.text("settings.closed.special"), "section-title"),
            paragraph(words.text("settings.closed.special.note"), "muted"),
            lines(hours),
            fields());
    getStyleClass().add("sheet");
  }

  private Node lines(OpeningHours hours) {
    VBox lines = column(4);
    new TreeMap<>(hours.special())
        .forEach((day, special) -> lines.getChildren().add(line(day, special)));
    if (lines.getChildren().isEmpty()) {
      lines.getChildren().add(paragraph(words.text("settings.closed.special.none"), "muted"));
    }
    return lines;
  }

  private HBox line(LocalDate day, SpecialDay special) {
    String said =
        words.text(
            "settings.closed.special.line",
            words.formats().day(day),
            special.name(),
            special.services().size());
    Button gone = iconButton(Feather.X, words.text("settings.closed.remove", said), "flat");
    gone.setOnAction(
        click ->
            change.accept(
                now -> {
                  Map<LocalDate, SpecialDay> next = new TreeMap<>(now.special());
                  next.remove(day);
                  return now.special(Map.copyOf(next));
                }));
    return row(8, label(said), spacer(), gone);
  }

  private Node fields() {
    List<Optional<DayOfWeek>> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) days.add(Optional.of(day));
    days.add(Optional.empty());
    like.getItems().setAll(days);
    like.setId("special-like");
    like.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<DayOfWeek> day) {
            return said(day);
          }

          @Override
          public Optional<DayOfWeek> fromString(String text) {
            return Optional.empty(); // never typed
          }
        });
    like.getSelectionModel().selectFirst();
    date.setId("special-date");
    Button add = button(words.text("settings.closed.add"), "action", "quiet");
    add.setId("add-special");
    add.setOnAction(click -> add());
    var fields =
        new FlowPane(
            8,
            8,
            new Field(words.text("settings.closed.day"), date),
            new Field(
                words.text("field.name"),
                Field.text(name, words.text("settings.closed.special.prompt"))),
            new Field(words.text("settings.closed.special.like"), like),
            add);
    fields.setRowValignment(VPos.BOTTOM);
    return fields;
  }

  private String said(Optional<DayOfWeek> day) {
    return day.map(each -> each.getDisplayName(TextStyle.FULL, words.messages().locale()))
        .orElseGet(() -> words.text("settings.service.closed"));
  }

  private void add() {
    LocalDate day = date.getValue();
    if (day == null) return;
    Optional<DayOfWeek> as = like.getValue();
    String called = name.get().isBlank() ? said(as) : name.get().strip();
    date.setValue(null);
    name.set("");
    change.accept(
        now -> {
          List<ServicePeriod> services =
              as.map(each -> now.week().getOrDefault(each, List.of())).orElse(List.of());
          Map<LocalDate, SpecialDay> next = new TreeMap<>(now.special());
          next.put(day, new SpecialDay(called, services));
          return now.special(Map.copyOf(next));
        });
  }
}
