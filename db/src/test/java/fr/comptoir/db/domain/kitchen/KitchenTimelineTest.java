package fr.comptoir.db.domain.kitchen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Kind;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import fr.comptoir.db.domain.kitchen.KitchenTimeline.Lane;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.PromiseRules;
import fr.comptoir.db.domain.restaurant.PromiseRules.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KitchenTimelineTest {
  private static final Instant SEVEN = at("19:00");
  private static final KitchenPolicy KITCHEN =
      new KitchenPolicy(
          Duration.ofMinutes(5),
          List.of(
              new Station("kitchen", "Cuisine", 8),
              new Station("pack", "Préparation", 4, Kind.PACKING),
              new Station("counter", "Comptoir", 4, Kind.COUNTER),
              new Station("road", "Livreurs", 2, Kind.COURIER)),
          Duration.ofMinutes(15));

  @Test
  @DisplayName("V080 three orders in a kitchen of eight points stand where they were reckoned")
  void v080_threeOrdersStandWhereTheyWereReckonedByHand() {
    List<Load> taken = new ArrayList<>();

    Plan ten = promised(pickup(10), taken);
    Plan eight = promised(pickup(8), taken);
    Plan two = promised(pickup(2), taken);

    assertThat(ten)
        .isEqualTo(
            plan(
                "19:30",
                "19:10",
                "counter 19:25 2",
                "pack 19:20 2",
                "kitchen 19:15 8",
                "kitchen 19:10 2"));
    assertThat(eight)
        .isEqualTo(
            plan(
                "19:30",
                "19:05",
                "counter 19:25 2",
                "pack 19:20 2",
                "kitchen 19:10 6",
                "kitchen 19:05 2"));
    // The counter is full at half past: five minutes later.
    assertThat(two)
        .isEqualTo(plan("19:35", "19:15", "counter 19:30 1", "pack 19:25 1", "kitchen 19:20 2"));
    KitchenTimeline shown = timeline(taken, List.of(), Map.of(), at("19:35"));
    assertThat(used(shown, "kitchen")).containsExactly(0, 2, 8, 8, 2, 0, 0);
    assertThat(used(shown, "pack")).containsExactly(0, 0, 0, 0, 4, 1, 0);
    assertThat(used(shown, "counter")).containsExactly(0, 0, 0, 0, 0, 4, 1);
    assertThat(used(shown, "road")).containsOnly(0);
  }

  @Test
  @DisplayName("V099 a high load from 19:00 to 19:30 moves the next pickup from 19:15 to 19:35")
  void v099_anOutsideLoadMovesTheNextFeasibleTimeByWhatItTakes() {
    Demand six = new Demand(Map.of("kitchen", 6), Duration.ofMinutes(10));
    assertThat(rules(List.of()).earliest(six, SEVEN).orElseThrow().readyAt())
        .isEqualTo(at("19:15"));

    // Seven of eight points are gone until half past: of the four slots it may be spread over,
    // one point each isn't enough until the first slot after it.
    List<Load> taken = outside("19:00", "19:30", OutsideLoad.Intensity.HIGH).loads(KITCHEN.slot());

    assertThat(rules(taken).earliest(six, SEVEN).orElseThrow().readyAt()).isEqualTo(at("19:35"));
  }

  @ParameterizedTest
  @DisplayName("P-4 half-open: thirty minutes take six slots")
  @CsvSource({"19:00, 19:30, 6", "19:02, 19:32, 7", "19:00, 19:01, 1", "18:55, 19:00, 1"})
  void p4_anOutsideLoadEndsBeforeItsEnd(String from, String until, int slots) {
    assertThat(outside(from, until, OutsideLoad.Intensity.LOW).loads(KITCHEN.slot()))
        .hasSize(slots)
        .allMatch(load -> load.points() == 2);
  }

  @Test
  void aRemovedLoadTakesNothing() {
    OutsideLoad load = outside("19:00", "19:30", OutsideLoad.Intensity.HIGH);
    OutsideLoad removed =
        new OutsideLoad(
            load.id(),
            2,
            load.kind(),
            "",
            load.stations(),
            load.from(),
            load.until(),
            7,
            SEVEN,
            "Anna",
            SEVEN);

    assertThat(removed.loads(KITCHEN.slot())).isEmpty();
  }

  @Test
  @DisplayName("P-2 no order vanishes: planned, late, later or unscheduled")
  void p2_everyOrderThatWaitsIsInOneLane() {
    Order planned = order();
    Order late = order();
    Order later = order();
    Order nowhere = order();
    Order driven = order();
    Map<Order.Id, List<Load>> slots =
        Map.of(
            planned.id(), List.of(load("kitchen 18:55 2"), load("kitchen 19:00 1")),
            late.id(), List.of(load("kitchen 18:50 2")),
            later.id(), List.of(load("kitchen 23:00 2")),
            driven.id(), List.of(load("kitchen 18:50 2"), load("road 19:05 1")));

    KitchenTimeline shown =
        timeline(List.of(), List.of(planned, late, later, nowhere, driven), slots, at("20:00"));

    assertThat(shown.waiting())
        .extracting(ticket -> ticket.order().id(), KitchenTimeline.Ticket::lane)
        .containsExactly(
            tuple(planned.id(), Lane.PLANNED),
            tuple(late.id(), Lane.LATE),
            tuple(later.id(), Lane.LATER),
            tuple(nowhere.id(), Lane.UNSCHEDULED),
            tuple(driven.id(), Lane.LATE));
    assertThat(shown.rows().getFirst().cells().getFirst().orders()).containsExactly(planned.id());
    assertThat(shown.in(Lane.UNSCHEDULED)).hasSize(1);
  }

  @Test
  @DisplayName("P-7 the grid is the settings' grid")
  void p7_theGridFollowsTheSettings() {
    KitchenPolicy tens =
        new KitchenPolicy(Duration.ofMinutes(10), KITCHEN.stations(), KITCHEN.minPickup());
    KitchenLoad load = new KitchenLoad(tens, List.of());

    KitchenTimeline shown =
        KitchenTimeline.of(load, SEVEN, at("20:00"), List.of(), Map.of(), List.of(), null);

    assertThat(shown.rows().getFirst().cells()).hasSize(6);
  }

  @Test
  @DisplayName("P-8 the way back is reckoned: a courier is away until he is there again")
  void p8_returnTripsAreNotFree() {
    Demand near =
        new Demand(Map.of("kitchen", 1), Duration.ofMinutes(8))
            .leaving(Mode.DELIVERY, 1, Duration.ofMinutes(30));
    List<Load> taken = new ArrayList<>();

    assertThat(promised(near, taken).readyAt()).isEqualTo(at("19:30"));
    assertThat(promised(near, taken).readyAt()).isEqualTo(at("19:30"));
    // Both couriers are back at eight.
    assertThat(promised(near, taken).readyAt()).isEqualTo(at("20:00"));
  }

  @Test
  void whatStaysInTheHouseIsNeitherPackedNorHandedOver() {
    Demand dish = new Demand(Map.of("kitchen", 1), Duration.ofMinutes(8));

    Plan plan = promised(dish.leaving(Mode.DINE_IN, 1, Duration.ZERO), new ArrayList<>());

    assertThat(plan.loads()).containsExactly(load("kitchen 19:25 1"));
  }

  private static Plan promised(Demand demand, List<Load> taken) {
    Plan plan = rules(taken).earliest(demand, at("19:30")).orElseThrow();
    taken.addAll(plan.loads());
    return plan;
  }

  private static Demand pickup(int dishes) {
    return new Demand(Map.of("kitchen", dishes), Duration.ofMinutes(10))
        .leaving(Mode.PICKUP, dishes, Duration.ZERO);
  }

  private static PromiseRules rules(List<Load> taken) {
    return new PromiseRules(
        KITCHEN,
        HoursRules.of(Samples.house()),
        new KitchenLoad(KITCHEN, Samples.PARIS, taken),
        SEVEN);
  }

  private static KitchenTimeline timeline(
      List<Load> taken, List<Order> orders, Map<Order.Id, List<Load>> slots, Instant until) {
    return KitchenTimeline.of(
        new KitchenLoad(KITCHEN, Samples.PARIS, taken),
        SEVEN,
        until,
        orders,
        slots,
        List.of(),
        null);
  }

  private static List<Integer> used(KitchenTimeline timeline, String station) {
    return timeline.rows().stream()
        .filter(row -> row.station().id().equals(station))
        .flatMap(row -> row.cells().stream())
        .map(KitchenTimeline.Cell::used)
        .toList();
  }

  private static OutsideLoad outside(String from, String until, OutsideLoad.Intensity intensity) {
    return new OutsideLoad(
        new OutsideLoad.Id(UUID.randomUUID()),
        1,
        OutsideLoad.Kind.INCIDENT,
        "",
        Set.of("kitchen"),
        at(from),
        at(until),
        intensity.points(),
        SEVEN,
        "Anna",
        null);
  }

  private static Order order() {
    return SamplePromises.order(Mode.PICKUP, Order.State.TO_ACCEPT);
  }

  private static Plan plan(String ready, String cookFrom, String... loads) {
    return new Plan(
        at(ready), at(cookFrom), Arrays.stream(loads).map(KitchenTimelineTest::load).toList());
  }

  /// "kitchen 19:15 8"
  private static Load load(String text) {
    String[] parts = text.split(" ");
    return new Load(parts[0], at(parts[1]), Integer.parseInt(parts[2]));
  }

  private static Instant at(String time) {
    return LocalDateTime.parse("2026-11-21T" + time).atZone(Samples.PARIS).toInstant();
  }
}
