package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.CUSTOMER;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.RESERVATION;
import static fr.comptoir.db.store.gen.Tables.SEARCH_GUEST;
import static fr.comptoir.db.store.gen.Tables.SEARCH_TAIL;
import static fr.comptoir.db.store.gen.Tables.SEARCH_WORD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.search.SearchHit;
import fr.comptoir.db.domain.search.SearchText;
import fr.comptoir.db.store.gen.tables.records.CustomerRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Finds customers, orders and reservations by what was typed. Each question is a range of an
/// index; nothing is read through.
public final class SearchStore {
  /// Guests looked at, the nearest in spelling first: what a letter or two begin is more than
  /// anybody reads.
  private static final int GUESTS = 200;

  /// The same where digits or words still choose among them.
  private static final int NAMESAKES = 600;

  /// Digits that tell a number better than a word tells a name.
  private static final int TELLING = 4;

  /// Of these, the ones last seen, whose promises are shown.
  private static final int SHOWN = 20;

  private static final int PROMISES = 40;

  /// Orders of one number that are looked through for a name: some years of evenings.
  private static final int EVENINGS = 1_000;

  private static final int CODE = 4;

  private final DSLContext sql;

  SearchStore(DSLContext sql) {
    this.sql = sql;
  }

  private record Guest(
      long id, long customer, String name, @Nullable PhoneNumber phone, Instant seenAt) {}

  /// Whether the book was written before there was an index.
  public boolean isIndexMissing() {
    return new SearchIndex(sql).isMissing();
  }

  /// Makes the index anew from all that is written: a second for each thousand guests.
  public void rebuild() {
    new SearchIndex(sql).rebuild();
  }

  /// Everything that fits, in no order; more than anybody reads is cut off.
  public List<SearchHit> find(SearchText text) {
    if (text.isEmpty()) return List.of();
    List<Guest> guests = guests(text);
    List<SearchHit> hits = new ArrayList<>(customers(guests));
    hits.addAll(orders(text, guests));
    hits.addAll(reservations(text, guests));
    return hits;
  }

  /// Customers whose mail address begins like this, in any case; read through, which a house's few
  /// thousand cards bear.
  public List<SearchHit.OfCustomer> byMail(String beginning, int limit) {
    return sql.selectFrom(CUSTOMER)
        .where(CUSTOMER.EMAIL.startsWithIgnoreCase(beginning))
        .and(CUSTOMER.MERGED_INTO.isNull())
        .orderBy(CUSTOMER.EMAIL, CUSTOMER.ID)
        .limit(limit)
        .fetch(row -> customer(row, Instant.EPOCH));
  }

  /// Driven by what fits the fewest: a piece of a number, else the longest word.
  private List<Guest> guests(SearchText text) {
    boolean byNumber = text.words().isEmpty() || text.digits().length() >= TELLING;
    Condition which =
        byNumber
            ? SEARCH_GUEST.NUMBER.in(numbers(text.digits()))
            : SEARCH_GUEST.ID.in(named(text.words(), text.digits().isEmpty() ? GUESTS : NAMESAKES));
    return sql
        .selectFrom(SEARCH_GUEST)
        .where(which)
        .fetch(
            row ->
                new Guest(
                    row.getId(),
                    row.getCustomerId(),
                    row.getName(),
                    row.getNumber().isEmpty() ? null : new PhoneNumber(row.getNumber()),
                    row.getSeenAt()))
        .stream()
        .filter(guest -> !byNumber || text.fits(guest.name()))
        .filter(guest -> byNumber || text.isPieceOf(guest.phone()))
        .sorted(
            Comparator.comparing((Guest guest) -> text.equalsWordsOf(guest.name()))
                .thenComparing(Guest::seenAt)
                .reversed())
        .limit(SHOWN)
        .toList();
  }

  private Collection<Long> named(List<String> words, int limit) {
    Condition all = begins(SEARCH_WORD.WORD, words.getFirst());
    for (int i = 1; i < words.size(); i++) {
      var other = SEARCH_WORD.as("word" + i);
      all =
          all.and(
              exists(
                  selectOne()
                      .from(other)
                      .where(
                          other.GUEST_ID.eq(SEARCH_WORD.GUEST_ID),
                          begins(other.WORD, words.get(i)))));
    }
    return sql.select(SEARCH_WORD.GUEST_ID)
        .from(SEARCH_WORD)
        .where(all)
        .orderBy(SEARCH_WORD.WORD, SEARCH_WORD.GUEST_ID)
        .limit(limit)
        .fetchSet(SEARCH_WORD.GUEST_ID);
  }

  private Collection<String> numbers(String digits) {
    Set<String> numbers = tailed(digits);
    boolean dialledAbroad = numbers.isEmpty() && digits.startsWith("0") && digits.length() > 2;
    return dialledAbroad ? tailed(digits.substring(1)) : numbers;
  }

  private Set<String> tailed(String digits) {
    return sql.select(SEARCH_TAIL.NUMBER)
        .from(SEARCH_TAIL)
        .where(begins(SEARCH_TAIL.TAIL, digits))
        .orderBy(SEARCH_TAIL.TAIL, SEARCH_TAIL.NUMBER)
        .limit(digits.length() >= TELLING ? NAMESAKES : GUESTS)
        .fetchSet(SEARCH_TAIL.NUMBER);
  }

  /// A range instead of LIKE: both databases take it from the index, parameters or not.
  private static Condition begins(Field<String> field, String prefix) {
    return field.ge(prefix).and(field.le(prefix + "zzzzzzzz"));
  }

