package fr.comptoir.db.domain.reservation;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// What a caller may still do alone with a table they have (domain.md R-9, cancellation delay):
/// shortly before its hour the house is waiting for them, and a person decides.
///
/// A table booked in the very call may be taken back in it.
public record CallerRules(House house, Instant now) {

  /// Why it can't be cancelled on the telephone any more; empty when it can, and for everybody but
  /// the assistant.
  public Optional<Refusal> cancel(Reservation reservation, Actor by) {
    boolean free =
        by.kind() != Actor.Kind.ASSISTANT
            || by.name().equals(reservation.callId())
            || reservation.state() == Reservation.State.PENDING
            || now.isBefore(until(reservation));
    return free
        ? Optional.empty()
        : Optional.of(
            new Refusal.AskAPerson(
                LocalDateTime.ofInstant(until(reservation), house.restaurant().zone())));
  }

  /// As [#cancel]; to another hour of the same day it may be moved until the end.
  ///
  /// @param day business day it would be moved to
  public Optional<Refusal> move(Reservation reservation, LocalDate day, Actor by) {
    return day.equals(reservation.businessDay()) ? Optional.empty() : cancel(reservation, by);
  }

  private Instant until(Reservation reservation) {
    return reservation.start().minus(house.phone().cancelUntil());
  }
}
