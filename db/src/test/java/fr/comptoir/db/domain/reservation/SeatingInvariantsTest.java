package fr.comptoir.db.domain.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Alternative;
import fr.comptoir.db.domain.reservation.PlacementRules.Placed;
import fr.comptoir.db.domain.reservation.PlacementRules.Placement;
import fr.comptoir.db.domain.reservation.SeatingRules.Seat;
import fr.comptoir.db.domain.reservation.SeatingRules.Wish;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.HoursRules.Sitting;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is asked for, cancelled and moved, in whatever order: the house is never over its
/// capacity, no slot over its arrivals, nobody outside a service, no two parties at one table; and
/// every alternative that was offered is one that can be had.
class SeatingInvariantsTest {
  private static final House HOUSE = Samples.house();
  private static final HoursRules HOURS = HoursRules.of(HOUSE);
  private static final Instant NOW =
      LocalDate.of(2026, 11, 20).atTime(10, 0).atZone(Samples.PARIS).toInstant();

  private final List<Stay> stays = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theRulesHoldForAThousandGuests(long seed) {
    Random random = new Random(seed);
    for (int ask = 0; ask < 1_200; ask++) {
      if (!stays.isEmpty() && random.nextInt(25) == 0) {
        stays.remove(random.nextInt(stays.size()));
      } else if (!stays.isEmpty() && random.nextInt(6) == 0) {
        move(random);
      } else {
        book(wish(random));
      }
    }
    assertThat(stays).hasSizeGreaterThan(20);
    theRulesHold();
  }

  private void book(Wish wish) {
    switch (rules().find(wish)) {
      case Outcome.Done<Seat>(Seat seat) -> add(seat, wish.partySize());
      case Outcome.Refused<Seat>(Refusal.Full no) -> canBeHad(wish, no.alternatives());
      case Outcome.Refused<Seat>(Refusal.Closed no) -> canBeHad(wish, no.alternatives());
      case Outcome.Refused<Seat>(Refusal.AfterLastSeating no) -> canBeHad(wish, no.alternatives());
      case Outcome.Refused<Seat>(Refusal.TooSoon no) -> canBeHad(wish, no.alternatives());
      case Outcome.Refused<Seat>(Refusal.InThePast no) -> canBeHad(wish, no.alternatives());
      case Outcome.Refused<Seat>(Refusal no) -> assertThat(no).isNull();
    }
  }

  /// As staff does, without a reason: only where nothing speaks against it.
  private void move(Random random) {
    Stay old = stays.remove(random.nextInt(stays.size()));
    Wish wish = wish(random);
    Instant start = wish.date().atTime(wish.time()).atZone(Samples.PARIS).toInstant();
    List<String> tables = random.nextBoolean() ? old.tables() : List.of();
    var placed =
        new PlacementRules(HOUSE, between())
            .place(new Placement(start, old.partySize(), tables, false));
    if (placed instanceof Outcome.Done<Placed>(Placed at) && at.warnings().isEmpty()) {
      add(at.seat(), old.partySize());
    } else {
      stays.add(old);
    }
  }

  private void canBeHad(Wish wish, List<Alternative> alternatives) {
    assertThat(alternatives).as("for %s", wish).isNotEmpty();
    for (Alternative other : alternatives) {
      Wish there =
          new Wish(
              other.at().toLocalDate(),
              other.at().toLocalTime(),
              wish.partySize(),
              wish.seating(),
              null,
              false);
      assertThat(rules().find(there)).as("%s", there).isInstanceOf(Outcome.Done.class);
    }
  }

  private void theRulesHold() {
    for (Stay stay : stays) {
      Sitting sitting = HOURS.sittingAt(stay.start()).orElseThrow();
      assertThat(stay.start()).isBetween(sitting.start(), sitting.lastSeating());
      List<Stay> others =
          stays.stream()
              .filter(other -> other != stay && other.overlaps(stay.start(), stay.end()))
              .toList();
      assertThat(others).allMatch(one -> Collections.disjoint(one.tables(), stay.tables()));
      assertThat(covers(s -> s.covers(stay.start())))
          .isLessThanOrEqualTo(sitting.service().capacity());
      Duration slot = sitting.service().slot();
      long number = Duration.between(sitting.start(), stay.start()).dividedBy(slot);
      Instant from = sitting.start().plus(slot.multipliedBy(number));
      assertThat(covers(s -> !s.start().isBefore(from) && s.start().isBefore(from.plus(slot))))
          .isLessThanOrEqualTo(HOUSE.booking().arrivalsPerSlot());
    }
  }

  private int covers(Predicate<Stay> which) {
    return stays.stream().filter(which).mapToInt(Stay::partySize).sum();
  }

  private void add(Seat seat, int party) {
    stays.add(
        new Stay(
            seat.start(), seat.end(), party, seat.tables(), new Reservation.Id(UUID.randomUUID())));
  }

  private static Wish wish(Random random) {
    Seating[] all = Seating.values();
    return new Wish(
        LocalDate.of(2026, 11, 20).plusDays(random.nextInt(5)),
        LocalTime.of(11, 0).plusMinutes(5L * random.nextInt(140)),
        1 + random.nextInt(8),
        random.nextInt(3) == 0 ? all[random.nextInt(all.length)] : null,
        null,
        false);
  }

  private SeatingRules rules() {
    return new SeatingRules(HOUSE, between(), NOW);
  }

  private SeatingRules.Stays between() {
    return (from, until) -> stays.stream().filter(stay -> stay.overlaps(from, until)).toList();
  }
}
