package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.ADDRESS;
import static fr.comptoir.db.store.gen.Tables.KITCHEN_LOAD;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.ORDER_QUOTE;
import static fr.comptoir.db.store.gen.Tables.STATION;
import static fr.comptoir.db.store.gen.Tables.TABLE_QUOTE;
import static fr.comptoir.db.store.gen.Tables.TABLE_QUOTE_TABLE;

import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.kitchen.Load;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/// Promises and the capacity they hold: kitchen points for an order, tables for a party.
public final class QuoteStore {
  private final DSLContext sql;

  QuoteStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Keeps the promise and takes its points from the kitchen until it expires.
  public void hold(OrderQuote quote, List<Load> loads) {
    UUID id = quote.id().value();
    sql.insertInto(ORDER_QUOTE)
        .set(ORDER_QUOTE.ID, id)
        .set(ORDER_QUOTE.OWNER, quote.owner())
        .set(ORDER_QUOTE.MODE, quote.mode())
        .set(ORDER_QUOTE.PROMISED_AT, quote.promisedAt())
        .set(ORDER_QUOTE.COOK_FROM, quote.cookFrom())
        .set(ORDER_QUOTE.EXPIRES_AT, quote.expiresAt())
        .set(ORDER_QUOTE.SUBTOTAL_CENTS, quote.cart().subtotal())
        .set(ORDER_QUOTE.FEE_CENTS, quote.fee())
        .set(ORDER_QUOTE.TOTAL_CENTS, quote.total())
        .set(ORDER_QUOTE.ADDRESS_ID, OrderStore.idOf(quote.address()))
        .set(ORDER_QUOTE.TABLE_NUMBER, quote.table())
        .set(ORDER_QUOTE.FORCED_WHY, quote.forced())
        .execute();
    new OrderLines(sql).insert(id, quote.cart().lines());
    new DiscountRows(sql).insert(id, quote.cart().discount());
    new KitchenStore(sql).insert(id, loads, quote.expiresAt());
  }

  public Optional<OrderQuote> find(OrderQuote.Id id) {
    return sql.select(ORDER_QUOTE.fields())
        .select(ADDRESS.fields())
        .from(ORDER_QUOTE)
        .leftJoin(ADDRESS)
        .on(ADDRESS.ID.eq(ORDER_QUOTE.ADDRESS_ID))
        .where(ORDER_QUOTE.ID.eq(id.value()))
        .fetchOptional()
        .map(this::orderQuote);
  }

  /// The quote became this order: its points are taken for good.
  public void confirm(OrderQuote.Id id, Order.Id order) {
    sql.update(ORDER_QUOTE)
        .set(ORDER_QUOTE.ORDER_ID, order.value())
        .where(ORDER_QUOTE.ID.eq(id.value()))
        .execute();
    sql.update(KITCHEN_LOAD)
        .setNull(KITCHEN_LOAD.HELD_UNTIL)
        .where(KITCHEN_LOAD.QUOTE_ID.eq(id.value()))
        .execute();
  }

  /// Gives back what the quotes of this owner hold and were not confirmed: a caller who asks again
  /// has changed their mind.
  public void releaseOrders(String owner, Instant now) {
    new StockStore(sql).releaseOf(owner, now);
    sql.update(KITCHEN_LOAD)
        .set(KITCHEN_LOAD.HELD_UNTIL, now)
        .where(
            KITCHEN_LOAD.HELD_UNTIL.gt(now),
            KITCHEN_LOAD.QUOTE_ID.in(
                sql.select(ORDER_QUOTE.ID)
                    .from(ORDER_QUOTE)
                    .where(
                        ORDER_QUOTE.OWNER.eq(owner),
                        ORDER_QUOTE.EXPIRES_AT.gt(now),
                        ORDER_QUOTE.ORDER_ID.isNull())))
        .execute();
    sql.update(ORDER_QUOTE)
        .set(ORDER_QUOTE.EXPIRES_AT, now)
        .where(
            ORDER_QUOTE.OWNER.eq(owner),
            ORDER_QUOTE.EXPIRES_AT.gt(now),
            ORDER_QUOTE.ORDER_ID.isNull())
        .execute();
  }

  /// A cancelled order gives its points back; they stay written, so that the cancellation can be
  /// undone.
  public void releaseKitchen(Order.Id order, Instant now) {
    sql.update(KITCHEN_LOAD)
        .set(KITCHEN_LOAD.HELD_UNTIL, now)
        .where(KITCHEN_LOAD.QUOTE_ID.in(quoteOf(order)))
        .execute();
  }

  /// What is ready needs the kitchen no longer: its slots to come are free, a courier's apart.
  public void freeKitchen(Order.Id order, Instant now) {
    sql.update(KITCHEN_LOAD)
        .set(KITCHEN_LOAD.HELD_UNTIL, now)
        .where(KITCHEN_LOAD.QUOTE_ID.in(quoteOf(order)), KITCHEN_LOAD.SLOT_START.gt(now))
        .and(
            KITCHEN_LOAD.STATION.notIn(
                sql.select(STATION.ID)
                    .from(STATION)
                    .where(STATION.KIND.eq(KitchenPolicy.Kind.COURIER))))
        .execute();
  }

  /// Takes the points of an order for good, again if they were given back.
  public void keepKitchen(Order.Id order) {
    sql.update(KITCHEN_LOAD)
        .setNull(KITCHEN_LOAD.HELD_UNTIL)
        .where(KITCHEN_LOAD.QUOTE_ID.in(quoteOf(order)))
        .execute();
  }

