package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.CUSTOMER;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.ORDER_STEP;
import static fr.comptoir.db.store.gen.Tables.ORDER_VAT;
import static fr.comptoir.db.store.gen.Tables.PHONE_CALL;
import static fr.comptoir.db.store.gen.Tables.RESERVATION;
import static fr.comptoir.db.store.gen.Tables.RESERVATION_STEP;
import static fr.comptoir.db.store.gen.Tables.RESERVATION_TABLE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.store.gen.DefaultSchema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/// Reads the whole book through and finds rows that can't be: the rules hold when rows are written,
/// this tells whether they still do.
public final class Integrity {
  private static final List<Reservation.State> GONE =
      List.of(
          Reservation.State.FINISHED,
          Reservation.State.CANCELLED,
          Reservation.State.NO_SHOW,
          Reservation.State.REFUSED);

  private final DSLContext sql;
  private final List<Violation> violations = new ArrayList<>();

  Integrity(DSLContext sql) {
    this.sql = sql;
  }

  /// @param rule what doesn't hold, in one word; for a value that means nothing, its column
  /// @param rows how many
  public record Violation(String rule, int rows) {}

  /// @param now tables given twice matter from now on
  public List<Violation> check(Instant now) {
    orders();
    reservations(now);
    find("call_ended_without_reason", PHONE_CALL, endedWithoutReason());
    find(
        "merged_twice",
        CUSTOMER,
        CUSTOMER.MERGED_INTO.in(
            select(CUSTOMER.as("one").ID)
                .from(CUSTOMER.as("one"))
                .where(CUSTOMER.as("one").MERGED_INTO.isNotNull())));
    values();
    return List.copyOf(violations);
  }

  private static Condition endedWithoutReason() {
    return PHONE_CALL.ENDED_AT.isNotNull().and(PHONE_CALL.END_REASON.isNull());
  }

  private void orders() {
    find(
        "order_without_its_last_step",
        ORDERS,
        notExists(
            selectOne()
                .from(ORDER_STEP)
                .where(
                    ORDER_STEP.ORDER_ID.eq(ORDERS.ID),
                    ORDER_STEP.VERSION.eq(ORDERS.VERSION),
                    ORDER_STEP.TO_STATE.eq(ORDERS.STATE))));
    var ofOrder =
        select(ORDER_VAT.ORDER_ID, sum(ORDER_VAT.AMOUNT_CENTS.coerce(Integer.class)).as("vat"))
            .from(ORDER_VAT)
            .groupBy(ORDER_VAT.ORDER_ID)
            .asTable("of_order");
    Integer odd =
        sql.select(count())
            .from(ORDERS)
            .join(ofOrder)
            .on(ofOrder.field(ORDER_VAT.ORDER_ID).eq(ORDERS.ID))
            .where(ofOrder.field("vat", Long.class).ne(ORDERS.TOTAL_CENTS.coerce(Long.class)))
            .fetchSingle()
            .value1();
    keep("order_total_is_not_its_vat", odd);
  }

  private void reservations(Instant now) {
    find(
        "reservation_without_its_last_step",
        RESERVATION,
        notExists(
            selectOne()
                .from(RESERVATION_STEP)
                .where(
                    RESERVATION_STEP.RESERVATION_ID.eq(RESERVATION.ID),
                    RESERVATION_STEP.VERSION.eq(RESERVATION.VERSION),
                    RESERVATION_STEP.TO_STATE.eq(RESERVATION.STATE))));
    var other = RESERVATION.as("other");
    var its = RESERVATION_TABLE.as("its");
    find(
        "table_given_twice",
        RESERVATION.join(RESERVATION_TABLE).on(RESERVATION_TABLE.RESERVATION_ID.eq(RESERVATION.ID)),
        RESERVATION
            .ENDS_AT
            .gt(now)
            .and(RESERVATION.STATE.notIn(GONE))
            .andExists(
                selectOne()
                    .from(its)
                    .join(other)
                    .on(other.ID.eq(its.RESERVATION_ID))
                    .where(
                        its.TABLE_NUMBER.eq(RESERVATION_TABLE.TABLE_NUMBER),
                        other.ID.ne(RESERVATION.ID),
                        other.STATE.notIn(GONE),
                        other.STARTS_AT.lt(RESERVATION.ENDS_AT),
                        other.ENDS_AT.gt(RESERVATION.STARTS_AT))));
  }

  /// Numbers that are none, and words that no enum knows: in every table, also ones added later.
  private void values() {
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      for (Field<?> column : table.fields()) {
        Class<?> type = column.getType();
        Field<String> raw = column.coerce(String.class);
        String rule = (table.getName() + "." + column.getName()).toLowerCase(Locale.ROOT);
        if (type == PhoneNumber.class) {
          find(rule, table, raw.notLike("+%").or(length(raw).notBetween(8, 16)));
        } else if (type.isEnum()) {
          find(rule, table, raw.notIn(words(type)));
        }
      }
    }
  }

  private static List<String> words(Class<?> type) {
    return Stream.of(type.getEnumConstants()).map(word -> ((Enum<?>) word).name()).toList();
  }

  private void find(String rule, Table<?> table, Condition bad) {
    keep(rule, sql.select(count()).from(table).where(bad).fetchSingle().value1());
  }

  private void keep(String rule, int rows) {
    if (rows > 0) violations.add(new Violation(rule, rows));
  }
}
