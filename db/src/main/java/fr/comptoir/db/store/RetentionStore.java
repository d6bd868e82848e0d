package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.ADDRESS;
import static fr.comptoir.db.store.gen.Tables.CALL_ENTRY;
import static fr.comptoir.db.store.gen.Tables.GROUP_ENQUIRY;
import static fr.comptoir.db.store.gen.Tables.MESSAGE;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.ORDER_QUOTE;
import static fr.comptoir.db.store.gen.Tables.PHONE_CALL;
import static fr.comptoir.db.store.gen.Tables.TAPE;
import static fr.comptoir.db.store.gen.Tables.TOOL_RESULT;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.selectOne;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.domain.message.Message;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/// Forgets what is older than it may be. Each works on a stretch of time, so that no transaction is
/// long, and doing it again does nothing.
public final class RetentionStore {
  private final DSLContext sql;

  RetentionStore(DSLContext sql) {
    this.sql = sql;
  }

  /// When the oldest call began.
  public Optional<Instant> oldestCall() {
    return Optional.ofNullable(
        sql.select(min(PHONE_CALL.STARTED_AT)).from(PHONE_CALL).fetchSingle().value1());
  }

  /// Empties what was said in `[from, until)`; who spoke and which tools were used stays.
  ///
  /// @return lines emptied
  public int emptyTranscripts(Instant from, Instant until) {
    return Erasure.silence(
        sql,
        CALL_ENTRY.AT.ge(from).and(CALL_ENTRY.AT.lt(until)),
        TOOL_RESULT.AT.ge(from).and(TOOL_RESULT.AT.lt(until)));
  }

  /// Erases sound kept since `[from, until)`.
  ///
  /// @param at now
  /// @return tapes erased
  public int eraseTapes(Instant from, Instant until, Instant at) {
    return Erasure.tapes(sql, TAPE.AT.ge(from).and(TAPE.AT.lt(until)), at);
  }

  /// Forgets whose the calls were that began in `[from, until)`.
  ///
  /// @return calls made nobody's
  public int forgetCallers(Instant from, Instant until) {
    return sql.update(PHONE_CALL)
        .setNull(PHONE_CALL.PHONE)
        .setNull(PHONE_CALL.CUSTOMER_ID)
        .set(PHONE_CALL.VERSION, PHONE_CALL.VERSION.plus(1))
        .where(PHONE_CALL.STARTED_AT.ge(from), PHONE_CALL.STARTED_AT.lt(until))
        .and(PHONE_CALL.PHONE.isNotNull().or(PHONE_CALL.CUSTOMER_ID.isNotNull()))
        .execute();
  }

  /// Forgets who left what before this moment and is done with.
  ///
  /// @return messages and enquiries made nobody's
  public int forgetSenders(Instant before) {
    int messages =
        sql.update(MESSAGE)
            .setNull(MESSAGE.PHONE)
            .set(MESSAGE.NAME, "")
            .set(MESSAGE.CONTENT, "")
            .set(MESSAGE.VERSION, MESSAGE.VERSION.plus(1))
            .where(MESSAGE.AT.lt(before), MESSAGE.STATE.eq(Message.State.DONE))
            .and(MESSAGE.CONTENT.ne("").or(MESSAGE.PHONE.isNotNull()).or(MESSAGE.NAME.ne("")))
            .execute();
    int enquiries =
        sql.update(GROUP_ENQUIRY)
            .setNull(GROUP_ENQUIRY.PHONE)
            .set(GROUP_ENQUIRY.NAME, "")
            .set(GROUP_ENQUIRY.NOTE, "")
            .set(GROUP_ENQUIRY.VERSION, GROUP_ENQUIRY.VERSION.plus(1))
            .where(GROUP_ENQUIRY.AT.lt(before), GROUP_ENQUIRY.STATE.eq(GroupEnquiry.State.CLOSED))
            .and(GROUP_ENQUIRY.NAME.ne("").or(GROUP_ENQUIRY.PHONE.isNotNull()))
            .execute();
    return messages + enquiries;
  }

  /// Forgets addresses somebody asked about before this moment and ordered nothing to.
  ///
  /// @return addresses made nobody's
  public int forgetAddresses(Instant before) {
    return new Erasure(sql, Step.Reason.of(before, Actor.SYSTEM, ""))
        .addresses(
            ADDRESS
                .CUSTOMER_ID
                .isNull()
                .and(ADDRESS.LOCATED_AT.lt(before))
                .andNotExists(selectOne().from(ORDERS).where(ORDERS.ADDRESS_ID.eq(ADDRESS.ID)))
                .andNotExists(
                    selectOne().from(ORDER_QUOTE).where(ORDER_QUOTE.ADDRESS_ID.eq(ADDRESS.ID))));
  }
}
