package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.CUSTOMER;
import static fr.comptoir.db.store.gen.Tables.CUSTOMER_ALLERGY;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.ORDER_REVISION;
import static fr.comptoir.db.store.gen.Tables.PHONE_CALL;
import static fr.comptoir.db.store.gen.Tables.RESERVATION;
import static fr.comptoir.db.store.gen.Tables.RESERVATION_REVISION;
import static fr.comptoir.db.store.gen.Tables.SEARCH_GUEST;
import static fr.comptoir.db.store.gen.Tables.USUAL_LINE;
import static fr.comptoir.db.store.gen.Tables.USUAL_OPTION;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.selectOne;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.customer.Redaction;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.store.gen.DefaultSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/// One person across the whole book: everything that is theirs, moved to another card, or made
/// nobody's.
public final class PersonStore {
  /// Tables whose rows belong to a card and not to what the person did.
  private static final Set<Table<?>> OF_THE_CARD =
      Set.of(SEARCH_GUEST, CUSTOMER_ALLERGY, USUAL_LINE, USUAL_OPTION);

  private final DSLContext sql;

  PersonStore(DSLContext sql) {
    this.sql = sql;
  }

  /// What makes a person known: ids of their cards (merged ones too) and all their numbers.
  public record Identity(Set<Long> cards, Set<PhoneNumber> phones) {}

  public Identity identity(Customer customer) {
    Set<Long> cards = new LinkedHashSet<>(List.of(customer.id()));
    cards.addAll(
        sql.select(CUSTOMER.ID)
            .from(CUSTOMER)
            .where(CUSTOMER.MERGED_INTO.eq(customer.id()))
            .fetch(CUSTOMER.ID));
    Set<PhoneNumber> phones = new LinkedHashSet<>(customer.otherPhones());
    if (customer.phone() != null) phones.add(customer.phone());
    return new Identity(cards, phones);
  }

  /// Ids of everything a person ordered, oldest first.
  public List<Order.Id> orders(Identity who) {
    return sql.select(ORDERS.ID)
        .from(ORDERS)
        .where(theirs(who, ORDERS.CUSTOMER_ID, ORDERS.PHONE))
        .orderBy(ORDERS.PLACED_AT)
        .fetch(row -> new Order.Id(row.value1()));
  }

  /// Ids of everything a person reserved, oldest first.
  public List<Reservation.Id> reservations(Identity who) {
    return sql.select(RESERVATION.ID)
        .from(RESERVATION)
        .where(theirs(who, RESERVATION.CUSTOMER_ID, RESERVATION.PHONE))
        .orderBy(RESERVATION.CREATED_AT)
        .fetch(row -> new Reservation.Id(row.value1()));
  }

  /// Ids of a person's calls, oldest first: from their numbers, known as theirs, or in which they
  /// ordered or reserved.
  public List<String> calls(Identity who) {
    Condition which = theirs(who, PHONE_CALL.CUSTOMER_ID, PHONE_CALL.PHONE);
    Set<String> named = new LinkedHashSet<>();
    named.addAll(
        sql.select(ORDERS.CALL_ID)
            .from(ORDERS)
            .where(theirs(who, ORDERS.CUSTOMER_ID, ORDERS.PHONE), ORDERS.CALL_ID.isNotNull())
            .fetch(ORDERS.CALL_ID));
    named.addAll(
        sql.select(RESERVATION.CALL_ID)
            .from(RESERVATION)
            .where(theirs(who, RESERVATION.CUSTOMER_ID, RESERVATION.PHONE))
            .and(RESERVATION.CALL_ID.isNotNull())
            .fetch(RESERVATION.CALL_ID));
    named.addAll(sql.select(PHONE_CALL.ID).from(PHONE_CALL).where(which).fetch(PHONE_CALL.ID));
    return List.copyOf(named);
  }

  static Condition theirs(Identity who, Field<Long> card, Field<PhoneNumber> phone) {
    Condition byCard = card.in(who.cards());
    return who.phones().isEmpty() ? byCard : byCard.or(phone.in(who.phones()));
  }

