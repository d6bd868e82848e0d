package fr.comptoir.db.domain.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.upkeep.UpkeepRules.Last;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpkeepRulesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final UpkeepRules rules = new UpkeepRules(LocalTime.of(4, 0), PARIS);

  @Test
  void whatWasNeverDoneIsDueAtOnceAndInOrder() {
    assertThat(rules.due(at("2026-11-20T19:30"), Map.of(), null)).containsExactly(Chore.values());
  }

  @ParameterizedTest
  @CsvSource({
    // now, last done, good, due
    "2026-11-20T19:30, 2026-11-20T04:20, true, false",
    "2026-11-21T04:14, 2026-11-20T04:20, true, false",
    "2026-11-21T04:15, 2026-11-20T04:20, true, true",
    "2026-11-21T04:20, 2026-11-21T04:15, true, false",
    // the house slept through the night, and through a week
    "2026-11-21T11:00, 2026-11-20T04:20, true, true",
    "2026-11-28T11:00, 2026-11-20T04:20, true, true",
    // in the small hours it is still the night before
    "2026-11-21T01:00, 2026-11-20T11:00, true, false",
    // a failure is tried again after an hour
    "2026-11-20T05:00, 2026-11-20T04:20, false, false",
    "2026-11-20T05:20, 2026-11-20T04:20, false, true",
    // the clock was set back
    "2026-11-20T04:20, 2027-01-01T04:20, true, true",
    // the nights the clocks change
    "2026-10-25T04:14, 2026-10-24T04:15, true, false",
    "2026-10-25T04:15, 2026-10-24T04:15, true, true",
    "2027-03-28T04:15, 2027-03-27T04:15, true, true"
  })
  void aChoreIsDueOnceANight(String now, String last, boolean good, boolean due) {
    Map<Chore, Last> all = new EnumMap<>(Chore.class);
    for (Chore chore : Chore.values()) all.put(chore, new Last(at(last), good));

    assertThat(rules.due(at(now), all, null)).isEqualTo(due ? List.of(Chore.values()) : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    // erased, the copy was good, due
    "2026-11-20T15:00, true, true",
    "2026-11-20T04:19, true, false",
    "2026-11-20T15:00, false, false"
  })
  void aCopyIsDueAsSoonAsSomebodyWasErased(String erased, boolean good, boolean due) {
    Map<Chore, Last> all = new EnumMap<>(Chore.class);
    for (Chore chore : Chore.values()) all.put(chore, new Last(at("2026-11-20T04:20"), good));
    Instant soon = good ? at("2026-11-20T15:01") : at("2026-11-20T04:50");

    assertThat(rules.due(soon, all, at(erased))).isEqualTo(due ? List.of(Chore.BACKUP) : List.of());
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(PARIS).toInstant();
  }
}
