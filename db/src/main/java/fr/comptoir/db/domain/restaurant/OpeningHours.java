package fr.comptoir.db.domain.restaurant;

import fr.comptoir.db.domain.Mode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When we serve: services by weekday and everything that stands in their way. A special day goes
/// before any closing, a closing before the week.
///
/// @param closed every year on this day
/// @param byMode hours of a way to order that has its own; one that is left out has the services'
/// @param full services of a date that take nobody more
public record OpeningHours(
    Map<DayOfWeek, List<ServicePeriod>> week,
    Set<MonthDay> closed,
    HolidayPolicy holidays,
    List<Closure> closures,
    Map<LocalDate, SpecialDay> special,
    Map<Mode, Map<DayOfWeek, List<OpenTime>>> byMode,
    List<FullMark> full) {

  /// @param closed the holidays we don't open on
  public record HolidayPolicy(PublicHolidays.Region region, Set<Holiday> closed) {
    /// Open on all of them.
    public static final HolidayPolicy NONE =
        new HolidayPolicy(PublicHolidays.Region.FRANCE, Set.of());

    boolean closes(LocalDate date) {
      return !closed.isEmpty()
          && PublicHolidays.on(date, region).stream().anyMatch(closed::contains);
    }
  }

  /// @param until the last date we are closed
  public record Closure(LocalDate from, LocalDate until, String reason) {
    boolean covers(LocalDate date) {
      return !date.isBefore(from) && !date.isAfter(until);
    }
  }

  /// Other services than the weekday's; none = closed.
  public record SpecialDay(String name, List<ServicePeriod> services) {}

  /// Half-open; may end after midnight.
  public record OpenTime(LocalTime start, Duration length) {}

  /// "Full from here": staff takes nobody more in this service.
  ///
  /// @param date of the service
  /// @param seats no table any more
  /// @param kitchen no order any more
  /// @param from null = the whole service; a time before its start is one after midnight
  public record FullMark(
      LocalDate date, String service, boolean seats, boolean kitchen, @Nullable LocalTime from) {}

  /// A week like any other, with days closed every year.
  public OpeningHours(Map<DayOfWeek, List<ServicePeriod>> week, Set<MonthDay> closed) {
    this(week, closed, HolidayPolicy.NONE, List.of(), Map.of(), Map.of(), List.of());
  }

  /// The services that start on this date, in order; none when closed.
  public List<ServicePeriod> on(LocalDate date) {
    SpecialDay day = special.get(date);
    if (day != null) return day.services();
    return isClosed(date) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
  }

  /// When orders of this kind are taken, in order; the services' hours where it has no own.
  public List<OpenTime> on(LocalDate date, Mode mode) {
    Map<DayOfWeek, List<OpenTime>> own = byMode.get(mode);
    if (own == null || special.containsKey(date)) {
      return on(date).stream().map(s -> new OpenTime(s.start(), s.length())).toList();
    }
    return isClosed(date) ? List.of() : own.getOrDefault(date.getDayOfWeek(), List.of());
  }

  private boolean isClosed(LocalDate date) {
    return closed.contains(MonthDay.from(date))
        || closures.stream().anyMatch(closure -> closure.covers(date))
        || holidays.closes(date);
  }

  /// The same hours with other marks.
  public OpeningHours full(List<FullMark> marks) {
    return new OpeningHours(week, closed, holidays, closures, special, byMode, marks);
  }

  /// The same with other services by weekday.
  public OpeningHours week(Map<DayOfWeek, List<ServicePeriod>> next) {
    return new OpeningHours(next, closed, holidays, closures, special, byMode, full);
  }

  /// The same, closed on other days.
  public OpeningHours closed(Set<MonthDay> yearly, HolidayPolicy policy, List<Closure> ranges) {
    return new OpeningHours(week, yearly, policy, ranges, special, byMode, full);
  }

  /// The same with other special days.
  public OpeningHours special(Map<LocalDate, SpecialDay> days) {
    return new OpeningHours(week, closed, holidays, closures, days, byMode, full);
  }

  /// The same with own hours for other ways to order.
  public OpeningHours byMode(Map<Mode, Map<DayOfWeek, List<OpenTime>>> own) {
    return new OpeningHours(week, closed, holidays, closures, special, own, full);
  }
}
