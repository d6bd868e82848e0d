package fr.comptoir.db.domain.reservation;

import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.SeatWarning;
import fr.comptoir.db.domain.reservation.SeatingRules.Seat;
import fr.comptoir.db.domain.reservation.SeatingRules.Stays;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.FloorPlan.Join;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.HoursRules.Sitting;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A party where a person puts it. Every rule of [SeatingRules] may be broken with a reason, but
/// one: no two parties at one table.
public final class PlacementRules {
  /// A table given for less than this is no table.
  private static final Duration SHORTEST = Duration.ofMinutes(30);

  /// Where a person wants a party.
  ///
  /// @param tables numbers; empty = the best that is free
  /// @param shortenable whether the stay may be cut where the next party comes
  /// @param stay how long, at tables that are named; null = as long as the house reckons
  public record Placement(
      Instant start,
      int partySize,
      List<String> tables,
      boolean shortenable,
      @Nullable Duration stay) {
    public Placement(Instant start, int partySize, List<String> tables, boolean shortenable) {
      this(start, partySize, tables, shortenable, null);
    }
  }

  /// @param warnings none = the rules had said the same
  public record Placed(Seat seat, Set<SeatWarning> warnings) {}

  private final House house;
  private final HoursRules hours;
  private final Stays stays;
  private final Seats seats;

  /// @param stays what is taken, without the party that is placed
  public PlacementRules(House house, Stays stays) {
    this.house = house;
    this.hours = HoursRules.of(house);
    this.stays = stays;
    this.seats = new Seats(house, stays);
  }

  /// Refused only for a table that doesn't exist or that somebody has.
  public Outcome<Placed> place(Placement wish) {
    if (wish.partySize() < 1) return Outcome.refused(new Refusal.PartySizeNeeded());
    Duration stay = wish.stay();
    if (stay != null && !stay.isPositive()) return Outcome.refused(new Refusal.BadPeriod());
    for (String table : wish.tables()) {
      if (house.floor().table(table).isEmpty()) {
        return Outcome.refused(new Refusal.UnknownTable(table));
      }
    }
    return wish.tables().isEmpty() ? best(wish) : chosen(wish);
  }

  private Outcome<Placed> best(Placement wish) {
    return hours
        .sittingAt(wish.start())
        .flatMap(sitting -> seats.free(sitting, wish.start(), wish.partySize(), null))
        .<Outcome<Placed>>map(
            seat -> Outcome.done(new Placed(seat, warnings(wish.partySize(), seat))))
        .orElseGet(
            () ->
                Outcome.refused(
                    new Refusal.Full(
                        wish.start().atZone(hours.zone()).toLocalDateTime(), List.of())));
  }

  private Outcome<Placed> chosen(Placement wish) {
    Optional<Sitting> sitting = hours.sittingAt(wish.start());
    Instant end = wish.start().plus(stay(wish, sitting));
    Instant free = freeUntil(wish, end);
    boolean cut = free.isBefore(end);
    if (cut && (!wish.shortenable() || free.isBefore(wish.start().plus(SHORTEST)))) {
      List<String> taken = seats.taken(wish.tables(), wish.start(), end, null);
      return Outcome.refused(new Refusal.TableTaken(String.join(", ", taken)));
    }
    LocalDate date =
        sitting.map(Sitting::date).orElseGet(() -> house.restaurant().businessDay(wish.start()));
    Seat seat =
        new Seat(
            date,
            sitting.map(one -> one.service().name()).orElse(""),
            wish.start(),
            free,
            wish.tables());
    Set<SeatWarning> warnings = warnings(wish.partySize(), seat);
    if (cut) warnings.add(SeatWarning.SHORT_STAY);
    return Outcome.done(new Placed(seat, warnings));
  }

  private Duration stay(Placement wish, Optional<Sitting> sitting) {
    Duration wanted = wish.stay();
    if (wanted != null) return wanted;
    return sitting
        .map(one -> one.service().turnFor(wish.partySize(), house.booking()))
        .orElseGet(() -> house.booking().turnFor(wish.partySize()));
  }

  /// Until when nobody else has these tables, at most the usual end.
  private Instant freeUntil(Placement wish, Instant end) {
    return stays.between(wish.start(), end).stream()
        .filter(stay -> stay.overlaps(wish.start(), end))
        .filter(stay -> stay.tables().stream().anyMatch(wish.tables()::contains))
        .map(stay -> stay.start().isBefore(wish.start()) ? wish.start() : stay.start())
        .min(Instant::compareTo)
        .orElse(end);
  }

  private Set<SeatWarning> warnings(int partySize, Seat seat) {
    Set<SeatWarning> found = EnumSet.noneOf(SeatWarning.class);
    found.addAll(atTables(partySize, seat.tables()));
    Optional<Sitting> sitting = hours.sittingAt(seat.start());
    if (sitting.isEmpty()) {
      found.add(SeatWarning.OUTSIDE_SERVICE);
      return found;
    }
    Sitting on = sitting.get();
    if (seat.start().isAfter(on.lastSeating())) found.add(SeatWarning.AFTER_LAST_SEATING);
    if (hours.seatsFull(on, seat.start())) found.add(SeatWarning.MARKED_FULL);
    if (!seats.holdsCovers(on, seat.start(), seat.end(), partySize)) {
      found.add(SeatWarning.OVER_CAPACITY);
    }
    if (!seats.holdsArrivals(on, seat.start(), partySize)) {
      found.add(SeatWarning.TOO_MANY_ARRIVALS);
    }
    if (!served(on.service(), seat.tables())) found.add(SeatWarning.TABLE_OUT_OF_USE);
    return found;
  }

  private boolean served(ServicePeriod service, List<String> numbers) {
    return tables(numbers).stream().allMatch(table -> service.serves(table.room()));
  }

  private Set<SeatWarning> atTables(int partySize, List<String> numbers) {
    Set<SeatWarning> found = EnumSet.noneOf(SeatWarning.class);
    List<DiningTable> tables = tables(numbers);
    if (!tables.stream().allMatch(DiningTable::inUse)) found.add(SeatWarning.TABLE_OUT_OF_USE);
    Optional<Join> join =
        house.floor().joins().stream()
            .filter(one -> new HashSet<>(one.tables()).equals(new HashSet<>(numbers)))
            .findFirst();
    if (numbers.size() > 1 && join.isEmpty()) found.add(SeatWarning.NOT_JOINED);
    int most =
        join.map(Join::maxParty)
            .orElseGet(() -> tables.stream().mapToInt(DiningTable::maxParty).sum());
    int least =
        join.map(Join::minParty)
            .orElseGet(() -> tables.stream().mapToInt(DiningTable::minParty).max().orElse(1));
    if (partySize > most) found.add(SeatWarning.TABLE_TOO_SMALL);
    if (partySize < least) found.add(SeatWarning.TABLE_TOO_LARGE);
    return found;
  }

  private List<DiningTable> tables(List<String> numbers) {
    List<DiningTable> tables = new ArrayList<>();
    numbers.forEach(number -> house.floor().table(number).ifPresent(tables::add));
    return tables;
  }
}
