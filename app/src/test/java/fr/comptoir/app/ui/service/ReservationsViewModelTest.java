package fr.comptoir.app.ui.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.Copies;
import fr.comptoir.app.ui.Evening;
import fr.comptoir.app.ui.FakeBooks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.db.domain.event.RestaurantEvent.ReservationChanged;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservationsViewModelTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private final FxEvents events = new FxEvents(Runnable::run);
  private final FakeBooks books = new FakeBooks(events);
  private final ReservationsViewModel tables =
      new ReservationsViewModel(
          books,
          new Background(Runnable::run, Runnable::run, new ErrorReporter()),
          new Notices(),
          TODAY);

  @BeforeEach
  void listen() {
    events.on(ReservationChanged.class, event -> tables.apply(event.reservation()));
  }

  @Test
  void partiesStandByTimeAndTheirCoversAreCounted() {
    books.put(party("B", 4, 60, State.CONFIRMED));
    books.put(party("A", 2, 15, State.SEATED));
    books.put(party("C", 8, 30, State.CANCELLED));

    assertThat(tables.expected()).extracting(Reservation::code).containsExactly("A", "B");
    assertThat(tables.covers().get()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({"PENDING, CONFIRMED", "CONFIRMED, SEATED", "LATE, SEATED", "SEATED, FINISHED"})
  void theMainActionLeadsOneStepOn(State from, State to) {
    Reservation party = books.put(party("A", 2, 15, from));

    tables.advance(party);

    assertThat(books.asked).containsExactly("advance " + to);
  }

  @Test
  void aPartyThatCancelsLeavesWithItsCovers() {
    Reservation party = books.put(party("A", 2, 15, State.CONFIRMED));
    tables.apply(Copies.in(party, State.CANCELLED));
    tables.apply(party);

    assertThat(tables.expected()).isEmpty();
    assertThat(tables.covers().get()).isZero();
  }

  @Test
  void anotherDayShowsItsOwnParties() {
    books.put(party("A", 2, 15, State.CONFIRMED));
    tables.turnTo(TODAY.plusDays(1));

    assertThat(tables.expected()).isEmpty();
    assertThat(tables.covers().get()).isZero();
  }

  private static Reservation party(String code, int covers, int in, State state) {
    return Evening.party(code, "Moreau", covers, in, "T1", state, "");
  }
}
