package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.CALL_MARK;
import static fr.comptoir.db.store.gen.Tables.CALL_QUALITY;
import static fr.comptoir.db.store.gen.Tables.CUSTOMER;
import static fr.comptoir.db.store.gen.Tables.MESSAGE;
import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.PHONE_CALL;
import static fr.comptoir.db.store.gen.Tables.RESERVATION;
import static fr.comptoir.db.store.gen.Tables.SEARCH_GUEST;
import static fr.comptoir.db.store.gen.Tables.SEARCH_WORD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import fr.comptoir.db.domain.call.CallFilter;
import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.call.CallLine.Made;
import fr.comptoir.db.domain.call.CallLine.MessageLeft;
import fr.comptoir.db.domain.call.CallLine.OrderMade;
import fr.comptoir.db.domain.call.CallLine.TableMade;
import fr.comptoir.db.domain.call.CallMark;
import fr.comptoir.db.domain.call.CallQuality;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.CallTally;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.search.SearchText;
import fr.comptoir.db.store.gen.tables.records.CallMarkRecord;
import fr.comptoir.db.store.gen.tables.records.CallQualityRecord;
import fr.comptoir.db.store.gen.tables.records.PhoneCallRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// The history of calls as people look through it: chosen, page by page, each call with what came
/// of it; and what the house says of a call afterwards.
public final class CallLogStore {
  private static final Condition MISSED =
      PHONE_CALL
          .ENDED_AT
          .isNotNull()
          .and(PHONE_CALL.END_REASON.isDistinctFrom(CallRecord.DECLINED))
          .and(
              PHONE_CALL.ANSWERED_AT.isNull().or(PHONE_CALL.OUTCOME.eq(CallRecord.Outcome.FAILED)));

  private final DSLContext sql;

  CallLogStore(DSLContext sql) {
    this.sql = sql;
  }

  /// The newest call first.
  public List<CallLine> page(CallFilter filter, int offset, int limit) {
    return lines(
        sql.selectFrom(PHONE_CALL)
            .where(which(filter))
            .orderBy(PHONE_CALL.STARTED_AT.desc(), PHONE_CALL.ID)
            .limit(limit)
            .offset(offset)
            .fetch());
  }

  public CallTally tally(CallFilter filter) {
    Condition which = which(filter);
    return new CallTally(
        sql.fetchCount(PHONE_CALL, which), sql.fetchCount(PHONE_CALL, which.and(MISSED)));
  }

  public Optional<CallLine> line(String callId) {
    return lines(sql.selectFrom(PHONE_CALL).where(PHONE_CALL.ID.eq(callId)).fetch()).stream()
        .findFirst();
  }

  /// The ports calls ever came in on.
  public List<String> ports() {
    return sql.selectDistinct(PHONE_CALL.LINE)
        .from(PHONE_CALL)
        .orderBy(PHONE_CALL.LINE)
        .fetch(PHONE_CALL.LINE);
  }

  private static Condition which(CallFilter filter) {
    Condition which = noCondition();
    if (filter.from() != null) which = which.and(PHONE_CALL.STARTED_AT.ge(filter.from()));
    if (filter.until() != null) which = which.and(PHONE_CALL.STARTED_AT.lt(filter.until()));
    if (filter.outcome() != null) which = which.and(PHONE_CALL.OUTCOME.eq(filter.outcome()));
    if (!filter.line().isEmpty()) which = which.and(PHONE_CALL.LINE.eq(filter.line()));
    return which.and(who(filter.who())).and(only(filter.only()));
  }

  private static Condition only(CallFilter.Only only) {
    return switch (only) {
      case ANY -> noCondition();
      case TO_CALL_BACK -> missed().or(message());
      case MISSED -> missed();
      case BAD_ANSWER -> marked(CALL_MARK.BAD.isTrue());
    };
  }

  private static Condition missed() {
    return MISSED.and(marked(CALL_MARK.SETTLED_AT.isNotNull()).not());
  }

