package fr.comptoir.app.ui.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.Evening;
import fr.comptoir.app.ui.FakeBooks;
import fr.comptoir.app.ui.reservations.DropRules.Target;
import fr.comptoir.app.ui.reservations.DropRules.Verdict;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.restaurant.TableBlock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A Friday evening at a quarter past eight: T1 is taken from half past eight, T11 is out of use.
class DropRulesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private final Reservation taken = Evening.party("AAAA", "A", 2, 16, "T1", State.CONFIRMED, "");
  private final Reservation gone = Evening.party("BBBB", "B", 2, 16, "T2", State.CANCELLED, "");
  private final TableBlock broken =
      new TableBlock(
          UUID.randomUUID(), "T11", FakeBooks.NOW, FakeBooks.NOW.plus(Duration.ofHours(5)), "");
  private final DropRules rules =
      new DropRules(
          new FakeBooks(null).house(), List.of(taken, gone), List.of(broken), FakeBooks.NOW);

  @ParameterizedTest
  @CsvSource({
    "T2, 20:30, 2, Fits",
    "T1, 20:30, 2, Refused TableTaken[table=T1]",
    "T1, 22:15, 2, Fits",
    "T11, 20:30, 2, Refused TableTaken[table=T11]",
    "T99, 20:30, 2, Refused UnknownTable[table=T99]",
    "T2, 20:30, 4, Doubtful [TABLE_TOO_SMALL]",
    "T6, 20:30, 2, Fits", // too large: nobody wants to be asked
    "T1+T4, 19:00, 6, Doubtful [NOT_JOINED]",
    "T3+T4, 20:30, 6, Fits",
    "T2, 16:00, 2, Doubtful [OUTSIDE_SERVICE]",
    "T2, 22:30, 2, Fits" // after the last seating: staff's business
  })
  void whatComesOfADrop(String tables, String time, int covers, String expected) {
    assertThat(said(rules.verdict(null, covers, target(tables, time)))).isEqualTo(expected);
  }

  @Test
  void aPartysOwnPlaceIsFreeToIt() {
    assertThat(said(rules.verdict(taken.id(), 2, target("T1", "20:45")))).isEqualTo("Fits");
  }

  @Test
  void whoSitsOverTheirTimeStillHasTheTable() {
    var overdue = Evening.party("CCCC", "C", 2, -130, "T2", State.SEATED, "");
    var late =
        new DropRules(new FakeBooks(null).house(), List.of(overdue), List.of(), FakeBooks.NOW);
    assertThat(said(late.verdict(null, 2, target("T2", "20:20"))))
        .isEqualTo("Refused TableTaken[table=T2]");
    assertThat(said(late.verdict(null, 2, target("T2", "20:30")))).isEqualTo("Fits");
  }

  private static Target target(String tables, String time) {
    return new Target(
        List.of(tables.split("\\+")),
        FRIDAY.atTime(LocalTime.parse(time)).atZone(PARIS).toInstant(),
        Duration.ofMinutes(90));
  }

  private static String said(Verdict verdict) {
    return switch (verdict) {
      case DropRules.Fits() -> "Fits";
      case DropRules.Doubtful(var warnings) -> "Doubtful " + warnings;
      case DropRules.Refused(var refusal) -> "Refused " + refusal;
    };
  }
}
