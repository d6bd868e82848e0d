package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.COURIER;
import static fr.comptoir.db.store.gen.Tables.TRIP;
import static fr.comptoir.db.store.gen.Tables.TRIP_STEP;
import static fr.comptoir.db.store.gen.Tables.TRIP_STOP;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Courier;
import fr.comptoir.db.domain.trip.Trip;
import fr.comptoir.db.domain.trip.Trip.Change;
import fr.comptoir.db.store.gen.tables.records.TripStepRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;

/// Couriers, their trips, the doors of each and the journal.
public final class TripStore {
  private static final List<Trip.State> OPEN = List.of(Trip.State.PLANNED, Trip.State.OUT);

  private final DSLContext sql;

  TripStore(DSLContext sql) {
    this.sql = sql;
  }

  // ---- couriers

  /// All couriers, those who may drive first, by name.
  public List<Courier> couriers() {
    return sql.selectFrom(COURIER)
        .orderBy(COURIER.ACTIVE.desc(), COURIER.NAME, COURIER.ID)
        .fetch(
            row ->
                new Courier(
                    row.getId(),
                    row.getVersion(),
                    row.getName(),
                    row.getPhone(),
                    row.getActive(),
                    row.getCapacity(),
                    row.getAwayUntil()));
  }

  public Optional<Courier> courier(long id) {
    return couriers().stream().filter(courier -> courier.id() == id).findFirst();
  }

  /// @return with its id
  public Courier insert(Courier courier) {
    Long id =
        sql.insertInto(COURIER)
            .set(columns(courier))
            .set(COURIER.VERSION, 1L)
            .returningResult(COURIER.ID)
            .fetchSingle(COURIER.ID);
    return courier(id).orElseThrow();
  }

  /// @param courier as last read, with what changed
  /// @return the new snapshot
  public Courier update(Courier courier) {
    int rows =
        sql.update(COURIER)
            .set(columns(courier))
            .set(COURIER.VERSION, courier.version() + 1)
            .where(COURIER.ID.eq(courier.id()), COURIER.VERSION.eq(courier.version()))
            .execute();
    if (rows == 0) throw new IllegalStateException("courier changed since it was read");
    return courier(courier.id()).orElseThrow();
  }

  private static Map<Field<?>, @Nullable Object> columns(Courier courier) {
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(COURIER.NAME, courier.name());
    columns.put(COURIER.PHONE, courier.phone());
    columns.put(COURIER.ACTIVE, courier.active());
    columns.put(COURIER.CAPACITY, courier.capacity());
    columns.put(COURIER.AWAY_UNTIL, courier.awayUntil());
    return columns;
  }

  // ---- trips

  public void insert(Trip trip, Step.Reason reason) {
    sql.insertInto(TRIP)
        .set(columns(trip))
        .set(TRIP.ID, trip.id().value())
        .set(TRIP.CREATED_AT, trip.createdAt())
        .execute();
    insertStops(trip);
    step(trip, new Change.Whole(null, trip.state()), reason);
  }

  /// Writes the next snapshot of a trip and its journal.
  ///
  /// @param changed one version on from the book's
  public void update(Trip changed, Change change, Step.Reason reason) {
    int rows =
        sql.update(TRIP)
            .set(columns(changed))
            .where(TRIP.ID.eq(changed.id().value()), TRIP.VERSION.eq(changed.version() - 1))
            .execute();
    if (rows == 0) throw new IllegalStateException("trip changed since it was read");
    sql.deleteFrom(TRIP_STOP).where(TRIP_STOP.TRIP_ID.eq(changed.id().value())).execute();
    insertStops(changed);
    step(changed, change, reason);
  }

  public Optional<Trip> find(Trip.Id id) {
    return list(TRIP.ID.eq(id.value()), 1, TRIP.ID).stream().findFirst();
  }

  /// Planned and on the road, the soonest first.
  public List<Trip> open() {
    return list(TRIP.STATE.in(OPEN), Integer.MAX_VALUE, TRIP.DEPARTS_AT, TRIP.ID);
  }

  /// The latest, newest first.
  public List<Trip> recent(int limit) {
    return list(TRIP.STATE.isNotNull(), limit, TRIP.CREATED_AT.desc(), TRIP.ID);
  }

  /// The open trip that has a door to do for this order.
  public Optional<Trip> openOf(Order.Id order) {
    return list(
            TRIP.STATE
                .in(OPEN)
                .and(
                    TRIP.ID.in(
                        sql.select(TRIP_STOP.TRIP_ID)
                            .from(TRIP_STOP)
                            .where(
                                TRIP_STOP.ORDER_ID.eq(order.value()),
                                TRIP_STOP.STATE.eq(Trip.StopState.PENDING)))),
            1,
            TRIP.ID)
        .stream()
        .findFirst();
  }

