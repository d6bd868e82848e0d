package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.DISH_ACTUAL;
import static fr.comptoir.db.store.gen.Tables.DISH_TIME;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.ORDER_ACTUAL;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.kitchen.DishTimes;
import fr.comptoir.db.domain.kitchen.Punctuality;
import fr.comptoir.db.domain.kitchen.Punctuality.Kept;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// When orders really were begun, ready and done, and what that teaches about dishes.
public final class ActualStore {
  private final DSLContext sql;

  ActualStore(DSLContext sql) {
    this.sql = sql;
  }

  /// An order moved on.
  ///
  /// @param moved in its new state
  public void reached(Order moved, Instant at) {
    field(moved.state()).ifPresent(field -> set(moved, field, at));
  }

  /// A step was taken back: what it had reached isn't reached.
  ///
  /// @param before the step was taken back
  public void unreached(Order before) {
    field(before.state()).ifPresent(field -> set(before, field, null));
    if (before.state() == Order.State.READY) {
      sql.update(DISH_ACTUAL)
          .set(DISH_ACTUAL.COUNTED, false)
          .where(DISH_ACTUAL.ORDER_ID.eq(before.id().value()))
          .execute();
    }
  }

  private static Optional<Field<Instant>> field(Order.State state) {
    return switch (state) {
      case IN_KITCHEN -> Optional.of(ORDER_ACTUAL.STARTED_AT);
      case READY -> Optional.of(ORDER_ACTUAL.READY_AT);
      case DONE -> Optional.of(ORDER_ACTUAL.DONE_AT);
      case TO_ACCEPT, OUT, CANCELLED -> Optional.empty();
    };
  }

  private void set(Order order, Field<Instant> field, @Nullable Instant at) {
    int rows =
        sql.update(ORDER_ACTUAL)
            .set(ORDER_ACTUAL.PROMISED_AT, order.promisedAt())
            .set(field, at)
            .where(ORDER_ACTUAL.ORDER_ID.eq(order.id().value()))
            .execute();
    if (rows > 0) return;
    sql.insertInto(ORDER_ACTUAL)
        .set(ORDER_ACTUAL.ORDER_ID, order.id().value())
        .set(ORDER_ACTUAL.PROMISED_AT, order.promisedAt())
        .set(field, at)
        .execute();
  }

  /// How long the kitchen took; empty when nobody said that it began.
  public Optional<Duration> took(Order order) {
    return sql.select(ORDER_ACTUAL.STARTED_AT, ORDER_ACTUAL.READY_AT)
        .from(ORDER_ACTUAL)
        .where(ORDER_ACTUAL.ORDER_ID.eq(order.id().value()))
        .and(ORDER_ACTUAL.STARTED_AT.isNotNull())
        .and(ORDER_ACTUAL.READY_AT.isNotNull())
        .fetchOptional(row -> Duration.between(row.value1(), row.value2()));
  }

  /// These dishes took so long; what is reckoned with from now on follows.
  public void learn(Order order, List<MenuItem> dishes, Duration took, Instant at) {
    for (MenuItem dish : dishes) {
      measure(order, dish, took, at);
      DishTimes.median(latest(dish)).ifPresent(median -> keep(dish, median));
    }
  }

  private void measure(Order order, MenuItem dish, Duration took, Instant at) {
    sql.deleteFrom(DISH_ACTUAL)
        .where(DISH_ACTUAL.ORDER_ID.eq(order.id().value()), DISH_ACTUAL.ITEM.eq(dish.number()))
        .execute();
    sql.insertInto(DISH_ACTUAL)
        .set(DISH_ACTUAL.ORDER_ID, order.id().value())
        .set(DISH_ACTUAL.ITEM, dish.number())
        .set(DISH_ACTUAL.STATION, dish.station())
        .set(DISH_ACTUAL.READY_AT, at)
        .set(DISH_ACTUAL.TOOK_S, Math.toIntExact(took.toSeconds()))
        .set(DISH_ACTUAL.COUNTED, true)
        .execute();
  }

  private List<Duration> latest(MenuItem dish) {
    return sql.select(DISH_ACTUAL.TOOK_S)
        .from(DISH_ACTUAL)
        .where(DISH_ACTUAL.ITEM.eq(dish.number()), DISH_ACTUAL.COUNTED.isTrue())
        .orderBy(DISH_ACTUAL.READY_AT.desc())
        .limit(DishTimes.MOST)
        .fetch(row -> Duration.ofSeconds(row.value1()));
  }

  private void keep(MenuItem dish, Duration learned) {
    sql.deleteFrom(DISH_TIME).where(DISH_TIME.ITEM.eq(dish.number())).execute();
    sql.insertInto(DISH_TIME).values(dish.number(), Math.toIntExact(learned.toSeconds())).execute();
  }

  /// What the bumps taught so far.
  public DishTimes dishTimes() {
    Map<Integer, Duration> learned = new HashMap<>();
    sql.selectFrom(DISH_TIME)
        .forEach(row -> learned.put(row.getItem(), Duration.ofSeconds(row.getLearnedS())));
    return new DishTimes(learned);
  }

  /// Promised and actual of the orders promised in `[from, until)`: a delivery counts when it was
  /// at the door, the rest when it was ready.
  public Punctuality punctuality(Instant from, Instant until) {
    List<Kept> kept = new ArrayList<>();
    sql.select(ORDERS.MODE, ORDER_ACTUAL.PROMISED_AT, ORDER_ACTUAL.READY_AT, ORDER_ACTUAL.DONE_AT)
        .from(ORDER_ACTUAL)
        .join(ORDERS)
        .on(ORDERS.ID.eq(ORDER_ACTUAL.ORDER_ID))
        .where(ORDER_ACTUAL.PROMISED_AT.ge(from), ORDER_ACTUAL.PROMISED_AT.lt(until))
        .and(ORDERS.STATE.ne(Order.State.CANCELLED))
        .forEach(
            row -> {
              Instant actual = row.value1() == Mode.DELIVERY ? row.value4() : row.value3();
              if (actual != null) kept.add(new Kept(row.value2(), actual));
            });
    return Punctuality.of(kept);
  }
}
