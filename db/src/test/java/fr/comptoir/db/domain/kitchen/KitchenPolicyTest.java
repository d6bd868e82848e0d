package fr.comptoir.db.domain.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Band;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KitchenPolicyTest {
  private static final Station OVEN = new Station("oven", "Four", 4);
  private static final Station BAR = new Station("bar", "Bar", 8);
  private static final KitchenPolicy KITCHEN =
      new KitchenPolicy(
          Duration.ofMinutes(5),
          List.of(OVEN, BAR),
          Duration.ofMinutes(15),
          List.of(
              new Band(
                  "Week-end",
                  EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                  LocalTime.of(18, 0),
                  LocalTime.of(1, 0),
                  Map.of("oven", 7)),
              new Band(
                  "Soir", Set.of(), LocalTime.of(18, 0), LocalTime.of(22, 30), Map.of("oven", 6)),
              new Band(
                  "Nuit", Set.of(), LocalTime.of(1, 0), LocalTime.of(4, 0), Map.of("bar", 0))));

  @ParameterizedTest
  @CsvSource({
    "2026-11-19T17:59, 4, 8", // Thursday, before any band
    "2026-11-19T18:00, 6, 8",
    "2026-11-19T22:29, 6, 8",
    "2026-11-19T22:30, 4, 8", // half-open
    "2026-11-20T18:00, 7, 8", // Friday: the first band that holds it
    "2026-11-21T00:59, 7, 8", // Friday's band, past midnight
    "2026-11-22T00:59, 7, 8", // Saturday's
    "2026-11-23T00:59, 4, 8", // Sunday has none
    "2026-11-20T00:30, 4, 8", // Thursday has none
    "2026-11-21T01:00, 4, 0", // closed: no points
  })
  void theFirstBandThatHoldsTheMomentWins(String at, int oven, int bar) {
    assertThat(KITCHEN.capacity(OVEN, LocalDateTime.parse(at))).isEqualTo(oven);
    assertThat(KITCHEN.capacity(BAR, LocalDateTime.parse(at))).isEqualTo(bar);
  }

  @ParameterizedTest
  @DisplayName("P-5 bands are those of the clock on the wall, on the nights it is changed too")
  @CsvSource({
    "2026-03-29T00:30:00Z, 0", // 01:30, winter time
    "2026-03-29T01:30:00Z, 0", // 03:30, summer time
    "2026-03-29T02:00:00Z, 8", // 04:00
    "2026-10-25T00:30:00Z, 0", // 02:30 the first time
    "2026-10-25T01:30:00Z, 0", // 02:30 once more
    "2026-10-25T02:30:00Z, 0",
    "2026-10-25T03:00:00Z, 8" // 04:00
  })
  void p5_bandsFollowTheClockOnTheWall(String instant, int bar) {
    var load = new KitchenLoad(KITCHEN, Samples.PARIS, List.of());

    assertThat(load.capacity(BAR, Instant.parse(instant))).isEqualTo(bar);
  }
}
