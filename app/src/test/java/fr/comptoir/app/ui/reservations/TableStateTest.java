package fr.comptoir.app.ui.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.Evening;
import fr.comptoir.app.ui.FakeBooks;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.restaurant.TableBlock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How T1 stands at a quarter past eight.
class TableStateTest {
  private final FakeBooks books = new FakeBooks(null);

  @ParameterizedTest
  @CsvSource({
    "CONFIRMED, 16, Reserved", // in a quarter of an hour
    "CONFIRMED, 60, Free", // later
    "LATE, -20, Reserved",
    "ARRIVED, -5, Reserved",
    "SEATED, -30, Seated",
    "SEATED, -200, Seated", // over its time
    "FINISHED, -30, Free",
    "CANCELLED, 16, Free",
    "NO_SHOW, -30, Free"
  })
  void whoseTableItIs(State state, int minutes, String expected) {
    Reservation party = Evening.party("AAAA", "A", 2, minutes, "T1", state, "");
    assertThat(at(List.of(party), List.of()).getClass().getSimpleName()).isEqualTo(expected);
  }

  @Test
  void theTimeThatIsLeftIsCountedAgainstTheLengthItWasGiven() {
    Reservation party = Evening.party("AAAA", "A", 2, -30, "T1", State.SEATED, "");
    assertThat(at(List.of(party), List.of()))
        .isEqualTo(new TableState.Seated(party, Duration.between(FakeBooks.NOW, party.end())));
  }

  @Test
  void aBlockedTableIsBlockedUntilItsEnd() {
    var end = FakeBooks.NOW.plus(Duration.ofHours(1));
    var block = new TableBlock(UUID.randomUUID(), "T1", FakeBooks.NOW, end, "");
    assertThat(at(List.of(), List.of(block))).isEqualTo(new TableState.Blocked(block, end));
  }

  @Test
  void aTableOutOfUseIsNobodys() {
    var table = books.house().floor().table("T1").orElseThrow().used(false);
    assertThat(TableState.of(table, List.of(), List.of(), FakeBooks.NOW, TableState.SOON))
        .isEqualTo(new TableState.OutOfUse());
  }

  private TableState at(List<Reservation> parties, List<TableBlock> blocks) {
    return TableState.of(
        books.house().floor().table("T1").orElseThrow(),
        parties,
        blocks,
        FakeBooks.NOW,
        TableState.SOON);
  }
}
