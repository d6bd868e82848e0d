package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.DAY_CLOSE;
import static fr.comptoir.db.store.gen.Tables.DAY_CLOSE_AMOUNT;
import static fr.comptoir.db.store.gen.Tables.DAY_COUNTER;
import static org.jooq.impl.DSL.max;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.order.DayClose;
import fr.comptoir.db.domain.order.DayTotals;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.db.store.gen.tables.records.DayCloseRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Business days that were closed, each with what it came to.
public final class DayCloseStore {
  private static final String VAT = "VAT";
  private static final String MODE = "MODE";
  private static final String PAYMENT = "PAYMENT";

  private final DSLContext sql;

  DayCloseStore(DSLContext sql) {
    this.sql = sql;
  }

  /// The latest closing of a day, also one that was opened again.
  public Optional<DayClose> find(LocalDate day) {
    return sql.selectFrom(DAY_CLOSE)
        .where(DAY_CLOSE.BUSINESS_DAY.eq(day))
        .orderBy(DAY_CLOSE.SEQ.desc())
        .limit(1)
        .fetchOptional()
        .map(this::dayClose);
  }

  public boolean isClosed(LocalDate day) {
    return sql.fetchExists(
        DAY_CLOSE, DAY_CLOSE.BUSINESS_DAY.eq(day), DAY_CLOSE.REOPENED_AT.isNull());
  }

  public void insert(DayClose close) {
    DayTotals totals = close.totals();
    sql.insertInto(DAY_CLOSE)
        .set(DAY_CLOSE.BUSINESS_DAY, close.businessDay())
        .set(DAY_CLOSE.SEQ, close.seq())
        .set(DAY_CLOSE.CLOSED_AT, close.closedAt())
        .set(DAY_CLOSE.CLOSED_BY, close.closedBy())
        .set(DAY_CLOSE.ORDERS, totals.orders())
        .set(DAY_CLOSE.CANCELLED, totals.cancelled())
        .set(DAY_CLOSE.TOTAL_CENTS, totals.total())
        .execute();
    totals.vat().forEach((rate, amount) -> insert(close, VAT, String.valueOf(rate), amount));
    totals.modes().forEach((mode, amount) -> insert(close, MODE, mode.name(), amount));
    totals.payments().forEach((by, amount) -> insert(close, PAYMENT, by.name(), amount));
  }

  private void insert(DayClose close, String kind, String name, Money amount) {
    sql.insertInto(DAY_CLOSE_AMOUNT)
        .values(close.businessDay(), close.seq(), kind, name, amount)
        .execute();
  }

  public void reopen(DayClose close, Instant at, String by, String why) {
    sql.update(DAY_CLOSE)
        .set(DAY_CLOSE.REOPENED_AT, at)
        .set(DAY_CLOSE.REOPENED_BY, by)
        .set(DAY_CLOSE.REOPENED_WHY, why)
        .where(DAY_CLOSE.BUSINESS_DAY.eq(close.businessDay()), DAY_CLOSE.SEQ.eq(close.seq()))
        .execute();
  }

  /// The number of the next closing of a day, from 1.
  public int nextSeq(LocalDate day) {
    Integer last =
        sql.select(max(DAY_CLOSE.SEQ))
            .from(DAY_CLOSE)
            .where(DAY_CLOSE.BUSINESS_DAY.eq(day))
            .fetchOne(0, Integer.class);
    return last == null ? 1 : last + 1;
  }

  /// Days before this one that had orders and aren't closed, the first first. Asked every half
  /// minute: by the numbers given, of which a day has one row, not by the orders.
  public List<LocalDate> due(LocalDate before) {
    return sql.select(DAY_COUNTER.BUSINESS_DAY)
        .from(DAY_COUNTER)
        .where(DAY_COUNTER.NAME.eq(DayCounter.ORDERS), DAY_COUNTER.BUSINESS_DAY.lt(before))
        .andNotExists(
            sql.select(DSL.one())
                .from(DAY_CLOSE)
                .where(
                    DAY_CLOSE.BUSINESS_DAY.eq(DAY_COUNTER.BUSINESS_DAY),
                    DAY_CLOSE.REOPENED_AT.isNull()))
        .orderBy(DAY_COUNTER.BUSINESS_DAY)
        .fetch(DAY_COUNTER.BUSINESS_DAY);
  }

  private DayClose dayClose(DayCloseRecord row) {
    Map<Integer, Money> vat = new TreeMap<>();
    Map<Mode, Money> modes = new EnumMap<>(Mode.class);
    Map<Payment, Money> payments = new EnumMap<>(Payment.class);
    sql.selectFrom(DAY_CLOSE_AMOUNT)
        .where(
            DAY_CLOSE_AMOUNT.BUSINESS_DAY.eq(row.getBusinessDay()),
            DAY_CLOSE_AMOUNT.SEQ.eq(row.getSeq()))
        .forEach(
            amount -> {
              switch (amount.getKind()) {
                case VAT -> vat.put(Integer.valueOf(amount.getName()), amount.getAmountCents());
                case MODE -> modes.put(Mode.valueOf(amount.getName()), amount.getAmountCents());
                case PAYMENT ->
                    payments.put(Payment.valueOf(amount.getName()), amount.getAmountCents());
                default -> throw new IllegalStateException("amount by " + amount.getKind());
              }
            });
    return new DayClose(
        row.getBusinessDay(),
        row.getSeq(),
        row.getClosedAt(),
        row.getClosedBy(),
        new DayTotals(
            row.getOrders(), row.getCancelled(), row.getTotalCents(), vat, modes, payments),
        row.getReopenedAt());
  }
}
