package fr.comptoir.db.domain.reservation;

import fr.comptoir.db.domain.Refusal.Alternative;
import fr.comptoir.db.domain.Refusal.Way;
import fr.comptoir.db.domain.reservation.SeatingRules.Wish;
import fr.comptoir.db.domain.restaurant.HoursRules;
import fr.comptoir.db.domain.restaurant.HoursRules.Sitting;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.ServicePeriod.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Other times that would do, so that nobody has to make one up: the nearest of the same day, then
/// the same time on the days after, as far as we take reservations.
final class SeatingAlternatives {
  private static final int MOST = 3;

  private final House house;
  private final HoursRules hours;
  private final Seats seats;
  private final Instant now;

  SeatingAlternatives(House house, Seats seats, Instant now) {
    this.house = house;
    this.hours = HoursRules.of(house);
    this.seats = seats;
    this.now = now;
  }

  /// At most three, the nearest first; empty only when nothing is free up to the last day we book.
  /// For a day that is over it begins today, for one too far ahead with the last day we book.
  List<Alternative> near(Wish wish, Instant wished) {
    List<Alternative> found = new ArrayList<>();
    LocalDate today = now.atZone(hours.zone()).toLocalDate();
    LocalDate last = today.plusDays(house.booking().daysAhead());
    LocalDate first = wish.date().isBefore(today) ? today : wish.date();
    if (first.isAfter(last)) first = last;
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      Instant near = date.atTime(wish.time()).atZone(hours.zone()).toInstant();
      int most = date.equals(first) ? MOST : found.size() + 1;
      free(wish, date, near, wished)
          .limit(Math.max(0, Math.min(most, MOST) - found.size()))
          .map(at -> new Alternative(Way.RESERVATION, LocalDateTime.ofInstant(at, hours.zone())))
          .forEach(found::add);
      if (found.size() >= MOST || (!found.isEmpty() && date.isAfter(first))) break;
    }
    return found;
  }

  /// Free times of one date's services, the nearest to a moment first.
  private Stream<Instant> free(Wish wish, LocalDate date, Instant near, Instant wished) {
    Instant earliest = wish.byStaff() ? now : now.plus(house.booking().notice());
    return hours.sittings(date).stream()
        .filter(sitting -> wish.byStaff() || takes(sitting.service().terms(), wish.partySize()))
        .flatMap(sitting -> arrivals(sitting).map(at -> new Arrival(sitting, at)))
        .filter(arrival -> !arrival.at().isBefore(earliest) && !arrival.at().equals(wished))
        .filter(arrival -> wish.byStaff() || !hours.seatsFull(arrival.sitting(), arrival.at()))
        .sorted(Comparator.comparing(arrival -> Duration.between(near, arrival.at()).abs()))
        .filter(arrival -> seats.at(arrival.sitting(), arrival.at(), wish).isPresent())
        .map(Arrival::at);
  }

  private static boolean takes(Terms terms, int partySize) {
    Integer most = terms.maxParty();
    return !terms.hidden() && partySize >= terms.minParty() && (most == null || partySize <= most);
  }

  private record Arrival(Sitting sitting, Instant at) {}

  private static Stream<Instant> arrivals(Sitting sitting) {
    return Stream.iterate(
        sitting.start(),
        at -> !at.isAfter(sitting.lastSeating()),
        at -> at.plus(sitting.service().slot()));
  }
}
