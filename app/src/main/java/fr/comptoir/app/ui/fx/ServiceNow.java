package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/// The service under way, or the next one within a week.
///
/// @param open whether it is under way
/// @param start restaurant time
/// @param end restaurant time, may lie after midnight
public record ServiceNow(
    ServicePeriod period, boolean open, ZonedDateTime start, ZonedDateTime end) {
  private static final int DAYS_AHEAD = 7;

  /// Empty when nothing opens within a week.
  public static Optional<ServiceNow> at(House house, Instant now) {
    ZoneId zone = house.restaurant().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    // Yesterday's last service may still be running after midnight.
    return Stream.iterate(today.minusDays(1), date -> date.plusDays(1))
        .limit(DAYS_AHEAD + 2)
        .flatMap(date -> house.hours().on(date).stream().map(period -> on(date, period, zone, now)))
        .filter(service -> service.end().toInstant().isAfter(now))
        .findFirst();
  }

  private static ServiceNow on(LocalDate date, ServicePeriod period, ZoneId zone, Instant now) {
    ZonedDateTime start = date.atTime(period.start()).atZone(zone);
    ZonedDateTime end = start.plus(period.length());
    return new ServiceNow(period, !start.toInstant().isAfter(now), start, end);
  }
}