  /// Gives everything of one card to another: orders, reservations, calls, addresses, what came
  /// before the book. The loser stays as a signpost, with its number; messages follow the numbers.
  /// There is no way back: nobody could tell afterwards whose was what.
  public void merge(long survivor, long loser) {
    for (Table<?> table : tablesWith(CUSTOMER_ALLERGY.CUSTOMER_ID)) {
      Field<Long> card = table.field(CUSTOMER_ALLERGY.CUSTOMER_ID.getUnqualifiedName(), Long.class);
      if (card == null) continue;
      sql.update(table).set(card, survivor).where(card.eq(loser)).execute();
    }
    sql.update(ORDER_REVISION)
        .set(ORDER_REVISION.CUSTOMER_BEFORE, survivor)
        .where(ORDER_REVISION.CUSTOMER_BEFORE.eq(loser))
        .execute();
    sql.update(RESERVATION_REVISION)
        .set(RESERVATION_REVISION.CUSTOMER_BEFORE, survivor)
        .where(RESERVATION_REVISION.CUSTOMER_BEFORE.eq(loser))
        .execute();
    // A number is one card's: a survivor without one takes it over.
    sql.update(CUSTOMER)
        .setNull(CUSTOMER.PHONE)
        .where(CUSTOMER.ID.eq(loser))
        .andNotExists(
            selectOne()
                .from(CUSTOMER.as("left_over"))
                .where(
                    CUSTOMER.as("left_over").ID.eq(survivor),
                    CUSTOMER.as("left_over").PHONE.isNotNull()))
        .execute();
    var before =
        sql.select(CUSTOMER.ORDERS_BEFORE, CUSTOMER.VISITS_BEFORE, CUSTOMER.NO_SHOWS_BEFORE)
            .from(CUSTOMER)
            .where(CUSTOMER.ID.eq(loser))
            .fetchSingle();
    sql.update(CUSTOMER)
        .set(CUSTOMER.ORDERS_BEFORE, CUSTOMER.ORDERS_BEFORE.plus(before.value1()))
        .set(CUSTOMER.VISITS_BEFORE, CUSTOMER.VISITS_BEFORE.plus(before.value2()))
        .set(CUSTOMER.NO_SHOWS_BEFORE, CUSTOMER.NO_SHOWS_BEFORE.plus(before.value3()))
        .where(CUSTOMER.ID.eq(survivor))
        .execute();
    sql.update(CUSTOMER)
        .set(CUSTOMER.MERGED_INTO, survivor)
        .where(CUSTOMER.MERGED_INTO.eq(loser))
        .execute();
    sql.update(CUSTOMER)
        .set(CUSTOMER.MERGED_INTO, survivor)
        .set(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(1))
        .set(CUSTOMER.ORDERS_BEFORE, 0)
        .set(CUSTOMER.VISITS_BEFORE, 0)
        .set(CUSTOMER.NO_SHOWS_BEFORE, 0)
        .where(CUSTOMER.ID.eq(loser))
        .execute();
    sql.deleteFrom(CUSTOMER_ALLERGY).where(CUSTOMER_ALLERGY.CUSTOMER_ID.eq(loser)).execute();
    new SearchIndex(sql).forgetCustomer(loser);
  }

  /// Every free text that names this person. Reads the book through: seconds, but nobody waits for
  /// it.
  public Mentions mentions(Identity who) {
    List<String> names = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    for (var card : sql.selectFrom(CUSTOMER).where(CUSTOMER.ID.in(who.cards())).fetch()) {
      String first = card.getFirstName().strip();
      String last = card.getLastName().strip();
      if (!first.isEmpty() && !last.isEmpty()) {
        names.add(first + " " + last);
        names.add(last + " " + first);
      }
      if (isAlone(last, who)) names.add(last);
      addresses.add(card.getEmail());
    }
    return Mentions.find(sql, Redaction.of(names, who.phones(), addresses));
  }

  /// A family name that no other card has names this person wherever it stands.
  private boolean isAlone(String lastName, Identity who) {
    return !lastName.isBlank()
        && !sql.fetchExists(
            CUSTOMER,
            lower(CUSTOMER.LAST_NAME).eq(lastName.toLowerCase(Locale.ROOT)),
            CUSTOMER.ID.notIn(who.cards()));
  }

  /// Takes a person out of the book; what they ordered and reserved stays, as nobody's.
  ///
  /// @param mentions found just before
  /// @return texts rewritten besides what was theirs
  public int erase(Identity who, Mentions mentions, Step.Reason reason) {
    int texts = mentions.redact(sql);
    var erasure = new Erasure(sql, reason);
    List<String> calls = calls(who);
    List<Order.Id> orders = orders(who);
    List<Reservation.Id> reservations = reservations(who);
    erasure.messages(who, calls);
    erasure.calls(calls);
    erasure.orders(orders);
    erasure.reservations(reservations);
    erasure.handedOn(who);
    erasure.others(who);
    erasure.cards(who);
    return texts;
  }

  /// Found by the column's name: a table added later follows without being named here.
  private static List<Table<?>> tablesWith(Field<?> column) {
    List<Table<?>> tables = new ArrayList<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      if (table.field(column.getUnqualifiedName()) != null && !OF_THE_CARD.contains(table)) {
        tables.add(table);
      }
    }
    return tables;
  }
}
