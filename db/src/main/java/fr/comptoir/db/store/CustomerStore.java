package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.ADDRESS;
import static fr.comptoir.db.store.gen.Tables.CUSTOMER;
import static fr.comptoir.db.store.gen.Tables.CUSTOMER_ALLERGY;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.RESERVATION;
import static fr.comptoir.db.store.gen.Tables.USUAL_LINE;
import static fr.comptoir.db.store.gen.Tables.USUAL_OPTION;
import static org.jooq.impl.DSL.coalesce;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.customer.CustomerRules;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.store.gen.tables.records.CustomerRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Customers, their addresses and habits. How often they came is counted from what the book holds,
/// so a cancelled order never counts.
public final class CustomerStore {
  private static final List<State> CAME = List.of(State.ARRIVED, State.SEATED, State.FINISHED);

  private final DSLContext sql;

  CustomerStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Whose number it is; a number of a merged card is the survivor's.
  public Optional<Customer> byPhone(PhoneNumber phone) {
    return one(CUSTOMER.PHONE.eq(phone));
  }

  /// What the person of this number told of allergies and lets us keep. The cart asks with each
  /// change of it, and needs nothing else of the card.
  public List<String> allergiesOf(PhoneNumber phone) {
    return sql.select(coalesce(CUSTOMER.MERGED_INTO, CUSTOMER.ID))
        .from(CUSTOMER)
        .where(CUSTOMER.PHONE.eq(phone))
        .fetchOptional(Record1::value1)
        .map(this::allowedAllergies)
        .orElse(List.of());
  }

