package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.DAY_COUNTER;

import java.time.LocalDate;
import org.jooq.DSLContext;

/// Numbers that restart each business day. Given in the transaction that uses them, so that a
/// rollback leaves no gap.
final class DayCounter {
  /// The numbers of orders.
  static final String ORDERS = "order";

  private final DSLContext sql;

  DayCounter(DSLContext sql) {
    this.sql = sql;
  }

  int next(LocalDate businessDay, String name) {
    var row = DAY_COUNTER.BUSINESS_DAY.eq(businessDay).and(DAY_COUNTER.NAME.eq(name));
    Integer last =
        sql.select(DAY_COUNTER.LAST_NUMBER)
            .from(DAY_COUNTER)
            .where(row)
            .fetchOne(DAY_COUNTER.LAST_NUMBER);
    if (last == null) {
      sql.insertInto(DAY_COUNTER).values(businessDay, name, 1).execute();
      return 1;
    }
    sql.update(DAY_COUNTER).set(DAY_COUNTER.LAST_NUMBER, last + 1).where(row).execute();
    return last + 1;
  }
}
