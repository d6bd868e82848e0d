package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.SERVICE_PERIOD;
import static fr.comptoir.db.store.gen.Tables.SERVICE_PERIOD_ROOM;
import static fr.comptoir.db.store.gen.Tables.SERVICE_TURN;
import static org.jooq.impl.DSL.max;

import fr.comptoir.db.domain.restaurant.ServicePeriod;
import fr.comptoir.db.store.gen.tables.records.ServicePeriodRecord;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Services with their rooms and terms, of a weekday or of one date.
final class ServiceRows {
  private final DSLContext sql;

  ServiceRows(DSLContext sql) {
    this.sql = sql;
  }

  Map<DayOfWeek, List<ServicePeriod>> week() {
    Map<DayOfWeek, List<ServicePeriod>> week = new EnumMap<>(DayOfWeek.class);
    rows().stream()
        .filter(row -> row.row().getWeekday() != null)
        .forEach(
            row ->
                week.computeIfAbsent(DayOfWeek.of(row.row().getWeekday()), _ -> new ArrayList<>())
                    .add(row.service()));
    return week;
  }

  Map<LocalDate, List<ServicePeriod>> byDate() {
    Map<LocalDate, List<ServicePeriod>> days = new HashMap<>();
    rows().stream()
        .filter(row -> row.row().getOnDate() != null)
        .forEach(
            row ->
                days.computeIfAbsent(row.row().getOnDate(), _ -> new ArrayList<>())
                    .add(row.service()));
    return days;
  }

  void clear() {
    sql.deleteFrom(SERVICE_PERIOD).execute();
  }

  void save(DayOfWeek day, List<ServicePeriod> services) {
    save(day.getValue(), null, services);
  }

  void save(LocalDate date, List<ServicePeriod> services) {
    save(null, date, services);
  }

  private void save(
      @Nullable Integer weekday, @Nullable LocalDate date, List<ServicePeriod> services) {
    Integer last =
        sql.select(max(SERVICE_PERIOD.ID)).from(SERVICE_PERIOD).fetchOne(max(SERVICE_PERIOD.ID));
    int id = last == null ? 1 : last + 1;
    int position = 0;
    for (ServicePeriod service : services) {
      ServicePeriodRecord row = row(service);
      row.setId(id);
      row.setWeekday(weekday);
      row.setOnDate(date);
      row.setPosition(position++);
      sql.executeInsert(row);
      for (String room : service.rooms()) {
        sql.insertInto(SERVICE_PERIOD_ROOM).values(id, room).execute();
      }
      for (var turn : service.terms().turn().entrySet()) {
        sql.insertInto(SERVICE_TURN)
            .values(id, turn.getKey(), HouseStore.minutes(turn.getValue()))
            .execute();
      }
      id++;
    }
  }

  private static ServicePeriodRecord row(ServicePeriod service) {
    ServicePeriodRecord row = new ServicePeriodRecord();
    row.setName(service.name());
    row.setStarts(service.start());
    row.setLengthMin(HouseStore.minutes(service.length()));
    row.setLastSeatingMin(HouseStore.minutes(service.lastSeating()));
    row.setCapacity(service.capacity());
    row.setSlotMin(HouseStore.minutes(service.slot()));
    ServicePeriod.Terms terms = service.terms();
    row.setMinParty(terms.minParty());
    row.setMaxParty(terms.maxParty());
    row.setArrivalsPerSlot(terms.arrivalsPerSlot());
    row.setAutoConfirm(terms.autoConfirm());
    row.setHidden(terms.hidden());
    row.setPrepaymentNote(terms.prepayment());
    return row;
  }

  private record Row(ServicePeriodRecord row, ServicePeriod service) {}

  private List<Row> rows() {
    Map<Integer, List<String>> rooms =
        sql.selectFrom(SERVICE_PERIOD_ROOM)
            .orderBy(SERVICE_PERIOD_ROOM.SERVICE, SERVICE_PERIOD_ROOM.ROOM)
            .fetchGroups(SERVICE_PERIOD_ROOM.SERVICE, SERVICE_PERIOD_ROOM.ROOM);
    Map<Integer, NavigableMap<Integer, Duration>> turns = new HashMap<>();
    sql.selectFrom(SERVICE_TURN)
        .forEach(
            row ->
                turns
                    .computeIfAbsent(row.getService(), _ -> new TreeMap<>())
                    .put(row.getUpTo(), Duration.ofMinutes(row.getMinutes())));
    return sql.selectFrom(SERVICE_PERIOD)
        .orderBy(SERVICE_PERIOD.WEEKDAY, SERVICE_PERIOD.ON_DATE, SERVICE_PERIOD.POSITION)
        .fetch(
            row ->
                new Row(
                    row,
                    service(
                        row,
                        rooms.getOrDefault(row.getId(), List.of()),
                        turns.getOrDefault(row.getId(), Collections.emptyNavigableMap()))));
  }

  private static ServicePeriod service(
      ServicePeriodRecord row, List<String> rooms, NavigableMap<Integer, Duration> turn) {
    return new ServicePeriod(
        row.getName(),
        row.getStarts(),
        Duration.ofMinutes(row.getLengthMin()),
        Duration.ofMinutes(row.getLastSeatingMin()),
        row.getCapacity(),
        rooms,
        Duration.ofMinutes(row.getSlotMin()),
        new ServicePeriod.Terms(
            row.getMinParty(),
            row.getMaxParty(),
            row.getArrivalsPerSlot(),
            turn,
            row.getAutoConfirm(),
            row.getHidden(),
            row.getPrepaymentNote()));
  }
}
