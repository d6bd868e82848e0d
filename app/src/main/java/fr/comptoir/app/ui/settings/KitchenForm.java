package fr.comptoir.app.ui.settings;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.db.domain.kitchen.KitchenCheck;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the kitchen can do, as it is edited. Stations stay: dishes point at them. FX thread only.
final class KitchenForm {
  private final KitchenPolicy now;
  private final Form<KitchenPolicy> form;
  final FormValue<Integer> slot;
  final FormValue<Integer> minPickup;
  final List<Line> stations = new ArrayList<>();

  /// A station's two fields.
  record Line(Station station, FormValue<String> name, FormValue<Integer> points) {}

  KitchenForm(KitchenPolicy now) {
    this.now = now;
    form = new Form<>(now);
    slot = form.add(FormValue.whole("kitchen_slot", now.slot().toMinutes()));
    minPickup = form.add(FormValue.whole("min_pickup", now.minPickup().toMinutes()));
    for (Station station : now.stations()) {
      stations.add(
          new Line(
              station,
              form.add(FormValue.words("name-" + station.id(), station.name(), true)),
              form.add(FormValue.whole("points-" + station.id(), station.pointsPerSlot()))));
    }
    form.of(this::made, () -> made().map(KitchenCheck::faults).orElse(List.of()));
  }

  Form<KitchenPolicy> form() {
    return form;
  }

  private Optional<KitchenPolicy> made() {
    if (slot.value().isEmpty() || minPickup.value().isEmpty()) return Optional.empty();
    List<Station> made = new ArrayList<>();
    for (Line line : stations) {
      if (line.name().value().isEmpty() || line.points().value().isEmpty()) {
        return Optional.empty();
      }
      made.add(
          new Station(
              line.station().id(),
              line.name().value().get(),
              line.points().value().get(),
              line.station().kind()));
    }
    return Optional.of(
        new KitchenPolicy(
            Duration.ofMinutes(slot.value().get()),
            List.copyOf(made),
            Duration.ofMinutes(minPickup.value().get()),
            now.bands()));
  }
}
