package fr.comptoir.db.domain.reservation;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.menu.OfferRules;
import fr.comptoir.db.domain.restaurant.BookingPolicy;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.HoursRules.Sitting;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.ServicePeriod.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which table a party can have, and when.
public final class SeatingRules {
  /// What is taken; asked for a day at a time, as far ahead as alternatives are looked for.
  public interface Stays {
    /// Every stay that touches `[from, until)`.
    List<Stay> between(Instant from, Instant until);
  }

  /// @param time restaurant time
  /// @param byStaff a person decides: no notice, horizon or party size is imposed
  public record Wish(
      LocalDate date,
      LocalTime time,
      int partySize,
      @Nullable Seating seating,
      @Nullable Integer offer,
      boolean byStaff) {}

  /// @param date of the service, which may be the day before for a late one
  /// @param end half-open
  public record Seat(
      LocalDate date, String service, Instant start, Instant end, List<String> tables) {}

  private final House house;
  private final Stays stays;
  private final HoursRules hours;
  private final Instant now;
  private final Seats seats;
  private final SeatingAlternatives alternatives;

  public SeatingRules(House house, Stays stays, Instant now) {
    this.house = house;
    this.stays = stays;
    this.hours = HoursRules.of(house);
    this.now = now;
    this.seats = new Seats(house, stays);
    this.alternatives = new SeatingAlternatives(house, seats, now);
  }

  /// The same rules for somebody who already has a table and would give it back.
  public SeatingRules without(Reservation.Id own) {
    return new SeatingRules(
        house,
        (from, until) ->
            stays.between(from, until).stream()
                .filter(stay -> !own.equals(stay.reservation()))
                .toList(),
        now);
  }

  /// The smallest table or join that is free for the whole stay, as wished for where it can be.
  ///
  /// Refused with the nearest other times, in this service, another or on another day.
  public Outcome<Seat> find(Wish wish) {
    LocalDateTime local = wish.date().atTime(wish.time());
    Instant start = local.atZone(hours.zone()).toInstant();
    Optional<Refusal> unfit = unfit(wish, start, local);
    if (unfit.isPresent()) return Outcome.refused(unfit.get());
    Optional<Sitting> sitting =
        wish.byStaff() ? hours.sittingAt(start) : hours.openSittingAt(start);
    if (sitting.isEmpty()) {
      return Outcome.refused(new Refusal.Closed(wish.date(), alternatives.near(wish, start)));
    }
    if (start.isAfter(sitting.get().lastSeating())) {
      LocalTime last = sitting.get().lastSeating().atZone(hours.zone()).toLocalTime();
      return Outcome.refused(new Refusal.AfterLastSeating(last, alternatives.near(wish, start)));
    }
    Optional<Refusal> terms = terms(wish, sitting.get().service().terms(), start);
    if (terms.isPresent()) return Outcome.refused(terms.get());
    if (!wish.byStaff() && hours.seatsFull(sitting.get(), start)) {
      return Outcome.refused(new Refusal.Full(local, alternatives.near(wish, start)));
    }
    return seats
        .at(sitting.get(), start, wish)
        .<Outcome<Seat>>map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new Refusal.Full(local, alternatives.near(wish, start))));
  }

  /// Whether these tables are free all the time, apart from the one who has them now.
  public boolean areFree(List<String> tables, Instant from, Instant until, Reservation.Id except) {
    return seats.areFree(tables, from, until, except);
  }

  private Optional<Refusal> unfit(Wish wish, Instant start, LocalDateTime local) {
    BookingPolicy booking = house.booking();
    if (wish.partySize() < 1) return Optional.of(new Refusal.PartySizeNeeded());
    if (!wish.byStaff()) {
      if (wish.partySize() > booking.maxParty() || wish.partySize() >= booking.groupFrom()) {
        return Optional.of(new Refusal.GroupEnquiryNeeded(booking.groupFrom()));
      }
      if (start.isBefore(now)) {
        return Optional.of(new Refusal.InThePast(local, alternatives.near(wish, start)));
      }
      Instant earliest = now.plus(booking.notice());
      if (start.isBefore(earliest)) {
        return Optional.of(
            new Refusal.TooSoon(
                LocalDateTime.ofInstant(earliest, hours.zone()), alternatives.near(wish, start)));
      }
      LocalDate latest = now.atZone(hours.zone()).toLocalDate().plusDays(booking.daysAhead());
      if (wish.date().isAfter(latest)) {
        return Optional.of(new Refusal.TooFar(latest, alternatives.near(wish, start)));
      }
    }
    return offerRefusal(wish);
  }

  private Optional<Refusal> terms(Wish wish, Terms terms, Instant start) {
    if (wish.byStaff()) return Optional.empty();
    Integer most = terms.maxParty();
    if (most != null && wish.partySize() > most) {
      return Optional.of(new Refusal.GroupEnquiryNeeded(most + 1));
    }
    return wish.partySize() < terms.minParty()
        ? Optional.of(new Refusal.PartyTooSmall(terms.minParty(), alternatives.near(wish, start)))
        : Optional.empty();
  }

  private Optional<Refusal> offerRefusal(Wish wish) {
    if (wish.offer() == null) return Optional.empty();
    Optional<Offer> offer =
        house.offers().stream().filter(o -> o.number() == wish.offer()).findFirst();
    if (offer.isEmpty()) return Optional.of(new Refusal.NotFound());
    boolean holds =
        offer.get().bookable()
            && OfferRules.fits(
                offer.get(), wish.date().atTime(wish.time()), Mode.DINE_IN, wish.partySize());
    return holds
        ? Optional.empty()
        : Optional.of(new Refusal.OfferNotAvailable(offer.get().name()));
  }
}
