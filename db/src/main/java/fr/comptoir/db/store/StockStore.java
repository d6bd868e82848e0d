package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.ITEM_STOCK;
import static fr.comptoir.db.store.gen.Tables.ITEM_STOCK_TAKE;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.ORDER_QUOTE;
import static org.jooq.impl.DSL.sum;

import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Dishes of which only so many are left. A quote holds its pieces until it expires, an order has
/// them for good; a dish nobody counted is never short.
public final class StockStore {
  private static final Condition SOLD =
      ITEM_STOCK_TAKE.HELD_UNTIL.isNull().and(ITEM_STOCK_TAKE.TAKEN_AT.ge(ITEM_STOCK.COUNTED_AT));

  private final DSLContext sql;

  StockStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Somebody counted: so many may still be sold. Orders taken before don't lessen it any more;
  /// what quotes hold at this moment does.
  public void count(int item, int remaining, Instant at, String by) {
    sql.deleteFrom(ITEM_STOCK).where(ITEM_STOCK.ITEM.eq(item)).execute();
    sql.insertInto(ITEM_STOCK).values(item, remaining, at, by).execute();
  }

  /// As many as are asked for, again.
  public void uncount(int item) {
    sql.deleteFrom(ITEM_STOCK).where(ITEM_STOCK.ITEM.eq(item)).execute();
  }

  /// What is left of each counted dish, holds taken off; below 0 where more was taken than counted.
  ///
  /// @param except an order that is about to be changed: what it has is free for it; null = none
  public Map<Integer, Integer> left(Instant now, Order.@Nullable Id except) {
    return left(SOLD.or(ITEM_STOCK_TAKE.HELD_UNTIL.gt(now)), except);
  }

  /// Counted dishes whose last piece is sold. What quotes hold may still come back.
  ///
  /// @param except as with [#left]
  public Set<Integer> exhausted(Order.@Nullable Id except) {
    Map<Integer, Integer> left = left(SOLD, except);
    left.values().removeIf(pieces -> pieces > 0);
    return Set.copyOf(left.keySet());
  }

  private Map<Integer, Integer> left(Condition gone, Order.@Nullable Id except) {
    var taken = sum(ITEM_STOCK_TAKE.QUANTITY);
    Condition others =
        except == null
            ? DSL.noCondition()
            : ITEM_STOCK_TAKE.QUOTE_ID.notIn(
                sql.select(ORDERS.QUOTE_ID).from(ORDERS).where(ORDERS.ID.eq(except.value())));
    Map<Integer, Integer> left = new TreeMap<>();
    sql.select(ITEM_STOCK.ITEM, ITEM_STOCK.REMAINING, taken)
        .from(ITEM_STOCK)
        .leftJoin(ITEM_STOCK_TAKE)
        .on(ITEM_STOCK_TAKE.ITEM.eq(ITEM_STOCK.ITEM), gone, others)
        .groupBy(ITEM_STOCK.ITEM, ITEM_STOCK.REMAINING)
        .forEach(
            row -> {
              BigDecimal off = row.value3();
              left.put(row.value1(), row.value2() - (off == null ? 0 : off.intValueExact()));
            });
    return left;
  }

  /// Takes pieces for a quote until it expires. Dishes nobody counted aren't written down.
  ///
  /// @param pieces by dish
  public void take(OrderQuote quote, Map<Integer, Integer> pieces, Instant now) {
    for (int item : sql.select(ITEM_STOCK.ITEM).from(ITEM_STOCK).fetch(ITEM_STOCK.ITEM)) {
      Integer quantity = pieces.get(item);
      if (quantity == null) continue;
      sql.insertInto(ITEM_STOCK_TAKE)
          .values(quote.id().value(), item, quantity, now, quote.expiresAt())
          .execute();
    }
  }

  /// The quote became an order.
  public void keep(OrderQuote.Id quote, Instant now) {
    sql.update(ITEM_STOCK_TAKE)
        .setNull(ITEM_STOCK_TAKE.HELD_UNTIL)
        .set(ITEM_STOCK_TAKE.TAKEN_AT, now)
        .where(ITEM_STOCK_TAKE.QUOTE_ID.eq(quote.value()))
        .execute();
  }

  /// What a quote held, or an order had, is there again. It stays written, so that it can be taken
  /// back.
  public void release(OrderQuote.Id quote, Instant now) {
    sql.update(ITEM_STOCK_TAKE)
        .set(ITEM_STOCK_TAKE.HELD_UNTIL, now)
        .where(ITEM_STOCK_TAKE.QUOTE_ID.eq(quote.value()))
        .execute();
  }

  /// Gives back what the quotes of this owner hold and were not confirmed.
  void releaseOf(String owner, Instant now) {
    sql.update(ITEM_STOCK_TAKE)
        .set(ITEM_STOCK_TAKE.HELD_UNTIL, now)
        .where(
            ITEM_STOCK_TAKE.HELD_UNTIL.gt(now),
            ITEM_STOCK_TAKE.QUOTE_ID.in(
                sql.select(ORDER_QUOTE.ID)
                    .from(ORDER_QUOTE)
                    .where(
                        ORDER_QUOTE.OWNER.eq(owner),
                        ORDER_QUOTE.EXPIRES_AT.gt(now),
                        ORDER_QUOTE.ORDER_ID.isNull())))
        .execute();
  }
}
