package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.CUSTOMER;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.RESERVATION;
import static fr.comptoir.db.store.gen.Tables.SEARCH_GUEST;
import static fr.comptoir.db.store.gen.Tables.SEARCH_TAIL;
import static fr.comptoir.db.store.gen.Tables.SEARCH_WORD;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.search.SearchText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// Keeps the names and numbers of the search box in step with what is written. A number has its
/// ends once, however many guests and cards carry it.
final class SearchIndex {
  /// The customer's id of a name that orders and reservations carry.
  static final long NO_CARD = 0;

  /// Rows of one statement; a statement may hold some 65,000 values.
  private static final int PART = 1_000;

  private static final Comparator<Entry> BY_WORD =
      Comparator.comparing(Entry::word).thenComparing(Entry::guest);

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

  /// Makes the index anew from all that is written: table by table and in the order of each table's
  /// index, as a row here and a row there would write every page again and again.
  void rebuild() {
    sql.deleteFrom(SEARCH_GUEST).execute();
    sql.deleteFrom(SEARCH_TAIL).execute();
    Map<Named, Instant> seen = new HashMap<>();
    read(seen, ORDERS, ORDERS.GUEST_NAME, ORDERS.PHONE, ORDERS.PLACED_AT);
    read(seen, RESERVATION, RESERVATION.GUEST_NAME, RESERVATION.PHONE, RESERVATION.CREATED_AT);
    Map<String, Instant> numbers = new HashMap<>();
    seen.forEach((named, at) -> numbers.merge(named.number(), at, SearchIndex::later));
    for (var card : sql.selectFrom(CUSTOMER).where(CUSTOMER.MERGED_INTO.isNull()).fetch()) {
      PhoneNumber phone = card.getPhone();
      String name = (card.getFirstName() + " " + card.getLastName()).strip();
      Instant last = phone == null ? null : numbers.get(phone.e164());
      var named = new Named(card.getId(), name, numberOf(phone));
      if (named.isFindable()) seen.put(named, last == null ? Instant.EPOCH : last);
    }
    write(seen);
  }

  /// Whom the index knows.
  ///
  /// @param number empty = none
  private record Named(long customer, String name, String number) {
    private boolean isFindable() {
      return !number.isEmpty() || !SearchText.wordsOf(name).isEmpty();
    }
  }

  private void read(
      Map<Named, Instant> seen,
      Table<?> table,
      Field<String> name,
      Field<PhoneNumber> phone,
      Field<Instant> at) {
    var latest = max(at);
    for (var row : sql.select(name, phone, latest).from(table).groupBy(name, phone).fetch()) {
      var named = new Named(NO_CARD, row.get(name), numberOf(row.get(phone)));
      if (named.isFindable()) seen.merge(named, row.get(latest), SearchIndex::later);
    }
  }

  private void write(Map<Named, Instant> seen) {
    inParts(
        seen.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList(),
        part ->
            sql.insertInto(
                    SEARCH_GUEST,
                    SEARCH_GUEST.CUSTOMER_ID,
                    SEARCH_GUEST.NAME,
                    SEARCH_GUEST.NUMBER,
                    SEARCH_GUEST.SEEN_AT)
                .valuesOfRows(
                    part.stream()
                        .map(
                            each ->
                                row(
                                    each.getKey().customer(),
                                    each.getKey().name(),
                                    each.getKey().number(),
                                    each.getValue()))
                        .toList())
                .execute());
    List<Entry> words = new ArrayList<>();
    for (var guest : sql.select(SEARCH_GUEST.ID, SEARCH_GUEST.NAME).from(SEARCH_GUEST).fetch()) {
      for (String word : SearchText.wordsOf(guest.value2())) {
        words.add(new Entry(word, guest.value1()));
      }
    }
    inParts(
        words.stream().sorted(BY_WORD).toList(),
        part ->
            sql.insertInto(SEARCH_WORD, SEARCH_WORD.WORD, SEARCH_WORD.GUEST_ID)
                .valuesOfRows(part.stream().map(each -> row(each.word(), each.guest())).toList())
                .execute());
    inParts(
        seen.keySet().stream()
            .map(Named::number)
            .filter(number -> !number.isEmpty())
            .distinct()
            .map(PhoneNumber::new)
            .flatMap(
                phone -> SearchText.tails(phone).stream().map(tail -> new Tail(tail, phone.e164())))
            .sorted(Comparator.comparing(Tail::tail))
            .toList(),
        part ->
            sql.insertInto(SEARCH_TAIL, SEARCH_TAIL.TAIL, SEARCH_TAIL.NUMBER)
                .valuesOfRows(part.stream().map(each -> row(each.tail(), each.number())).toList())
                .execute());
  }

  private record Entry(String word, long guest) {}

  private record Tail(String tail, String number) {}

  private static <T> void inParts(List<T> rows, Consumer<List<T>> write) {
    for (int from = 0; from < rows.size(); from += PART) {
      write.accept(rows.subList(from, Math.min(rows.size(), from + PART)));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
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
