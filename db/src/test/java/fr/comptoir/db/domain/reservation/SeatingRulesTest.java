package fr.comptoir.db.domain.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Alternative;
import fr.comptoir.db.domain.Refusal.Way;
import fr.comptoir.db.domain.reservation.SeatingRules.Seat;
import fr.comptoir.db.domain.reservation.SeatingRules.Wish;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SeatingRulesTest {
  private static final House HOUSE = Samples.house();
  private static final Instant NOW = at("2026-11-20T10:00");
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

  private final List<Stay> stays = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "1, , T1",
    "2, , T1",
    "2, TERRACE, T11",
    "2, QUIET, T2",
    "2, BAR, T1", // no such table: any will do
    "3, , T3",
    "4, INSIDE, T3",
    "5, , T4",
    "6, TERRACE, T11",
    "7, , T3 T4",
  })
  void givesTheSmallestTableThatWillDo(int party, Seating seating, String tables) {
    assertThat(tables(wish("20:00", party, seating))).isEqualTo(tables);
  }

  @Test
  void joinsTablesOnlyWhenNoSingleOneIsFree() {
    take("20:00", "T3", 3);
    take("20:00", "T4", 4);
    take("20:00", "T11", 2);

    assertThat(tables(wish("20:00", 3, null))).isEqualTo("T1 T2");
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(SATURDAY, "20:00", 0, new Refusal.PartySizeNeeded()),
        arguments(SATURDAY, "20:00", 9, new Refusal.GroupEnquiryNeeded(9)),
        arguments(
            LocalDate.of(2026, 11, 19),
            "20:00",
            2,
            new Refusal.InThePast(
                LocalDateTime.of(2026, 11, 19, 20, 0),
                alternatives("2026-11-20T20:00", "2026-11-20T19:45", "2026-11-20T20:15"))),
        arguments(
            LocalDate.of(2027, 1, 20),
            "20:00",
            2,
            new Refusal.TooFar(
                LocalDate.of(2027, 1, 19),
                alternatives("2027-01-19T20:00", "2027-01-19T19:45", "2027-01-19T20:15"))));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesWhatWeDoNotBook(LocalDate date, String time, int party, Refusal refusal) {
    var wish = new Wish(date, LocalTime.parse(time), party, null, null, false);

    assertThat(rules().find(wish)).isEqualTo(Outcome.refused(refusal));
  }

  /// domain.md R-6: 16:00 or a closed Monday is not bookable.
  @ParameterizedTest
  @CsvSource({"2026-11-21, 16:00", "2026-11-23, 20:00", "2026-12-25, 20:00"})
  void refusesTimesWithoutAServiceAndOffersOthers(LocalDate date, LocalTime time) {
    var refused = refusal(new Wish(date, time, 2, null, null, false));

    assertThat(refused).isInstanceOf(Refusal.Closed.class);
    assertThat(((Refusal.Closed) refused).alternatives()).isNotEmpty();
  }

  @Test
  void theLastSeatingItselfStillCounts() {
    assertThat(rules().find(wish("21:45", 2, null))).isInstanceOf(Outcome.Done.class);
    assertThat(refusal(wish("22:00", 2, null))).isInstanceOf(Refusal.AfterLastSeating.class);
  }

  @Test
  void asksForSomeNotice() {
    var wish = new Wish(LocalDate.of(2026, 11, 20), LocalTime.of(12, 0), 2, null, null, false);
    var rules = new SeatingRules(HOUSE, between(), at("2026-11-20T11:45"));

    assertThat(rules.find(wish)).isInstanceOf(Outcome.Refused.class);
    assertThat(rules.find(staff(wish))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aFullArrivalSlotOffersTheNextOnes() {
    take("20:00", "T3 T4", 8);
    take("20:00", "T11", 4);

    var full = (Refusal.Full) refusal(wish("20:00", 2, null));

    assertThat(full.alternatives())
        .extracting(Alternative::at)
        .containsExactly(time("19:45"), time("20:15"), time("19:30"));
  }

  @Test
  void theHouseIsNeverFullerThanItsCapacity() {
    take("19:30", "T3 T4", 8);
    take("19:45", "T11", 6);
    take("20:15", "T1", 2);
    take("20:15", "T2", 2);

    // 18 of 20 covers are seated from 20:15 on, whatever table may be free.
    assertThat(refusal(wish("20:00", 3, null))).isInstanceOf(Refusal.Full.class);
  }

  @Test
  void aTableIsFreeAgainWhenTheStayEnds() {
    for (String table : List.of("T1", "T2", "T3", "T4", "T11")) take("19:00", table, 2);

    assertThat(refusal(wish("20:00", 2, null))).isInstanceOf(Refusal.Full.class);
    assertThat(tables(wish("20:15", 2, null))).isEqualTo("T1");
  }

  @Test
  void anEveningThatIsFullOffersAnotherDay() {
    for (int quarter = 0; quarter < 44; quarter++) {
      stays.add(
          new Stay(
              at("2026-11-21T12:00").plus(Duration.ofMinutes(15L * quarter)),
              at("2026-11-21T23:59"),
              20,
              List.of("T1", "T2", "T3", "T4", "T11"),
              null));
    }

    var full = (Refusal.Full) refusal(wish("20:00", 2, null));

    assertThat(full.alternatives())
        .extracting(Alternative::at)
        .containsExactly(LocalDateTime.of(2026, 11, 22, 20, 0));
  }

  @ParameterizedTest
  @CsvSource({"4, 19:00, true", "4, 21:45, true", "2, 20:00, false", "4, 12:30, false"})
  void anOfferIsBookedOnlyForItsPartiesAndHours(int party, LocalTime time, boolean booked) {
    var wish = new Wish(SATURDAY, time, party, null, 1, false);

    assertThat(rules().find(wish) instanceof Outcome.Done).isEqualTo(booked);
  }

  @Test
  void staffMayPlaceAGroup() {
    assertThat(rules().find(staff(wish("20:00", 10, null)))).isInstanceOf(Outcome.Done.class);
  }

  /// The invariant: whatever is asked for in whatever order, no two parties share a table, no slot
  /// takes more arrivals than it may, and the house is never over its capacity.
  @Test
  void noTwoPartiesEverShareATable() {
    Random random = new Random(11);
    for (int ask = 0; ask < 400; ask++) {
      LocalTime time = LocalTime.of(19, 0).plusMinutes(random.nextInt(166));
      Wish wish = new Wish(SATURDAY, time, 1 + random.nextInt(8), null, null, false);
      if (rules().find(wish) instanceof Outcome.Done<Seat>(Seat seat)) {
        stays.add(new Stay(seat.start(), seat.end(), wish.partySize(), seat.tables(), null));
      }
    }

    assertThat(stays).hasSizeGreaterThan(5);
    for (Stay stay : stays) {
      List<Stay> meanwhile =
          stays.stream().filter(other -> other.overlaps(stay.start(), stay.end())).toList();
      assertThat(meanwhile)
          .filteredOn(other -> other != stay)
          .allMatch(other -> Collections.disjoint(other.tables(), stay.tables()));
      assertThat(stays.stream().filter(s -> s.covers(stay.start())).mapToInt(Stay::partySize).sum())
          .isLessThanOrEqualTo(20);
    }
  }

  private SeatingRules rules() {
    return new SeatingRules(HOUSE, between(), NOW);
  }

  private SeatingRules.Stays between() {
    return (from, until) -> stays.stream().filter(stay -> stay.overlaps(from, until)).toList();
  }

  private String tables(Wish wish) {
    return switch (rules().find(wish)) {
      case Outcome.Done<Seat>(Seat seat) -> String.join(" ", seat.tables());
      case Outcome.Refused<Seat>(Refusal refusal) -> refusal.toString();
    };
  }

  private Refusal refusal(Wish wish) {
    return switch (rules().find(wish)) {
      case Outcome.Done<Seat>(Seat seat) -> throw new AssertionError("got " + seat);
      case Outcome.Refused<Seat>(Refusal refusal) -> refusal;
    };
  }

  private void take(String time, String tables, int party) {
    Instant start = at("2026-11-21T" + time);
    Duration turn = HOUSE.booking().turnFor(party);
    stays.add(new Stay(start, start.plus(turn), party, List.of(tables.split(" ")), null));
  }

  private static Wish wish(String time, int party, @Nullable Seating seating) {
    return new Wish(SATURDAY, LocalTime.parse(time), party, seating, null, false);
  }

  private static List<Alternative> alternatives(String... at) {
    return Arrays.stream(at)
        .map(one -> new Alternative(Way.RESERVATION, LocalDateTime.parse(one)))
        .toList();
  }

  private static Wish staff(Wish wish) {
    return new Wish(wish.date(), wish.time(), wish.partySize(), wish.seating(), wish.offer(), true);
  }

  private static LocalDateTime time(String time) {
    return SATURDAY.atTime(LocalTime.parse(time));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Samples.PARIS).toInstant();
  }
}