  private List<String> allowedAllergies(long id) {
    return sql.select(CUSTOMER_ALLERGY.NAME)
        .from(CUSTOMER_ALLERGY)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(CUSTOMER_ALLERGY.CUSTOMER_ID))
        .where(CUSTOMER_ALLERGY.CUSTOMER_ID.eq(id), CUSTOMER.ALLERGIES_CONSENT.isTrue())
        .orderBy(CUSTOMER_ALLERGY.POSITION)
        .fetch(CUSTOMER_ALLERGY.NAME);
  }

  /// The card of this id, or the one it was merged into.
  public Optional<Customer> find(long id) {
    return one(CUSTOMER.ID.eq(id));
  }

  /// The id this id stands for today; empty for a card that is unknown or erased.
  public Optional<Long> current(long id) {
    return sql.select(coalesce(CUSTOMER.MERGED_INTO, CUSTOMER.ID))
        .from(CUSTOMER)
        .where(CUSTOMER.ID.eq(id), CUSTOMER.ERASED_AT.isNull())
        .fetchOptional(Record1::value1);
  }

  /// How often somebody stayed away; 0 for nobody. What a promise asks: the whole card is dozens of
  /// rows more.
  public int noShows(long id) {
    Integer before =
        sql.select(CUSTOMER.NO_SHOWS_BEFORE)
            .from(CUSTOMER)
            .where(CUSTOMER.ID.eq(id))
            .fetchOne(CUSTOMER.NO_SHOWS_BEFORE);
    return before == null
        ? 0
        : before
            + sql.fetchCount(
                RESERVATION, RESERVATION.CUSTOMER_ID.eq(id), RESERVATION.STATE.eq(State.NO_SHOW));
  }

  /// Keeps a new customer with what came before the book: id 0, the numbers of orders, visits and
  /// absences as they are known. Addresses are kept apart, with [#add].
  ///
  /// @return with its id
  public Customer insert(Customer customer) {
    Long id =
        sql.insertInto(CUSTOMER)
            .set(columns(customer))
            .set(CUSTOMER.VERSION, 1L)
            .set(CUSTOMER.ORDERS_BEFORE, customer.orders())
            .set(CUSTOMER.VISITS_BEFORE, customer.visits())
            .set(CUSTOMER.NO_SHOWS_BEFORE, customer.noShows())
            .returningResult(CUSTOMER.ID)
            .fetchSingle(CUSTOMER.ID);
    insertHabits(id, customer);
    Customer inserted = find(id).orElseThrow();
    index(inserted);
    return inserted;
  }

  /// Writes everything but addresses and counts.
  ///
  /// @return the new snapshot
  public Customer update(Customer customer) {
    int rows =
        sql.update(CUSTOMER)
            .set(columns(customer))
            .set(CUSTOMER.VERSION, customer.version() + 1)
            .where(CUSTOMER.ID.eq(customer.id()), CUSTOMER.VERSION.eq(customer.version()))
            .execute();
    if (rows == 0) throw new IllegalStateException("customer changed since it was read");
    sql.deleteFrom(CUSTOMER_ALLERGY)
        .where(CUSTOMER_ALLERGY.CUSTOMER_ID.eq(customer.id()))
        .execute();
    sql.deleteFrom(USUAL_LINE).where(USUAL_LINE.CUSTOMER_ID.eq(customer.id())).execute();
    insertHabits(customer.id(), customer);
    Customer updated = find(customer.id()).orElseThrow();
    index(updated);
    return updated;
  }

  private void index(Customer card) {
    List<PhoneNumber> phones = new ArrayList<>(card.otherPhones());
    if (card.phone() != null) phones.add(card.phone());
    new SearchIndex(sql).customer(card.id(), card.name(), phones);
  }

  /// Keeps an address. Its text is never changed afterwards: another text is another address.
  ///
  /// @param customer whose; null = of a caller we don't know
  /// @param locatedAt when its coordinates were found; null = not located
  /// @return with its id
  public Address add(@Nullable Long customer, Address address, @Nullable Instant locatedAt) {
    GeoPoint place = address.place();
    Long id =
        sql.insertInto(ADDRESS)
            .set(ADDRESS.CUSTOMER_ID, customer)
            .set(ADDRESS.LABEL, address.label())
            .set(ADDRESS.STREET, address.street())
            .set(ADDRESS.POSTAL_CODE, address.postalCode())
            .set(ADDRESS.CITY, address.city())
            .set(ADDRESS.DETAILS, address.details())
            .set(ADDRESS.LAT, place == null ? null : place.lat())
            .set(ADDRESS.LON, place == null ? null : place.lon())
            .set(ADDRESS.GEO_PRECISION, address.precision())
            .set(ADDRESS.LOCATED_AT, locatedAt)
            .set(ADDRESS.RETIRED, false)
            .returningResult(ADDRESS.ID)
            .fetchSingle(ADDRESS.ID);
    return address(id).orElseThrow();
  }

  /// From now on the address belongs to this customer.
  public void assign(long address, long customer) {
    sql.update(ADDRESS).set(ADDRESS.CUSTOMER_ID, customer).where(ADDRESS.ID.eq(address)).execute();
    bump(customer);
  }

  /// No longer offered; orders that went there keep it.
  public void retire(long address) {
    sql.update(ADDRESS).set(ADDRESS.RETIRED, true).where(ADDRESS.ID.eq(address)).execute();
  }

  /// Offers an address again; one that was erased stays out.
  public void offerAgain(long address) {
    sql.update(ADDRESS)
        .set(ADDRESS.RETIRED, false)
        .where(ADDRESS.ID.eq(address), ADDRESS.STREET.ne(""))
        .execute();
  }

  public Optional<Address> address(long id) {
    return sql.selectFrom(ADDRESS).where(ADDRESS.ID.eq(id)).fetchOptional().map(Addresses::of);
  }

  /// Whose address it is; empty for an unknown address and for one of a caller we don't know.
  public Optional<Long> ownerOf(long address) {
    return sql.select(ADDRESS.CUSTOMER_ID)
        .from(ADDRESS)
        .where(ADDRESS.ID.eq(address))
        .fetchOptional(ADDRESS.CUSTOMER_ID);
  }

  public long count() {
    return sql.fetchCount(CUSTOMER);
  }

  /// The next snapshot of somebody whose visits or absences were counted anew.
  public Customer counted(long customer) {
    bump(customer);
    return find(customer).orElseThrow();
  }

  private void bump(long customer) {
    sql.update(CUSTOMER)
        .set(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(1))
        .where(CUSTOMER.ID.eq(customer))
        .execute();
  }

  private static Map<Field<?>, @Nullable Object> columns(Customer customer) {
    Map<Field<?>, @Nullable Object> columns = new HashMap<>();
    columns.put(CUSTOMER.PHONE, customer.phone());
    columns.put(CUSTOMER.FIRST_NAME, customer.firstName());
    columns.put(CUSTOMER.LAST_NAME, customer.lastName());
    columns.put(CUSTOMER.EMAIL, customer.email());
    columns.put(CUSTOMER.LANGUAGE, customer.language());
    columns.put(CUSTOMER.ALLERGIES_CONSENT, customer.allergiesConsent());
    columns.put(CUSTOMER.SMS_OK, customer.smsOk());
    columns.put(CUSTOMER.VIP, customer.vip());
    columns.put(CUSTOMER.BLOCKED, customer.blocked());
    columns.put(CUSTOMER.NOTE, customer.note());
    columns.put(CUSTOMER.BLOCKED_REASON, customer.blockedReason());
    columns.put(CUSTOMER.CONSENT_AT, customer.consentAt());
    return columns;
  }

  private void insertHabits(long id, Customer customer) {
    int position = 0;
    for (String allergy : customer.allergies()) {
      sql.insertInto(CUSTOMER_ALLERGY).values(id, position++, allergy).execute();
    }
    for (Cart.Line line : customer.usual()) {
      sql.insertInto(USUAL_LINE)
          .values(id, line.line(), line.item(), line.quantity(), line.note())
          .execute();
      int option = 0;
      for (int number : line.options()) {
        sql.insertInto(USUAL_OPTION).values(id, line.line(), option++, number).execute();
      }
    }
  }

  private Optional<Customer> one(Condition which) {
    return sql.selectFrom(CUSTOMER).where(which).fetchOptional().map(this::survivor);
  }

  /// A merge leaves no chains: one step is enough.
  private Customer survivor(CustomerRecord row) {
    Long into = row.getMergedInto();
    return customer(
        into == null ? row : sql.selectFrom(CUSTOMER).where(CUSTOMER.ID.eq(into)).fetchSingle());
  }

  private Customer customer(CustomerRecord row) {
    long id = row.getId();
    var stays =
        sql.select(
                DSL.count().filterWhere(RESERVATION.STATE.in(CAME)),
                DSL.count().filterWhere(RESERVATION.STATE.eq(State.NO_SHOW)))
            .from(RESERVATION)
            .where(RESERVATION.CUSTOMER_ID.eq(id))
            .fetchSingle();
    return new Customer(
        id,
        row.getVersion(),
        row.getPhone(),
        row.getFirstName(),
        row.getLastName(),
        row.getEmail(),
        row.getLanguage(),
        sql.selectFrom(ADDRESS)
            .where(ADDRESS.CUSTOMER_ID.eq(id), ADDRESS.RETIRED.isFalse())
            .orderBy(ADDRESS.ID)
            .fetch(Addresses::of),
        usual(id),
        row.getOrdersBefore()
            + sql.fetchCount(
                ORDERS, ORDERS.CUSTOMER_ID.eq(id), ORDERS.STATE.ne(Order.State.CANCELLED)),
        row.getVisitsBefore() + stays.value1(),
        row.getNoShowsBefore() + stays.value2(),
        sql.selectFrom(CUSTOMER_ALLERGY)
            .where(CUSTOMER_ALLERGY.CUSTOMER_ID.eq(id))
            .orderBy(CUSTOMER_ALLERGY.POSITION)
            .fetch(CUSTOMER_ALLERGY.NAME),
        row.getAllergiesConsent(),
        row.getSmsOk(),
        row.getVip(),
        row.getBlocked(),
        row.getNote(),
        row.getBlockedReason(),
        row.getConsentAt(),
        sql.select(CUSTOMER.PHONE)
            .from(CUSTOMER)
            .where(CUSTOMER.MERGED_INTO.eq(id), CUSTOMER.PHONE.isNotNull())
            .orderBy(CUSTOMER.ID)
            .fetch(CUSTOMER.PHONE));
  }

  /// What the latest orders tell; without a habit among them what is written on the card.
  private List<Cart.Line> usual(long id) {
    List<UUID> quotes =
        sql.select(ORDERS.QUOTE_ID)
            .from(ORDERS)
            .where(ORDERS.CUSTOMER_ID.eq(id), ORDERS.STATE.ne(Order.State.CANCELLED))
            .orderBy(ORDERS.PLACED_AT.desc())
            .limit(CustomerRules.LATEST)
            .fetch(ORDERS.QUOTE_ID);
    if (quotes.size() > 1) {
      var lines = new OrderLines(sql).asked(quotes);
      var habit =
          CustomerRules.usual(
              quotes.stream()
                  .map(quote -> lines.getOrDefault(quote, List.of()))
                  .filter(order -> !order.isEmpty())
                  .toList());
      if (habit.isPresent()) return habit.get();
    }
    return written(id);
  }

  private List<Cart.Line> written(long id) {
    Map<Integer, List<Integer>> options =
        sql.selectFrom(USUAL_OPTION)
            .where(USUAL_OPTION.CUSTOMER_ID.eq(id))
            .orderBy(USUAL_OPTION.LINE, USUAL_OPTION.POSITION)
            .fetchGroups(USUAL_OPTION.LINE, USUAL_OPTION.NUMBER);
    return sql.selectFrom(USUAL_LINE)
        .where(USUAL_LINE.CUSTOMER_ID.eq(id))
        .orderBy(USUAL_LINE.LINE)
        .fetch(
            row ->
                new Cart.Line(
                    row.getLine(),
                    row.getItem(),
                    row.getQuantity(),
                    options.getOrDefault(row.getLine(), List.of()),
                    row.getNote()));
  }
}
