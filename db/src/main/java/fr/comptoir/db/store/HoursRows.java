package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.CLOSED_DATE;
import static fr.comptoir.db.store.gen.Tables.CLOSED_HOLIDAY;
import static fr.comptoir.db.store.gen.Tables.CLOSURE;
import static fr.comptoir.db.store.gen.Tables.FULL_MARK;
import static fr.comptoir.db.store.gen.Tables.MODE_HOURS;
import static fr.comptoir.db.store.gen.Tables.SPECIAL_DAY;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.restaurant.OpeningHours;
import fr.comptoir.db.domain.restaurant.OpeningHours.Closure;
import fr.comptoir.db.domain.restaurant.OpeningHours.FullMark;
import fr.comptoir.db.domain.restaurant.OpeningHours.HolidayPolicy;
import fr.comptoir.db.domain.restaurant.OpeningHours.OpenTime;
import fr.comptoir.db.domain.restaurant.OpeningHours.SpecialDay;
import fr.comptoir.db.domain.restaurant.PublicHolidays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/// When we are open: services, closings, special days, hours by mode, what is marked full; offers.
final class HoursRows {
  private final DSLContext sql;
  private final ServiceRows services;

  HoursRows(DSLContext sql) {
    this.sql = sql;
    this.services = new ServiceRows(sql);
  }

  OpeningHours load(PublicHolidays.Region region) {
    return new OpeningHours(
        services.week(),
        sql.selectFrom(CLOSED_DATE)
            .fetchSet(row -> MonthDay.of(row.getMonthOfYear(), row.getDayOfMonth())),
        new HolidayPolicy(
            region, new HashSet<>(sql.selectFrom(CLOSED_HOLIDAY).fetch(CLOSED_HOLIDAY.HOLIDAY))),
        sql.selectFrom(CLOSURE)
            .orderBy(CLOSURE.ID)
            .fetch(row -> new Closure(row.getFromDate(), row.getUntilDate(), row.getReason())),
        special(),
        byMode(),
        marks());
  }

  void save(OpeningHours hours) {
    services.clear();
    sql.deleteFrom(SPECIAL_DAY).execute();
    sql.deleteFrom(CLOSED_DATE).execute();
    sql.deleteFrom(CLOSED_HOLIDAY).execute();
    sql.deleteFrom(CLOSURE).execute();
    sql.deleteFrom(MODE_HOURS).execute();
    sql.deleteFrom(FULL_MARK).execute();
    hours.week().forEach(services::save);
    hours
        .special()
        .forEach(
            (date, day) -> {
              sql.insertInto(SPECIAL_DAY).values(date, day.name()).execute();
              services.save(date, day.services());
            });
    for (MonthDay day : hours.closed()) {
      sql.insertInto(CLOSED_DATE).values(day.getMonthValue(), day.getDayOfMonth()).execute();
    }
    hours
        .holidays()
        .closed()
        .forEach(holiday -> sql.insertInto(CLOSED_HOLIDAY).values(holiday).execute());
    int id = 1;
    for (Closure closure : hours.closures()) {
      sql.insertInto(CLOSURE)
          .values(id++, closure.from(), closure.until(), closure.reason())
          .execute();
    }
    hours.byMode().forEach(this::saveMode);
    hours.full().forEach(this::mark);
  }

  /// Replaces what was marked for the same service of the same date.
  void mark(FullMark mark) {
    unmark(mark.date(), mark.service());
    sql.insertInto(FULL_MARK)
        .values(mark.date(), mark.service(), mark.seats(), mark.kitchen(), mark.from())
        .execute();
  }

  void unmark(LocalDate date, String service) {
    sql.deleteFrom(FULL_MARK)
        .where(FULL_MARK.ON_DATE.eq(date), FULL_MARK.SERVICE.eq(service))
        .execute();
  }

  private List<FullMark> marks() {
    return sql.selectFrom(FULL_MARK)
        .orderBy(FULL_MARK.ON_DATE, FULL_MARK.SERVICE)
        .fetch(
            row ->
                new FullMark(
                    row.getOnDate(),
                    row.getService(),
                    row.getSeats(),
                    row.getKitchen(),
                    row.getFromTime()));
  }

  private Map<LocalDate, SpecialDay> special() {
    var byDate = services.byDate();
    Map<LocalDate, SpecialDay> days = new TreeMap<>();
    sql.selectFrom(SPECIAL_DAY)
        .forEach(
            row ->
                days.put(
                    row.getOnDate(),
                    new SpecialDay(
                        row.getName(), byDate.getOrDefault(row.getOnDate(), List.of()))));
    return days;
  }

  private Map<Mode, Map<DayOfWeek, List<OpenTime>>> byMode() {
    Map<Mode, Map<DayOfWeek, List<OpenTime>>> byMode = new EnumMap<>(Mode.class);
    sql.selectFrom(MODE_HOURS)
        .orderBy(MODE_HOURS.MODE, MODE_HOURS.WEEKDAY, MODE_HOURS.POSITION)
        .forEach(
            row ->
                byMode
                    .computeIfAbsent(row.getMode(), _ -> new EnumMap<>(DayOfWeek.class))
                    .computeIfAbsent(DayOfWeek.of(row.getWeekday()), _ -> new ArrayList<>())
                    .add(new OpenTime(row.getStarts(), Duration.ofMinutes(row.getLengthMin()))));
    return byMode;
  }

  private void saveMode(Mode mode, Map<DayOfWeek, List<OpenTime>> week) {
    week.forEach(
        (day, times) -> {
          int position = 0;
          for (OpenTime time : times) {
            sql.insertInto(MODE_HOURS)
                .values(
                    mode,
                    day.getValue(),
                    position++,
                    time.start(),
                    HouseStore.minutes(time.length()))
                .execute();
          }
        });
  }
}
