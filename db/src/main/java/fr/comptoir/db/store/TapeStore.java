package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.TAPE;
import static java.util.Objects.requireNonNull;

import fr.comptoir.db.domain.call.Tape;
import fr.comptoir.db.store.gen.tables.records.TapeRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/// What sound is kept, and which is to be erased.
public final class TapeStore {
  private final DSLContext sql;

  TapeStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Writes a new one.
  public void add(Tape tape) {
    var row = new TapeRecord();
    row.setId(tape.id());
    row.setKind(tape.kind().name());
    row.setCallId(tape.callId());
    row.setMessageId(tape.messageId());
    row.setAt(tape.at());
    row.setMillis((int) tape.length().toMillis());
    row.setWaveform(tape.waveform());
    row.setTranscript(tape.transcript());
    row.setErasedAt(tape.erasedAt());
    sql.insertInto(TAPE).set(row).execute();
  }

  public Optional<Tape> ofMessage(UUID message) {
    return sql.selectFrom(TAPE)
        .where(TAPE.MESSAGE_ID.eq(message))
        .fetchOptional()
        .map(TapeStore::tape);
  }

  /// In the order they began.
  public List<Tape> ofCall(String call) {
    return sql.selectFrom(TAPE)
        .where(TAPE.CALL_ID.eq(call))
        .orderBy(TAPE.AT, TAPE.ID)
        .fetch(TapeStore::tape);
  }

  /// Those that can be heard.
  public List<UUID> kept() {
    return sql.select(TAPE.ID).from(TAPE).where(TAPE.ERASED_AT.isNull()).fetch(TAPE.ID);
  }

  /// What was said, once somebody or something wrote it down.
  public void write(UUID tape, String transcript) {
    sql.update(TAPE)
        .set(TAPE.TRANSCRIPT, transcript)
        .where(TAPE.ID.eq(tape), TAPE.ERASED_AT.isNull())
        .execute();
  }

  /// One that nobody may hear any more.
  ///
  /// @return false when it had been erased already
  public boolean erase(UUID tape, Instant at) {
    return sql.update(TAPE)
            .set(TAPE.ERASED_AT, at)
            .set(TAPE.TRANSCRIPT, "")
            .set(TAPE.WAVEFORM, "")
            .where(TAPE.ID.eq(tape), TAPE.ERASED_AT.isNull())
            .execute()
        > 0;
  }

  private static Tape tape(TapeRecord row) {
    return new Tape(
        row.getId(),
        Tape.Kind.valueOf(row.getKind()),
        row.getCallId(),
        row.getMessageId(),
        requireNonNull(row.getAt()),
        Duration.ofMillis(row.getMillis()),
        row.getWaveform(),
        row.getTranscript(),
        row.getErasedAt());
  }
}
