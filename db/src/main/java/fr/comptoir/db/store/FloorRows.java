package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.DINING_TABLE;
import static fr.comptoir.db.store.gen.Tables.EXCLUDED_AREA;
import static fr.comptoir.db.store.gen.Tables.ROOM;
import static fr.comptoir.db.store.gen.Tables.TABLE_FEATURE;
import static fr.comptoir.db.store.gen.Tables.TABLE_JOIN;
import static fr.comptoir.db.store.gen.Tables.TABLE_JOIN_MEMBER;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.delivery.DeliveryPolicy.Area;
import fr.comptoir.db.domain.restaurant.FloorPlan;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.FloorPlan.Figure;
import fr.comptoir.db.domain.restaurant.FloorPlan.Form;
import fr.comptoir.db.domain.restaurant.FloorPlan.Join;
import fr.comptoir.db.domain.restaurant.FloorPlan.Room;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// Rooms, tables and joins; the areas we don't deliver to.
final class FloorRows {
  private final DSLContext sql;

  FloorRows(DSLContext sql) {
    this.sql = sql;
  }

  FloorPlan load() {
    Map<String, Set<Seating>> features = new HashMap<>();
    sql.selectFrom(TABLE_FEATURE)
        .forEach(
            row ->
                features
                    .computeIfAbsent(row.getTableNumber(), _ -> EnumSet.noneOf(Seating.class))
                    .add(row.getFeature()));
    Map<Integer, List<String>> members =
        sql.selectFrom(TABLE_JOIN_MEMBER)
            .orderBy(TABLE_JOIN_MEMBER.JOIN_ID, TABLE_JOIN_MEMBER.POSITION)
            .fetchGroups(TABLE_JOIN_MEMBER.JOIN_ID, TABLE_JOIN_MEMBER.TABLE_NUMBER);
    return new FloorPlan(
        sql.selectFrom(ROOM)
            .orderBy(ROOM.POSITION)
            .fetch(row -> new Room(row.getId(), row.getName(), row.getCapacity())),
        sql.selectFrom(DINING_TABLE)
            .orderBy(DINING_TABLE.POSITION)
            .fetch(
                row ->
                    new DiningTable(
                        row.getNumber(),
                        row.getRoom(),
                        row.getSeats(),
                        row.getMinParty(),
                        row.getMaxParty(),
                        row.getX(),
                        row.getY(),
                        features.getOrDefault(row.getNumber(), Set.of()),
                        row.getPriority(),
                        row.getInUse(),
                        new Figure(
                            Form.valueOf(row.getForm()),
                            row.getWidth(),
                            row.getHeight(),
                            row.getRotation()))),
        sql.selectFrom(TABLE_JOIN)
            .orderBy(TABLE_JOIN.ID)
            .fetch(
                row ->
                    new Join(
                        members.getOrDefault(row.getId(), List.of()),
                        row.getMinParty(),
                        row.getMaxParty())));
  }

  void save(FloorPlan floor) {
    sql.deleteFrom(TABLE_JOIN_MEMBER).execute();
    sql.deleteFrom(TABLE_JOIN).execute();
    sql.deleteFrom(DINING_TABLE).execute();
    sql.deleteFrom(ROOM).execute();
    int position = 0;
    for (Room room : floor.rooms()) {
      sql.insertInto(ROOM).values(room.id(), position++, room.name(), room.capacity()).execute();
    }
    for (DiningTable table : floor.tables()) {
      sql.insertInto(DINING_TABLE)
          .values(
              table.number(),
              position++,
              table.room(),
              table.seats(),
              table.minParty(),
              table.maxParty(),
              table.x(),
              table.y(),
              table.priority(),
              table.inUse(),
              table.figure().form().name(),
              table.figure().width(),
              table.figure().height(),
              table.figure().rotation())
          .execute();
      for (Seating feature : table.features()) {
        sql.insertInto(TABLE_FEATURE).values(table.number(), feature).execute();
      }
    }
    int id = 1;
    for (Join join : floor.joins()) {
      sql.insertInto(TABLE_JOIN).values(id, join.minParty(), join.maxParty()).execute();
      for (String table : join.tables()) {
        sql.insertInto(TABLE_JOIN_MEMBER).values(id, position++, table).execute();
      }
      id++;
    }
  }

  List<Area> excluded() {
    Map<Integer, String> names = new LinkedHashMap<>();
    Map<Integer, List<GeoPoint>> corners = new LinkedHashMap<>();
    sql.selectFrom(EXCLUDED_AREA)
        .orderBy(EXCLUDED_AREA.AREA, EXCLUDED_AREA.CORNER)
        .forEach(
            row -> {
              names.put(row.getArea(), row.getName());
              corners
                  .computeIfAbsent(row.getArea(), _ -> new ArrayList<>())
                  .add(new GeoPoint(row.getLat(), row.getLon()));
            });
    return names.entrySet().stream()
        .map(area -> new Area(area.getValue(), corners.getOrDefault(area.getKey(), List.of())))
        .toList();
  }

  void saveExcluded(List<Area> areas) {
    sql.deleteFrom(EXCLUDED_AREA).execute();
    int number = 1;
    for (Area area : areas) {
      int corner = 0;
      for (GeoPoint point : area.polygon()) {
        sql.insertInto(EXCLUDED_AREA)
            .values(number, corner++, area.name(), point.lat(), point.lon())
            .execute();
      }
      number++;
    }
  }
}
