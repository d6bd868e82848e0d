package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.CUSTOMER;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.RESERVATION;
import static fr.comptoir.db.store.gen.Tables.SEARCH_GUEST;
import static fr.comptoir.db.store.gen.Tables.SEARCH_TAIL;
import static fr.comptoir.db.store.gen.Tables.SEARCH_WORD;
import static org.jooq.impl.DSL.max;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.search.SearchText;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// Keeps the names and numbers of the search box in step with what is written. A number has its
/// ends once, however many guests and cards carry it.
final class SearchIndex {
  /// The customer's id of a name that orders and reservations carry.
  static final long NO_CARD = 0;

  private final DSLContext sql;

  SearchIndex(DSLContext sql) {
    this.sql = sql;
  }

  /// An order or a reservation carries this name and number.
  void guest(String name, @Nullable PhoneNumber phone, Instant seen) {
    String number = numberOf(phone);
    int rows =
        sql.update(SEARCH_GUEST)
            .set(SEARCH_GUEST.SEEN_AT, seen)
            .where(SEARCH_GUEST.NAME.eq(name), SEARCH_GUEST.NUMBER.eq(number))
            .and(SEARCH_GUEST.CUSTOMER_ID.eq(NO_CARD))
            .execute();
    if (rows == 0) add(NO_CARD, name, phone, seen);
    if (phone != null) {
      sql.update(SEARCH_GUEST)
          .set(SEARCH_GUEST.SEEN_AT, seen)
          .where(SEARCH_GUEST.NUMBER.eq(number), SEARCH_GUEST.CUSTOMER_ID.gt(NO_CARD))
          .execute();
    }
  }

  /// A card has this name and these numbers from now on.
  void customer(long id, String name, Collection<PhoneNumber> phones) {
    Instant seen =
        sql.select(max(SEARCH_GUEST.SEEN_AT))
            .from(SEARCH_GUEST)
            .where(SEARCH_GUEST.CUSTOMER_ID.eq(id))
            .fetchSingle()
            .value1();
    forgetCustomer(id);
    Instant last = seen == null ? Instant.EPOCH : seen;
    if (phones.isEmpty()) add(id, name, null, last);
    phones.forEach(phone -> add(id, name, phone, last));
  }

  /// A card is no longer found.
  void forgetCustomer(long id) {
    sql.deleteFrom(SEARCH_GUEST).where(SEARCH_GUEST.CUSTOMER_ID.eq(id)).execute();
  }

  /// Nobody is found by this number any more.
  void forgetNumber(PhoneNumber phone) {
    sql.deleteFrom(SEARCH_GUEST).where(SEARCH_GUEST.NUMBER.eq(phone.e164())).execute();
    sql.deleteFrom(SEARCH_TAIL).where(SEARCH_TAIL.NUMBER.eq(phone.e164())).execute();
  }

  /// A name without a number that no order or reservation carries any more.
  void forgetName(String name) {
    sql.deleteFrom(SEARCH_GUEST)
        .where(SEARCH_GUEST.NAME.eq(name), SEARCH_GUEST.NUMBER.eq(""))
        .and(SEARCH_GUEST.CUSTOMER_ID.eq(NO_CARD))
        .execute();
  }

  /// Whether there is something to be found that the index doesn't know of: a book written before
  /// there was one.
  boolean isMissing() {
    return !sql.fetchExists(SEARCH_GUEST)
        && (sql.fetchExists(CUSTOMER) || sql.fetchExists(ORDERS) || sql.fetchExists(RESERVATION));
  }

  /// Makes the index anew from all that is written.
  void rebuild() {
    sql.deleteFrom(SEARCH_GUEST).execute();
    sql.deleteFrom(SEARCH_TAIL).execute();
    guestsOf(ORDERS, ORDERS.GUEST_NAME, ORDERS.PHONE, ORDERS.PLACED_AT);
    guestsOf(RESERVATION, RESERVATION.GUEST_NAME, RESERVATION.PHONE, RESERVATION.CREATED_AT);
    for (var card : sql.selectFrom(CUSTOMER).where(CUSTOMER.MERGED_INTO.isNull()).fetch()) {
      String name = (card.getFirstName() + " " + card.getLastName()).strip();
      PhoneNumber phone = card.getPhone();
      Instant seen =
          phone == null
              ? null
              : sql.select(max(SEARCH_GUEST.SEEN_AT))
                  .from(SEARCH_GUEST)
                  .where(SEARCH_GUEST.NUMBER.eq(phone.e164()))
                  .fetchSingle()
                  .value1();
      add(card.getId(), name, phone, seen == null ? Instant.EPOCH : seen);
    }
  }

  private void guestsOf(
      Table<?> table, Field<String> name, Field<PhoneNumber> phone, Field<Instant> at) {
    var latest = max(at);
    // By time: the index by time then grows at its end, and isn't written whole again and again.
    var guests =
        sql.select(name, phone, latest).from(table).groupBy(name, phone).orderBy(latest).fetch();
    for (var row : guests) {
      guest(row.get(name), row.get(phone), row.get(latest));
    }
  }

  /// One insert a table: a name that is new costs an order some tenths of a millisecond.
  private void add(long customer, String name, @Nullable PhoneNumber phone, Instant seen) {
    Set<String> words = SearchText.wordsOf(name);
    if (words.isEmpty() && phone == null) return;
    Long id =
        sql.insertInto(SEARCH_GUEST)
            .set(SEARCH_GUEST.CUSTOMER_ID, customer)
            .set(SEARCH_GUEST.NAME, name)
            .set(SEARCH_GUEST.NUMBER, numberOf(phone))
            .set(SEARCH_GUEST.SEEN_AT, seen)
            .returningResult(SEARCH_GUEST.ID)
            .fetchSingle(SEARCH_GUEST.ID);
    if (!words.isEmpty()) {
      var rows = sql.insertInto(SEARCH_WORD, SEARCH_WORD.WORD, SEARCH_WORD.GUEST_ID);
      for (String word : words) rows = rows.values(word, id);
      rows.execute();
    }
    if (phone != null && !isKnown(phone)) {
      var rows = sql.insertInto(SEARCH_TAIL, SEARCH_TAIL.TAIL, SEARCH_TAIL.NUMBER);
      for (String tail : SearchText.tails(phone)) rows = rows.values(tail, phone.e164());
      rows.execute();
    }
  }

  private boolean isKnown(PhoneNumber phone) {
    return sql.select(SEARCH_TAIL.TAIL)
        .from(SEARCH_TAIL)
        .where(SEARCH_TAIL.NUMBER.eq(phone.e164()))
        .limit(1)
        .fetchOptional()
        .isPresent();
  }

  private static String numberOf(@Nullable PhoneNumber phone) {
    return phone == null ? "" : phone.e164();
  }
}
