package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.ADDRESS;
import static fr.comptoir.db.store.gen.Tables.CALL_ENTRY;
import static fr.comptoir.db.store.gen.Tables.CALL_MARK;
import static fr.comptoir.db.store.gen.Tables.CUSTOMER;
import static fr.comptoir.db.store.gen.Tables.CUSTOMER_ALLERGY;
import static fr.comptoir.db.store.gen.Tables.GROUP_ENQUIRY;
import static fr.comptoir.db.store.gen.Tables.MESSAGE;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.ORDER_LINE;
import static fr.comptoir.db.store.gen.Tables.ORDER_QUOTE;
import static fr.comptoir.db.store.gen.Tables.ORDER_REVISION;
import static fr.comptoir.db.store.gen.Tables.ORDER_STEP;
import static fr.comptoir.db.store.gen.Tables.PHONE_CALL;
import static fr.comptoir.db.store.gen.Tables.RESERVATION;
import static fr.comptoir.db.store.gen.Tables.RESERVATION_ALLERGY;
import static fr.comptoir.db.store.gen.Tables.RESERVATION_REVISION;
import static fr.comptoir.db.store.gen.Tables.RESERVATION_STEP;
import static fr.comptoir.db.store.gen.Tables.TAPE;
import static fr.comptoir.db.store.gen.Tables.TOOL_RESULT;
import static fr.comptoir.db.store.gen.Tables.USUAL_LINE;
import static org.jooq.impl.DSL.select;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.store.PersonStore.Identity;
import fr.comptoir.db.store.gen.DefaultSchema;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// Makes what a person did nobody's. Money, dishes, times and counts stay; names, numbers,
/// addresses, notes, allergies and everything said go. Once only: what is gone can't be given back.
final class Erasure {
  /// What a person ordered or reserved later than this is on somebody's screen: it gets a version
  /// and a step of its own.
  private static final int ON_SCREEN_S = 2 * 86_400;

  private static final String NOTHING = "{}";

  private static final Set<Table<?>> KNOWN =
      Set.of(CUSTOMER, ORDERS, RESERVATION, PHONE_CALL, MESSAGE, GROUP_ENQUIRY);

  private final DSLContext sql;
  private final Step.Reason reason;

  Erasure(DSLContext sql, Step.Reason reason) {
    this.sql = sql;
    this.reason = reason;
  }

  void orders(List<Order.Id> orders) {
    List<UUID> ids = orders.stream().map(Order.Id::value).toList();
    if (ids.isEmpty()) return;
    forget(sql.select(ORDERS.GUEST_NAME).from(ORDERS).where(ORDERS.ID.in(ids)).fetchSet(0));
    addresses(ADDRESS.ID.in(select(ORDERS.ADDRESS_ID).from(ORDERS).where(ORDERS.ID.in(ids))));
    sql.update(ORDERS)
        .set(ORDERS.GUEST_NAME, "")
        .setNull(ORDERS.PHONE)
        .set(ORDERS.NOTE, "")
        .where(ORDERS.ID.in(ids))
        .execute();
    sql.update(ORDER_REVISION)
        .set(ORDER_REVISION.GUEST_NAME_BEFORE, "")
        .setNull(ORDER_REVISION.PHONE_BEFORE)
        .set(ORDER_REVISION.NOTE_BEFORE, "")
        .where(ORDER_REVISION.ORDER_ID.in(ids))
        .execute();
    sql.update(ORDER_LINE)
        .set(ORDER_LINE.NOTE, "")
        .where(
            ORDER_LINE.QUOTE_ID.in(
                select(ORDERS.QUOTE_ID)
                    .from(ORDERS)
                    .where(ORDERS.ID.in(ids))
                    .union(
                        select(ORDER_REVISION.QUOTE_BEFORE)
                            .from(ORDER_REVISION)
                            .where(ORDER_REVISION.ORDER_ID.in(ids)))))
        .execute();
    sql.update(ORDER_STEP).set(ORDER_STEP.REASON, "").where(ORDER_STEP.ORDER_ID.in(ids)).execute();
    sql.update(ORDER_QUOTE)
        .set(ORDER_QUOTE.FORCED_WHY, "")
        .where(ORDER_QUOTE.ORDER_ID.in(ids), ORDER_QUOTE.FORCED_WHY.isNotNull())
        .execute();
    shown(ids);
  }

  /// From null, as the first step: it moves nothing, and nobody takes it back.
  private void shown(List<UUID> ids) {
    var recent =
        sql.selectFrom(ORDERS)
            .where(ORDERS.ID.in(ids))
            .and(ORDERS.PROMISED_AT.gt(reason.at().minusSeconds(ON_SCREEN_S)))
            .fetch();
    recent.forEach(
        row -> {
          long version = row.getVersion() + 1;
          sql.update(ORDERS)
              .set(ORDERS.VERSION, version)
              .where(ORDERS.ID.eq(row.getId()))
              .execute();
          sql.insertInto(ORDER_STEP)
              .set(ORDER_STEP.ORDER_ID, row.getId())
              .set(ORDER_STEP.VERSION, version)
              .set(ORDER_STEP.AT, reason.at())
              .set(ORDER_STEP.ACTOR_KIND, reason.actor().kind())
              .set(ORDER_STEP.ACTOR_NAME, reason.actor().name())
              .set(ORDER_STEP.TO_STATE, row.getState())
              .set(ORDER_STEP.UNDO, false)
              .set(ORDER_STEP.REASON, reason.text())
              .execute();
        });
  }

