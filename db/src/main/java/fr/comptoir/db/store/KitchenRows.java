package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.KITCHEN_BAND;
import static fr.comptoir.db.store.gen.Tables.KITCHEN_BAND_DAY;
import static fr.comptoir.db.store.gen.Tables.KITCHEN_BAND_STATION;
import static fr.comptoir.db.store.gen.Tables.STATION;

import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Band;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;

/// Stations and the hours in which they can do more or less.
final class KitchenRows {
  private final DSLContext sql;

  KitchenRows(DSLContext sql) {
    this.sql = sql;
  }

  void save(KitchenPolicy policy) {
    sql.deleteFrom(STATION).execute();
    int position = 0;
    for (Station station : policy.stations()) {
      sql.insertInto(STATION)
          .set(STATION.ID, station.id())
          .set(STATION.POSITION, position++)
          .set(STATION.NAME, station.name())
          .set(STATION.POINTS_PER_SLOT, station.pointsPerSlot())
          .set(STATION.KIND, station.kind())
          .execute();
    }
    sql.deleteFrom(KITCHEN_BAND).execute();
    int band = 0;
    for (Band each : policy.bands()) insert(band++, each);
  }

  private void insert(int position, Band band) {
    sql.insertInto(KITCHEN_BAND).values(position, band.name(), band.from(), band.until()).execute();
    for (DayOfWeek day : band.days()) {
      sql.insertInto(KITCHEN_BAND_DAY).values(position, day.getValue()).execute();
    }
    band.points()
        .forEach(
            (station, points) ->
                sql.insertInto(KITCHEN_BAND_STATION).values(position, station, points).execute());
  }

  List<Station> stations() {
    return sql.selectFrom(STATION)
        .orderBy(STATION.POSITION)
        .fetch(
            row -> new Station(row.getId(), row.getName(), row.getPointsPerSlot(), row.getKind()));
  }

  List<Band> bands() {
    return sql.selectFrom(KITCHEN_BAND)
        .orderBy(KITCHEN_BAND.POSITION)
        .fetch(
            row ->
                new Band(
                    row.getName(),
                    days(row.getPosition()),
                    row.getFromTime(),
                    row.getUntilTime(),
                    points(row.getPosition())));
  }

  private Set<DayOfWeek> days(int band) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    sql.selectFrom(KITCHEN_BAND_DAY)
        .where(KITCHEN_BAND_DAY.BAND.eq(band))
        .forEach(row -> days.add(DayOfWeek.of(row.getWeekday())));
    return days;
  }

  private Map<String, Integer> points(int band) {
    Map<String, Integer> points = new TreeMap<>();
    sql.selectFrom(KITCHEN_BAND_STATION)
        .where(KITCHEN_BAND_STATION.BAND.eq(band))
        .forEach(row -> points.put(row.getStation(), row.getPoints()));
    return points;
  }
}
