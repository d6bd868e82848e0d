package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.OpeningHours;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Tables asked for and booked in the sample house, as a test says it.
record Bookings(SampleDesks sample) {
  static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
  static final PhoneNumber PHONE = new PhoneNumber("+33639980108");
  static final Actor ANNA = Actor.staff("Anna");

  Outcome<TableQuote> quote(String owner, LocalDate date, String time, int party) {
    return sample
        .desks()
        .reservations()
        .quote(new TableRequest(owner, date, LocalTime.parse(time), party, null, null));
  }

  Outcome<Reservation> confirm(TableQuote quote, PhoneNumber phone) {
    return sample
        .desks()
        .reservations()
        .confirm(
            quote.id(),
            quote.owner(),
            new Booking("Garnier", phone, null, Reservation.Wishes.NONE),
            Actor.assistant(quote.owner()));
  }

  Reservation book(LocalDate date, String time, int party) {
    return book(date, time, party, PHONE);
  }

  Reservation book(LocalDate date, String time, int party, PhoneNumber phone) {
    TableQuote quote = done(quote(UUID.randomUUID().toString(), date, time, party));
    return done(confirm(quote, phone));
  }

  /// Books for four, then for two, in every slot of an evening, until nobody gets in any more.
  void fill(LocalDate date) {
    fill(date, LocalTime.of(22, 15));
  }

  /// As [#fill(LocalDate)], but nobody comes after a time.
  void fill(LocalDate date, LocalTime last) {
    for (int party : List.of(4, 6, 2)) {
      for (LocalTime at = LocalTime.of(19, 0); !at.isAfter(last); at = at.plusMinutes(15)) {
        while (quote("filler", date, at.toString(), party)
            instanceof Outcome.Done<TableQuote>(TableQuote quote)) {
          done(confirm(quote, PHONE));
        }
      }
    }
  }

  /// Changes every service of the week.
  void services(UnaryOperator<ServicePeriod> change) {
    sample
        .database()
        .write(
            tx -> {
              House house = tx.house().get();
              Map<DayOfWeek, List<ServicePeriod>> week = new EnumMap<>(DayOfWeek.class);
              house
                  .hours()
                  .week()
                  .forEach((day, list) -> week.put(day, list.stream().map(change).toList()));
              return tx.house()
                  .save(
                      new House(
                          house.version(),
                          house.restaurant(),
                          new OpeningHours(week, house.hours().closed()),
                          house.floor(),
                          house.booking(),
                          house.kitchen(),
                          house.delivery(),
                          house.offers()));
            });
  }

  static Instant at(LocalDate date, String time) {
    return date.atTime(LocalTime.parse(time)).atZone(ZoneId.of("Europe/Paris")).toInstant();
  }

  static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal no) -> throw new AssertionError("refused: " + no);
    };
  }

  static Refusal refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal();
  }
}
