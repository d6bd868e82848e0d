package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.ADDRESS;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.ORDER_LINE;
import static fr.comptoir.db.store.gen.Tables.ORDER_STEP;
import static fr.comptoir.db.store.gen.Tables.ORDER_VAT;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.sum;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Orders, their lines and their journal.
public final class OrderStore {
  private static final List<Order.State> OPEN =
      List.of(Order.State.TO_ACCEPT, Order.State.IN_KITCHEN, Order.State.READY, Order.State.OUT);

  private final DSLContext sql;
  private final Snapshots snapshots;
  private final boolean committedOnly;

  OrderStore(DSLContext sql, Snapshots snapshots, boolean committedOnly) {
    this.sql = sql;
    this.snapshots = snapshots;
    this.committedOnly = committedOnly;
  }

  /// The next number of this business day, from 1.
  public int nextNumber(LocalDate businessDay) {
    return new DayCounter(sql).next(businessDay, DayCounter.ORDERS);
  }

  /// Keeps a new order; its lines are the quote's.
  ///
  /// @param quote the one it comes from; each becomes one order only
  public void insert(Order order, OrderQuote.Id quote, Actor actor) {
    insert(order, quote, Step.Reason.of(order.placedAt(), actor, ""));
  }

  /// As [#insert(Order, OrderQuote.Id, Actor)], with a reason for the journal.
  public void insert(Order order, OrderQuote.Id quote, Step.Reason reason) {
    sql.insertInto(ORDERS)
        .set(ORDERS.ID, order.id().value())
        .set(ORDERS.VERSION, order.version())
        .set(ORDERS.QUOTE_ID, quote.value())
        .set(ORDERS.BUSINESS_DAY, order.businessDay())
        .set(ORDERS.NUMBER, order.number())
        .set(ORDERS.MODE, order.mode())
        .set(ORDERS.STATE, order.state())
        .set(ORDERS.PLACED_AT, order.placedAt())
        .set(ORDERS.PROMISED_AT, order.promisedAt())
        .set(ORDERS.COOK_FROM, order.cookFrom())
        .set(ORDERS.GUEST_NAME, order.guest().name())
        .set(ORDERS.PHONE, order.guest().phone())
        .set(ORDERS.CUSTOMER_ID, order.guest().customerId())
        .set(ORDERS.ADDRESS_ID, idOf(order.address()))
        .set(ORDERS.TABLE_NUMBER, order.table())
        .set(ORDERS.SUBTOTAL_CENTS, order.subtotal())
        .set(ORDERS.FEE_CENTS, order.fee())
        .set(ORDERS.TOTAL_CENTS, order.total())
        .set(ORDERS.PAYMENT, order.payment())
        .set(ORDERS.NOTE, order.note())
        .set(ORDERS.CALL_ID, order.callId())
        .execute();
    order
        .vat()
        .forEach(
            (rate, amount) ->
                sql.insertInto(ORDER_VAT).values(order.id().value(), rate, amount).execute());
    step(order, null, order.state(), reason);
    new SearchIndex(sql).guest(order.guest().name(), order.guest().phone(), order.placedAt());
  }

  /// Moves an order on (or back) and writes its journal.
  ///
  /// @param order as last read: changed meanwhile is a bug of the caller, who holds the one write
  ///   lock
  /// @return the new snapshot
  public Order move(Order order, Order.State to, Step.Reason reason) {
    Order moved = order.moved(to);
    int rows =
        sql.update(ORDERS)
            .set(ORDERS.STATE, to)
            .set(ORDERS.VERSION, moved.version())
            .where(ORDERS.ID.eq(order.id().value()), ORDERS.VERSION.eq(order.version()))
            .execute();
    if (rows == 0) throw new IllegalStateException("order changed since it was read");
    step(moved, order.state(), to, reason);
    return moved;
  }

  public Optional<Order> find(Order.Id id) {
    return list(ORDERS.ID.eq(id.value()), 1, ORDERS.ID).stream().findFirst();
  }

  /// What this quote became, if it was confirmed.
  public Optional<Order> ofQuote(OrderQuote.Id quote) {
    return list(ORDERS.QUOTE_ID.eq(quote.value()), 1, ORDERS.ID).stream().findFirst();
  }

  /// All orders of a business day, by number.
  public List<Order> ofDay(LocalDate businessDay) {
    return list(ORDERS.BUSINESS_DAY.eq(businessDay), Integer.MAX_VALUE, ORDERS.NUMBER);
  }

  /// Everything not yet handed over or cancelled, of any day, by promised time.
  public List<Order> open() {
    return list(ORDERS.STATE.in(OPEN), Integer.MAX_VALUE, ORDERS.PROMISED_AT, ORDERS.NUMBER);
  }

  /// The orders of this number that were placed, or promised for, after `since`; newest first.
  public List<Order> recentOf(PhoneNumber phone, Instant since, int limit) {
    return list(
        ORDERS.PHONE.eq(phone).and(ORDERS.PLACED_AT.gt(since).or(ORDERS.PROMISED_AT.gt(since))),
        limit,
        ORDERS.PLACED_AT.desc());
  }

  public List<Order> ofCall(String callId) {
    return list(ORDERS.CALL_ID.eq(callId), Integer.MAX_VALUE, ORDERS.PLACED_AT);
  }

  /// The journal of one order, oldest first.
  public List<Step<Order.State>> steps(Order.Id id) {
    return sql.selectFrom(ORDER_STEP)
        .where(ORDER_STEP.ORDER_ID.eq(id.value()))
        .orderBy(ORDER_STEP.VERSION)
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
    return sql.fetchCount(ORDERS);
  }

