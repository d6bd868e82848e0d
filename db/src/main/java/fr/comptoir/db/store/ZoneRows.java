package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.DELIVERY_ZONE;
import static fr.comptoir.db.store.gen.Tables.DELIVERY_ZONE_CORNER;
import static fr.comptoir.db.store.gen.Tables.DELIVERY_ZONE_POSTAL_CODE;
import static java.util.Objects.requireNonNull;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.delivery.DeliveryZone;
import fr.comptoir.db.domain.delivery.DeliveryZone.Bounds;
import fr.comptoir.db.store.gen.tables.records.DeliveryZoneRecord;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Delivery zones in the order in which they are asked.
final class ZoneRows {
  private static final String RADIUS = "RADIUS";
  private static final String POLYGON = "POLYGON";
  private static final String POSTAL_CODES = "POSTAL_CODES";

  private final DSLContext sql;

  ZoneRows(DSLContext sql) {
    this.sql = sql;
  }

  List<DeliveryZone> load() {
    Map<Integer, List<GeoPoint>> corners =
        sql
            .selectFrom(DELIVERY_ZONE_CORNER)
            .orderBy(DELIVERY_ZONE_CORNER.ZONE, DELIVERY_ZONE_CORNER.CORNER)
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getZone(),
                    Collectors.mapping(
                        row -> new GeoPoint(row.getLat(), row.getLon()), Collectors.toList())));
    Map<Integer, List<String>> codes =
        sql.selectFrom(DELIVERY_ZONE_POSTAL_CODE)
            .fetchGroups(DELIVERY_ZONE_POSTAL_CODE.ZONE, DELIVERY_ZONE_POSTAL_CODE.POSTAL_CODE);
    return sql.selectFrom(DELIVERY_ZONE)
        .orderBy(DELIVERY_ZONE.POSITION)
        .fetch(
            row ->
                new DeliveryZone(
                    row.getName(),
                    bounds(
                        row,
                        corners.getOrDefault(row.getPosition(), List.of()),
                        Set.copyOf(codes.getOrDefault(row.getPosition(), List.of()))),
                    row.getFeeCents(),
                    row.getMinimumCents(),
                    row.getFreeAboveCents(),
                    Duration.ofMinutes(row.getLeadMin())));
  }

  private static Bounds bounds(DeliveryZoneRecord row, List<GeoPoint> corners, Set<String> codes) {
    return switch (row.getShape()) {
      case RADIUS -> new Bounds.Radius(requireNonNull(row.getRadiusM()));
      case POLYGON -> new Bounds.Polygon(corners);
      case POSTAL_CODES -> new Bounds.PostalCodes(codes);
      default -> throw new IllegalStateException("zone of shape " + row.getShape());
    };
  }

  void save(List<DeliveryZone> zones) {
    sql.deleteFrom(DELIVERY_ZONE).execute();
    int position = 0;
    for (DeliveryZone zone : zones) {
      Shape shape = shape(zone.bounds());
      sql.insertInto(DELIVERY_ZONE)
          .set(DELIVERY_ZONE.POSITION, position)
          .set(DELIVERY_ZONE.NAME, zone.name())
          .set(DELIVERY_ZONE.SHAPE, shape.word())
          .set(DELIVERY_ZONE.RADIUS_M, shape.metres())
          .set(DELIVERY_ZONE.FEE_CENTS, zone.fee())
          .set(DELIVERY_ZONE.MINIMUM_CENTS, zone.minimum())
          .set(DELIVERY_ZONE.FREE_ABOVE_CENTS, zone.freeAbove())
          .set(DELIVERY_ZONE.LEAD_MIN, HouseStore.minutes(zone.lead()))
          .execute();
      int corner = 0;
      for (GeoPoint point : shape.corners()) {
        sql.insertInto(DELIVERY_ZONE_CORNER)
            .values(position, corner++, point.lat(), point.lon())
            .execute();
      }
      for (String code : shape.codes()) {
        sql.insertInto(DELIVERY_ZONE_POSTAL_CODE).values(position, code).execute();
      }
      position++;
    }
  }

  private record Shape(
      String word, @Nullable Integer metres, List<GeoPoint> corners, Set<String> codes) {}

  private static Shape shape(Bounds bounds) {
    return switch (bounds) {
      case Bounds.Radius(int metres) -> new Shape(RADIUS, metres, List.of(), Set.of());
      case Bounds.Polygon(List<GeoPoint> corners) -> new Shape(POLYGON, null, corners, Set.of());
      case Bounds.PostalCodes(Set<String> codes) ->
          new Shape(POSTAL_CODES, null, List.of(), new HashSet<>(codes));
    };
  }
}
