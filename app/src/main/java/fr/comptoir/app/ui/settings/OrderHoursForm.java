package fr.comptoir.app.ui.settings;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.restaurant.OpeningHours.OpenTime;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The hours of one way to order, where it has its own. FX thread only.
final class OrderHoursForm {
  private final Form<Draft> form;
  final Map<DayOfWeek, FormValue<List<Typed.Hours>>> days = new EnumMap<>(DayOfWeek.class);
  boolean own;

  /// @param own whether it has hours of its own at all; else those of the services hold
  record Draft(boolean own, Map<DayOfWeek, List<OpenTime>> week) {}

  /// @param week its own hours; empty = it has none
  /// @param services what holds instead, to begin from
  OrderHoursForm(
      Mode mode,
      Optional<Map<DayOfWeek, List<OpenTime>>> week,
      Map<DayOfWeek, List<OpenTime>> services) {
    own = week.isPresent();
    Map<DayOfWeek, List<OpenTime>> from = week.orElse(services);
    form = new Form<>(new Draft(own, own ? whole(from) : Map.of()));
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = "hours-" + mode.name().toLowerCase(Locale.ROOT) + "-" + day.getValue();
      days.put(
          day,
          form.add(
              new FormValue<>(name, text(from.getOrDefault(day, List.of())), false, Typed::hours)));
    }
    form.of(this::made, List::of);
  }

  Form<Draft> form() {
    return form;
  }

  private Optional<Draft> made() {
    if (!own) return Optional.of(new Draft(false, Map.of()));
    if (days.values().stream().anyMatch(day -> day.value().isEmpty())) return Optional.empty();
    Map<DayOfWeek, List<OpenTime>> week = new EnumMap<>(DayOfWeek.class);
    days.forEach(
        (day, value) ->
            week.put(
                day,
                value.value().orElseThrow().stream()
                    .map(hours -> new OpenTime(hours.from(), hours.length()))
                    .toList()));
    return Optional.of(new Draft(true, week));
  }

  private static Map<DayOfWeek, List<OpenTime>> whole(Map<DayOfWeek, List<OpenTime>> week) {
    Map<DayOfWeek, List<OpenTime>> all = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) all.put(day, week.getOrDefault(day, List.of()));
    return all;
  }

  private static String text(List<OpenTime> times) {
    return times.stream()
        .map(time -> time.start() + "–" + time.start().plus(time.length()))
        .collect(Collectors.joining(", "));
  }
}
