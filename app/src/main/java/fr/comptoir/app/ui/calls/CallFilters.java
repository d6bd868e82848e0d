package fr.comptoir.app.ui.calls;

import fr.comptoir.db.domain.call.CallFilter;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.restaurant.Restaurant;
import fr.comptoir.db.domain.search.SearchText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is chosen above the list of calls. FX thread only.
public final class CallFilters {
  private static final int WEEK = 7;
  private static final int MONTH = 30;

  private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.TODAY);
  private final ObjectProperty<LocalDate> day;
  private final ObjectProperty<Optional<CallRecord.Outcome>> outcome =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty line = new SimpleStringProperty("");
  private final StringProperty who = new SimpleStringProperty("");
  private final ObjectProperty<CallFilter.Only> only =
      new SimpleObjectProperty<>(CallFilter.Only.ANY);

  /// How far back.
  public enum Period {
    TODAY,
    YESTERDAY,
    WEEK,
    MONTH,
    ALL,
    /// The one that is chosen.
    DAY
  }

  CallFilters(LocalDate today) {
    this.day = new SimpleObjectProperty<>(today);
  }

  public ObjectProperty<Period> period() {
    return period;
  }

  /// Counts with [Period#DAY].
  public ObjectProperty<LocalDate> day() {
    return day;
  }

  public ObjectProperty<Optional<CallRecord.Outcome>> outcome() {
    return outcome;
  }

  /// A port; empty = all.
  public StringProperty line() {
    return line;
  }

  /// A name or a piece of a number, as typed.
  public StringProperty who() {
    return who;
  }

  public ObjectProperty<CallFilter.Only> only() {
    return only;
  }

  /// Whether anything but the period is chosen.
  public boolean isNarrow() {
    return outcome.get().isPresent()
        || !line.get().isEmpty()
        || !who.get().isBlank()
        || only.get() != CallFilter.Only.ANY;
  }

  void whenChanged(Runnable ask) {
    period.addListener((property, was, now) -> ask.run());
    day.addListener(
        (property, was, now) -> {
          if (period.get() == Period.DAY) {
            ask.run();
          }
        });
    outcome.addListener((property, was, now) -> ask.run());
    line.addListener((property, was, now) -> ask.run());
    who.addListener((property, was, now) -> ask.run());
    only.addListener((property, was, now) -> ask.run());
  }

  /// All calls there ever were.
  public void clear() {
    outcome.set(Optional.empty());
    line.set("");
    who.set("");
    only.set(CallFilter.Only.ANY);
    period.set(Period.ALL);
  }

  /// The question for the book. Days are business days.
  CallFilter filter(Restaurant house, Instant now) {
    LocalDate today = house.businessDay(now);
    LocalDate first =
        switch (period.get()) {
          case TODAY -> today;
          case YESTERDAY -> today.minusDays(1);
          case WEEK -> today.minusDays(WEEK - 1);
          case MONTH -> today.minusDays(MONTH - 1);
          case DAY -> day.get();
          case ALL -> null;
        };
    LocalDate last =
        switch (period.get()) {
          case YESTERDAY, DAY -> first;
          case TODAY, WEEK, MONTH, ALL -> null;
        };
    return new CallFilter(
        start(house, first),
        last == null ? null : start(house, last.plusDays(1)),
        outcome.get().orElse(null),
        line.get(),
        SearchText.of(who.get()),
        only.get());
  }

  private static @Nullable Instant start(Restaurant house, @Nullable LocalDate day) {
    return day == null ? null : day.atTime(house.dayEnds()).atZone(house.zone()).toInstant();
  }
}
