package fr.comptoir.app.ui.calls;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.calls.CallFilters.Period;
import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.call.CallFilter;
import fr.comptoir.db.domain.call.CallRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The filters above the list of calls: period and name always, the others at a touch.
final class CallFilterBar extends VBox implements AutoCloseable {
  private final Words words;
  private final Label tally = label("", "muted");
  private final ComboBox<String> ports;
  private Subscription subscriptions = () -> {};

  CallFilterBar(Words words, CallHistoryViewModel model) {
    super(8);
    this.words = words;
    getStyleClass().add("filter-bar");
    CallFilters filters = model.filters();
    TextField who = Field.text(filters.who(), words.text("calls.filter.who"));
    who.setId("calls-who");
    who.setAccessibleText(words.text("calls.filter.who"));
    who.getStyleClass().add("form-field");
    HBox.setHgrow(who, Priority.ALWAYS);
    ComboBox<Period> period =
        choice(List.of(Period.values()), filters.period(), one -> words.text("calls.period.", one));
    period.setId("calls-period");
    period.setMinWidth(130);
    Button more = iconButton(Feather.SLIDERS, words.text("calls.filter.more"));
    more.setId("calls-more");
    var day = new DatePicker();
    day.valueProperty().bindBidirectional(filters.day());
    day.setMaxWidth(Double.MAX_VALUE);
    day.getStyleClass().add("form-field");
    day.setAccessibleText(words.text("calls.period.day"));
    ports = choice(List.of(""), filters.line(), this::port);
    VBox second =
        column(
            8,
            choice(outcomes(), filters.outcome(), this::outcome),
            choice(List.of(CallFilter.Only.values()), filters.only(), this::only),
            ports);
    second.getChildren().get(0).setId("calls-outcome");
    second.getChildren().get(1).setId("calls-only");
    reveal(second, filters.isNarrow());
    more.setOnAction(click -> reveal(second, !second.isVisible()));
    getChildren().addAll(row(8, period, who, more), day, second, tally);
    watch(filters.period().subscribe(now -> reveal(day, now == Period.DAY)));
    watch(model.ports().subscribe(this::offer));
    watch(
        model
            .tally()
            .subscribe(
                count -> tally.setText(words.text("calls.tally", count.calls(), count.missed()))));
  }

  private void watch(Subscription one) {
    subscriptions = subscriptions.and(one);
  }

  private void offer(List<String> known) {
    List<String> all = new ArrayList<>(List.of(""));
    all.addAll(known);
    if (!ports.getItems().equals(all)) {
      String chosen = ports.getValue();
      ports.getItems().setAll(all);
      ports.setValue(all.contains(chosen) ? chosen : "");
    }
  }

  private static List<Optional<CallRecord.Outcome>> outcomes() {
    List<Optional<CallRecord.Outcome>> all = new ArrayList<>(List.of(Optional.empty()));
    for (CallRecord.Outcome outcome : CallRecord.Outcome.values()) {
      all.add(Optional.of(outcome));
    }
    return all;
  }

  private String outcome(Optional<CallRecord.Outcome> outcome) {
    return outcome
        .map(one -> words.text("call.outcome.", one))
        .orElseGet(() -> words.text("calls.filter.any_outcome"));
  }

  private String only(CallFilter.Only only) {
    return words.text("calls.only.", only);
  }

  private String port(String line) {
    return line.isEmpty() ? words.text("calls.filter.any_line") : words.text("call.line", line);
  }

  private static <T> ComboBox<T> choice(
      List<T> values, Property<T> value, Function<T, String> label) {
    var box = new ComboBox<T>();
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T one) {
            return one == null ? "" : label.apply(one);
          }

          @Override
          public T fromString(String text) {
            return value.getValue(); // nobody types here
          }
        });
    box.valueProperty().bindBidirectional(value);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setMinWidth(0);
    box.getStyleClass().add("form-field");
    return box;
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
  }
}
