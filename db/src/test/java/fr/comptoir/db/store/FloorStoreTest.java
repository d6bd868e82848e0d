package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.reservation.Stay;
import fr.comptoir.db.domain.reservation.WaitingEntry;
import fr.comptoir.db.domain.restaurant.DayNote;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import fr.comptoir.db.domain.restaurant.TableBlock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FloorStoreTest {
  private static final Instant EIGHT = Instant.parse("2026-11-21T19:00:00Z");
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

  private final Database database = TestDatabase.open();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aBlockedTableIsTakenByNobody() {
    var block =
        new TableBlock(UUID.randomUUID(), "T4", EIGHT, EIGHT.plusSeconds(7_200), "pied cassé");
    write(tx -> tx.floor().block(block));

    assertThat(stays(EIGHT, EIGHT.plusSeconds(60)))
        .containsExactly(new Stay(EIGHT, EIGHT.plusSeconds(7_200), 0, List.of("T4"), null));
    assertThat(stays(EIGHT.minusSeconds(60), EIGHT)).isEmpty();
    assertThat(database.read((Reading book) -> book.floor().block(block.id()))).contains(block);

    write(tx -> tx.floor().end(block.id(), EIGHT.plusSeconds(600)));

    assertThat(stays(EIGHT.plusSeconds(600), EIGHT.plusSeconds(1_200))).isEmpty();
    assertThat(stays(EIGHT, EIGHT.plusSeconds(60))).hasSize(1);
  }

  /// Expected to have left at ten; it is a quarter past.
  @Test
  void whoStaysLongerStillHasTheTable() {
    Reservation seated = SamplePromises.reservation(State.SEATED);
    write(tx -> tx.reservations().insert(seated, Actor.SYSTEM));
    Instant now = seated.end().plusSeconds(900);

    assertThat(
            database.read(
                (Reading book) -> book.reservations().stays(now, now.plusSeconds(60), now)))
        .containsExactly(
            new Stay(seated.end(), now.plusSeconds(900), 4, List.of("T3"), seated.id()));
    assertThat(
            database.read(
                (Reading book) ->
                    book.reservations().stays(now.plusSeconds(900), now.plusSeconds(3_600), now)))
        .isEmpty();
  }

  @Test
  void whatHasBegunIsFoundForTheClock() {
    Reservation confirmed = SamplePromises.reservation(State.CONFIRMED);
    write(tx -> tx.reservations().insert(confirmed, Actor.SYSTEM));

    assertThat(begun(confirmed.start().minusSeconds(1))).isEmpty();
    assertThat(begun(confirmed.start())).containsExactly(confirmed);
  }

  @Test
  void theWaitingListIsInTheOrderOfComing() {
    WaitingEntry second = entry("Blanc", 60);
    WaitingEntry first = entry("Roche", 0);
    write(tx -> tx.waiting().save(second));
    write(tx -> tx.waiting().save(first));

    assertThat(waiting()).containsExactly(first, second);

    var seated = new Reservation.Id(UUID.randomUUID());
    WaitingEntry off = first.off(WaitingEntry.State.SEATED, seated);
    write(tx -> tx.waiting().save(off));

    assertThat(waiting()).containsExactly(second);
    assertThat(database.read((Reading book) -> book.waiting().find(first.id()))).contains(off);
  }

  @Test
  void aDayHasOneNote() {
    var first = new DayNote(SATURDAY, 1, "Mistral : terrasse fermée", EIGHT);
    var second = new DayNote(SATURDAY, 2, "Terrasse ouverte", EIGHT.plusSeconds(60));
    write(tx -> tx.floor().save(first, ""));
    assertThat(before()).contains("");
    write(tx -> tx.floor().save(second, first.text()));
    assertThat(before()).contains(first.text());
    var back = new DayNote(SATURDAY, 3, first.text(), EIGHT.plusSeconds(70));
    write(tx -> tx.floor().save(back, null));
    assertThat(before()).isEmpty();

    assertThat(database.read((Reading book) -> book.floor().note(SATURDAY))).contains(back);
    assertThat(database.read((Reading book) -> book.floor().note(SATURDAY.plusDays(1)))).isEmpty();
  }

  private Optional<String> before() {
    return database.read((Reading book) -> book.floor().noteBefore(SATURDAY));
  }

  private static WaitingEntry entry(String name, int seconds) {
    return new WaitingEntry(
        new WaitingEntry.Id(UUID.randomUUID()),
        1,
        WaitingEntry.State.WAITING,
        SATURDAY,
        name,
        new PhoneNumber("+33639980108"),
        3,
        Seating.TERRACE,
        "avec poussette",
        EIGHT.plusSeconds(seconds),
        25,
        null);
  }

  private List<WaitingEntry> waiting() {
    return database.read((Reading book) -> book.waiting().of(SATURDAY));
  }

  private List<Reservation> begun(Instant by) {
    return database.read((Reading book) -> book.reservations().begun(by));
  }

  private List<Stay> stays(Instant from, Instant until) {
    return database.read(
        (Reading book) -> book.reservations().stays(from, until, EIGHT.minusSeconds(86_400)));
  }

  private void write(Consumer<Transaction> work) {
    database.write(
        tx -> {
          work.accept(tx);
          return true;
        });
  }
}
