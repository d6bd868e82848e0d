package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.delivery.DeliveryCheck;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.kitchen.KitchenCheck;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.restaurant.AssistantPolicy;
import fr.comptoir.db.domain.restaurant.BookingCheck;
import fr.comptoir.db.domain.restaurant.FloorPlan;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.PhonePolicy;
import fr.comptoir.db.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the restaurant is and what time it has. Thread-safe.
public final class HouseDesk {
  private final Database database;
  private final Clock clock;

  HouseDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public House house() {
    return database.read(book -> book.house().get());
  }

  /// Replaces what the restaurant is: hours, rooms, tables, terms.
  ///
  /// @param changed with the version it was read with
  /// @return refused with [Refusal.ChangedMeanwhile] when that isn't the last one any more, with
  ///   [Refusal.StillBooked] when a table that is gone has guests to come, with [Refusal.Invalid]
  ///   by field when no promise could be made by its terms
  public Outcome<House> save(House changed) {
    List<Fault> faults =
        Stream.of(
                BookingCheck.faults(changed.booking()),
                KitchenCheck.faults(changed.kitchen()),
                DeliveryCheck.faults(changed.delivery()))
            .flatMap(List::stream)
            .toList();
    if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
    return database.write(
        tx -> {
          House before = tx.house().get();
          if (before.version() != changed.version()) {
            return Outcome.refused(new Refusal.ChangedMeanwhile());
          }
          List<String> gone =
              before.floor().tables().stream()
                  .map(FloorPlan.DiningTable::number)
                  .filter(number -> changed.floor().table(number).isEmpty())
                  .toList();
          List<String> codes =
              tx.reservations().comingAt(gone, clock.instant()).stream()
                  .map(Reservation::code)
                  .toList();
          if (!codes.isEmpty()) return Outcome.refused(new Refusal.StillBooked(codes));
          House saved = tx.house().save(changed);
          tx.promised();
          tx.publish(new RestaurantEvent.HouseChanged(saved));
          return Outcome.done(saved);
        });
  }

  /// What the owner tells the assistant.
  public AssistantPolicy assistant() {
    return database.read(book -> book.assistant().get());
  }

  /// Replaces what the owner tells the assistant; from the next call on.
  ///
  /// @param changed with the version it was read with
  /// @return refused with [Refusal.Invalid] by field, with [Refusal.ChangedMeanwhile]
  public Outcome<AssistantPolicy> save(AssistantPolicy changed) {
    return save(changed, null);
  }

  /// The same, and what the telephone may do for a caller: both or neither.
  ///
  /// @param phone null = as it was
  public Outcome<AssistantPolicy> save(AssistantPolicy changed, @Nullable PhonePolicy phone) {
    List<Fault> faults = changed.faults();
    if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
    return database.write(
        tx -> {
          if (tx.assistant().get().version() != changed.version()) {
            return Outcome.refused(new Refusal.ChangedMeanwhile());
          }
          AssistantPolicy saved = tx.assistant().save(changed);
          House before = tx.house().get();
          House house =
              phone == null || phone.equals(before.phone())
                  ? before
                  : tx.house().save(before.with(phone));
          tx.promised();
          tx.publish(new RestaurantEvent.HouseChanged(house));
          return Outcome.done(saved);
        });
  }

  public Clock clock() {
    return clock;
  }

  public ZoneId zone() {
    return house().restaurant().zone();
  }

  /// Restaurant time.
  public LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), zone());
  }

  /// The business day it is, which ends in the small hours.
  public LocalDate businessDay() {
    return house().restaurant().businessDay(clock.instant());
  }
}
