package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.ORDER_QUOTE;
import static fr.comptoir.db.store.gen.Tables.ORDER_REVISION;
import static fr.comptoir.db.store.gen.Tables.ORDER_REVISION_VAT;
import static fr.comptoir.db.store.gen.Tables.ORDER_STEP;
import static fr.comptoir.db.store.gen.Tables.ORDER_VAT;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderDelta;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.OrderRevision;
import fr.comptoir.db.domain.order.OrderRevision.Side;
import fr.comptoir.db.domain.order.Payment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Changes of what a confirmed order holds. Each keeps what was before and what is from then on, so
/// that the kitchen sees the difference and the last one can be taken back.
public final class RevisionStore {
  private final DSLContext sql;
  private final OrderStore orders;

  RevisionStore(DSLContext sql, OrderStore orders) {
    this.sql = sql;
    this.orders = orders;
  }

  /// The quote whose lines an order has now.
  public OrderQuote.Id quoteOf(Order.Id order) {
    return new OrderQuote.Id(
        sql.select(ORDERS.QUOTE_ID)
            .from(ORDERS)
            .where(ORDERS.ID.eq(order.value()))
            .fetchSingle(ORDERS.QUOTE_ID));
  }

  /// Gives an order other content, and writes its journal.
  ///
  /// @param before as last read: changed meanwhile is a bug of the caller, who holds the one write
  ///   lock
  /// @param after the next version
  /// @param quote whose lines it has from now on
  public void revise(Order before, Order after, OrderQuote.Id quote, Step.Reason reason) {
    UUID id = before.id().value();
    UUID old = quoteOf(before.id()).value();
    keepBefore(before, after.version(), old, quote.value());
    int rows =
        sql.update(ORDERS)
            .set(ORDERS.VERSION, after.version())
            .set(ORDERS.QUOTE_ID, quote.value())
            .set(ORDERS.BUSINESS_DAY, after.businessDay())
            .set(ORDERS.NUMBER, after.number())
            .set(ORDERS.MODE, after.mode())
            .set(ORDERS.PROMISED_AT, after.promisedAt())
            .set(ORDERS.COOK_FROM, after.cookFrom())
            .set(ORDERS.GUEST_NAME, after.guest().name())
            .set(ORDERS.PHONE, after.guest().phone())
            .set(ORDERS.CUSTOMER_ID, after.guest().customerId())
            .set(ORDERS.ADDRESS_ID, OrderStore.idOf(after.address()))
            .set(ORDERS.TABLE_NUMBER, after.table())
            .set(ORDERS.SUBTOTAL_CENTS, after.subtotal())
            .set(ORDERS.FEE_CENTS, after.fee())
            .set(ORDERS.TOTAL_CENTS, after.total())
            .set(ORDERS.PAYMENT, after.payment())
            .set(ORDERS.NOTE, after.note())
            .where(ORDERS.ID.eq(id), ORDERS.VERSION.eq(before.version()))
            .execute();
    if (rows == 0) throw new IllegalStateException("order changed since it was read");
    sql.deleteFrom(ORDER_VAT).where(ORDER_VAT.ORDER_ID.eq(id)).execute();
    after
        .vat()
        .forEach((rate, amount) -> sql.insertInto(ORDER_VAT).values(id, rate, amount).execute());
    orders.step(after, before.state(), after.state(), reason);
  }

  private void keepBefore(Order before, long version, UUID old, UUID quote) {
    UUID id = before.id().value();
    sql.insertInto(ORDER_REVISION)
        .set(ORDER_REVISION.ORDER_ID, id)
        .set(ORDER_REVISION.VERSION, version)
        .set(ORDER_REVISION.QUOTE_BEFORE, old)
        .set(ORDER_REVISION.QUOTE_AFTER, quote)
        .set(ORDER_REVISION.BUSINESS_DAY_BEFORE, before.businessDay())
        .set(ORDER_REVISION.NUMBER_BEFORE, before.number())
        .set(ORDER_REVISION.GUEST_NAME_BEFORE, before.guest().name())
        .set(ORDER_REVISION.PHONE_BEFORE, before.guest().phone())
        .set(ORDER_REVISION.CUSTOMER_BEFORE, before.guest().customerId())
        .set(ORDER_REVISION.PAYMENT_BEFORE, before.payment())
        .set(ORDER_REVISION.NOTE_BEFORE, before.note())
        .execute();
    before
        .vat()
        .forEach(
            (rate, amount) ->
                sql.insertInto(ORDER_REVISION_VAT).values(id, version, rate, amount).execute());
  }