  private static Condition marked(Condition how) {
    return exists(selectOne().from(CALL_MARK).where(CALL_MARK.CALL_ID.eq(PHONE_CALL.ID), how));
  }

  private static Condition message() {
    return exists(
        selectOne()
            .from(MESSAGE)
            .where(MESSAGE.CALL_ID.eq(PHONE_CALL.ID), MESSAGE.STATE.ne(Message.State.DONE)));
  }

  /// Words begin those of a card's name, or of a name somebody with this number gave; or they are
  /// in the name of who left a message.
  private static Condition who(SearchText text) {
    Condition which = noCondition();
    if (!text.digits().isEmpty()) {
      String digits = text.digits().replaceFirst("^0", "");
      which = which.and(PHONE_CALL.PHONE.coerce(String.class).contains(digits));
    }
    if (text.words().isEmpty()) return which;
    Condition named = noCondition();
    Condition left = noCondition();
    for (String word : text.words()) {
      named =
          named.and(
              SEARCH_GUEST.ID.in(
                  select(SEARCH_WORD.GUEST_ID)
                      .from(SEARCH_WORD)
                      .where(SEARCH_WORD.WORD.ge(word), SEARCH_WORD.WORD.le(word + "zzzzzzzz"))));
      left = left.and(lower(MESSAGE.NAME).contains(word));
    }
    return which.and(
        PHONE_CALL
            .CUSTOMER_ID
            .in(select(SEARCH_GUEST.CUSTOMER_ID).from(SEARCH_GUEST).where(named))
            .or(
                PHONE_CALL
                    .PHONE
                    .coerce(String.class)
                    .in(
                        select(SEARCH_GUEST.NUMBER)
                            .from(SEARCH_GUEST)
                            .where(named, SEARCH_GUEST.NUMBER.ne(""))))
            .or(PHONE_CALL.ID.in(select(MESSAGE.CALL_ID).from(MESSAGE).where(left))));
  }

  /// What came of them is asked for all at once.
  private List<CallLine> lines(List<PhoneCallRecord> rows) {
    if (rows.isEmpty()) return List.of();
    List<CallRecord> calls = rows.stream().map(CallStore::call).toList();
    Set<String> ids = new HashSet<>();
    Set<Long> cards = new HashSet<>();
    for (CallRecord call : calls) {
      ids.add(call.id());
      if (call.customerId() != null) cards.add(call.customerId());
    }
    Map<String, List<Made>> made = new HashMap<>();
    Map<String, String> called = new HashMap<>();
    messages(ids, made, called);
    tables(ids, made, called);
    orders(ids, made, called);
    Map<Long, String> names = names(cards);
    Map<String, CallMark> marks =
        sql.selectFrom(CALL_MARK)
            .where(CALL_MARK.CALL_ID.in(ids))
            .fetchMap(CALL_MARK.CALL_ID, CallLogStore::mark);
    return calls.stream()
        .map(
            call ->
                new CallLine(
                    call,
                    name(call, names, called),
                    marks.getOrDefault(call.id(), CallMark.none(call.id())),
                    made.getOrDefault(call.id(), List.of()).reversed()))
        .toList();
  }

  private static String name(CallRecord call, Map<Long, String> names, Map<String, String> called) {
    Long card = call.customerId();
    String known = card == null ? "" : names.getOrDefault(card, "");
    return known.isBlank() ? called.getOrDefault(call.id(), "") : known;
  }

  private Map<Long, String> names(Collection<Long> cards) {
    return sql.select(CUSTOMER.ID, CUSTOMER.FIRST_NAME, CUSTOMER.LAST_NAME)
        .from(CUSTOMER)
        .where(CUSTOMER.ID.in(cards))
        .fetchMap(CUSTOMER.ID, row -> (row.value2() + " " + row.value3()).strip());
  }

