package fr.comptoir.db.domain.reservation;

import fr.comptoir.db.domain.reservation.SeatingRules.Seat;
import fr.comptoir.db.domain.reservation.SeatingRules.Stays;
import fr.comptoir.db.domain.reservation.SeatingRules.Wish;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.FloorPlan.Join;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import fr.comptoir.db.domain.restaurant.HoursRules.Sitting;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Duration;
import java.time.Instant;
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
  private final Map<Instant, List<Stay>> known = new HashMap<>();

  Seats(House house, Stays stays) {
    this.house = house;
    this.stays = stays;
  }

  Optional<Seat> at(Sitting sitting, Instant start, Wish wish) {
    Instant end = start.plus(house.booking().turnFor(wish.partySize()));
    List<Stay> around = around(sitting);
    List<Stay> meanwhile = around.stream().filter(stay -> stay.overlaps(start, end)).toList();
    if (covers(meanwhile, start) + wish.partySize() > sitting.service().capacity()
        || arrivals(around, sitting, start) + wish.partySize()
            > house.booking().arrivalsPerSlot()) {
      return Optional.empty();
    }
    return candidates(sitting, wish)
        .filter(place -> free(meanwhile, place.tables()))
        .findFirst()
        .map(
            place ->
                new Seat(sitting.date(), sitting.service().name(), start, end, place.tables()));
  }

  boolean areFree(List<String> tables, Instant from, Instant until, Reservation.Id except) {
    return stays.between(from, until).stream()
        .filter(stay -> stay.overlaps(from, until))
        .filter(stay -> !Objects.equals(stay.reservation(), except))
        .allMatch(stay -> Collections.disjoint(stay.tables(), tables));
  }

  /// Everything that touches a service and the stays that begin in it; read once.
  private List<Stay> around(Sitting sitting) {
    Duration longest =
        house.booking().turn().values().stream().max(Comparator.naturalOrder()).orElseThrow();
    return known.computeIfAbsent(
        sitting.start(), _ -> stays.between(sitting.start(), sitting.end().plus(longest)));
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

  private record Place(List<String> tables, int seats, boolean wished, int features) {}

  /// Tables and joins for this party, the best first: as wished for, then one table rather than
  /// two, then the fewest seats left empty, then the plainest.
  private Stream<Place> candidates(Sitting sitting, Wish wish) {
    List<DiningTable> tables =
        house.floor().tables().stream()
            .filter(table -> sitting.service().rooms().contains(table.room()))
            .toList();
    Stream<Place> single =
        tables.stream()
            .filter(table -> fits(wish, table.minParty(), table.maxParty()))
            .map(table -> place(List.of(table), wish.seating()));
    Stream<Place> joined =
        house.floor().joins().stream()
            .filter(join -> fits(wish, join.minParty(), join.maxParty()))
            .map(join -> members(join, tables))
            .filter(members -> !members.isEmpty())
            .map(members -> place(members, wish.seating()));
    return Stream.concat(single, joined)
        .sorted(
            Comparator.comparing(Place::wished)
                .reversed()
                .thenComparing(place -> place.tables().size())
                .thenComparing(Place::seats)
                .thenComparing(Place::features));
  }

  private static boolean fits(Wish wish, int min, int max) {
    return wish.partySize() >= min && wish.partySize() <= max;
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
