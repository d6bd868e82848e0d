package fr.comptoir.db.domain.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.kitchen.Demand;
import fr.comptoir.db.domain.kitchen.KitchenLoad;
import fr.comptoir.db.domain.kitchen.Load;
import fr.comptoir.db.domain.restaurant.PromiseRules.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseRulesTest {
  private static final House HOUSE = Samples.house();

  @ParameterizedTest
  @CsvSource({
    "19:30, 19:45", // the kitchen's least
    "19:31, 19:50", // on its grid
    "18:00, 19:15", // before the door opens
    "12:10, 12:25",
    "14:20, 19:15", // too late for lunch
  })
  void anEmptyKitchenPromisesTheSoonest(String now, String ready) {
    assertThat(soonest(at(now), List.of(), pizzas(1))).isEqualTo(at(ready));
  }

  @Test
  void aDishThatTakesLongerIsReadyLater() {
    Demand stew = new Demand(Map.of("oven", 1), Duration.ofMinutes(40));

    Plan plan = rules(at("19:30"), List.of()).earliest(stew, at("19:30")).orElseThrow();

    assertThat(plan.readyAt()).isEqualTo(at("20:10"));
    assertThat(plan.cookFrom()).isEqualTo(at("19:30"));
  }

  @Test
  void tenPizzasOnOneLineWeighTen() {
    Plan plan = rules(at("19:30"), List.of()).earliest(pizzas(10), at("20:30")).orElseThrow();

    assertThat(plan.readyAt()).isEqualTo(at("20:30"));
    assertThat(plan.loads())
        .containsExactly(
            new Load("oven", at("20:25"), 4),
            new Load("oven", at("20:20"), 4),
            new Load("oven", at("20:15"), 2));
    assertThat(plan.cookFrom()).isEqualTo(at("20:15"));
  }

  @Test
  void whatIsPromisedAllTheSameTakesTheKitchenBeyondWhatItCanDo() {
    List<Load> full = List.of(new Load("oven", at("19:40"), 4), new Load("oven", at("19:45"), 4));

    Plan plan = rules(at("19:30"), full).forced(pizzas(2), at("19:50"));

    assertThat(plan.readyAt()).isEqualTo(at("19:50"));
    assertThat(plan.loads()).containsExactly(new Load("oven", at("19:45"), 2));
    assertThat(rules(at("19:30"), full).forced(pizzas(1), null).readyAt())
        .isBetween(at("19:30"), at("19:50"));
    // Out of the hours too: a person knows why.
    assertThat(rules(at("19:30"), full).forced(pizzas(1), at("17:02")).readyAt())
        .isEqualTo(at("19:30"));
  }

  @Test
  void aFullOvenMovesThePromise() {
    List<Load> taken =
        List.of(
            new Load("oven", at("19:30"), 4),
            new Load("oven", at("19:35"), 4),
            new Load("oven", at("19:40"), 4));

    assertThat(soonest(at("19:30"), taken, pizzas(1))).isEqualTo(at("19:50"));
  }

  @Test
  void anotherStationsLoadDoesNotMatter() {
    assertThat(soonest(at("19:30"), List.of(new Load("bar", at("19:40"), 8)), pizzas(1)))
        .isEqualTo(at("19:45"));
  }

  @Test
  void theLastTimeBeforeTheWishIsOffered() {
    List<Load> taken = new ArrayList<>();
    for (String slot : List.of("20:05", "20:10", "20:15", "20:20", "20:25")) {
      taken.add(new Load("oven", at(slot), 4));
    }
    PromiseRules rules = rules(at("19:30"), taken);

    // Up to three slots early still counts as fresh.
    assertThat(rules.latestBefore(pizzas(1), at("20:30")).map(Plan::readyAt)).contains(at("20:20"));
    assertThat(rules.latestBefore(pizzas(1), at("19:45"))).isEmpty();
  }

  /// domain.md P-1 and P-3: whatever is promised, no slot ever holds more than the station can do.
  @Test
  void promisesNeverOverbookASlot() {
    List<Load> taken = new ArrayList<>();
    for (int order = 0; order < 60; order++) {
      taken.addAll(
          rules(at("19:00"), taken)
              .earliest(pizzas(1 + order % 6), at("19:00"))
              .map(Plan::loads)
              .orElse(List.of()));
    }

    Map<Instant, Integer> points =
        taken.stream()
            .collect(Collectors.groupingBy(Load::slot, Collectors.summingInt(Load::points)));
    assertThat(points.values()).allMatch(sum -> sum <= 4);
  }

  private static Instant soonest(Instant now, List<Load> taken, Demand demand) {
    return rules(now, taken).earliest(demand, now).orElseThrow().readyAt();
  }

  private static PromiseRules rules(Instant now, List<Load> taken) {
    return new PromiseRules(
        HOUSE.kitchen(), HoursRules.of(HOUSE), new KitchenLoad(HOUSE.kitchen(), taken), now);
  }

  private static Demand pizzas(int count) {
    return new Demand(Map.of("oven", count), Duration.ofMinutes(8));
  }

  private static Instant at(String time) {
    return LocalDateTime.parse("2026-11-21T" + time).atZone(Samples.PARIS).toInstant();
  }
}
