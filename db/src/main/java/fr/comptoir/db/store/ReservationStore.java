package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.RESERVATION;
import static fr.comptoir.db.store.gen.Tables.RESERVATION_ALLERGY;
import static fr.comptoir.db.store.gen.Tables.RESERVATION_STEP;
import static fr.comptoir.db.store.gen.Tables.RESERVATION_TABLE;
import static fr.comptoir.db.store.gen.Tables.TABLE_QUOTE;
import static fr.comptoir.db.store.gen.Tables.TABLE_QUOTE_TABLE;
import static org.jooq.impl.DSL.select;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.reservation.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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

/// Reservations, their tables and their journal.
public final class ReservationStore {
  private static final List<State> COMING = List.of(State.PENDING, State.CONFIRMED, State.LATE);

  private static final List<State> GONE =
      List.of(State.FINISHED, State.CANCELLED, State.NO_SHOW, State.REFUSED);

  private static final List<State> BEGUN =
      List.of(State.PENDING, State.CONFIRMED, State.LATE, State.SEATED);

  private static final Duration OVERDUE = Duration.ofMinutes(15);

  private final DSLContext sql;

  ReservationStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Reservation reservation, Actor actor) {
    sql.insertInto(RESERVATION)
        .set(columns(reservation))
        .set(RESERVATION.ID, reservation.id().value())
        .set(RESERVATION.CODE, reservation.code())
        .set(RESERVATION.CREATED_AT, reservation.createdAt())
        .set(RESERVATION.CALL_ID, reservation.callId())
        .execute();
    insertTables(reservation);
    index(reservation, reservation.createdAt());
    step(
        reservation, null, reservation.state(), Step.Reason.of(reservation.createdAt(), actor, ""));
  }

  /// Moves a reservation on (or back) and writes its journal.
  ///
  /// @return the new snapshot
  public Reservation move(Reservation reservation, State to, Step.Reason reason) {
    Reservation moved = reservation.moved(to);
    update(moved);
    step(moved, reservation.state(), to, reason);
    return moved;
  }

  /// Writes another time, table or wish, and keeps what was before.
  ///
  /// @param before as last read: changed meanwhile is a bug of the caller, who holds the one write
  ///   lock
  /// @param changed made with [Reservation#moved], [Reservation#placed] or [Reservation#edited]
  public void change(Reservation before, Reservation changed, Step.Reason reason) {
    new ReservationRevisions(sql).keep(before, changed.version());
    update(changed);
    sql.deleteFrom(RESERVATION_TABLE)
        .where(RESERVATION_TABLE.RESERVATION_ID.eq(changed.id().value()))
        .execute();
    sql.deleteFrom(RESERVATION_ALLERGY)
        .where(RESERVATION_ALLERGY.RESERVATION_ID.eq(changed.id().value()))
        .execute();
    insertTables(changed);
    index(changed, reason.at());
    step(changed, before.state(), changed.state(), reason);
  }

  /// The next snapshot, as it was before the last step, when that changed more than the state.
  ///
  /// @param to the state it had
  public Optional<Reservation> before(Reservation now, State to) {
    return new ReservationRevisions(sql).before(now, to);
  }

  private void index(Reservation written, Instant at) {
    new SearchIndex(sql).guest(written.guest().name(), written.guest().phone(), at);
  }

  public Optional<Reservation> find(Reservation.Id id) {
    return list(RESERVATION.ID.eq(id.value()), RESERVATION.ID).stream().findFirst();
  }

  /// The reservation this code means: the latest, as codes come round again once a stay is over.
  public Optional<Reservation> byCode(String code) {
    return list(RESERVATION.CODE.eq(code), RESERVATION.STARTS_AT.desc()).stream().findFirst();
  }

  /// Whether a table was reserved in this call.
  public boolean anyOfCall(String callId) {
    return sql.fetchExists(RESERVATION, RESERVATION.CALL_ID.eq(callId));
  }

  /// Whether a reservation from this day on has this code.
  public boolean codeTaken(String code, LocalDate from) {
    return sql.fetchExists(
        RESERVATION, RESERVATION.CODE.eq(code), RESERVATION.BUSINESS_DAY.ge(from));
  }

  /// All reservations of a business day, by time.
  public List<Reservation> ofDay(LocalDate businessDay) {
    return list(
        RESERVATION.BUSINESS_DAY.eq(businessDay), RESERVATION.STARTS_AT, RESERVATION.CREATED_AT);
  }

  /// What this number still has coming after a moment, soonest first.
  public List<Reservation> comingOf(PhoneNumber phone, Instant after) {
    return list(
        RESERVATION
            .PHONE
            .eq(phone)
            .and(RESERVATION.STARTS_AT.gt(after))
            .and(RESERVATION.STATE.in(COMING)),
        RESERVATION.STARTS_AT);
  }

  /// What is still to come, or there, at one of these tables.
  public List<Reservation> comingAt(Collection<String> tables, Instant after) {
    return list(
        RESERVATION
            .ENDS_AT
            .gt(after)
            .and(RESERVATION.STATE.notIn(GONE))
            .and(
                RESERVATION.ID.in(
                    select(RESERVATION_TABLE.RESERVATION_ID)
                        .from(RESERVATION_TABLE)
                        .where(RESERVATION_TABLE.TABLE_NUMBER.in(tables)))),
        RESERVATION.STARTS_AT);
  }

  /// Tables taken at any time in `[from, until)`, by reservations and by quotes still held at
  /// `now`. A stay is never longer than a day.
  public List<Stay> stays(Instant from, Instant until, Instant now) {
    List<Stay> stays = new ArrayList<>();
    var rows =
        sql.selectFrom(RESERVATION)
            .where(RESERVATION.STARTS_AT.lt(until), RESERVATION.ENDS_AT.gt(from))
            .and(RESERVATION.STARTS_AT.gt(from.minusSeconds(86_400)))
            .and(RESERVATION.STATE.notIn(GONE))
            .fetch();
    var tables = tables(rows.getValues(RESERVATION.ID));
    rows.forEach(
        row ->
            stays.add(
                new Stay(
                    row.getStartsAt(),
                    row.getEndsAt(),
                    row.getPartySize(),
                    tables.getOrDefault(row.getId(), List.of()),
                    new Reservation.Id(row.getId()))));
    stays.addAll(overdue(from, until, now));
    stays.addAll(held(from, until, now));
    stays.addAll(new FloorStore(sql).stays(from, until));
    stays.addAll(new TableOrders(sql).stays(from, until, now, stays));
    return stays;
  }

  /// Who sits there still after the time is up: nobody knows until when, so a while from now.
  private List<Stay> overdue(Instant from, Instant until, Instant now) {
    Instant end = now.plus(OVERDUE);
    if (!from.isBefore(end) || !now.isBefore(until)) return List.of();
    var rows =
        sql.selectFrom(RESERVATION)
            .where(RESERVATION.STATE.eq(State.SEATED), RESERVATION.ENDS_AT.le(now))
            .and(RESERVATION.STARTS_AT.gt(now.minusSeconds(86_400)))
            .fetch();
    var tables = tables(rows.getValues(RESERVATION.ID));
    return rows.map(
        row ->
            new Stay(
                row.getEndsAt(),
                end,
                row.getPartySize(),
                tables.getOrDefault(row.getId(), List.of()),
                new Reservation.Id(row.getId())));
  }

  /// What the clock may have something to do with: begun by a moment and not over.
  public List<Reservation> begun(Instant by) {
    return list(
        RESERVATION.STATE.in(BEGUN).and(RESERVATION.STARTS_AT.le(by)), RESERVATION.STARTS_AT);
  }

  private List<Stay> held(Instant from, Instant until, Instant now) {
    var rows =
        sql.selectFrom(TABLE_QUOTE)
            .where(TABLE_QUOTE.EXPIRES_AT.gt(now), TABLE_QUOTE.RESERVATION_ID.isNull())
            .and(TABLE_QUOTE.STARTS_AT.lt(until))
            .and(TABLE_QUOTE.ENDS_AT.gt(from))
            .fetch();
    IdList wanted = IdList.of(rows.getValues(TABLE_QUOTE.ID));
    Map<UUID, List<String>> tables =
        rows.isEmpty()
            ? Map.of()
            : sql.select(TABLE_QUOTE_TABLE.QUOTE_ID, TABLE_QUOTE_TABLE.TABLE_NUMBER)
                .from(wanted.table())
                .join(TABLE_QUOTE_TABLE)
                .on(TABLE_QUOTE_TABLE.QUOTE_ID.eq(wanted.id()))
                .orderBy(TABLE_QUOTE_TABLE.QUOTE_ID, TABLE_QUOTE_TABLE.POSITION)
                .fetchGroups(TABLE_QUOTE_TABLE.QUOTE_ID, TABLE_QUOTE_TABLE.TABLE_NUMBER);
    return rows.map(
        row ->
            new Stay(
                row.getStartsAt(),
                row.getEndsAt(),
                row.getPartySize(),
                tables.getOrDefault(row.getId(), List.of()),
                null));
  }

  /// The journal of one reservation, oldest first.
  public List<Step<State>> steps(Reservation.Id id) {
    return sql.selectFrom(RESERVATION_STEP)
        .where(RESERVATION_STEP.RESERVATION_ID.eq(id.value()))
        .orderBy(RESERVATION_STEP.VERSION)
        .fetch(
            row ->
                new Step<>(
                    row.getVersion(),
                    row.getAt(),
                    new Actor(row.getActorKind(), row.getActorName()),
                    row.getFromState(),
                    row.getToState(),
                    row.getUndo(),
                    row.getReason()));
  }

  public long count() {
    return sql.fetchCount(RESERVATION);
  }

  private void update(Reservation changed) {
    int rows =
        sql.update(RESERVATION)
            .set(columns(changed))
            .where(RESERVATION.ID.eq(changed.id().value()))
            .and(RESERVATION.VERSION.eq(changed.version() - 1))
            .execute();
    if (rows == 0) throw new IllegalStateException("reservation changed since it was read");
  }

  private static Map<Field<?>, @Nullable Object> columns(Reservation reservation) {
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(RESERVATION.VERSION, reservation.version());
    columns.put(RESERVATION.STATE, reservation.state());
    columns.put(RESERVATION.BUSINESS_DAY, reservation.businessDay());
    columns.put(RESERVATION.STARTS_AT, reservation.start());
    columns.put(RESERVATION.ENDS_AT, reservation.end());
    columns.put(RESERVATION.PARTY_SIZE, reservation.partySize());
    columns.put(RESERVATION.SERVICE, reservation.service());
    columns.put(RESERVATION.GUEST_NAME, reservation.guest().name());
    columns.put(RESERVATION.PHONE, reservation.guest().phone());
    columns.put(RESERVATION.CUSTOMER_ID, reservation.guest().customerId());
    columns.put(RESERVATION.SEATING, reservation.wishes().seating());
    columns.put(RESERVATION.OCCASION, reservation.wishes().occasion());
    columns.put(RESERVATION.HIGH_CHAIRS, reservation.wishes().highChairs());
    columns.put(RESERVATION.NOTE, reservation.wishes().note());
    columns.put(RESERVATION.CHILDREN, reservation.wishes().children());
    columns.put(RESERVATION.OFFER, reservation.offer());
    return columns;
  }

  private void insertTables(Reservation reservation) {
    UUID id = reservation.id().value();
    int position = 0;
    for (String table : reservation.tables()) {
      sql.insertInto(RESERVATION_TABLE).values(id, position++, table).execute();
    }
    for (String allergy : reservation.wishes().allergies()) {
      sql.insertInto(RESERVATION_ALLERGY).values(id, position++, allergy).execute();
    }
  }

  private void step(Reservation changed, @Nullable State from, State to, Step.Reason reason) {
    sql.insertInto(RESERVATION_STEP)
        .set(RESERVATION_STEP.RESERVATION_ID, changed.id().value())
        .set(RESERVATION_STEP.VERSION, changed.version())
        .set(RESERVATION_STEP.AT, reason.at())
        .set(RESERVATION_STEP.ACTOR_KIND, reason.actor().kind())
        .set(RESERVATION_STEP.ACTOR_NAME, reason.actor().name())
        .set(RESERVATION_STEP.FROM_STATE, from)
        .set(RESERVATION_STEP.TO_STATE, to)
        .set(RESERVATION_STEP.UNDO, reason.undo())
        .set(RESERVATION_STEP.REASON, reason.text())
        .execute();
  }

  private List<Reservation> list(Condition which, OrderField<?>... by) {
    var rows = sql.selectFrom(RESERVATION).where(which).orderBy(by).fetch();
    var ids = rows.getValues(RESERVATION.ID);
    var tables = tables(ids);
    var allergies = allergies(ids);
    return rows.map(
        row ->
            new Reservation(
                new Reservation.Id(row.getId()),
                row.getVersion(),
                row.getCode(),
                row.getState(),
                row.getBusinessDay(),
                row.getStartsAt(),
                row.getEndsAt(),
                row.getPartySize(),
                row.getService(),
                tables.getOrDefault(row.getId(), List.of()),
                new Reservation.Guest(row.getGuestName(), row.getPhone(), row.getCustomerId()),
                new Reservation.Wishes(
                    row.getSeating(),
                    row.getOccasion(),
                    allergies.getOrDefault(row.getId(), List.of()),
                    row.getHighChairs(),
                    row.getNote(),
                    row.getChildren()),
                row.getOffer(),
                row.getCreatedAt(),
                row.getCallId()));
  }

  private Map<UUID, List<String>> tables(Collection<UUID> ids) {
    if (ids.isEmpty()) return Map.of();
    IdList wanted = IdList.of(ids);
    return sql.select(RESERVATION_TABLE.RESERVATION_ID, RESERVATION_TABLE.TABLE_NUMBER)
        .from(wanted.table())
        .join(RESERVATION_TABLE)
        .on(RESERVATION_TABLE.RESERVATION_ID.eq(wanted.id()))
        .orderBy(RESERVATION_TABLE.RESERVATION_ID, RESERVATION_TABLE.POSITION)
        .fetchGroups(RESERVATION_TABLE.RESERVATION_ID, RESERVATION_TABLE.TABLE_NUMBER);
  }

  private Map<UUID, List<String>> allergies(Collection<UUID> ids) {
    if (ids.isEmpty()) return Map.of();
    IdList wanted = IdList.of(ids);
    return sql.select(RESERVATION_ALLERGY.RESERVATION_ID, RESERVATION_ALLERGY.NAME)
        .from(wanted.table())
        .join(RESERVATION_ALLERGY)
        .on(RESERVATION_ALLERGY.RESERVATION_ID.eq(wanted.id()))
        .orderBy(RESERVATION_ALLERGY.RESERVATION_ID, RESERVATION_ALLERGY.POSITION)
        .fetchGroups(RESERVATION_ALLERGY.RESERVATION_ID, RESERVATION_ALLERGY.NAME);
  }
}
