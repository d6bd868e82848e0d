package fr.comptoir.db.domain.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.LineRules.Anonymous;
import fr.comptoir.db.domain.call.RoutingRules.Facts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who takes which call.
class RoutingRulesTest {
  private static final String OWN = "+33491000000";

  /// Friday evening.
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-20T20:00");

  private static final Instant AT = Instant.parse("2026-11-20T19:00:00Z");

  @ParameterizedTest(name = "{0} mode, anonymous {1}: number {2}, blocked {3}, vip {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "ASSISTANT_FIRST, AS_OTHERS, +33639980101, false, false, assistant",
        "STAFF_FIRST,     AS_OTHERS, +33639980101, false, false, people: staff_first",
        "OFF,             AS_OTHERS, +33639980101, false, false, away: off",
        "ASSISTANT_FIRST, AS_OTHERS, +33639980101, false, true,  people: vip",
        "STAFF_FIRST,     AS_OTHERS, +33639980101, false, true,  people: vip",
        "OFF,             AS_OTHERS, +33639980101, false, true,  away: off",
        "ASSISTANT_FIRST, AS_OTHERS, +33639980101, true,  true,  away: blocked",
        "ASSISTANT_FIRST, AS_OTHERS, -,            false, false, assistant",
        "STAFF_FIRST,     AS_OTHERS, -,            false, false, people: staff_first",
        "ASSISTANT_FIRST, PERSON,    -,            false, false, people: anonymous",
        "STAFF_FIRST,     DECLINE,   -,            false, false, away: anonymous",
        // The line's own number says nothing of who calls.
        "ASSISTANT_FIRST, PERSON,    +33491000000, false, false, people: anonymous",
        "ASSISTANT_FIRST, AS_OTHERS, +33491000000, true,  true,  assistant",
        "ASSISTANT_FIRST, DECLINE,   +33491000000, false, false, away: anonymous",
        "ASSISTANT_FIRST, AS_OTHERS, +33162000001, false, false, away: spam",
        "STAFF_FIRST,     AS_OTHERS, +33949123456, false, false, away: spam",
      })
  void theCallerAndTheLineDecide(
      LineMode mode,
      Anonymous anonymous,
      @Nullable String number,
      boolean blocked,
      boolean vip,
      String route) {
    LineRules line = line(mode, anonymous, 0, List.of(), true);
    assertThat(text(RoutingRules.route(line, facts(number, blocked, vip, null)))).isEqualTo(route);
  }

  @ParameterizedTest
  @CsvSource({
    "+33162000000,true", "+33163000000,true", "+33270000000,true", "+33271000000,true",
    "+33377000000,true", "+33378000000,true", "+33424000000,true", "+33425000000,true",
    "+33568000000,true", "+33569000000,true", "+33948000000,true", "+33949000000,true",
    "+33947500000,true", "+33947900000,true", "+33947400000,false", "+33948000001,true",
    "+33937000000,false", "+33938000000,false", "+33939000000,false", "+33161000000,false",
    "+33491000000,false", "+33639980101,false", "+441620000000,false"
  })
  void onlyTelemarketersPrefixesAreKeptAway(String number, boolean kept) {
    assertThat(RoutingRules.isTelemarketing(new PhoneNumber(number))).isEqualTo(kept);
    LineRules open = line(LineMode.ASSISTANT_FIRST, Anonymous.AS_OTHERS, 0, List.of(), false);
    assertThat(RoutingRules.route(open, facts(number, false, false, null)))
        .isEqualTo(new Route.Assistant());
  }

  @ParameterizedTest
  @CsvSource({"0,1,assistant", "10,9,people: repeat", "10,10,assistant", "10,60,assistant"})
  void whoCallsAgainSoonGetsAPerson(int within, int minutesAgo, String route) {
    LineRules line = line(LineMode.ASSISTANT_FIRST, Anonymous.AS_OTHERS, within, List.of(), true);
    Instant before = AT.minusSeconds(60L * minutesAgo);
    assertThat(text(RoutingRules.route(line, facts("+33639980101", false, false, before))))
        .isEqualTo(route);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-11-20T18:59, ASSISTANT_FIRST",
    "2026-11-20T19:00, STAFF_FIRST",
    "2026-11-20T21:59, STAFF_FIRST",
    "2026-11-20T22:00, OFF",
    "2026-11-21T01:59, OFF",
    "2026-11-21T02:00, ASSISTANT_FIRST",
    "2026-11-21T19:30, ASSISTANT_FIRST",
    "2026-11-22T01:00, ASSISTANT_FIRST",
  })
  void theHourAndTheDayDecideTheMode(LocalDateTime at, LineMode mode) {
    var friday = Set.of(DayOfWeek.FRIDAY);
    var bands =
        List.of(
            new LineBand(friday, LocalTime.of(19, 0), LocalTime.of(22, 0), LineMode.STAFF_FIRST),
            new LineBand(friday, LocalTime.of(22, 0), LocalTime.of(2, 0), LineMode.OFF));
    LineRules line = line(LineMode.ASSISTANT_FIRST, Anonymous.AS_OTHERS, 0, bands, true);
    assertThat(line.mode(at)).isEqualTo(mode);
  }

  private static LineRules line(
      LineMode mode, Anonymous anonymous, int repeat, List<LineBand> bands, boolean shield) {
    var own = new PhoneNumber(OWN);
    return new LineRules("fxo1", 1, "Salle", own, mode, bands, 20, repeat, true, anonymous, shield);
  }

  private static Facts facts(
      @Nullable String number, boolean blocked, boolean vip, @Nullable Instant before) {
    PhoneNumber phone = number == null ? null : new PhoneNumber(number);
    return new Facts(phone, blocked, vip, before, AT, NOW);
  }

  private static String text(Route route) {
    return switch (route) {
      case Route.Assistant _ -> "assistant";
      case Route.People(String why) -> "people: " + why;
      case Route.Away(String why) -> "away: " + why;
    };
  }
}
