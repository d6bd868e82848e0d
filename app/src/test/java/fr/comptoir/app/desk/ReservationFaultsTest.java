package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Bookings.ANNA;
import static fr.comptoir.app.desk.Bookings.FRIDAY;
import static fr.comptoir.app.desk.Bookings.PHONE;
import static fr.comptoir.app.desk.Bookings.SATURDAY;
import static fr.comptoir.app.desk.Bookings.at;
import static fr.comptoir.app.desk.Bookings.done;
import static fr.comptoir.app.desk.Bookings.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.FloorDesk.Move;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.SeatWarning;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.reservation.TableQuote;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.ServicePeriod.Terms;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What another system got wrong about reservations (domain.md 8.1), each as what ours does.
class ReservationFaultsTest {
  private final SampleDesks sample = SampleDesks.open();
  private final Bookings bookings = new Bookings(sample);
  private final ReservationDesk tables = sample.desks().reservations();
  private final FloorDesk floor = sample.desks().floor();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  @DisplayName("R-1 a fully booked evening looks full")
  void r1_aFullEveningLooksFull() {
    bookings.fill(SATURDAY);

    for (String time : List.of("19:00", "20:00", "21:15", "22:15")) {
      assertThat(refusal(bookings.quote("late", SATURDAY, time, 4)))
          .as(time)
          .isInstanceOfSatisfying(
              Refusal.Full.class, full -> assertThat(full.alternatives()).isNotEmpty());
    }
    assertThat(bookings.quote("late", SATURDAY, "12:30", 4))
        .as("lunch is another service")
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("R-2 a table is asked for with its date; a time that is over is not tomorrow's")
  void r2_aTableHasItsDate() {
    TableQuote inTenDays = done(bookings.quote("c", FRIDAY.plusDays(11), "20:00", 2));

    assertThat(inTenDays.start()).isEqualTo(at(FRIDAY.plusDays(11), "20:00"));
    assertThat(refusal(bookings.quote("c", FRIDAY, "19:15", 2)))
        .isInstanceOfSatisfying(
            Refusal.InThePast.class, past -> assertThat(past.alternatives()).isNotEmpty());
  }

  @Test
  @DisplayName("R-3 checking and holding are one step, and the hold lapses")
  void r3_checkAndHoldAreOneStep() {
    TableQuote first = done(bookings.quote("first", SATURDAY, "20:00", 10));
    TableQuote second = done(bookings.quote("second", SATURDAY, "20:00", 10));
    assertThat(second.tables()).doesNotContainAnyElementsOf(first.tables());

    sample.clock().turn(Duration.ofMinutes(6));
    TableQuote third = done(bookings.quote("third", SATURDAY, "20:00", 10));

    assertThat(third.tables()).as("the first one lapsed").isEqualTo(first.tables());
    assertThat(refusal(bookings.confirm(first, PHONE))).isEqualTo(new Refusal.StaleQuote());
    assertThat(bookings.confirm(third, PHONE)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("R-4 only a live quote of the same call can be confirmed")
  void r4_onlyALiveQuoteIsConfirmed() {
    TableQuote eight = done(bookings.quote("call", SATURDAY, "20:00", 4));
    TableQuote nine = done(bookings.quote("call", SATURDAY, "21:00", 4));
    var stranger = withOwner(nine, "another call");
    var unknown = withId(nine);

    assertThat(refusal(bookings.confirm(eight, PHONE)))
        .as("the caller changed their mind")
        .isEqualTo(new Refusal.StaleQuote());
    assertThat(refusal(bookings.confirm(stranger, PHONE))).isEqualTo(new Refusal.UnknownQuote());
    assertThat(refusal(bookings.confirm(unknown, PHONE))).isEqualTo(new Refusal.UnknownQuote());
    assertThat(done(bookings.confirm(nine, PHONE)).start()).isEqualTo(at(SATURDAY, "21:00"));
  }

  @Test
  @DisplayName("R-5 arrivals, covers at one instant and tables are three limits")
  void r5_threeLimits() {
    for (int party = 0; party < 2; party++) bookings.book(SATURDAY, "20:00", 10);

    assertThat(refusal(bookings.quote("c", SATURDAY, "20:00", 2)))
        .as("twenty arrive at eight")
        .isInstanceOf(Refusal.Full.class);
    assertThat(bookings.quote("c", SATURDAY, "20:15", 2)).isInstanceOf(Outcome.Done.class);
    bookings.fill(SATURDAY);
    for (String time : List.of("20:00", "20:30", "21:00", "21:30")) {
      int covers =
          tables.ofDay(SATURDAY).stream()
              .filter(one -> !one.start().isAfter(at(SATURDAY, time)))
              .filter(one -> one.end().isAfter(at(SATURDAY, time)))
              .mapToInt(Reservation::partySize)
              .sum();
      assertThat(covers).as(time).isLessThanOrEqualTo(60);
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-11-21, 16:00", "2026-11-23, 20:00", "2026-12-25, 20:00"})
  @DisplayName("R-6 closed unless a service or a special day opens it")
  void r6_closedMeansClosed(LocalDate date, String time) {
    assertThat(refusal(bookings.quote("c", date, time, 2)))
        .isInstanceOfSatisfying(
            Refusal.Closed.class, no -> assertThat(no.alternatives()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"})
  @DisplayName("R-7 a party gets tables it fits at, and nobody else gets them")
  void r7_tablesAreAssigned(int party) {
    List<DiningTable> plan = sample.desks().house().house().floor().tables();
    Reservation first = bookings.book(SATURDAY, "20:00", party);
    Reservation second = bookings.book(SATURDAY, "20:15", party);

    for (Reservation one : List.of(first, second)) {
      int seats =
          plan.stream()
              .filter(table -> one.tables().contains(table.number()))
              .mapToInt(DiningTable::seats)
              .sum();
      assertThat(seats).isGreaterThanOrEqualTo(party);
      assertThat(one.tables()).hasSizeLessThanOrEqualTo(3);
    }
    assertThat(second.tables()).doesNotContainAnyElementsOf(first.tables());
  }

  @Test
  @DisplayName("R-8 staff moves and resizes by the same rules, with a reason against them")
  void r8_staffGoesThroughTheSameRules() {
    Reservation other = bookings.book(SATURDAY, "20:00", 4);
    Reservation booked = bookings.book(SATURDAY, "20:00", 2);
    Move larger = new Move(null, 5, List.of("T1"));

    assertThat(refusal(floor.move(booked.id(), 1, larger, "", ANNA)))
        .isEqualTo(new Refusal.NeedsReason(List.of(SeatWarning.TABLE_TOO_SMALL)));
    Reservation squeezed = done(floor.move(booked.id(), 1, larger, "ils y tiennent", ANNA));
    assertThat(squeezed.partySize()).isEqualTo(5);
    assertThat(squeezed.tables()).containsExactly("T1");
    assertThat(tables.steps(booked.id()).getLast().reason()).isEqualTo("ils y tiennent");

    Move taken = new Move(null, null, other.tables());
    assertThat(refusal(floor.move(booked.id(), 2, taken, "quand même", ANNA)))
        .isEqualTo(new Refusal.TableTaken(String.join(", ", other.tables())));

    Move later = new Move(at(SATURDAY, "21:00"), 2, List.of());
    Reservation moved = done(floor.move(booked.id(), 2, later, "", ANNA));
    assertThat(moved.start()).isEqualTo(at(SATURDAY, "21:00"));
    assertThat(moved.tables()).as("the same table, which is free").containsExactly("T1");
  }

  @Test
  @DisplayName("R-9 what can be set is kept to: private, party sizes, confirmation by a person")
  void r9_everySettingCounts() {
    assertThat(bookings.book(SATURDAY, "20:00", 2).end()).isAfter(at(SATURDAY, "20:00"));

    bookings.services(service -> service.on(terms(2, 6, false, false)));
    assertThat(refusal(bookings.quote("c", SATURDAY, "20:00", 1)))
        .isInstanceOf(Refusal.PartyTooSmall.class);
    assertThat(refusal(bookings.quote("c", SATURDAY, "20:00", 7)))
        .isEqualTo(new Refusal.GroupEnquiryNeeded(7));
    assertThat(bookings.book(SATURDAY, "20:00", 4).state()).isEqualTo(State.PENDING);

    bookings.services(service -> service.on(terms(1, null, true, true)));
    assertThat(refusal(bookings.quote("c", SATURDAY, "20:00", 2)))
        .isInstanceOf(Refusal.Closed.class);
  }

  @Test
  @DisplayName("R-10 who stays away is counted, by the clock, and no longer when that is undone")
  void r10_absencesAreCounted() {
    Reservation booked = bookings.book(FRIDAY, "20:15", 2);
    long card = Objects.requireNonNull(booked.guest().customerId());

    sample.clock().turn(Duration.ofMinutes(56));
    assertThat(floor.attend()).extracting(Reservation::state).containsExactly(State.LATE);
    assertThat(floor.noShowCandidates()).isEmpty();
    sample.clock().turn(Duration.ofMinutes(10));
    assertThat(floor.noShowCandidates()).extracting(Reservation::id).containsExactly(booked.id());
    sample.clock().turn(Duration.ofMinutes(40));
    assertThat(floor.attend()).extracting(Reservation::state).containsExactly(State.NO_SHOW);
    assertThat(floor.attend()).as("nothing is due twice").isEmpty();
    Customer counted = customer(card);
    assertThat(counted.noShows()).isEqualTo(1);

    assertThat(done(tables.undo(booked.id(), ANNA)).state()).isEqualTo(State.LATE);
    assertThat(customer(card).noShows()).isZero();
    assertThat(customer(card).version()).isEqualTo(counted.version() + 1);
  }

  @Test
  @DisplayName("R-10 who stayed away three times is confirmed by a person")
  void r10_repeatedAbsencesNeedAPerson() {
    for (int evening = 0; evening < 3; evening++) {
      Reservation booked = bookings.book(FRIDAY, "20:15", 2);
      sample.clock().turn(Duration.ofMinutes(50));
      done(tables.advance(booked.id(), State.NO_SHOW, ANNA, ""));
      sample.clock().turn(Duration.ofMinutes(-50));
    }

    assertThat(bookings.book(SATURDAY, "20:15", 2).state()).isEqualTo(State.PENDING);
    assertThat(bookings.book(SATURDAY, "20:15", 2, new PhoneNumber("+33639980155")).state())
        .isEqualTo(State.CONFIRMED);
  }

  @Test
  @DisplayName("R-11 large groups go to a person, a full house has a waiting list, a table moves")
  void r11_theWaysOut() {
    assertThat(refusal(bookings.quote("c", SATURDAY, "20:00", 12)))
        .isEqualTo(new Refusal.GroupEnquiryNeeded(11));
    bookings.fill(FRIDAY, LocalTime.of(20, 30));
    assertThat(sample.desks().waiting().quote(2, null))
        .hasValueSatisfying(wait -> assertThat(wait.toMinutes()).isBetween(100L, 165L));

    // Its own table is the only one it could have a quarter of an hour earlier.
    Reservation booked = bookings.book(SATURDAY, "20:00", 4);
    bookings.fill(SATURDAY);
    var request = new TableRequest("c", SATURDAY, LocalTime.of(19, 45), 4, null, null);
    TableQuote quote = done(tables.quote(request, List.of(booked.id())));
    Reservation moved = done(tables.change(booked.code(), quote.id(), "c", "", ANNA));
    assertThat(moved.code()).isEqualTo(booked.code());
    assertThat(moved.start()).isEqualTo(at(SATURDAY, "19:45"));
  }

  private static Terms terms(int least, @Nullable Integer most, boolean auto, boolean hidden) {
    return new Terms(least, most, null, Collections.emptyNavigableMap(), auto, hidden, "");
  }

  private Customer customer(long id) {
    return sample.desks().customers().find(id).orElseThrow();
  }

  private static TableQuote withOwner(TableQuote quote, String owner) {
    return copy(quote, quote.id(), owner);
  }

  private static TableQuote withId(TableQuote quote) {
    return copy(quote, new TableQuote.Id(UUID.randomUUID()), quote.owner());
  }

  private static TableQuote copy(TableQuote quote, TableQuote.Id id, String owner) {
    return new TableQuote(
        id,
        owner,
        quote.start(),
        quote.end(),
        quote.expiresAt(),
        quote.partySize(),
        quote.service(),
        quote.tables(),
        null,
        null,
        null);
  }
}
