package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.DayDesk.Ending;
import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.order.BusinessDay;
import fr.comptoir.db.domain.order.Order;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Business days somebody has to close, because some of their orders were never finished. FX thread
/// only.
final class DaysViewModel {
  private final Desks desks;
  private final Background background;
  private final Notices notices;
  private final OnDuty onDuty;
  private final Map<LocalDate, BusinessDay> due = new TreeMap<>();
  private final ReadOnlyObjectWrapper<Optional<BusinessDay>> first =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  DaysViewModel(Desks desks, Background background, Notices notices, OnDuty onDuty) {
    this.desks = desks;
    this.background = background;
    this.notices = notices;
    this.onDuty = onDuty;
  }

  /// The oldest of them.
  ReadOnlyObjectProperty<Optional<BusinessDay>> first() {
    return first.getReadOnlyProperty();
  }

  void load() {
    background.run(
        () ->
            desks.days().due().stream()
                .map(
                    day ->
                        new BusinessDay(
                            day, BusinessDay.State.DUE, desks.days().unfinished(day).size()))
                .filter(day -> day.unfinished() > 0)
                .toList(),
        all -> all.forEach(this::apply));
  }

  void apply(BusinessDay day) {
    switch (day.state()) {
      case DUE -> due.put(day.date(), day);
      case CLOSED -> due.remove(day.date());
    }
    first.set(due.values().stream().findFirst());
  }

  /// What is still open of a day, earlier days' orders too, the oldest first.
  void unfinished(LocalDate day, Consumer<List<Order>> then) {
    background.run(() -> desks.days().unfinished(day), then);
  }

  /// Says what became of them and closes the day.
  void close(LocalDate day, Map<Order.Id, Ending> endings, Runnable then) {
    background.run(
        () -> desks.days().close(day, endings, onDuty.actor()),
        outcome ->
            notices.settle(
                outcome,
                closed -> {
                  notices.done("day.closed", List.of(endings.size()), null);
                  then.run();
                }));
  }
}
