package fr.comptoir.db.domain.restaurant;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// When we serve: services by weekday, days closed every year.
public record OpeningHours(Map<DayOfWeek, List<ServicePeriod>> week, Set<MonthDay> closed) {

  /// The services that start on this date, in order; none when closed.
  public List<ServicePeriod> on(LocalDate date) {
    return closed.contains(MonthDay.from(date))
        ? List.of()
        : week.getOrDefault(date.getDayOfWeek(), List.of());
  }
}
