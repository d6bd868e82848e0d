package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.HOUSE;
import static fr.comptoir.db.store.gen.Tables.KITCHEN_LOAD;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.OUTSIDE_LOAD;
import static fr.comptoir.db.store.gen.Tables.OUTSIDE_LOAD_STATION;
import static org.jooq.impl.DSL.sum;

import fr.comptoir.db.domain.kitchen.Load;
import fr.comptoir.db.domain.kitchen.OutsideLoad;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.store.gen.tables.records.OutsideLoadRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// What is taken from the kitchen: by orders, by quotes that still hold, by what comes from
/// outside.
public final class KitchenStore {
  private final DSLContext sql;

  KitchenStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Everything taken in the slots that start in `[from, until)`.
  ///
  /// @param except an order that is about to be planned anew; null = none
  public List<Load> load(Instant from, Instant until, Instant now, Order.@Nullable Id except) {
    List<Load> all = new ArrayList<>(promised(from, until, now, except));
    List<OutsideLoad> outside = outside(from, until);
    if (outside.isEmpty()) return all;
    Duration slot = slot();
    for (OutsideLoad load : outside) {
      load.loads(slot).stream()
          .filter(each -> !each.slot().isBefore(from) && each.slot().isBefore(until))
          .forEach(all::add);
    }
    return all;
  }

  private List<Load> promised(Instant from, Instant until, Instant now, Order.@Nullable Id except) {
    var points = sum(KITCHEN_LOAD.POINTS);
    Condition others =
        except == null
            ? DSL.noCondition()
            : KITCHEN_LOAD.QUOTE_ID.notIn(
                sql.select(ORDERS.QUOTE_ID).from(ORDERS).where(ORDERS.ID.eq(except.value())));
    return sql.select(KITCHEN_LOAD.STATION, KITCHEN_LOAD.SLOT_START, points)
        .from(KITCHEN_LOAD)
        .where(KITCHEN_LOAD.SLOT_START.ge(from), KITCHEN_LOAD.SLOT_START.lt(until))
        .and(KITCHEN_LOAD.HELD_UNTIL.isNull().or(KITCHEN_LOAD.HELD_UNTIL.gt(now)))
        .and(others)
        .groupBy(KITCHEN_LOAD.STATION, KITCHEN_LOAD.SLOT_START)
        .fetch(
            row ->
                new Load(
                    row.get(KITCHEN_LOAD.STATION),
                    row.get(KITCHEN_LOAD.SLOT_START),
                    row.get(points).intValueExact()));
  }

  /// The slots of every order the kitchen still has to make.
  public Map<Order.Id, List<Load>> planned() {
    Map<Order.Id, List<Load>> planned = new HashMap<>();
    sql.select(ORDERS.ID, KITCHEN_LOAD.STATION, KITCHEN_LOAD.SLOT_START, KITCHEN_LOAD.POINTS)
        .from(ORDERS)
        .join(KITCHEN_LOAD)
        .on(KITCHEN_LOAD.QUOTE_ID.eq(ORDERS.QUOTE_ID))
        .where(ORDERS.STATE.in(Order.State.TO_ACCEPT, Order.State.IN_KITCHEN))
        .and(KITCHEN_LOAD.HELD_UNTIL.isNull())
        .orderBy(KITCHEN_LOAD.SLOT_START, KITCHEN_LOAD.STATION)
        .forEach(
            row ->
                planned
                    .computeIfAbsent(new Order.Id(row.value1()), _ -> new ArrayList<>())
                    .add(new Load(row.value2(), row.value3(), row.value4())));
    return planned;
  }

  void insert(UUID quote, List<Load> loads, @Nullable Instant heldUntil) {
    if (loads.isEmpty()) return;
    var rows = sql.insertInto(KITCHEN_LOAD).columns(KITCHEN_LOAD.fields());
    for (Load load : loads) {
      rows = rows.values(quote, load.station(), load.slot(), load.points(), heldUntil);
    }
    rows.execute();
  }

  /// What comes from outside and touches `[from, until)`, removed ones left out, the first first.
  public List<OutsideLoad> outside(Instant from, Instant until) {
    return list(
        OUTSIDE_LOAD
            .UNTIL_AT
            .gt(from)
            .and(OUTSIDE_LOAD.FROM_AT.lt(until))
            .and(OUTSIDE_LOAD.REMOVED_AT.isNull()));
  }

  public Optional<OutsideLoad> find(OutsideLoad.Id id) {
    return list(OUTSIDE_LOAD.ID.eq(id.value())).stream().findFirst();
  }

  public void insert(OutsideLoad load) {
    sql.insertInto(OUTSIDE_LOAD)
        .set(OUTSIDE_LOAD.ID, load.id().value())
        .set(OUTSIDE_LOAD.VERSION, load.version())
        .set(OUTSIDE_LOAD.KIND, load.kind())
        .set(OUTSIDE_LOAD.LABEL, load.label())
        .set(OUTSIDE_LOAD.FROM_AT, load.from())
        .set(OUTSIDE_LOAD.UNTIL_AT, load.until())
        .set(OUTSIDE_LOAD.POINTS, load.points())
        .set(OUTSIDE_LOAD.SET_AT, load.setAt())
        .set(OUTSIDE_LOAD.SET_BY, load.setBy())
        .execute();
    for (String station : load.stations()) {
      sql.insertInto(OUTSIDE_LOAD_STATION).values(load.id().value(), station).execute();
    }
  }

  /// @return empty when there is none, or it was removed before
  public Optional<OutsideLoad> remove(OutsideLoad.Id id, Instant at, String by) {
    int rows =
        sql.update(OUTSIDE_LOAD)
            .set(OUTSIDE_LOAD.REMOVED_AT, at)
            .set(OUTSIDE_LOAD.REMOVED_BY, by)
            .set(OUTSIDE_LOAD.VERSION, OUTSIDE_LOAD.VERSION.plus(1))
            .where(OUTSIDE_LOAD.ID.eq(id.value()), OUTSIDE_LOAD.REMOVED_AT.isNull())
            .execute();
    return rows == 0 ? Optional.empty() : find(id);
  }

  private List<OutsideLoad> list(Condition which) {
    var rows =
        sql.selectFrom(OUTSIDE_LOAD)
            .where(which)
            .orderBy(OUTSIDE_LOAD.FROM_AT, OUTSIDE_LOAD.ID)
            .fetch();
    return rows.map(this::outsideLoad);
  }

  private OutsideLoad outsideLoad(OutsideLoadRecord row) {
    return new OutsideLoad(
        new OutsideLoad.Id(row.getId()),
        row.getVersion(),
        row.getKind(),
        row.getLabel(),
        new TreeSet<>(
            sql.select(OUTSIDE_LOAD_STATION.STATION)
                .from(OUTSIDE_LOAD_STATION)
                .where(OUTSIDE_LOAD_STATION.LOAD_ID.eq(row.getId()))
                .fetch(OUTSIDE_LOAD_STATION.STATION)),
        row.getFromAt(),
        row.getUntilAt(),
        row.getPoints(),
        row.getSetAt(),
        row.getSetBy(),
        row.getRemovedAt());
  }

  /// Length of the kitchen's slots; a book without a restaurant has no outside loads either.
  private Duration slot() {
    Integer minutes =
        sql.select(HOUSE.KITCHEN_SLOT_MIN).from(HOUSE).fetchOne(HOUSE.KITCHEN_SLOT_MIN);
    return Duration.ofMinutes(minutes == null ? 5 : minutes);
  }
}
