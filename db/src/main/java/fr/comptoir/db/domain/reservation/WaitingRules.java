package fr.comptoir.db.domain.reservation;

import fr.comptoir.db.domain.reservation.SeatingRules.Seat;
import fr.comptoir.db.domain.reservation.SeatingRules.Stays;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.HoursRules.Sitting;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How long a party at the door waits: until a table that fits is expected to be free, after
/// everybody who came before has had theirs.
public final class WaitingRules {
  /// Nobody is told a longer wait than this.
  private static final Duration LONGEST = Duration.ofHours(3);

  private static final long STEP_MINUTES = 5;

  private final House house;
  private final HoursRules hours;
  private final Stays stays;
  private final Instant now;

  /// @param stays what is taken, with the expected ends
  public WaitingRules(House house, Stays stays, Instant now) {
    this.house = house;
    this.hours = HoursRules.of(house);
    this.stays = stays;
    this.now = now;
  }

  /// @param ahead who waits already, the first one first
  /// @return in whole steps of five minutes; empty when there is no table before the last seating
  public Optional<Duration> quote(
      List<WaitingEntry> ahead, int partySize, @Nullable Seating seating) {
    List<Stay> promised = new ArrayList<>();
    for (WaitingEntry entry : ahead) {
      first(promised, entry.partySize(), entry.seating())
          .ifPresent(seat -> promised.add(stay(seat, entry.partySize())));
    }
    return first(promised, partySize, seating)
        .map(seat -> Duration.between(now, seat.start()))
        .map(WaitingRules::rounded);
  }

  private static Stay stay(Seat seat, int partySize) {
    return new Stay(seat.start(), seat.end(), partySize, seat.tables(), null);
  }

  private static Duration rounded(Duration wait) {
    long steps = (wait.toMinutes() + STEP_MINUTES - 1) / STEP_MINUTES;
    return Duration.ofMinutes(steps * STEP_MINUTES);
  }

  /// A table is free from now on, or from the end of some stay on.
  private Optional<Seat> first(List<Stay> promised, int partySize, @Nullable Seating seating) {
    Instant last = now.plus(LONGEST);
    Stays all =
        (from, until) ->
            Stream.concat(stays.between(from, until).stream(), promised.stream()).toList();
    var seats = new Seats(house, all);
    return Stream.concat(Stream.of(now), all.between(now, last).stream().map(Stay::end))
        .filter(at -> !at.isBefore(now) && !at.isAfter(last))
        .distinct()
        .sorted()
        .flatMap(at -> free(seats, at, partySize, seating).stream())
        .findFirst();
  }

  private Optional<Seat> free(Seats seats, Instant at, int partySize, @Nullable Seating seating) {
    Optional<Sitting> sitting = hours.sittingAt(at).filter(on -> !at.isAfter(on.lastSeating()));
    return sitting.flatMap(on -> seats.free(on, at, partySize, seating));
  }
}