  private List<SearchHit.OfCustomer> customers(List<Guest> guests) {
    Map<Long, Instant> seen = new LinkedHashMap<>();
    guests.stream()
        .filter(guest -> guest.customer() != SearchIndex.NO_CARD)
        .forEach(guest -> seen.put(guest.customer(), guest.seenAt()));
    if (seen.isEmpty()) return List.of();
    return sql.selectFrom(CUSTOMER)
        .where(CUSTOMER.ID.in(seen.keySet()))
        .fetch(row -> customer(row, seen.getOrDefault(row.getId(), Instant.EPOCH)));
  }

  private static SearchHit.OfCustomer customer(CustomerRecord row, Instant seen) {
    return new SearchHit.OfCustomer(
        row.getId(),
        (row.getFirstName() + " " + row.getLastName()).strip(),
        row.getPhone(),
        row.getVip(),
        row.getBlocked(),
        seen);
  }

  private Collection<SearchHit.OfOrder> orders(SearchText text, List<Guest> guests) {
    Map<Object, SearchHit.OfOrder> found = new LinkedHashMap<>();
    int number = text.orderNumber();
    if (number > 0) {
      boolean named = !text.words().isEmpty();
      list(ORDERS.NUMBER.eq(number), named ? EVENINGS : SHOWN, ORDERS.BUSINESS_DAY).stream()
          .filter(order -> text.fits(order.name()))
          .limit(SHOWN)
          .forEach(order -> found.put(order.id(), order));
    }
    for (Condition which : ofGuests(guests, ORDERS.CUSTOMER_ID, ORDERS.GUEST_NAME, ORDERS.PHONE)) {
      list(which, PROMISES, ORDERS.PLACED_AT).forEach(order -> found.put(order.id(), order));
    }
    return found.values();
  }

  private List<SearchHit.OfOrder> list(Condition which, int limit, Field<?> newest) {
    return sql.select(
            ORDERS.ID,
            ORDERS.NUMBER,
            ORDERS.BUSINESS_DAY,
            ORDERS.GUEST_NAME,
            ORDERS.PHONE,
            ORDERS.MODE,
            ORDERS.STATE,
            ORDERS.PROMISED_AT,
            ORDERS.TOTAL_CENTS)
        .from(ORDERS)
        .where(which)
        .orderBy(newest.desc())
        .limit(limit)
        .fetch(
            row ->
                new SearchHit.OfOrder(
                    new Order.Id(row.value1()),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    row.value7(),
                    row.value8(),
                    row.value9()));
  }

  private Collection<SearchHit.OfReservation> reservations(SearchText text, List<Guest> guests) {
    Map<Object, SearchHit.OfReservation> found = new LinkedHashMap<>();
    if (text.words().isEmpty() && text.digits().length() == CODE) {
      tables(RESERVATION.CODE.eq(text.digits())).forEach(table -> found.put(table.id(), table));
    }
    for (String word : text.words()) {
      if (word.length() != CODE) continue;
      List<String> others = text.words().stream().filter(one -> !one.equals(word)).toList();
      tables(RESERVATION.CODE.eq(word.toUpperCase(Locale.ROOT))).stream()
          .filter(table -> new SearchText(others, "").fits(table.name()))
          .forEach(table -> found.put(table.id(), table));
    }
    for (Condition which :
        ofGuests(guests, RESERVATION.CUSTOMER_ID, RESERVATION.GUEST_NAME, RESERVATION.PHONE)) {
      tables(which).forEach(table -> found.put(table.id(), table));
    }
    return found.values();
  }

  private List<SearchHit.OfReservation> tables(Condition which) {
    return sql.select(
            RESERVATION.ID,
            RESERVATION.CODE,
            RESERVATION.GUEST_NAME,
            RESERVATION.PHONE,
            RESERVATION.STATE,
            RESERVATION.STARTS_AT,
            RESERVATION.PARTY_SIZE)
        .from(RESERVATION)
        .where(which)
        .orderBy(RESERVATION.STARTS_AT.desc())
        .limit(PROMISES)
        .fetch(
            row ->
                new SearchHit.OfReservation(
                    new Reservation.Id(row.value1()),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    row.value7()));
  }

  /// The promises of these guests: by card, by name and number, by name alone. One question each,
  /// as one with OR would read the table through.
  private static List<Condition> ofGuests(
      List<Guest> guests, Field<Long> customer, Field<String> name, Field<PhoneNumber> phone) {
    List<Condition> which = new ArrayList<>();
    Set<Long> cards = new LinkedHashSet<>();
    Set<String> unnumbered = new LinkedHashSet<>();
    Map<PhoneNumber, Set<String>> numbered = new LinkedHashMap<>();
    for (Guest guest : guests) {
      PhoneNumber number = guest.phone();
      if (guest.customer() != SearchIndex.NO_CARD) cards.add(guest.customer());
      else if (number == null) unnumbered.add(guest.name());
      else numbered.computeIfAbsent(number, _ -> new LinkedHashSet<>()).add(guest.name());
    }
    if (!cards.isEmpty()) which.add(customer.in(cards));
    if (!numbered.isEmpty()) {
      Set<String> names =
          numbered.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
      which.add(phone.in(numbered.keySet()).and(name.in(names)));
    }
    if (!unnumbered.isEmpty()) which.add(name.in(unnumbered).and(phone.isNull()));
    return which;
  }
}