  void reservations(List<Reservation.Id> reservations) {
    List<UUID> ids = reservations.stream().map(Reservation.Id::value).toList();
    if (ids.isEmpty()) return;
    forget(
        sql.select(RESERVATION.GUEST_NAME)
            .from(RESERVATION)
            .where(RESERVATION.ID.in(ids))
            .fetchSet(0));
    sql.update(RESERVATION)
        .set(RESERVATION.GUEST_NAME, "")
        .setNull(RESERVATION.PHONE)
        .set(RESERVATION.NOTE, "")
        .set(RESERVATION.OCCASION, "")
        .where(RESERVATION.ID.in(ids))
        .execute();
    sql.deleteFrom(RESERVATION_ALLERGY).where(RESERVATION_ALLERGY.RESERVATION_ID.in(ids)).execute();
    unkept(RESERVATION_REVISION.RESERVATION_ID.in(ids));
    sql.update(RESERVATION_STEP)
        .set(RESERVATION_STEP.REASON, "")
        .where(RESERVATION_STEP.RESERVATION_ID.in(ids))
        .execute();
    var recent =
        sql.selectFrom(RESERVATION)
            .where(RESERVATION.ID.in(ids))
            .and(RESERVATION.STARTS_AT.gt(reason.at().minusSeconds(ON_SCREEN_S)))
            .fetch();
    recent.forEach(
        row -> {
          long version = row.getVersion() + 1;
          sql.update(RESERVATION)
              .set(RESERVATION.VERSION, version)
              .where(RESERVATION.ID.eq(row.getId()))
              .execute();
          sql.insertInto(RESERVATION_STEP)
              .set(RESERVATION_STEP.RESERVATION_ID, row.getId())
              .set(RESERVATION_STEP.VERSION, version)
              .set(RESERVATION_STEP.AT, reason.at())
              .set(RESERVATION_STEP.ACTOR_KIND, reason.actor().kind())
              .set(RESERVATION_STEP.ACTOR_NAME, reason.actor().name())
              .set(RESERVATION_STEP.TO_STATE, row.getState())
              .set(RESERVATION_STEP.UNDO, false)
              .set(RESERVATION_STEP.REASON, reason.text())
              .execute();
        });
  }

  /// Only there to be taken back, which would bring the person back.
  private void unkept(Condition which) {
    sql.deleteFrom(RESERVATION_REVISION).where(which).execute();
  }

  /// What was this person's before it was given to somebody else.
  void handedOn(Identity who) {
    sql.update(ORDER_REVISION)
        .set(ORDER_REVISION.GUEST_NAME_BEFORE, "")
        .setNull(ORDER_REVISION.PHONE_BEFORE)
        .set(ORDER_REVISION.NOTE_BEFORE, "")
        .where(PersonStore.theirs(who, ORDER_REVISION.CUSTOMER_BEFORE, ORDER_REVISION.PHONE_BEFORE))
        .execute();
    unkept(
        PersonStore.theirs(
            who, RESERVATION_REVISION.CUSTOMER_BEFORE, RESERVATION_REVISION.PHONE_BEFORE));
  }

  private void forget(Collection<?> names) {
    names.forEach(name -> new SearchIndex(sql).forgetName((String) name));
  }

  /// Everything said in these calls, by whomever.
  void calls(List<String> ids) {
    if (ids.isEmpty()) return;
    sql.update(PHONE_CALL)
        .setNull(PHONE_CALL.PHONE)
        .setNull(PHONE_CALL.CUSTOMER_ID)
        .set(PHONE_CALL.VERSION, PHONE_CALL.VERSION.plus(1))
        .where(PHONE_CALL.ID.in(ids))
        .execute();
    sql.update(CALL_MARK).set(CALL_MARK.NOTE, "").where(CALL_MARK.CALL_ID.in(ids)).execute();
    tapes(sql, TAPE.CALL_ID.in(ids), reason.at());
    silence(sql, CALL_ENTRY.CALL_ID.in(ids), TOOL_RESULT.CALL_ID.in(ids));
  }

  /// Nobody may hear them any more: the house then deletes their sound.
  ///
  /// @return tapes erased
  static int tapes(DSLContext sql, Condition which, Instant at) {
    return sql.update(TAPE)
        .set(TAPE.ERASED_AT, at)
        .set(TAPE.TRANSCRIPT, "")
        .set(TAPE.WAVEFORM, "")
        .where(which, TAPE.ERASED_AT.isNull())
        .execute();
  }

