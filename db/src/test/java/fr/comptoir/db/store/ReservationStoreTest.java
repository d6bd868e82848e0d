package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.reservation.Stay;
import fr.comptoir.db.domain.reservation.TableQuote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReservationStoreTest {
  private static final Actor MARIE = Actor.staff("Marie");

  private final Database database = TestDatabase.empty();
  private final Reservation reservation = SamplePromises.reservation(State.CONFIRMED);
  private final Instant now = reservation.createdAt();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aReservationIsReadAsItWasWritten() {
    insert();

    assertThat(database.read((Reading book) -> book.reservations().find(reservation.id())))
        .contains(reservation);
    assertThat(database.read((Reading book) -> book.reservations().byCode("K7RA")))
        .contains(reservation);
    assertThat(
            database.read((Reading book) -> book.reservations().ofDay(LocalDate.of(2026, 11, 21))))
        .containsExactly(reservation);
    assertThat(comingOf("+33639980108")).containsExactly(reservation);
    assertThat(comingOf("+33639980109")).isEmpty();
  }

  @Test
  void aTableIsTakenUntilTheReservationIsOver() {
    insert();
    assertThat(stays(now))
        .containsExactly(
            new Stay(reservation.start(), reservation.end(), 4, List.of("T3"), reservation.id()));

    move(reservation, State.CANCELLED);

    assertThat(stays(now)).isEmpty();
    assertThat(comingOf("+33639980108")).isEmpty();
  }

  @Test
  void aQuoteHoldsItsTableUntilItExpires() {
    TableQuote quote = quote();
    write(tx -> tx.quotes().hold(quote));

    assertThat(stays(now)).extracting(Stay::tables).containsExactly(List.of("T1", "T2"));
    assertThat(stays(quote.expiresAt())).isEmpty();
    assertThat(database.read((Reading book) -> book.quotes().find(quote.id()))).contains(quote);
  }

  @Test
  void aNewQuoteReleasesTheTableTheSameCallerHeld() {
    write(tx -> tx.quotes().hold(quote()));

    write(tx -> tx.quotes().releaseTables("call-1", now));

    assertThat(stays(now)).isEmpty();
  }

  @Test
  void aConfirmedQuoteHoldsNothingMoreThanItsReservation() {
    TableQuote quote = quote();
    write(tx -> tx.quotes().hold(quote));
    insert();
    write(tx -> tx.quotes().confirm(quote.id(), reservation.id()));

    assertThat(stays(now)).extracting(Stay::reservation).containsExactly(reservation.id());
  }

  @Test
  void aChangeMovesTimeAndTableAndKeepsTheCode() {
    insert();
    LocalDate day = LocalDate.of(2026, 11, 22);
    Reservation changed = reservation.moved(State.CONFIRMED, quote(), day, Reservation.Wishes.NONE);

    write(
        tx ->
            tx.reservations().change(reservation, changed, Step.Reason.of(now, MARIE, "décalée")));

    assertThat(database.read((Reading book) -> book.reservations().byCode("K7RA")))
        .contains(changed);
    assertThat(changed.tables()).containsExactly("T1", "T2");
    assertThat(database.read((Reading book) -> book.reservations().steps(reservation.id())))
        .extracting(Step::reason)
        .containsExactly("", "décalée");
    Optional<Reservation> before =
        database.read((Reading book) -> book.reservations().before(changed, State.LATE));
    assertThat(before.orElseThrow())
        .usingRecursiveComparison()
        .ignoringFields("version", "state")
        .isEqualTo(reservation);
    assertThat(before.orElseThrow().version()).isEqualTo(changed.version() + 1);
    assertThat(before.orElseThrow().state()).isEqualTo(State.LATE);
    assertThat(
            database.<Optional<Reservation>>read(
                book -> book.reservations().before(reservation, State.LATE)))
        .as("what made this one was no change of content")
        .isEmpty();
  }

  @Test
  void aCodeIsTakenWhileItsReservationIsComing() {
    insert();

    assertThat(taken(LocalDate.of(2026, 11, 21))).isTrue();
    assertThat(taken(LocalDate.of(2026, 11, 22))).isFalse();
  }

  private boolean taken(LocalDate from) {
    return database.read((Reading book) -> book.reservations().codeTaken("K7RA", from));
  }

  private TableQuote quote() {
    return new TableQuote(
        new TableQuote.Id(UUID.fromString("00000000-0000-0000-0000-000000000001")),
        "call-1",
        reservation.start(),
        reservation.end(),
        now.plusSeconds(300),
        4,
        "Dîner",
        List.of("T1", "T2"),
        null,
        null,
        null);
  }

  private List<Stay> stays(Instant at) {
    return database.read(
        (Reading book) -> book.reservations().stays(reservation.start(), reservation.end(), at));
  }

  private List<Reservation> comingOf(String phone) {
    return database.read(
        (Reading book) -> book.reservations().comingOf(new PhoneNumber(phone), now));
  }

  private void insert() {
    write(tx -> tx.reservations().insert(reservation, MARIE));
  }

  private void move(Reservation from, State to) {
    write(tx -> tx.reservations().move(from, to, Step.Reason.of(now, MARIE, "")));
  }

  private void write(Consumer<Transaction> work) {
    database.write(
        tx -> {
          work.accept(tx);
          return true;
        });
  }
}
