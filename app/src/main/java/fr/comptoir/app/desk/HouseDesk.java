package fr.comptoir.app.desk;

import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

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