  /// Empties what was said, and what tools were told and answered; who spoke, when, and which tool
  /// was used stays.
  ///
  /// @return lines emptied
  static int silence(DSLContext sql, Condition entries, Condition results) {
    int said =
        sql.update(CALL_ENTRY)
            .set(CALL_ENTRY.CONTENT, "")
            .where(entries, CALL_ENTRY.SPEAKER.isNotNull(), CALL_ENTRY.CONTENT.ne(""))
            .execute();
    int told =
        sql.update(CALL_ENTRY)
            .set(CALL_ENTRY.ARGUMENTS, NOTHING)
            .set(CALL_ENTRY.RESULT, NOTHING)
            .where(entries, CALL_ENTRY.RESULT.ne(NOTHING))
            .execute();
    return said + told + sql.deleteFrom(TOOL_RESULT).where(results).execute();
  }

  void messages(Identity who, List<String> calls) {
    sql.update(MESSAGE)
        .set(MESSAGE.NAME, "")
        .setNull(MESSAGE.PHONE)
        .set(MESSAGE.CONTENT, "")
        .set(MESSAGE.VERSION, MESSAGE.VERSION.plus(1))
        .where(MESSAGE.PHONE.in(who.phones()).or(MESSAGE.CALL_ID.in(calls)))
        .execute();
    sql.update(GROUP_ENQUIRY)
        .set(GROUP_ENQUIRY.NAME, "")
        .setNull(GROUP_ENQUIRY.PHONE)
        .set(GROUP_ENQUIRY.OCCASION, "")
        .set(GROUP_ENQUIRY.NOTE, "")
        .set(GROUP_ENQUIRY.VERSION, GROUP_ENQUIRY.VERSION.plus(1))
        .where(GROUP_ENQUIRY.PHONE.in(who.phones()).or(GROUP_ENQUIRY.CALL_ID.in(calls)))
        .execute();
  }

  /// City and postal code stay: they tell where the house delivers, not to whom.
  int addresses(Condition which) {
    return sql.update(ADDRESS)
        .set(ADDRESS.LABEL, "")
        .set(ADDRESS.STREET, "")
        .set(ADDRESS.DETAILS, "")
        .setNull(ADDRESS.LAT)
        .setNull(ADDRESS.LON)
        .set(ADDRESS.RETIRED, true)
        .where(which, ADDRESS.STREET.ne(""))
        .execute();
  }

  /// The cards stay, without a word on them: orders and visits are still counted as one guest's.
  void cards(Identity who) {
    addresses(ADDRESS.CUSTOMER_ID.in(who.cards()));
    sql.deleteFrom(CUSTOMER_ALLERGY).where(CUSTOMER_ALLERGY.CUSTOMER_ID.in(who.cards())).execute();
    sql.update(USUAL_LINE)
        .set(USUAL_LINE.NOTE, "")
        .where(USUAL_LINE.CUSTOMER_ID.in(who.cards()))
        .execute();
    sql.update(CUSTOMER)
        .setNull(CUSTOMER.PHONE)
        .set(CUSTOMER.FIRST_NAME, "")
        .set(CUSTOMER.LAST_NAME, "")
        .set(CUSTOMER.EMAIL, "")
        .set(CUSTOMER.NOTE, "")
        .set(CUSTOMER.BLOCKED_REASON, "")
        .set(CUSTOMER.ALLERGIES_CONSENT, false)
        .setNull(CUSTOMER.CONSENT_AT)
        .set(CUSTOMER.SMS_OK, false)
        .set(CUSTOMER.VIP, false)
        .set(CUSTOMER.BLOCKED, false)
        .set(CUSTOMER.ERASED_AT, reason.at())
        .set(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(1))
        .where(CUSTOMER.ID.in(who.cards()))
        .execute();
    var index = new SearchIndex(sql);
    who.cards().forEach(index::forgetCustomer);
    who.phones().forEach(index::forgetNumber);
  }

  /// Tables that carry a number and were made after this was written.
  void others(Identity who) {
    if (who.phones().isEmpty()) return;
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      Field<?> phone = table.field(CUSTOMER.PHONE.getUnqualifiedName());
      boolean ours = table.getName().matches("(?i)house|courier.*|line_rules");
      if (phone == null || ours || KNOWN.contains(table)) continue;
      blank(table, numberIn(phone), who);
    }
  }

  @SuppressWarnings("unchecked") // every column called so has this type
  private static Field<PhoneNumber> numberIn(Field<?> column) {
    return (Field<PhoneNumber>) column;
  }

  private void blank(Table<?> table, Field<PhoneNumber> phone, Identity who) {
    Map<Field<?>, Object> blank = new HashMap<>();
    for (Field<?> column : table.fields()) {
      boolean words = column.getName().matches("(?i)(guest_)?name|note|label|content");
      if (words && column.getType() == String.class) blank.put(column, "");
    }
    if (phone.getDataType().nullable()) blank.put(phone, DSL.castNull(phone));
    if (!blank.isEmpty()) {
      sql.update(table).set(blank).where(phone.in(who.phones())).execute();
    }
  }
}