  /// Orders of a table that aren't done: what its guests have had so far, the first first.
  public List<Order> openAt(String table) {
    return open().stream()
        .filter(order -> order.mode() == Mode.DINE_IN)
        .filter(order -> table.equals(order.table()))
        .toList();
  }

  void step(Order order, Order.@Nullable State from, Order.State to, Step.Reason reason) {
    sql.insertInto(ORDER_STEP)
        .set(ORDER_STEP.ORDER_ID, order.id().value())
        .set(ORDER_STEP.VERSION, order.version())
        .set(ORDER_STEP.AT, reason.at())
        .set(ORDER_STEP.ACTOR_KIND, reason.actor().kind())
        .set(ORDER_STEP.ACTOR_NAME, reason.actor().name())
        .set(ORDER_STEP.FROM_STATE, from)
        .set(ORDER_STEP.TO_STATE, to)
        .set(ORDER_STEP.UNDO, reason.undo())
        .set(ORDER_STEP.REASON, reason.text())
        .execute();
  }

  /// Only what isn't known in this very version is loaded whole.
  private List<Order> list(Condition which, int limit, OrderField<?>... by) {
    var wanted =
        sql.select(ORDERS.ID, ORDERS.VERSION)
            .from(ORDERS)
            .where(which)
            .orderBy(by)
            .limit(limit)
            .fetch();
    Map<UUID, Order> orders = new HashMap<>();
    List<UUID> missing = new ArrayList<>();
    for (var row : wanted) {
      Order kept = snapshots.order(row.value1(), row.value2());
      if (kept == null) missing.add(row.value1());
      else orders.put(row.value1(), kept);
    }
    for (Order read : load(missing)) {
      orders.put(read.id().value(), read);
      if (committedOnly) snapshots.keep(read);
    }
    return wanted.map(row -> requireNonNull(orders.get(row.value1())));
  }

  private List<Order> load(Collection<UUID> ids) {
    if (ids.isEmpty()) return List.of();
    IdList wanted = IdList.of(ids);
    var rows =
        sql.select(ORDERS.fields())
            .select(ADDRESS.fields())
            .from(wanted.table())
            .join(ORDERS)
            .on(ORDERS.ID.eq(wanted.id()))
            .leftJoin(ADDRESS)
            .on(ADDRESS.ID.eq(ORDERS.ADDRESS_ID))
            .fetch();
    var lines = new OrderLines(sql).of(rows.getValues(ORDERS.QUOTE_ID));
    var vat = vat(wanted);
    return rows.map(
        row ->
            order(
                row,
                lines.getOrDefault(row.get(ORDERS.QUOTE_ID), List.of()),
                vat.getOrDefault(row.get(ORDERS.ID), Map.of())));
  }

  private Map<UUID, Map<Integer, Money>> vat(IdList wanted) {
    Map<UUID, Map<Integer, Money>> vat = new HashMap<>();
    sql.select(ORDER_VAT.fields())
        .from(wanted.table())
        .join(ORDER_VAT)
        .on(ORDER_VAT.ORDER_ID.eq(wanted.id()))
        .fetchInto(ORDER_VAT)
        .forEach(
            row ->
                vat.computeIfAbsent(row.getOrderId(), _ -> new TreeMap<>())
                    .put(row.getRateBp(), row.getAmountCents()));
    return vat;
  }

  private static Order order(Record row, List<PricedCart.Line> lines, Map<Integer, Money> vat) {
    return new Order(
        new Order.Id(row.get(ORDERS.ID)),
        row.get(ORDERS.VERSION),
        row.get(ORDERS.BUSINESS_DAY),
        row.get(ORDERS.NUMBER),
        row.get(ORDERS.MODE),
        row.get(ORDERS.STATE),
        row.get(ORDERS.PLACED_AT),
        row.get(ORDERS.PROMISED_AT),
        row.get(ORDERS.COOK_FROM),
        new Order.Guest(
            row.get(ORDERS.GUEST_NAME), row.get(ORDERS.PHONE), row.get(ORDERS.CUSTOMER_ID)),
        Addresses.orNone(row),
        row.get(ORDERS.TABLE_NUMBER),
        lines,
        row.get(ORDERS.SUBTOTAL_CENTS),
        row.get(ORDERS.FEE_CENTS),
        row.get(ORDERS.TOTAL_CENTS),
        vat,
        row.get(ORDERS.PAYMENT),
        row.get(ORDERS.NOTE),
        row.get(ORDERS.CALL_ID));
  }

  static @Nullable Long idOf(@Nullable Address address) {
    return address == null ? null : address.id();
  }

  /// How often each dish was ordered for a meal in `[from, until)`; cancelled orders don't count.
  public Map<Integer, Integer> sold(Instant from, Instant until) {
    var pieces = sum(ORDER_LINE.QUANTITY);
    return sql.select(ORDER_LINE.ITEM, pieces)
        .from(ORDERS)
        .join(ORDER_LINE)
        .on(ORDER_LINE.QUOTE_ID.eq(ORDERS.QUOTE_ID))
        .where(ORDERS.PROMISED_AT.ge(from), ORDERS.PROMISED_AT.lt(until))
        .and(ORDERS.STATE.ne(Order.State.CANCELLED))
        .groupBy(ORDER_LINE.ITEM)
        .fetchMap(row -> row.get(ORDER_LINE.ITEM), row -> row.get(pieces).intValueExact());
  }
}
