package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.ORDER_QUOTE;

import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.reservation.Stay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The tables of those who order to eat in.
public final class TableOrders {
  private static final List<Order.State> GONE = List.of(Order.State.DONE, Order.State.CANCELLED);
  private static final String AND = "+";

  private final DSLContext sql;

  TableOrders(DSLContext sql) {
    this.sql = sql;
  }

  /// A quote's table is taken by so many for so long; while the quote holds, and as long as the
  /// order it becomes isn't done.
  public void seat(OrderQuote.Id quote, int partySize, Instant from, Instant until) {
    sql.update(ORDER_QUOTE)
        .set(ORDER_QUOTE.PARTY_SIZE, partySize)
        .set(ORDER_QUOTE.SEATED_FROM, from)
        .set(ORDER_QUOTE.SEATED_UNTIL, until)
        .where(ORDER_QUOTE.ID.eq(quote.value()))
        .execute();
  }

  /// How many eat of an order; null = nobody said.
  public @Nullable Integer partyOf(Order.Id order) {
    return sql.select(ORDER_QUOTE.PARTY_SIZE)
        .from(ORDER_QUOTE)
        .join(ORDERS)
        .on(ORDERS.QUOTE_ID.eq(ORDER_QUOTE.ID))
        .where(ORDERS.ID.eq(order.value()))
        .fetchOne(ORDER_QUOTE.PARTY_SIZE);
  }

  /// Tables as one word: joined ones hang together.
  public static String word(List<String> tables) {
    return String.join(AND, tables);
  }

  private static List<String> tables(String word) {
    return List.of(word.split("\\" + AND));
  }

  /// Tables taken by orders in `[from, until)`. Several orders at one table are one stay, and an
  /// order of a party that has a reservation there is none of its own.
  ///
  /// @param others stays known by other ways
  List<Stay> stays(Instant from, Instant until, Instant now, List<Stay> others) {
    Map<String, Stay> byTable = new TreeMap<>();
    sql.select(
            ORDER_QUOTE.TABLE_NUMBER,
            ORDER_QUOTE.PARTY_SIZE,
            ORDER_QUOTE.SEATED_FROM,
            ORDER_QUOTE.SEATED_UNTIL)
        .from(ORDER_QUOTE)
        .leftJoin(ORDERS)
        .on(ORDERS.QUOTE_ID.eq(ORDER_QUOTE.ID))
        .where(ORDER_QUOTE.SEATED_UNTIL.gt(from), ORDER_QUOTE.SEATED_FROM.lt(until))
        .and(
            ORDERS
                .STATE
                .notIn(GONE)
                .or(ORDER_QUOTE.ORDER_ID.isNull().and(ORDER_QUOTE.EXPIRES_AT.gt(now))))
        .forEach(
            row -> {
              Stay stay =
                  new Stay(row.value3(), row.value4(), row.value2(), tables(row.value1()), null);
              byTable.merge(row.value1(), stay, TableOrders::joined);
            });
    List<Stay> stays = new ArrayList<>(byTable.values());
    stays.removeIf(stay -> others.stream().anyMatch(other -> sameParty(stay, other)));
    return stays;
  }

  private static Stay joined(Stay a, Stay b) {
    return new Stay(
        a.start().isBefore(b.start()) ? a.start() : b.start(),
        a.end().isAfter(b.end()) ? a.end() : b.end(),
        Math.max(a.partySize(), b.partySize()),
        a.tables(),
        null);
  }

  /// Who sits at a table when they order is the party that reserved it.
  private static boolean sameParty(Stay order, Stay other) {
    return other.reservation() != null
        && other.covers(order.start())
        && other.tables().containsAll(order.tables());
  }
}
