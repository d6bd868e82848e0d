package fr.comptoir.db.domain.restaurant;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Fault.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is wrong with a service, by field, and where it meets others. Two services at once are
/// allowed (a brunch beside the lunch): a person only should know.
public final class ServiceCheck {
  private static final int NAME = 80;
  private static final int PREPAYMENT = 200;
  private static final int LARGEST = 999;
  private static final Duration DAY = Duration.ofHours(24);

  private ServiceCheck() {}

  /// Two services of one weekday that hold at the same time.
  public record Overlap(DayOfWeek day, String one, String other) {}

  /// Empty = tables can be given in it.
  public static List<Fault> faults(ServicePeriod service) {
    List<Fault> faults = new ArrayList<>();
    must(faults, !service.name().isBlank(), "name", Kind.MISSING, "");
    must(faults, service.name().length() <= NAME, "name", Kind.TOO_LONG, service.name());
    boolean length = service.length().isPositive() && service.length().compareTo(DAY) < 0;
    must(faults, length, "end", Kind.UNEVEN, "");
    boolean last =
        !service.lastSeating().isNegative()
            && service.lastSeating().compareTo(service.length()) <= 0;
    must(faults, last, "last_seating", Kind.UNEVEN, "");
    must(faults, in(service.capacity(), 1), "capacity", Kind.OUT_OF_RANGE, service.capacity());
    long slot = service.slot().toMinutes();
    must(faults, slot >= 5 && slot <= 120, "slot", Kind.OUT_OF_RANGE, slot);
    terms(service.terms(), faults);
    return List.copyOf(faults);
  }

  private static void terms(ServicePeriod.Terms terms, List<Fault> faults) {
    must(faults, in(terms.minParty(), 1), "min_party", Kind.OUT_OF_RANGE, terms.minParty());
    Integer most = terms.maxParty();
    boolean party = most == null || (most >= terms.minParty() && most <= LARGEST);
    must(faults, party, "max_party", Kind.UNEVEN, String.valueOf(most));
    Integer arrivals = terms.arrivalsPerSlot();
    must(
        faults,
        arrivals == null || in(arrivals, 1),
        "arrivals",
        Kind.OUT_OF_RANGE,
        String.valueOf(arrivals));
    boolean turns = terms.turn().values().stream().allMatch(Duration::isPositive);
    must(faults, turns, "turns", Kind.OUT_OF_RANGE, "");
    must(
        faults,
        terms.prepayment().length() <= PREPAYMENT,
        "prepayment",
        Kind.TOO_LONG,
        terms.prepayment());
  }

  /// Where a service would meet others of its days.
  ///
  /// @param instead the service it takes the place of; null = none
  public static List<Overlap> overlaps(
      Map<DayOfWeek, List<ServicePeriod>> week,
      Set<DayOfWeek> days,
      ServicePeriod service,
      @Nullable ServicePeriod instead) {
    return days.stream()
        .sorted()
        .flatMap(
            day ->
                week.getOrDefault(day, List.of()).stream()
                    .filter(other -> !other.equals(instead))
                    .filter(other -> meets(service, other))
                    .flatMap(other -> Stream.of(new Overlap(day, service.name(), other.name()))))
        .toList();
  }

  private static boolean meets(ServicePeriod one, ServicePeriod other) {
    long start = one.start().toSecondOfDay();
    long begin = other.start().toSecondOfDay();
    return start < begin + other.length().toSeconds() && begin < start + one.length().toSeconds();
  }

  private static boolean in(int value, int least) {
    return value >= least && value <= LARGEST;
  }

  private static void must(
      List<Fault> faults, boolean right, String field, Kind kind, Object value) {
    if (!right) faults.add(new Fault(0, field, kind, String.valueOf(value)));
  }
}
