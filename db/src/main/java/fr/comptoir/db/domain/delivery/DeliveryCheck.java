package fr.comptoir.db.domain.delivery;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Fault.Kind;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.delivery.DeliveryZone.Bounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with where we drive, by field. Pure.
public final class DeliveryCheck {
  private static final int NAME = 80;
  private static final int LONGEST_RADIUS_M = 100_000;
  private static final int CORNERS = 3;
  private static final int DEAREST_CENTS = 100_000;
  private static final Duration LONGEST_LEAD = Duration.ofHours(6);
  private static final int FASTEST_KMH = 130;
  private static final int MOST_COURIERS = 50;

  private DeliveryCheck() {}

  /// Empty = promises can be made with it. Rows are those of the zones, from 1.
  public static List<Fault> faults(DeliveryPolicy policy) {
    List<Fault> faults = new ArrayList<>();
    must(faults, in(policy.speedKmh(), 1, FASTEST_KMH), 0, "speed", policy.speedKmh());
    boolean handover =
        !policy.handover().isNegative() && policy.handover().compareTo(Duration.ofHours(1)) <= 0;
    must(faults, handover, 0, "handover", policy.handover().toMinutes());
    must(faults, in(policy.couriers(), 0, MOST_COURIERS), 0, "couriers", policy.couriers());
    for (int i = 0; i < policy.zones().size(); i++) zone(policy.zones().get(i), i + 1, faults);
    return List.copyOf(faults);
  }

  /// Empty = an address can be judged by it.
  public static List<Fault> faults(DeliveryZone zone) {
    List<Fault> faults = new ArrayList<>();
    zone(zone, 0, faults);
    return List.copyOf(faults);
  }

  private static void zone(DeliveryZone zone, int row, List<Fault> faults) {
    if (zone.name().isBlank()) faults.add(new Fault(row, "name", Kind.MISSING, ""));
    if (zone.name().length() > NAME) {
      faults.add(new Fault(row, "name", Kind.TOO_LONG, zone.name()));
    }
    switch (zone.bounds()) {
      case Bounds.Radius(int metres) ->
          must(faults, in(metres, 1, LONGEST_RADIUS_M), row, "radius", metres);
      case Bounds.Polygon(var corners) ->
          must(faults, corners.size() >= CORNERS, row, "corners", corners.size());
      case Bounds.PostalCodes(var codes) -> {
        if (codes.isEmpty()) faults.add(new Fault(row, "postal_codes", Kind.MISSING, ""));
        codes.stream()
            .filter(code -> !code.matches("\\d{5}"))
            .forEach(code -> faults.add(new Fault(row, "postal_codes", Kind.UNREADABLE, code)));
      }
    }
    money(zone.fee(), "fee", row, faults);
    money(zone.minimum(), "minimum", row, faults);
    if (zone.freeAbove() != null) money(zone.freeAbove(), "free_above", row, faults);
    boolean lead = !zone.lead().isNegative() && zone.lead().compareTo(LONGEST_LEAD) <= 0;
    must(faults, lead, row, "lead", zone.lead().toMinutes());
  }

  private static void money(Money amount, String field, int row, List<Fault> faults) {
    must(faults, in(amount.cents(), 0, DEAREST_CENTS), row, field, amount.cents());
  }

  private static boolean in(int value, int least, int most) {
    return value >= least && value <= most;
  }

  private static void must(List<Fault> faults, boolean right, int row, String field, Object value) {
    if (!right) faults.add(new Fault(row, field, Kind.OUT_OF_RANGE, String.valueOf(value)));
  }
}
