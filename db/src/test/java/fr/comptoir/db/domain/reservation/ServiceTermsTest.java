package fr.comptoir.db.domain.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SampleFloors;
import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Alternative;
import fr.comptoir.db.domain.reservation.SeatingRules.Seat;
import fr.comptoir.db.domain.reservation.SeatingRules.Wish;
import fr.comptoir.db.domain.restaurant.FloorPlan;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.FloorPlan.Join;
import fr.comptoir.db.domain.restaurant.FloorPlan.Room;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.OpeningHours.FullMark;
import fr.comptoir.db.domain.restaurant.ServicePeriod.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every term of a service moves what is available: one test a term.
class ServiceTermsTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
  private static final Instant NOW = at(SATURDAY, "10:00");

  private final List<Stay> stays = new ArrayList<>();

  /// Last seating at 21:45 although the service ends at 22:30.
  @ParameterizedTest
  @CsvSource({"18:45, false", "19:00, true", "21:45, true", "22:00, false", "22:30, false"})
  void startEndAndLastSeating(LocalTime time, boolean free) {
    House house = SampleFloors.evening(40, Terms.USUAL, SampleFloors.tables(List.of(), 2, 4));

    assertThat(find(house, time, 2) instanceof Outcome.Done).isEqualTo(free);
  }

  @ParameterizedTest
  @CsvSource({"5, false", "4, true"})
  void theCapacityIsOfTheService(int party, boolean free) {
    House house =
        SampleFloors.evening(10, SampleFloors.stay(90), SampleFloors.tables(List.of(), 6, 6));
    stays.add(stay("20:00", 90, 6, "A"));

    assertThat(find(house, LocalTime.of(20, 0), party) instanceof Outcome.Done).isEqualTo(free);
  }

  @Test
  void fortyCoversAndThirtyEightBookedLeaveTwo() {
    House house =
        SampleFloors.evening(
            40,
            SampleFloors.stay(45),
            SampleFloors.tables(List.of(), 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4));
    for (int table = 0; table < 9; table++) stays.add(stay("20:00", 90, 4, letter(table)));
    stays.add(stay("20:00", 90, 2, letter(9)));

    assertThat(find(house, LocalTime.of(20, 0), 2)).isInstanceOf(Outcome.Done.class);
    assertThat(alternatives(find(house, LocalTime.of(20, 0), 3)))
        .contains(LocalTime.of(19, 15), LocalTime.of(21, 30));
  }

  @Test
  void pacingIsTheServicesOwnWhereItHasOne() {
    Terms slow = new Terms(1, null, 4, Collections.emptyNavigableMap(), true, false, "");
    FloorPlan floor = SampleFloors.tables(List.of(), 4, 4, 4);
    stays.add(stay("20:00", 75, 3, "A"));

    assertThat(find(SampleFloors.evening(40, slow, floor), LocalTime.of(20, 0), 2))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(find(SampleFloors.evening(40, Terms.USUAL, floor), LocalTime.of(20, 0), 2))
        .isInstanceOf(Outcome.Done.class);
    assertThat(find(SampleFloors.evening(40, slow, floor), LocalTime.of(20, 15), 2))
        .as("the next slot")
        .isInstanceOf(Outcome.Done.class);
  }

  @ParameterizedTest
  @CsvSource({"2, 60", "4, 60", "5, 150", "8, 150"})
  void aStayIsAsLongAsThePartyIsLarge(int party, int minutes) {
    Terms terms =
        new Terms(
            1,
            null,
            100,
            new TreeMap<>(Map.of(4, Duration.ofMinutes(60), 8, Duration.ofMinutes(150))),
            true,
            false,
            "");
    House house = SampleFloors.evening(40, terms, SampleFloors.tables(List.of(), 4, 8));

    assertThat(find(house, LocalTime.of(20, 0), party))
        .isInstanceOfSatisfying(
            Outcome.Done.class,
            done -> {
              Seat seat = (Seat) done.value();
              assertThat(Duration.between(seat.start(), seat.end())).hasMinutes(minutes);
            });
  }

  @Test
  void aServiceMayBeForLargerOrSmallerPartiesOnly() {
    Terms terms = new Terms(4, 6, null, Collections.emptyNavigableMap(), true, false, "");
    House house = SampleFloors.evening(40, terms, SampleFloors.tables(List.of(), 4, 8));

    assertThat(find(house, LocalTime.of(20, 0), 3))
        .isEqualTo(Outcome.refused(new Refusal.PartyTooSmall(4, List.of())));
    assertThat(find(house, LocalTime.of(20, 0), 4)).isInstanceOf(Outcome.Done.class);
    assertThat(find(house, LocalTime.of(20, 0), 7))
        .isEqualTo(Outcome.refused(new Refusal.GroupEnquiryNeeded(7)));
    assertThat(rules(house).find(wish(LocalTime.of(20, 0), 7, true)))
        .as("staff decides for itself")
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aPrivateServiceIsForStaffOnly() {
    Terms terms = new Terms(1, null, null, Collections.emptyNavigableMap(), true, true, "");
    House house = SampleFloors.evening(40, terms, SampleFloors.tables(List.of(), 4));

    assertThat(find(house, LocalTime.of(20, 0), 2))
        .isEqualTo(Outcome.refused(new Refusal.Closed(SATURDAY, List.of())));
    assertThat(rules(house).find(wish(LocalTime.of(20, 0), 2, true)))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void onlyRoomsThatAreServedAreGiven() {
    FloorPlan floor =
        new FloorPlan(
            List.of(new Room("salle", "Salle", 10), new Room("cave", "Cave", 10)),
            List.of(
                new DiningTable("A", "cave", 2, 1, 2, 0, 0, Set.of()),
                new DiningTable("B", "salle", 4, 1, 4, 0, 0, Set.of())),
            List.of());
    House all = SampleFloors.with(Samples.house(), floor);

    // The services of Samples serve the room and the terrace.
    assertThat(tables(find(all, LocalTime.of(20, 0), 2))).containsExactly("B");
  }

  @Test
  void fullFromHereOffersWhatIsBeforeAndOtherDays() {
    House house = SampleFloors.evening(40, Terms.USUAL, SampleFloors.tables(List.of(), 4));
    House full =
        SampleFloors.with(
            house,
            house
                .hours()
                .full(List.of(new FullMark(SATURDAY, "Dîner", true, false, LocalTime.of(20, 0)))));

    assertThat(find(full, LocalTime.of(19, 45), 2)).isInstanceOf(Outcome.Done.class);
    assertThat(alternatives(find(full, LocalTime.of(20, 0), 2)))
        .containsExactly(LocalTime.of(19, 45), LocalTime.of(19, 30), LocalTime.of(19, 15));
    assertThat(rules(full).find(wish(LocalTime.of(20, 0), 2, true)))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void twoAreNotPutAtATableForEightWhileOneForTwoIsFree() {
    House house = SampleFloors.evening(40, Terms.USUAL, SampleFloors.tables(List.of(), 8, 2));

    assertThat(tables(find(house, LocalTime.of(20, 0), 2))).containsExactly("B");
  }

  @Test
  void ofTwoTablesAlikeTheOneToBeFilledFirstIsGiven() {
    FloorPlan floor =
        new FloorPlan(
            List.of(new Room("salle", "Salle", 10)),
            List.of(
                new DiningTable("A", "salle", 2, 1, 2, 0, 0, Set.of(), 5, true),
                new DiningTable("B", "salle", 2, 1, 2, 0, 0, Set.of(), 1, true),
                new DiningTable("C", "salle", 2, 1, 2, 0, 0, Set.of(), 0, false)),
            List.of());

    assertThat(tables(find(SampleFloors.evening(40, Terms.USUAL, floor), LocalTime.of(20, 0), 2)))
        .as("C is out of use")
        .containsExactly("B");
  }

  @Test
  void sevenSitAtTwoTablesOfFourOnlyWhereTheyJoin() {
    List<Join> joins = List.of(new Join(List.of("A", "B"), 5, 8));
    stays.add(stay("20:00", 90, 8, "C"));

    House joined =
        SampleFloors.evening(40, SampleFloors.stay(90), SampleFloors.tables(joins, 4, 4, 8));
    House apart =
        SampleFloors.evening(40, SampleFloors.stay(90), SampleFloors.tables(List.of(), 4, 4, 8));

    assertThat(tables(find(joined, LocalTime.of(20, 0), 7))).containsExactly("A", "B");
    assertThat(alternatives(find(apart, LocalTime.of(20, 0), 7))).contains(LocalTime.of(21, 30));
  }

  @Test
  void aBlockedTableIsNotGiven() {
    House house = SampleFloors.evening(40, Terms.USUAL, SampleFloors.tables(List.of(), 2, 4));
    stays.add(stay("19:00", 300, 0, "A"));

    assertThat(tables(find(house, LocalTime.of(20, 0), 2))).containsExactly("B");
  }

  private Outcome<Seat> find(House house, LocalTime time, int party) {
    return rules(house).find(wish(time, party, false));
  }

  private SeatingRules rules(House house) {
    return new SeatingRules(
        house,
        (from, until) -> stays.stream().filter(stay -> stay.overlaps(from, until)).toList(),
        NOW);
  }

  private static Wish wish(LocalTime time, int party, boolean byStaff) {
    return new Wish(SATURDAY, time, party, null, null, byStaff);
  }

  private static List<String> tables(Outcome<Seat> outcome) {
    return outcome instanceof Outcome.Done<Seat>(Seat seat) ? seat.tables() : List.of();
  }

  private static List<LocalTime> alternatives(@Nullable Outcome<Seat> outcome) {
    return outcome instanceof Outcome.Refused<Seat>(Refusal.Full full)
        ? full.alternatives().stream().map(Alternative::at).map(at -> at.toLocalTime()).toList()
        : List.of();
  }

  private static String letter(int table) {
    return String.valueOf((char) ('A' + table));
  }

  private static Stay stay(String time, int minutes, int party, String table) {
    Instant start = at(SATURDAY, time);
    return new Stay(start, start.plus(Duration.ofMinutes(minutes)), party, List.of(table), null);
  }

  private static Instant at(LocalDate date, String time) {
    return date.atTime(LocalTime.parse(time)).atZone(Samples.PARIS).toInstant();
  }
}
