package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.menu.OfferRules;
import fr.comptoir.db.domain.reservation.CallerRules;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.ReservationCode;
import fr.comptoir.db.domain.reservation.SeatingRules;
import fr.comptoir.db.domain.reservation.SeatingRules.Stays;
import fr.comptoir.db.domain.reservation.TableQuote;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.store.Transaction;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Reservations in one transaction: what is taken, and every way to write one down. Whatever is
/// written here is promised and told.
final class SeatBook {
  private static final RandomGenerator RANDOM = new SecureRandom();

  private final Transaction tx;
  private final Instant now;
  private final House house;

  SeatBook(Transaction tx, Instant now) {
    this.tx = tx;
    this.now = now;
    this.house = tx.house().get();
  }

  House house() {
    return house;
  }

  Stays stays() {
    return (from, until) -> tx.reservations().stays(from, until, now);
  }

  /// Without the party that is moved.
  Stays staysWithout(Reservation.Id moved) {
    return (from, until) ->
        stays().between(from, until).stream()
            .filter(stay -> !Objects.equals(stay.reservation(), moved))
            .toList();
  }

  SeatingRules rules() {
    return new SeatingRules(house, stays(), now);
  }

  /// Why the set menu an offer stands for can't be had at that meal; empty when it can, or it
  /// stands for none.
  Optional<Refusal> offered(SeatingRules.Wish wish) {
    Integer number = wish.offer();
    if (number == null) return Optional.empty();
    var offers = new OfferRules(house.offers(), tx.menu().get());
    return offers
        .offer(number)
        .filter(offer -> !offers.onTheCard(offer, wish.date().atTime(wish.time()), Mode.DINE_IN))
        .map(offer -> new Refusal.OfferNotAvailable(offer.name()));
  }

  /// What callers may do alone.
  CallerRules callers() {
    return new CallerRules(house, now);
  }

  /// The business day of a quote.
  LocalDate day(TableQuote quote) {
    return house.restaurant().businessDay(quote.start());
  }

  String newCode() {
    LocalDate today = house.restaurant().businessDay(now);
    return ReservationCode.draw(RANDOM, code -> tx.reservations().codeTaken(code, today));
  }

  /// The guest with their customer card, a new one if need be.
  Reservation.Guest guest(String name, @Nullable PhoneNumber phone, @Nullable Long customer) {
    return new Reservation.Guest(name, phone, Guests.customer(tx, customer, phone, name));
  }

  Reservation insert(Reservation reservation, Actor actor) {
    tx.reservations().insert(reservation, actor);
    return told(reservation);
  }

  Reservation change(Reservation before, Reservation changed, Step.Reason reason) {
    tx.reservations().change(before, changed, reason);
    return told(changed);
  }

  /// Moves a reservation on or back. Who stays away is counted on the customer's card, and no
  /// longer when that is taken back.
  Reservation step(Reservation reservation, Reservation.State to, Step.Reason reason) {
    Reservation moved = told(tx.reservations().move(reservation, to, reason));
    Long customer = moved.guest().customerId();
    boolean counts =
        to == Reservation.State.NO_SHOW || reservation.state() == Reservation.State.NO_SHOW;
    if (counts && customer != null) {
      tx.publish(new RestaurantEvent.CustomerChanged(tx.customers().counted(customer)));
    }
    return moved;
  }

  private Reservation told(Reservation reservation) {
    tx.promised();
    tx.publish(new RestaurantEvent.ReservationChanged(reservation));
    return reservation;
  }
}
