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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
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

  /// Letters that say next to nothing.
  private static final int BEGINNING = 2;

  private static final Duration LATELY = Duration.ofDays(1);
  private static final Duration WEEKS = Duration.ofDays(45);

  private final DSLContext sql;

  SearchStore(DSLContext sql) {
    this.sql = sql;
  }

  private record Guest(
      long id, long customer, String name, @Nullable PhoneNumber phone, Instant seenAt) {}

  /// @param whole whether the words name them wholly
  private record Found(Guest guest, boolean whole) {
    private Instant seenAt() {
      return guest.seenAt();
    }
  }

  /// Whether the book was written before there was an index.
  public boolean isIndexMissing() {
    return new SearchIndex(sql).isMissing();
  }

  /// Makes the index anew from all that is written: a second for each thousand guests.
  public void rebuild() {
    new SearchIndex(sql).rebuild();
  }

  /// Everything that fits, in no order; more than anybody reads is cut off.
  ///
  /// @param now who ordered or reserved lately comes before those nobody has seen for long
  public List<SearchHit> find(SearchText text, Instant now) {
    if (text.isEmpty()) return List.of();
    List<Guest> guests = guests(text, now);
    List<SearchHit> hits = new ArrayList<>(customers(guests));
    hits.addAll(orders(text, guests, now));
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
  private List<Guest> guests(SearchText text, Instant now) {
    boolean byNumber = text.words().isEmpty() || text.digits().length() >= TELLING;
    Condition which =
        byNumber
            ? SEARCH_GUEST.NUMBER.in(numbers(text))
            : SEARCH_GUEST.ID.in(named(text.words(), most(text)));
    Stream<Guest> found =
        guests(which).stream()
            .filter(guest -> !byNumber || text.fits(guest.name()))
            .filter(guest -> byNumber || text.isPieceOf(guest.phone()));
    return Stream.concat(isBeginning(text) ? seen(text, now) : Stream.of(), found)
        .distinct()
        .map(guest -> new Found(guest, text.equalsWordsOf(guest.name())))
        .sorted(Comparator.comparing(Found::whole).thenComparing(Found::seenAt).reversed())
        .limit(SHOWN)
        .map(Found::guest)
        .toList();
  }

  /// A letter or two, or three digits: hundreds begin like that, and the one that is meant is on
  /// the phone or at the door.
  private static boolean isBeginning(SearchText text) {
    return text.words().isEmpty()
        ? text.digits().length() < TELLING
        : text.digits().isEmpty() && text.words().getFirst().length() <= BEGINNING;
  }

  private static int most(SearchText text) {
    if (isBeginning(text)) return SHOWN;
    return text.digits().isEmpty() ? GUESTS : NAMESAKES;
  }

  private Stream<Guest> seen(SearchText text, Instant now) {
    return guests(SEARCH_GUEST.SEEN_AT.gt(now.minus(LATELY))).stream()
        .filter(guest -> text.fits(guest.name()) && text.isPieceOf(guest.phone()));
  }

  private List<Guest> guests(Condition which) {
    return sql.selectFrom(SEARCH_GUEST)
        .where(which)
        .fetch(
            row ->
                new Guest(
                    row.getId(),
                    row.getCustomerId(),
                    row.getName(),
                    row.getNumber().isEmpty() ? null : new PhoneNumber(row.getNumber()),
                    row.getSeenAt()));
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

  private Collection<String> numbers(SearchText text) {
    String digits = text.digits();
    Set<String> numbers = tailed(digits, most(text));
    boolean dialledAbroad = numbers.isEmpty() && digits.startsWith("0") && digits.length() > 2;
    return dialledAbroad ? tailed(digits.substring(1), most(text)) : numbers;
  }

  private Set<String> tailed(String digits, int limit) {
    return sql.select(SEARCH_TAIL.NUMBER)
        .from(SEARCH_TAIL)
        .where(begins(SEARCH_TAIL.TAIL, digits))
        .orderBy(SEARCH_TAIL.TAIL, SEARCH_TAIL.NUMBER)
        .limit(limit)
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

  private Collection<SearchHit.OfOrder> orders(SearchText text, List<Guest> guests, Instant now) {
    Map<Object, SearchHit.OfOrder> found = new LinkedHashMap<>();
    int number = text.orderNumber();
    if (number > 0) {
      boolean named = !text.words().isEmpty();
      numbered(number, text, now).stream()
          .filter(order -> text.fits(order.name()))
          .limit(SHOWN)
          .forEach(order -> found.put(order.id(), order));
    }
    List<Condition> theirs = ofGuests(guests, ORDERS.CUSTOMER_ID, ORDERS.GUEST_NAME, ORDERS.PHONE);
    List<UUID> newest = newest(theirs, ORDERS, ORDERS.PLACED_AT, ORDERS.QUOTE_ID);
    list(ORDERS.QUOTE_ID.in(newest), PROMISES, ORDERS.PLACED_AT)
        .forEach(order -> found.put(order.id(), order));
    return found.values();
  }

  /// The newest promises of all these guests. Which they are stands in one index for each way they
  /// are written, so that no row is read that isn't shown: a regular has hundreds of them.
  private <T> List<T> newest(
      List<Condition> theirs, Table<?> promises, Field<Instant> at, Field<T> key) {
    List<Record2<Instant, T>> found = new ArrayList<>();
    for (Condition each : theirs) {
      found.addAll(
          sql.select(at, key)
              .from(promises)
              .where(each)
              .orderBy(at.desc())
              .limit(PROMISES)
              .fetch());
    }
    Comparator<Record2<Instant, T>> byTime = Comparator.comparing(Record2::value1);
    found.sort(byTime.reversed());
    return found.stream().limit(PROMISES).map(Record2::value2).toList();
  }

  /// A small number comes round every evening: of some weeks there are more than are shown.
  private List<SearchHit.OfOrder> numbered(int number, SearchText text, Instant now) {
    Condition which = ORDERS.NUMBER.eq(number);
    if (!text.words().isEmpty()) return list(which, EVENINGS, ORDERS.BUSINESS_DAY);
    LocalDate since = LocalDate.ofInstant(now.minus(WEEKS), ZoneOffset.UTC);
    List<SearchHit.OfOrder> recent =
        list(which.and(ORDERS.BUSINESS_DAY.gt(since)), SHOWN, ORDERS.BUSINESS_DAY);
    return recent.size() >= SHOWN ? recent : list(which, SHOWN, ORDERS.BUSINESS_DAY);
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
    List<Condition> theirs =
        ofGuests(guests, RESERVATION.CUSTOMER_ID, RESERVATION.GUEST_NAME, RESERVATION.PHONE);
    List<UUID> newest = newest(theirs, RESERVATION, RESERVATION.STARTS_AT, RESERVATION.ID);
    tables(RESERVATION.ID.in(newest)).forEach(table -> found.put(table.id(), table));
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
