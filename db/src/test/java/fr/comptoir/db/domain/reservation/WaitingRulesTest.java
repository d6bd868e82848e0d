package fr.comptoir.db.domain.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SampleFloors;
import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tables A 2, B 4; both taken, until 20:37 and 21:10. It is 20:00.
class WaitingRulesTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
  private static final House HOUSE =
      SampleFloors.evening(40, SampleFloors.stay(60), SampleFloors.tables(List.of(), 2, 4));

  private final List<Stay> stays = new ArrayList<>();
  private final List<WaitingEntry> ahead = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"2, 40", "3, 70", "4, 70"})
  void theWaitEndsWithTheFirstTableThatFits(int party, int minutes) {
    takenTables();

    assertThat(quote(party)).isEqualTo(minutes);
  }

  @Test
  void whoCameBeforeIsSeatedBefore() {
    takenTables();
    ahead.add(entry(2));

    assertThat(quote(2)).as("the first one gets A, so B at 21:10").isEqualTo(70);
    ahead.add(entry(2));
    assertThat(quote(2)).as("A again when the first one leaves at 21:37").isEqualTo(100);
  }

  @Test
  void nobodyWaitsForAFreeTable() {
    assertThat(quote(2)).isZero();
  }

  @Test
  void aReservationStandsInTheWay() {
    stays.add(stay("19:00", "20:37", "A"));
    stays.add(stay("20:50", "22:00", "A"));
    stays.add(stay("19:00", "21:10", "B"));

    assertThat(quote(2)).as("A is expected back at 20:50").isEqualTo(70);
  }

  @Test
  void afterTheLastSeatingThereIsNoTable() {
    stays.add(stay("19:00", "21:50", "A"));
    stays.add(stay("19:00", "22:00", "B"));

    assertThat(rules().quote(ahead, 2, null)).isEmpty();
    assertThat(rules().quote(ahead, 6, null)).as("no table is that large").isEmpty();
  }

  private void takenTables() {
    stays.add(stay("19:00", "20:37", "A"));
    stays.add(stay("19:00", "21:10", "B"));
  }

  private long quote(int party) {
    return rules().quote(ahead, party, null).orElseThrow().toMinutes();
  }

  private WaitingRules rules() {
    return new WaitingRules(
        HOUSE,
        (from, until) -> stays.stream().filter(stay -> stay.overlaps(from, until)).toList(),
        at("20:00"));
  }

  private static WaitingEntry entry(int party) {
    return new WaitingEntry(
        new WaitingEntry.Id(UUID.randomUUID()),
        1,
        WaitingEntry.State.WAITING,
        SATURDAY,
        "",
        null,
        party,
        null,
        "",
        at("19:50"),
        null,
        null);
  }

  private static Stay stay(String from, String until, String table) {
    return new Stay(at(from), at(until), 2, List.of(table), null);
  }

  private static Instant at(String time) {
    return SATURDAY.atTime(LocalTime.parse(time)).atZone(Samples.PARIS).toInstant();
  }

  @Test
  void aWaitIsToldInStepsOfFiveMinutes() {
    stays.add(stay("19:00", "20:01", "A"));
    stays.add(stay("19:00", "21:10", "B"));

    assertThat(quote(2)).isEqualTo(5);
    assertThat(Duration.ofMinutes(quote(2)).toMinutes() % 5).isZero();
  }
}
