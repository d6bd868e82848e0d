package fr.comptoir.db.domain.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.PhonePolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R-9 the cancellation delay is kept, not stored")
class CallerRulesTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
  private static final LocalDateTime EIGHT = SATURDAY.atTime(20, 0);
  private static final Actor CALL = Actor.assistant("call-2");

  @ParameterizedTest
  @CsvSource({
    "120, 2026-11-21T17:59, true",
    "120, 2026-11-21T18:00, false",
    "120, 2026-11-21T20:05, false",
    "0,   2026-11-21T19:59, true",
    "0,   2026-11-21T20:00, false",
    "1440, 2026-11-20T19:59, true",
    "1440, 2026-11-20T20:01, false",
  })
  void r9_aCallerCancelsAloneUntilTheDelay(int minutes, LocalDateTime now, boolean alone) {
    var rules = rules(Duration.ofMinutes(minutes), now);

    assertThat(rules.cancel(booked(State.CONFIRMED, "call-1"), CALL))
        .isEqualTo(
            alone
                ? Optional.empty()
                : Optional.of(new Refusal.AskAPerson(EIGHT.minusMinutes(minutes))));
  }

  @Test
  void r9_aPersonMayAlwaysAndSoMayWhoBookedInTheSameCallOrIsNotConfirmedYet() {
    var rules = rules(Duration.ofHours(2), EIGHT.minusMinutes(30));

    assertThat(rules.cancel(booked(State.CONFIRMED, "call-1"), Actor.staff("Anna"))).isEmpty();
    assertThat(rules.cancel(booked(State.CONFIRMED, "call-2"), CALL)).isEmpty();
    assertThat(rules.cancel(booked(State.PENDING, "call-1"), CALL)).isEmpty();
    assertThat(rules.cancel(booked(State.LATE, null), CALL)).isPresent();
  }

  @Test
  void r9_anotherHourOfTheSameDayIsNoCancellation() {
    var rules = rules(Duration.ofHours(2), EIGHT.minusMinutes(30));
    Reservation table = booked(State.CONFIRMED, "call-1");

    assertThat(rules.move(table, SATURDAY, CALL)).isEmpty();
    assertThat(rules.move(table, SATURDAY.plusDays(1), CALL)).isPresent();
  }

  private static CallerRules rules(Duration until, LocalDateTime now) {
    House house = Samples.house().with(new PhonePolicy(true, until));
    return new CallerRules(house, instant(now));
  }

  private static Instant instant(LocalDateTime at) {
    return at.atZone(Samples.PARIS).toInstant();
  }

  private static Reservation booked(State state, @Nullable String callId) {
    return new Reservation(
        new Reservation.Id(new UUID(0, 1)),
        1,
        "AB12",
        state,
        SATURDAY,
        instant(EIGHT),
        instant(EIGHT.plusMinutes(75)),
        2,
        "Dîner",
        List.of("T1"),
        new Reservation.Guest("Blanc", null, null),
        Reservation.Wishes.NONE,
        null,
        instant(EIGHT.minusDays(1)),
        callId);
  }
}
