package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.CLOSED_DATE;
import static fr.comptoir.db.store.gen.Tables.SERVICE;
import static fr.comptoir.db.store.gen.Tables.SERVICE_ROOM;

import fr.comptoir.db.domain.restaurant.OpeningHours;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Services, closed dates and offers.
final class HoursRows {
  private record Place(int weekday, int position) {}

  private final DSLContext sql;

  HoursRows(DSLContext sql) {
    this.sql = sql;
  }

  OpeningHours load() {
    Map<Place, List<String>> rooms =
        sql.selectFrom(SERVICE_ROOM).orderBy(SERVICE_ROOM.ROOM).stream()
            .collect(
                Collectors.groupingBy(
                    row -> new Place(row.getWeekday(), row.getPosition()),
                    Collectors.mapping(row -> row.getRoom(), Collectors.toList())));
    Map<DayOfWeek, List<ServicePeriod>> week = new EnumMap<>(DayOfWeek.class);
    sql.selectFrom(SERVICE)
        .orderBy(SERVICE.WEEKDAY, SERVICE.POSITION)
        .forEach(
            row ->
                week.computeIfAbsent(DayOfWeek.of(row.getWeekday()), _ -> new ArrayList<>())
                    .add(
                        new ServicePeriod(
                            row.getName(),
                            row.getStarts(),
                            Duration.ofMinutes(row.getLengthMin()),
                            Duration.ofMinutes(row.getLastSeatingMin()),
                            row.getCapacity(),
                            rooms.getOrDefault(
                                new Place(row.getWeekday(), row.getPosition()), List.of()),
                            Duration.ofMinutes(row.getSlotMin()))));
    Set<MonthDay> closed =
        sql.selectFrom(CLOSED_DATE)
            .fetchSet(row -> MonthDay.of(row.getMonthOfYear(), row.getDayOfMonth()));
    return new OpeningHours(week, closed);
  }

  void save(OpeningHours hours) {
    sql.deleteFrom(SERVICE).execute();
    sql.deleteFrom(CLOSED_DATE).execute();
    hours.week().forEach(this::saveDay);
    for (MonthDay day : hours.closed()) {
      sql.insertInto(CLOSED_DATE).values(day.getMonthValue(), day.getDayOfMonth()).execute();
    }
  }

  private void saveDay(DayOfWeek day, List<ServicePeriod> services) {
    int position = 0;
    for (ServicePeriod service : services) {
      sql.insertInto(SERVICE)
          .values(
              day.getValue(),
              position,
              service.name(),
              service.start(),
              HouseStore.minutes(service.length()),
              HouseStore.minutes(service.lastSeating()),
              service.capacity(),
              HouseStore.minutes(service.slot()))
          .execute();
      for (String room : service.rooms()) {
        sql.insertInto(SERVICE_ROOM).values(day.getValue(), position, room).execute();
      }
      position++;
    }
  }
}
