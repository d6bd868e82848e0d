package fr.comptoir.app.ui.settings;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.db.domain.kitchen.KitchenCheck;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Band;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Hours with another capacity, as they are edited. FX thread only.
final class BandForm {
  private final @Nullable Band original;
  private final Form<Band> form;
  final FormValue<String> name;
  final FormValue<LocalTime> from;
  final FormValue<LocalTime> until;

  /// By station; nothing = as at all hours.
  final Map<Station, FormValue<Optional<Integer>>> points = new LinkedHashMap<>();

  Set<DayOfWeek> days;

  /// @param original null = a new one
  BandForm(@Nullable Band original, List<Station> stations) {
    this.original = original;
    form = new Form<>(original);
    days = original == null ? Set.of() : original.days();
    name = form.add(FormValue.words("name", original == null ? "" : original.name(), true));
    from = time("from", original == null ? "12:00" : original.from().toString());
    until = time("until", original == null ? "14:00" : original.until().toString());
    for (Station station : stations) {
      Integer own = original == null ? null : original.points().get(station.id());
      points.put(station, form.add(FormValue.wholeOrNone(station.id(), own)));
    }
    Set<String> ids = stations.stream().map(Station::id).collect(Collectors.toSet());
    form.of(this::made, () -> made().map(band -> KitchenCheck.faults(band, ids)).orElse(List.of()));
  }

  @Nullable Band original() {
    return original;
  }

  Form<Band> form() {
    return form;
  }

  private FormValue<LocalTime> time(String field, String text) {
    return form.add(new FormValue<>(field, text, true, Typed::time));
  }

  private Optional<Band> made() {
    if (name.value().isEmpty() || from.value().isEmpty() || until.value().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Integer> own = new HashMap<>();
    for (var each : points.entrySet()) {
      Optional<Optional<Integer>> typed = each.getValue().value();
      if (typed.isEmpty()) return Optional.empty();
      typed.get().ifPresent(value -> own.put(each.getKey().id(), value));
    }
    return Optional.of(
        new Band(
            name.value().get(),
            Set.copyOf(days),
            from.value().get(),
            until.value().get(),
            Map.copyOf(own)));
  }
}