  private Select<Record1<UUID>> quoteOf(Order.Id order) {
    return sql.select(ORDERS.QUOTE_ID).from(ORDERS).where(ORDERS.ID.eq(order.value()));
  }

  /// What is taken from the kitchen in the slots that start in `[from, until)`.
  public List<Load> kitchenLoad(Instant from, Instant until, Instant now) {
    return new KitchenStore(sql).load(from, until, now, null);
  }

  /// Keeps a table for a party until the quote expires.
  public void hold(TableQuote quote) {
    UUID id = quote.id().value();
    sql.insertInto(TABLE_QUOTE)
        .set(TABLE_QUOTE.ID, id)
        .set(TABLE_QUOTE.OWNER, quote.owner())
        .set(TABLE_QUOTE.STARTS_AT, quote.start())
        .set(TABLE_QUOTE.ENDS_AT, quote.end())
        .set(TABLE_QUOTE.EXPIRES_AT, quote.expiresAt())
        .set(TABLE_QUOTE.PARTY_SIZE, quote.partySize())
        .set(TABLE_QUOTE.SERVICE, quote.service())
        .set(TABLE_QUOTE.SEATING, quote.seating())
        .set(TABLE_QUOTE.OFFER, quote.offer())
        .set(TABLE_QUOTE.REPLACES, idOf(quote.replaces()))
        .execute();
    int position = 0;
    for (String table : quote.tables()) {
      sql.insertInto(TABLE_QUOTE_TABLE).values(id, position++, table).execute();
    }
  }

  public Optional<TableQuote> find(TableQuote.Id id) {
    return sql.selectFrom(TABLE_QUOTE)
        .where(TABLE_QUOTE.ID.eq(id.value()))
        .fetchOptional()
        .map(this::tableQuote);
  }

  public void confirm(TableQuote.Id id, Reservation.Id reservation) {
    sql.update(TABLE_QUOTE)
        .set(TABLE_QUOTE.RESERVATION_ID, reservation.value())
        .where(TABLE_QUOTE.ID.eq(id.value()))
        .execute();
  }

  /// As [#releaseOrders], for tables.
  public void releaseTables(String owner, Instant now) {
    sql.update(TABLE_QUOTE)
        .set(TABLE_QUOTE.EXPIRES_AT, now)
        .where(
            TABLE_QUOTE.OWNER.eq(owner),
            TABLE_QUOTE.EXPIRES_AT.gt(now),
            TABLE_QUOTE.RESERVATION_ID.isNull())
        .execute();
  }

  /// Forgets quotes that nobody confirmed and that expired before this moment.
  ///
  /// @return how many
  public int purge(Instant before) {
    return sql.deleteFrom(ORDER_QUOTE)
            .where(ORDER_QUOTE.EXPIRES_AT.lt(before), ORDER_QUOTE.ORDER_ID.isNull())
            .execute()
        + sql.deleteFrom(TABLE_QUOTE)
            .where(TABLE_QUOTE.EXPIRES_AT.lt(before), TABLE_QUOTE.RESERVATION_ID.isNull())
            .execute();
  }

  private OrderQuote orderQuote(Record row) {
    UUID id = row.get(ORDER_QUOTE.ID);
    UUID order = row.get(ORDER_QUOTE.ORDER_ID);
    return new OrderQuote(
        new OrderQuote.Id(id),
        row.get(ORDER_QUOTE.OWNER),
        row.get(ORDER_QUOTE.MODE),
        row.get(ORDER_QUOTE.PROMISED_AT),
        row.get(ORDER_QUOTE.COOK_FROM),
        row.get(ORDER_QUOTE.EXPIRES_AT),
        new PricedCart(
            new OrderLines(sql).of(Set.of(id)).getOrDefault(id, List.of()),
            row.get(ORDER_QUOTE.SUBTOTAL_CENTS),
            new DiscountRows(sql).of(id)),
        row.get(ORDER_QUOTE.FEE_CENTS),
        row.get(ORDER_QUOTE.TOTAL_CENTS),
        Addresses.orNone(row),
        row.get(ORDER_QUOTE.TABLE_NUMBER),
        order == null ? null : new Order.Id(order),
        row.get(ORDER_QUOTE.FORCED_WHY));
  }

  private TableQuote tableQuote(Record row) {
    UUID id = row.get(TABLE_QUOTE.ID);
    UUID reservation = row.get(TABLE_QUOTE.RESERVATION_ID);
    UUID replaces = row.get(TABLE_QUOTE.REPLACES);
    return new TableQuote(
        new TableQuote.Id(id),
        row.get(TABLE_QUOTE.OWNER),
        row.get(TABLE_QUOTE.STARTS_AT),
        row.get(TABLE_QUOTE.ENDS_AT),
        row.get(TABLE_QUOTE.EXPIRES_AT),
        row.get(TABLE_QUOTE.PARTY_SIZE),
        row.get(TABLE_QUOTE.SERVICE),
        sql.select(TABLE_QUOTE_TABLE.TABLE_NUMBER)
            .from(TABLE_QUOTE_TABLE)
            .where(TABLE_QUOTE_TABLE.QUOTE_ID.eq(id))
            .orderBy(TABLE_QUOTE_TABLE.POSITION)
            .fetch(TABLE_QUOTE_TABLE.TABLE_NUMBER),
        row.get(TABLE_QUOTE.SEATING),
        row.get(TABLE_QUOTE.OFFER),
        reservation == null ? null : new Reservation.Id(reservation),
        replaces == null ? null : new Reservation.Id(replaces));
  }

  private static @Nullable UUID idOf(Reservation.@Nullable Id id) {
    return id == null ? null : id.value();
  }
}
