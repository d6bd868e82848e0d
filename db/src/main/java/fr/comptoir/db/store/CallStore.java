package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.CALL_ENTRY;
import static fr.comptoir.db.store.gen.Tables.PHONE_CALL;
import static fr.comptoir.db.store.gen.Tables.TOOL_RESULT;
import static org.jooq.impl.DSL.max;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.JournalEntry;
import fr.comptoir.db.domain.call.JournalEntry.Entry;
import fr.comptoir.db.store.gen.tables.records.CallEntryRecord;
import fr.comptoir.db.store.gen.tables.records.PhoneCallRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Calls, their append-only journal, and the answers their tools got.
public final class CallStore {
  private final DSLContext sql;

  CallStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(CallRecord call) {
    sql.executeInsert(row(call));
  }

  /// Writes the new snapshot of a call.
  ///
  /// @param call with the version that it is to have
  public void update(CallRecord call) {
    var row = row(call);
    int rows =
        sql.update(PHONE_CALL)
            .set(row)
            .where(PHONE_CALL.ID.eq(call.id()), PHONE_CALL.VERSION.eq(call.version() - 1))
            .execute();
    if (rows == 0) throw new IllegalStateException("call changed since it was read");
  }

  /// Adds a line to a call's journal.
  ///
  /// @return with its number
  public JournalEntry append(String callId, Instant at, Entry entry) {
    Integer last =
        sql.select(max(CALL_ENTRY.SEQ))
            .from(CALL_ENTRY)
            .where(CALL_ENTRY.CALL_ID.eq(callId))
            .fetchSingle()
            .value1();
    int seq = last == null ? 1 : last + 1;
    CallEntryRecord row = Entries.row(entry);
    row.setCallId(callId);
    row.setSeq(seq);
    row.setAt(at);
    sql.executeInsert(row);
    return new JournalEntry(callId, seq, at, entry);
  }

  /// A call's journal, in order.
  public List<JournalEntry> journal(String callId) {
    return sql.selectFrom(CALL_ENTRY)
        .where(CALL_ENTRY.CALL_ID.eq(callId))
        .orderBy(CALL_ENTRY.SEQ)
        .fetch(
            row ->
                new JournalEntry(row.getCallId(), row.getSeq(), row.getAt(), Entries.entry(row)));
  }

  public Optional<CallRecord> find(String id) {
    return sql.selectFrom(PHONE_CALL)
        .where(PHONE_CALL.ID.eq(id))
        .fetchOptional()
        .map(CallStore::call);
  }

  /// The latest calls, newest first.
  public List<CallRecord> recent(int limit) {
    return sql.selectFrom(PHONE_CALL)
        .orderBy(PHONE_CALL.STARTED_AT.desc())
        .limit(limit)
        .fetch(CallStore::call);
  }

  /// The latest calls from this number, newest first.
  public List<CallRecord> recentOf(PhoneNumber phone, int limit) {
    return sql.selectFrom(PHONE_CALL)
        .where(PHONE_CALL.PHONE.eq(phone))
        .orderBy(PHONE_CALL.STARTED_AT.desc())
        .limit(limit)
        .fetch(CallStore::call);
  }

  /// Calls without an end: running, or cut off by the end of the program.
  public List<CallRecord> unfinished() {
    return sql.selectFrom(PHONE_CALL)
        .where(PHONE_CALL.ENDED_AT.isNull())
        .orderBy(PHONE_CALL.STARTED_AT)
        .fetch(CallStore::call);
  }

  /// The answer this tool call got before, word for word.
  public Optional<String> toolResult(String callId, String toolCallId) {
    return sql.select(TOOL_RESULT.RESULT)
        .from(TOOL_RESULT)
        .where(TOOL_RESULT.CALL_ID.eq(callId), TOOL_RESULT.TOOL_CALL_ID.eq(toolCallId))
        .fetchOptional(TOOL_RESULT.RESULT);
  }

  /// Keeps the first answer of a tool call; a second one is not written.
  ///
  /// @return what is kept
  public String keepToolResult(JournalEntry.ToolUsed used, String callId, Instant at) {
    Optional<String> first = toolResult(callId, used.toolCallId());
    if (first.isPresent()) return first.get();
    sql.insertInto(TOOL_RESULT)
        .values(callId, used.toolCallId(), used.name(), used.result(), at)
        .execute();
    return used.result();
  }

  public long count() {
    return sql.fetchCount(PHONE_CALL);
  }

  private static PhoneCallRecord row(CallRecord call) {
    return new PhoneCallRecord(
        call.id(),
        call.version(),
        call.line(),
        call.caller(),
        call.customerId(),
        call.startedAt(),
        call.answeredAt(),
        call.endedAt(),
        call.outcome(),
        call.endReason(),
        call.voice(),
        call.tokensIn(),
        call.tokensOut(),
        call.costMicros(),
        call.interruptions(),
        call.packetsLost(),
        call.jitterMicros());
  }

  static CallRecord call(PhoneCallRecord row) {
    return new CallRecord(
        row.getId(),
        row.getVersion(),
        row.getLine(),
        row.getPhone(),
        row.getCustomerId(),
        row.getStartedAt(),
        row.getAnsweredAt(),
        row.getEndedAt(),
        row.getOutcome(),
        row.getEndReason(),
        row.getVoice(),
        row.getTokensIn(),
        row.getTokensOut(),
        row.getCostMicros(),
        row.getInterruptions(),
        row.getPacketsLost(),
        row.getJitterMicros());
  }
}
