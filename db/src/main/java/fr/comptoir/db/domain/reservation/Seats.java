package fr.comptoir.db.domain.reservation;

import fr.comptoir.db.domain.reservation.SeatingRules.Seat;
import fr.comptoir.db.domain.reservation.SeatingRules.Stays;
import fr.comptoir.db.domain.reservation.SeatingRules.Wish;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.FloorPlan.Join;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import fr.comptoir.db.domain.restaurant.HoursRules.Sitting;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is free at one time of one service: covers, arrivals, tables.
final class Seats {
  private final House house;
  private final Stays stays;
  private final Map<Sitting, List<Stay>> known = new HashMap<>();

  Seats(House house, Stays stays) {
    this.house = house;
    this.stays = stays;
  }

  Optional<Seat> at(Sitting sitting, Instant start, Wish wish) {
    return holdsArrivals(sitting, start, wish.partySize())
        ? free(sitting, start, wish.partySize(), wish.seating())
        : Optional.empty();
  }

  /// The best table for a party that comes in now, however many came with it.
  Optional<Seat> free(Sitting sitting, Instant start, int partySize, @Nullable Seating wished) {
    Instant end = start.plus(sitting.service().turnFor(partySize, house.booking()));
    List<Stay> meanwhile = meanwhile(around(sitting), start, end);
    if (covers(meanwhile, start) + partySize > sitting.service().capacity()) {
      return Optional.empty();
    }
    return candidates(sitting.service(), partySize, wished)
        .filter(place -> free(meanwhile, place.tables()))
        .findFirst()
        .map(
            place ->
                new Seat(sitting.date(), sitting.service().name(), start, end, place.tables()));
  }

  /// Whether one slot takes so many arrivals more.
  boolean holdsArrivals(Sitting sitting, Instant start, int partySize) {
    return arrivals(around(sitting), sitting, start) + partySize
        <= sitting.service().arrivals(house.booking());
  }

  /// Whether so many covers more fit under the service's limit, all the time of a stay.
  boolean holdsCovers(Sitting sitting, Instant start, Instant end, int partySize) {
    return covers(meanwhile(stays.between(start, end), start, end), start) + partySize
        <= sitting.service().capacity();
  }

  boolean areFree(
      List<String> tables, Instant from, Instant until, Reservation.@Nullable Id except) {
    return taken(tables, from, until, except).isEmpty();
  }

  /// Those of some tables that somebody else has at any time of `[from, until)`.
  List<String> taken(
      Collection<String> tables, Instant from, Instant until, Reservation.@Nullable Id except) {
    return stays.between(from, until).stream()
        .filter(stay -> stay.overlaps(from, until))
        .filter(stay -> except == null || !Objects.equals(stay.reservation(), except))
        .flatMap(stay -> stay.tables().stream())
        .filter(tables::contains)
        .distinct()
        .toList();
  }

  /// Everything that touches a service and the stays that begin in it; read once.
  private List<Stay> around(Sitting sitting) {
    Duration longest =
        Stream.concat(
                house.booking().turn().values().stream(),
                sitting.service().terms().turn().values().stream())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return known.computeIfAbsent(
        sitting, _ -> stays.between(sitting.start(), sitting.end().plus(longest)));
  }

  private static List<Stay> meanwhile(List<Stay> stays, Instant start, Instant end) {
    return stays.stream().filter(stay -> stay.overlaps(start, end)).toList();
  }

  /// The most covers seated at one instant of the stay: it changes only when somebody arrives.
  private static int covers(List<Stay> meanwhile, Instant start) {
    return Stream.concat(
            Stream.of(start), meanwhile.stream().map(Stay::start).filter(at -> at.isAfter(start)))
        .mapToInt(
            at -> meanwhile.stream().filter(s -> s.covers(at)).mapToInt(Stay::partySize).sum())
        .max()
        .orElse(0);
  }

  /// Covers that arrive in the same slot of the service's grid.
  private static int arrivals(List<Stay> around, Sitting sitting, Instant start) {
    Duration slot = sitting.service().slot();
    long number = Duration.between(sitting.start(), start).dividedBy(slot);
    Instant from = sitting.start().plus(slot.multipliedBy(number));
    Instant until = from.plus(slot);
    return around.stream()
        .filter(stay -> !stay.start().isBefore(from) && stay.start().isBefore(until))
        .mapToInt(Stay::partySize)
        .sum();
  }

  private record Place(
      List<String> tables, int seats, boolean wished, int priority, int features) {}

  /// Tables and joins for this party, the best first: as wished for, then one table rather than
  /// two, then the fewest seats left empty, then those to be filled first, then the plainest.
  private Stream<Place> candidates(ServicePeriod service, int partySize, @Nullable Seating wished) {
    List<DiningTable> tables =
        house.floor().tables().stream()
            .filter(table -> table.inUse() && service.serves(table.room()))
            .toList();
    Stream<Place> single =
        tables.stream()
            .filter(table -> fits(partySize, table.minParty(), table.maxParty()))
            .map(table -> place(List.of(table), wished));
    Stream<Place> joined =
        house.floor().joins().stream()
            .filter(join -> fits(partySize, join.minParty(), join.maxParty()))
            .map(join -> members(join, tables))
            .filter(members -> !members.isEmpty())
            .map(members -> place(members, wished));
    return Stream.concat(single, joined)
        .sorted(
            Comparator.comparing(Place::wished)
                .reversed()
                .thenComparing(place -> place.tables().size())
                .thenComparing(Place::seats)
                .thenComparing(Place::priority)
                .thenComparing(Place::features));
  }

  private static boolean fits(int partySize, int min, int max) {
    return partySize >= min && partySize <= max;
  }

  /// Empty when one of the tables isn't served.
  private static List<DiningTable> members(Join join, List<DiningTable> served) {
    List<DiningTable> members =
        served.stream().filter(table -> join.tables().contains(table.number())).toList();
    return members.size() == join.tables().size() ? members : List.of();
  }

  private static Place place(List<DiningTable> tables, @Nullable Seating wished) {
    return new Place(
        tables.stream().map(DiningTable::number).toList(),
        tables.stream().mapToInt(DiningTable::seats).sum(),
        wished == null || tables.stream().allMatch(table -> has(table, wished)),
        tables.stream().mapToInt(DiningTable::priority).max().orElse(0),
        tables.stream().mapToInt(table -> table.features().size()).sum());
  }

  private static boolean has(DiningTable table, Seating wished) {
    return wished == Seating.INSIDE
        ? !table.features().contains(Seating.TERRACE)
        : table.features().contains(wished);
  }

  private static boolean free(List<Stay> meanwhile, List<String> tables) {
    return meanwhile.stream().allMatch(stay -> Collections.disjoint(stay.tables(), tables));
  }
}
