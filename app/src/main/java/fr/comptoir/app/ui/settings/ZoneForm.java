package fr.comptoir.app.ui.settings;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.delivery.DeliveryCheck;
import fr.comptoir.db.domain.delivery.DeliveryZone;
import fr.comptoir.db.domain.delivery.DeliveryZone.Bounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A zone as it is edited. FX thread only.
final class ZoneForm {
  private static final int USUAL_RADIUS_M = 3_000;

  private final @Nullable DeliveryZone original;
  private final Form<DeliveryZone> form;

  final FormValue<String> name;
  final FormValue<Integer> radius;
  final FormValue<Set<String>> codes;
  final FormValue<List<GeoPoint>> corners;
  final FormValue<Money> fee;
  final FormValue<Money> minimum;
  final FormValue<Optional<Money>> freeAbove;
  final FormValue<Integer> lead;
  Shape shape;

  /// How a zone is bounded.
  enum Shape {
    RADIUS,
    POSTAL_CODES,
    POLYGON
  }

  /// @param original null = a new one
  ZoneForm(@Nullable DeliveryZone original) {
    this.original = original;
    form = new Form<>(original);
    Bounds bounds = original == null ? new Bounds.Radius(USUAL_RADIUS_M) : original.bounds();
    shape =
        switch (bounds) {
          case Bounds.Radius _ -> Shape.RADIUS;
          case Bounds.PostalCodes _ -> Shape.POSTAL_CODES;
          case Bounds.Polygon _ -> Shape.POLYGON;
        };
    name = form.add(FormValue.words("name", original == null ? "" : original.name(), true));
    radius =
        form.add(
            FormValue.whole("radius", bounds instanceof Bounds.Radius(int m) ? m : USUAL_RADIUS_M));
    codes =
        form.add(
            new FormValue<>(
                "postal_codes",
                bounds instanceof Bounds.PostalCodes(Set<String> all)
                    ? String.join(", ", new TreeSet<>(all))
                    : "",
                false,
                ZoneForm::readCodes));
    corners =
        form.add(
            new FormValue<>(
                "corners",
                bounds instanceof Bounds.Polygon(List<GeoPoint> all) ? text(all) : "",
                false,
                ZoneForm::readCorners));
    fee = form.add(FormValue.money("fee", original == null ? Money.ZERO : original.fee()));
    minimum =
        form.add(FormValue.money("minimum", original == null ? Money.ZERO : original.minimum()));
    Money free = original == null ? null : original.freeAbove();
    freeAbove =
        form.add(
            new FormValue<>(
                "free_above",
                free == null ? "" : Typed.text(free),
                false,
                text ->
                    text.isEmpty()
                        ? Optional.of(Optional.empty())
                        : Typed.money(text).map(Optional::of)));
    lead = form.add(FormValue.whole("lead", original == null ? 0 : original.lead().toMinutes()));
    form.of(this::made, () -> made().map(DeliveryCheck::faults).orElse(List.of()));
  }

  @Nullable DeliveryZone original() {
    return original;
  }

  Form<DeliveryZone> form() {
    return form;
  }

  private Optional<DeliveryZone> made() {
    Optional<Bounds> bounds =
        switch (shape) {
          case RADIUS -> radius.value().map(Bounds.Radius::new);
          case POSTAL_CODES -> codes.value().map(Bounds.PostalCodes::new);
          case POLYGON -> corners.value().map(Bounds.Polygon::new);
        };
    if (bounds.isEmpty()
        || name.value().isEmpty()
        || fee.value().isEmpty()
        || minimum.value().isEmpty()
        || freeAbove.value().isEmpty()
        || lead.value().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DeliveryZone(
            name.value().get(),
            bounds.get(),
            fee.value().get(),
            minimum.value().get(),
            freeAbove.value().get().orElse(null),
            Duration.ofMinutes(lead.value().get())));
  }

  private static Optional<Set<String>> readCodes(String text) {
    return Optional.of(
        Arrays.stream(text.split("[,;\\s]+"))
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /// `48.85 2.35; 48.86 2.36; …`: latitude and longitude of each corner.
  private static Optional<List<GeoPoint>> readCorners(String text) {
    List<GeoPoint> points = new ArrayList<>();
    for (String each : text.split(";")) {
      if (each.isBlank()) continue;
      String[] both = each.strip().split("[,\\s]+", -1);
      try {
        if (both.length != 2) return Optional.empty();
        points.add(new GeoPoint(Double.parseDouble(both[0]), Double.parseDouble(both[1])));
      } catch (NumberFormatException e) { // a word is no corner
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(points));
  }

  private static String text(List<GeoPoint> corners) {
    return corners.stream()
        .map(point -> String.format(Locale.ROOT, "%.5f %.5f", point.lat(), point.lon()))
        .collect(Collectors.joining("; "));
  }
}