  private void orders(Set<String> ids, Map<String, List<Made>> made, Map<String, String> called) {
    sql.select(
            ORDERS.CALL_ID,
            ORDERS.GUEST_NAME,
            ORDERS.ID,
            ORDERS.NUMBER,
            ORDERS.MODE,
            ORDERS.STATE,
            ORDERS.PROMISED_AT,
            ORDERS.TOTAL_CENTS)
        .from(ORDERS)
        .where(ORDERS.CALL_ID.in(ids))
        .orderBy(ORDERS.PLACED_AT.desc())
        .forEach(
            row -> {
              put(
                  made,
                  row.value1(),
                  new OrderMade(
                      new Order.Id(row.value3()),
                      row.value4(),
                      row.value5(),
                      row.value6(),
                      row.value7(),
                      row.value8()));
              name(called, row.value1(), row.value2());
            });
  }

  private void tables(Set<String> ids, Map<String, List<Made>> made, Map<String, String> called) {
    sql.select(
            RESERVATION.CALL_ID,
            RESERVATION.GUEST_NAME,
            RESERVATION.ID,
            RESERVATION.CODE,
            RESERVATION.STATE,
            RESERVATION.STARTS_AT,
            RESERVATION.PARTY_SIZE)
        .from(RESERVATION)
        .where(RESERVATION.CALL_ID.in(ids))
        .orderBy(RESERVATION.CREATED_AT.desc())
        .forEach(
            row -> {
              put(
                  made,
                  row.value1(),
                  new TableMade(
                      new Reservation.Id(row.value3()),
                      row.value4(),
                      row.value5(),
                      row.value6(),
                      row.value7()));
              name(called, row.value1(), row.value2());
            });
  }

  private void messages(Set<String> ids, Map<String, List<Made>> made, Map<String, String> called) {
    sql.select(MESSAGE.CALL_ID, MESSAGE.NAME, MESSAGE.ID, MESSAGE.URGENT, MESSAGE.STATE)
        .from(MESSAGE)
        .where(MESSAGE.CALL_ID.in(ids))
        .orderBy(MESSAGE.AT.desc())
        .forEach(
            row -> {
              put(made, row.value1(), new MessageLeft(row.value3(), row.value4(), row.value5()));
              name(called, row.value1(), row.value2());
            });
  }

  private static void put(Map<String, List<Made>> made, String call, Made one) {
    made.computeIfAbsent(call, _ -> new ArrayList<>()).add(one);
  }

  private static void name(Map<String, String> called, String call, String name) {
    if (!name.isBlank()) called.put(call, name);
  }

  public CallMark mark(String callId) {
    return sql.selectFrom(CALL_MARK)
        .where(CALL_MARK.CALL_ID.eq(callId))
        .fetchOptional(CallLogStore::mark)
        .orElseGet(() -> CallMark.none(callId));
  }

  /// @param mark with the version that it is to have; from 2 on it replaces the one before it
  public void save(CallMark mark) {
    var row =
        new CallMarkRecord(
            mark.callId(), mark.version(), mark.bad(), mark.note(), mark.settledAt());
    int rows =
        mark.version() == 1
            ? sql.executeInsert(row)
            : sql.update(CALL_MARK)
                .set(row)
                .where(CALL_MARK.CALL_ID.eq(mark.callId()))
                .and(CALL_MARK.VERSION.eq(mark.version() - 1))
                .execute();
    if (rows == 0) throw new IllegalStateException("mark changed since it was read");
  }

  private static CallMark mark(CallMarkRecord row) {
    return new CallMark(
        row.getCallId(), row.getVersion(), row.getBad(), row.getNote(), row.getSettledAt());
  }

  /// Keeps how line and voice did, once a call.
  public void save(CallQuality quality) {
    sql.executeInsert(
        new CallQualityRecord(
            quality.callId(), quality.codec(), quality.received(), quality.replyMillis()));
  }

  /// Empty while the call runs, and for calls older than this was kept.
  public Optional<CallQuality> quality(String callId) {
    return sql.selectFrom(CALL_QUALITY)
        .where(CALL_QUALITY.CALL_ID.eq(callId))
        .fetchOptional(
            row ->
                new CallQuality(
                    row.getCallId(),
                    row.getCodec(),
                    row.getPacketsReceived(),
                    row.getReplyMillis()));
  }
}
