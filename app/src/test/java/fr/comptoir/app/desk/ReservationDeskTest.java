package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReservationDeskTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
  private static final PhoneNumber PHONE = new PhoneNumber("+33639980108");

  private final SampleDesks sample = SampleDesks.open();
  private final ReservationDesk tables = sample.desks().reservations();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void confirmingTwiceBooksOneTable() {
    TableQuote quote = done(tables.quote(table("c", 20, 4)));

    Reservation first = done(confirm(quote, "c"));
    Reservation second = done(confirm(quote, "c"));

    assertThat(second).isEqualTo(first);
    assertThat(tables.ofDay(SATURDAY)).containsExactly(first);
    assertThat(tables.comingOf(PHONE)).containsExactly(first);
    assertThat(tables.byCode(first.code().toLowerCase())).contains(first);
  }

  @Test
  void sixtyFourCallersForTheLastTableAndOneGetsIt() throws Exception {
    // The large table and its joins: parties of ten fit in three places of the house.
    List<Callable<Boolean>> callers = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String owner = "call-" + i;
      callers.add(
          () ->
              switch (tables.quote(table(owner, 20, 10))) {
                case Outcome.Done<TableQuote>(TableQuote quote) ->
                    confirm(quote, owner) instanceof Outcome.Done<Reservation>;
                case Outcome.Refused<TableQuote>(Refusal no) -> {
                  assertThat(((Refusal.Full) no).alternatives()).isNotEmpty();
                  yield false;
                }
              });
    }
    int winners = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
      for (Future<Boolean> caller : threads.invokeAll(callers)) if (caller.get()) winners++;
    }
    List<String> taken =
        tables.ofDay(SATURDAY).stream().flatMap(one -> one.tables().stream()).toList();
    assertThat(winners).isEqualTo(tables.ofDay(SATURDAY).size()).isPositive();
    assertThat(taken).doesNotHaveDuplicates();
    // Twenty covers arrive in a slot: two parties of ten, and not one more.
    assertThat(winners).isEqualTo(2);
  }

  @Test
  void aChangeKeepsTheCodeAndFreesTheOldTable() {
    Reservation booked = done(confirm(done(tables.quote(table("c", 20, 4))), "c"));
    TableQuote later = done(tables.quote(table("c", 21, 4)));

    Reservation changed =
        done(tables.change(booked.code(), later.id(), "c", "", Actor.assistant("c")));

    assertThat(changed.code()).isEqualTo(booked.code());
    assertThat(changed.start()).isEqualTo(booked.start().plus(Duration.ofHours(1)));
    assertThat(done(tables.change(booked.code(), later.id(), "c", "", Actor.assistant("c"))))
        .isEqualTo(changed);
    assertThat(tables.ofDay(SATURDAY)).hasSize(1);
  }

  @Test
  void groupsAreForAPersonToAnswer() {
    assertThat(refusal(tables.quote(table("c", 20, 12))))
        .isEqualTo(new Refusal.GroupEnquiryNeeded(11));
  }

  @Test
  void aCancelledTableCanBeTakenBackUnlessItIsGone() {
    Reservation booked = done(confirm(done(tables.quote(table("c", 20, 4))), "c"));
    done(tables.cancel(booked.code(), Actor.staff("Anna"), ""));

    assertThat(done(tables.undo(booked.id(), Actor.staff("Anna"))).state())
        .isEqualTo(Reservation.State.CONFIRMED);
  }

  private Outcome<Reservation> confirm(TableQuote quote, String owner) {
    return tables.confirm(
        quote.id(),
        owner,
        new Booking("Garnier", PHONE, null, Reservation.Wishes.NONE),
        Actor.assistant(owner));
  }

  private static TableRequest table(String owner, int hour, int partySize) {
    return new TableRequest(owner, SATURDAY, LocalTime.of(hour, 0), partySize, null, null);
  }

  private static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }

  private static Refusal refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal();
  }
}