  /// The journal of one trip, oldest first.
  public List<Trip.Step> steps(Trip.Id id) {
    return sql.selectFrom(TRIP_STEP)
        .where(TRIP_STEP.TRIP_ID.eq(id.value()))
        .orderBy(TRIP_STEP.VERSION)
        .fetch(
            row ->
                new Trip.Step(
                    row.getVersion(),
                    row.getAt(),
                    new Actor(row.getActorKind(), row.getActorName()),
                    change(row),
                    row.getUndo(),
                    row.getReason()));
  }

  private static Change change(TripStepRecord row) {
    Integer position = row.getPosition();
    String from = row.getFromState();
    return position != null && from != null
        ? new Change.Door(
            position, Trip.StopState.valueOf(from), Trip.StopState.valueOf(row.getToState()))
        : new Change.Whole(
            from == null ? null : Trip.State.valueOf(from), Trip.State.valueOf(row.getToState()));
  }

  private void step(Trip trip, Change change, Step.Reason reason) {
    var row = new TripStepRecord();
    row.setTripId(trip.id().value());
    row.setVersion(trip.version());
    row.setAt(reason.at());
    row.setActorKind(reason.actor().kind());
    row.setActorName(reason.actor().name());
    row.setUndo(reason.undo());
    row.setReason(reason.text());
    switch (change) {
      case Change.Whole(var from, var to) -> {
        row.setFromState(from == null ? null : from.name());
        row.setToState(to.name());
      }
      case Change.Door(int position, var from, var to) -> {
        row.setPosition(position);
        row.setFromState(from.name());
        row.setToState(to.name());
      }
    }
    sql.executeInsert(row);
  }

  private static Map<Field<?>, @Nullable Object> columns(Trip trip) {
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(TRIP.VERSION, trip.version());
    columns.put(TRIP.COURIER_ID, trip.courier());
    columns.put(TRIP.STATE, trip.state());
    columns.put(TRIP.DEPARTS_AT, trip.departsAt());
    columns.put(TRIP.LEFT_AT, trip.leftAt());
    columns.put(TRIP.RETURNS_AT, trip.returnsAt());
    columns.put(TRIP.BACK_AT, trip.backAt());
    return columns;
  }

  private void insertStops(Trip trip) {
    for (Trip.Stop stop : trip.stops()) {
      sql.insertInto(TRIP_STOP)
          .set(TRIP_STOP.TRIP_ID, trip.id().value())
          .set(TRIP_STOP.POSITION, stop.position())
          .set(TRIP_STOP.ORDER_ID, stop.order().value())
          .set(TRIP_STOP.STATE, stop.state())
          .set(TRIP_STOP.FAILURE, stop.failure())
          .set(TRIP_STOP.NOTE, stop.note())
          .set(TRIP_STOP.ROAD_M, stop.roadMetres())
          .set(TRIP_STOP.ARRIVES_AT, stop.arrivesAt())
          .set(TRIP_STOP.DONE_AT, stop.doneAt())
          .execute();
    }
  }

  private List<Trip> list(Condition which, int limit, OrderField<?>... by) {
    var rows = sql.selectFrom(TRIP).where(which).orderBy(by).limit(limit).fetch();
    var stops = stops(rows.getValues(TRIP.ID));
    return rows.map(
        row ->
            new Trip(
                new Trip.Id(row.getId()),
                row.getVersion(),
                row.getCourierId(),
                row.getState(),
                row.getCreatedAt(),
                row.getDepartsAt(),
                row.getLeftAt(),
                row.getReturnsAt(),
                row.getBackAt(),
                stops.getOrDefault(row.getId(), List.of())));
  }

  private Map<UUID, List<Trip.Stop>> stops(List<UUID> trips) {
    if (trips.isEmpty()) return Map.of();
    Map<UUID, List<Trip.Stop>> stops = new HashMap<>();
    sql.selectFrom(TRIP_STOP)
        .where(TRIP_STOP.TRIP_ID.in(trips))
        .orderBy(TRIP_STOP.TRIP_ID, TRIP_STOP.POSITION)
        .fetchGroups(TRIP_STOP.TRIP_ID)
        .forEach(
            (trip, rows) ->
                stops.put(
                    trip,
                    rows.map(
                        row ->
                            new Trip.Stop(
                                row.getPosition(),
                                new Order.Id(row.getOrderId()),
                                row.getState(),
                                row.getFailure(),
                                row.getNote(),
                                row.getRoadM(),
                                row.getArrivesAt(),
                                row.getDoneAt()))));
    return stops;
  }
}