  /// What an order held before the change that made this version; empty when that was no change of
  /// content.
  public Optional<Before> before(Order.Id order, long version) {
    return sql.selectFrom(ORDER_REVISION)
        .where(ORDER_REVISION.ORDER_ID.eq(order.value()), ORDER_REVISION.VERSION.eq(version))
        .fetchOptional()
        .map(
            row ->
                new Before(
                    new OrderQuote.Id(row.getQuoteBefore()),
                    row.getBusinessDayBefore(),
                    row.getNumberBefore(),
                    new Order.Guest(
                        row.getGuestNameBefore(), row.getPhoneBefore(), row.getCustomerBefore()),
                    row.getPaymentBefore(),
                    row.getNoteBefore(),
                    vat(order, version)));
  }

  /// @param vat amounts by VAT rate in basis points
  public record Before(
      OrderQuote.Id quote,
      LocalDate businessDay,
      int number,
      Order.Guest guest,
      Payment payment,
      String note,
      Map<Integer, Money> vat) {}

  private Map<Integer, Money> vat(Order.Id order, long version) {
    Map<Integer, Money> vat = new TreeMap<>();
    sql.selectFrom(ORDER_REVISION_VAT)
        .where(
            ORDER_REVISION_VAT.ORDER_ID.eq(order.value()), ORDER_REVISION_VAT.VERSION.eq(version))
        .forEach(row -> vat.put(row.getRateBp(), row.getAmountCents()));
    return vat;
  }

  /// Every change of an order's content, oldest first.
  public List<OrderRevision> of(Order.Id order) {
    return sql.select(ORDER_REVISION.fields())
        .select(
            ORDER_STEP.AT,
            ORDER_STEP.ACTOR_KIND,
            ORDER_STEP.ACTOR_NAME,
            ORDER_STEP.REASON,
            ORDER_STEP.UNDO)
        .from(ORDER_REVISION)
        .join(ORDER_STEP)
        .on(
            ORDER_STEP.ORDER_ID.eq(ORDER_REVISION.ORDER_ID),
            ORDER_STEP.VERSION.eq(ORDER_REVISION.VERSION))
        .where(ORDER_REVISION.ORDER_ID.eq(order.value()))
        .orderBy(ORDER_REVISION.VERSION)
        .fetch(this::revision);
  }

  private OrderRevision revision(Record row) {
    UUID before = row.get(ORDER_REVISION.QUOTE_BEFORE);
    UUID after = row.get(ORDER_REVISION.QUOTE_AFTER);
    var lines = new OrderLines(sql).of(Set.of(before, after));
    return new OrderRevision(
        row.get(ORDER_REVISION.VERSION),
        row.get(ORDER_STEP.AT),
        new Actor(row.get(ORDER_STEP.ACTOR_KIND), row.get(ORDER_STEP.ACTOR_NAME)),
        row.get(ORDER_STEP.REASON),
        row.get(ORDER_STEP.UNDO),
        OrderDelta.between(
            lines.getOrDefault(before, List.of()), lines.getOrDefault(after, List.of())),
        side(before),
        side(after));
  }

  private Side side(UUID quote) {
    var row = sql.fetchSingle(ORDER_QUOTE, ORDER_QUOTE.ID.eq(quote));
    return new Side(new OrderQuote.Id(quote), row.getPromisedAt(), row.getTotalCents());
  }
}
