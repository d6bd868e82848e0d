package fr.comptoir.db.domain.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SampleFloors;
import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.SeatWarning;
import fr.comptoir.db.domain.reservation.PlacementRules.Placed;
import fr.comptoir.db.domain.reservation.PlacementRules.Placement;
import fr.comptoir.db.domain.restaurant.FloorPlan.Join;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.OpeningHours.FullMark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tables A 2, B 4, C 4, D 6 (3 to 6), B and C join for 5 to 8; every evening 19:00 to 22:30.
class PlacementRulesTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
  private static final House HOUSE =
      SampleFloors.evening(
          12,
          SampleFloors.stay(90),
          SampleFloors.tables(List.of(new Join(List.of("B", "C"), 5, 8)), 2, 4, 4, 6));

  private final List<Stay> stays = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "20:00, 2, A,   ",
    "20:00, 4, B,   ",
    "20:00, 4, A,   TABLE_TOO_SMALL",
    "20:00, 2, D,   TABLE_TOO_LARGE",
    "20:00, 7, B C, ",
    "20:00, 3, B C, TABLE_TOO_LARGE",
    "20:00, 5, A B, NOT_JOINED",
    "18:00, 2, A,   OUTSIDE_SERVICE",
    "22:00, 2, A,   AFTER_LAST_SEATING",
  })
  void saysWhatSpeaksAgainstAPlace(
      LocalTime time, int party, String tables, @Nullable SeatWarning warning) {
    Placed placed = placed(place(time, party, tables));

    assertThat(placed.seat().tables()).containsExactly(tables.split(" "));
    assertThat(placed.warnings()).isEqualTo(warning == null ? Set.of() : Set.of(warning));
  }

  @Test
  void warnsOfAFullHouse() {
    take("20:00", 6, "D");
    take("20:00", 4, "B");

    assertThat(placed(place(LocalTime.of(20, 0), 2, "A")).warnings()).isEmpty();
    assertThat(placed(place(LocalTime.of(20, 0), 4, "C")).warnings())
        .containsExactly(SeatWarning.OVER_CAPACITY);
  }

  @Test
  void warnsOfTooManyArrivalsAndOfAMark() {
    House house =
        SampleFloors.with(
            Samples.house(),
            Samples.hours().full(List.of(new FullMark(SATURDAY, "Dîner", true, false, null))));
    take("20:00", 6, "T4");
    take("20:00", 6, "T11");
    var rules = new PlacementRules(house, between());

    assertThat(placed(rules.place(wish(LocalTime.of(20, 0), 2, "T1"))).warnings())
        .containsExactlyInAnyOrder(SeatWarning.TOO_MANY_ARRIVALS, SeatWarning.MARKED_FULL);
  }

  /// The one rule that no reason breaks.
  @Test
  void neverTwoPartiesAtOneTable() {
    take("21:00", 2, "A");

    assertThat(place(LocalTime.of(20, 0), 2, "A"))
        .isEqualTo(Outcome.refused(new Refusal.TableTaken("A")));
    assertThat(place(LocalTime.of(22, 0), 2, "A"))
        .isEqualTo(Outcome.refused(new Refusal.TableTaken("A")));
    assertThat(place(LocalTime.of(22, 30), 2, "A")).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void whoComesInMayHaveATableUntilTheNextPartyComes() {
    take("21:00", 2, "A");
    var rules = new PlacementRules(HOUSE, between());

    Placed short1 = placed(rules.place(new Placement(at("20:00"), 2, List.of("A"), true)));
    assertThat(short1.seat().end()).isEqualTo(at("21:00"));
    assertThat(short1.warnings()).containsExactly(SeatWarning.SHORT_STAY);
    assertThat(rules.place(new Placement(at("20:45"), 2, List.of("A"), true)))
        .as("a quarter of an hour is no stay")
        .isEqualTo(Outcome.refused(new Refusal.TableTaken("A")));
  }

  @Test
  void proposesTheBestWhereNoTableIsNamed() {
    take("20:00", 2, "A");

    assertThat(placed(place(LocalTime.of(20, 0), 2, "")).seat().tables()).containsExactly("B");
    assertThat(place(LocalTime.of(16, 0), 2, "")).isInstanceOf(Outcome.Refused.class);
    assertThat(place(LocalTime.of(20, 0), 2, "Z"))
        .isEqualTo(Outcome.refused(new Refusal.UnknownTable("Z")));
    assertThat(place(LocalTime.of(20, 0), 0, "A"))
        .isEqualTo(Outcome.refused(new Refusal.PartySizeNeeded()));
  }

  private Outcome<Placed> place(LocalTime time, int party, String tables) {
    return new PlacementRules(HOUSE, between()).place(wish(time, party, tables));
  }

  private static Placement wish(LocalTime time, int party, String tables) {
    List<String> numbers =
        Arrays.stream(tables.split(" ")).filter(t -> !t.isEmpty()).collect(Collectors.toList());
    return new Placement(at(time.toString()), party, numbers, false);
  }

  private SeatingRules.Stays between() {
    return (from, until) -> stays.stream().filter(stay -> stay.overlaps(from, until)).toList();
  }

  private void take(String time, int party, String table) {
    stays.add(
        new Stay(at(time), at(time).plus(Duration.ofMinutes(90)), party, List.of(table), null));
  }

  private static Placed placed(Outcome<Placed> outcome) {
    return ((Outcome.Done<Placed>) outcome).value();
  }

  private static Instant at(String time) {
    return SATURDAY.atTime(LocalTime.parse(time)).atZone(Samples.PARIS).toInstant();
  }
}
