package fr.comptoir.db.domain.trip;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.delivery.Travel;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Round.Door;
import fr.comptoir.db.domain.trip.Round.Leg;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");
  private static final GeoPoint HOUSE = new GeoPoint(43.2921, 5.3722);

  private final TripRules rules = new TripRules(new Travel(18, Duration.ofMinutes(3)), HOUSE);

  @Test
  void aRoundCountsEachDoorAndTheWayHome() {
    // 0.01 degrees of latitude are 1112 m, 1557 m by road, 6 minutes at 18 km/h.
    Door first = door(0.01, 0, 60);
    Door second = door(0.02, 0, 60);

    Round round = rules.along(List.of(first, second), NOW);

    assertThat(round.legs()).extracting(Leg::roadMetres).containsExactly(1_557, 1_557);
    assertThat(round.legs())
        .extracting(Leg::arrives)
        .containsExactly(NOW.plusSeconds(6 * 60), NOW.plusSeconds((6 + 3 + 6) * 60));
    assertThat(round.roadMetres()).isEqualTo(1_557 + 1_557 + 3_114);
    assertThat(round.returns()).isEqualTo(NOW.plusSeconds((6 + 3 + 6 + 3 + 11) * 60));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  @DisplayName("on up to 8 doors no permutation is better")
  void noPermutationIsBetter(long seed) {
    Random random = new Random(seed);
    int doors = seed <= 3 ? 8 : 1 + random.nextInt(7);
    int promise = seed % 2 == 0 ? 600 : 15;
    List<Door> all = new ArrayList<>();
    for (int i = 0; i < doors; i++) {
      all.add(
          door(
              random.nextDouble(-0.03, 0.03),
              random.nextDouble(-0.03, 0.03),
              promise + random.nextInt(30)));
    }

    Round best = rules.best(all, NOW);

    assertThat(best.legs()).extracting(Leg::door).containsExactlyInAnyOrderElementsOf(all);
    everyOrder(
        all,
        0,
        order -> {
          Round other = rules.along(order, NOW);
          int late = other.late().compareTo(best.late());
          assertThat(late > 0 || late == 0 && other.roadMetres() >= best.roadMetres())
              .as(
                  "seed %d: %s %d m beats %s %d m",
                  seed, other.late(), other.roadMetres(), best.late(), best.roadMetres())
              .isTrue();
        });
  }

  @Test
  void manyDoorsAreAllVisitedOnceAndInAGoodOrder() {
    Random random = new Random(7);
    List<Door> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(door(random.nextDouble(-0.03, 0.03), random.nextDouble(-0.03, 0.03), 600));
    }

    Round best = rules.best(all, NOW);

    assertThat(best.legs()).extracting(Leg::door).containsExactlyInAnyOrderElementsOf(all);
    for (int i = 0; i < 200; i++) {
      Collections.shuffle(all, random);
      assertThat(rules.along(all, NOW).roadMetres()).isGreaterThan(best.roadMetres());
    }
  }

  @Test
  @DisplayName("V-7 promised times come before metres")
  void v7_promisesComeBeforeMetres() {
    Door near = door(0.005, 0, 90);
    Door far = door(0.02, 0, 12);

    assertThat(rules.best(List.of(near, far), NOW).legs())
        .extracting(Leg::door)
        .containsExactly(far, near);
    assertThat(rules.best(List.of(near, door(0.02, 0, 90)), NOW).legs().getFirst().door())
        .isEqualTo(near);
  }

  @Test
  void neighboursGoTogetherAndTheOtherSideOfTownApart() {
    Door north = door(0.02, 0, 60);
    Door alsoNorth = door(0.021, 0.001, 65);
    Door south = door(-0.02, 0, 50);

    List<Round> trips = rules.propose(List.of(north, alsoNorth, south), NOW, 4);

    assertThat(trips).extracting(trip -> trip.legs().size()).containsExactly(1, 2);
    assertThat(trips.getFirst().legs().getFirst().door()).isEqualTo(south);
  }

  @Test
  void nobodyWaitsLongForCompanyAndABagIsNeverTooFull() {
    Door north = door(0.02, 0, 60);
    Door muchLater =
        new Door(
            new Order.Id(UUID.randomUUID()),
            north.place(),
            NOW.plusSeconds(5_400),
            NOW.plusSeconds(11 * 60));

    assertThat(rules.propose(List.of(north, muchLater), NOW, 4)).hasSize(2);
    assertThat(
            rules.propose(List.of(door(0.02, 0, 60), door(0.02, 0, 60), door(0.02, 0, 60)), NOW, 2))
        .hasSize(2);
  }

  @Test
  void companyThatMakesSomebodyLateIsNotTaken() {
    Door north = door(0.02, 0, 12);
    Door beside = door(0.0205, 0, 13);

    assertThat(rules.propose(List.of(north, beside), NOW, 4)).hasSize(2);
  }

  private static Door door(double north, double east, int promisedInMinutes) {
    return new Door(
        new Order.Id(UUID.randomUUID()),
        new GeoPoint(HOUSE.lat() + north, HOUSE.lon() + east),
        NOW.plusSeconds(promisedInMinutes * 60L),
        NOW);
  }

  private interface EachOrder {
    void visit(List<Door> order);
  }

  private static void everyOrder(List<Door> doors, int from, EachOrder visitor) {
    if (from == doors.size()) {
      visitor.visit(doors);
      return;
    }
    for (int i = from; i < doors.size(); i++) {
      Collections.swap(doors, from, i);
      everyOrder(doors, from + 1, visitor);
      Collections.swap(doors, from, i);
    }
  }
}
