package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.OUTBOX;

import fr.comptoir.db.domain.outbox.Outgoing;
import fr.comptoir.db.domain.outbox.Outgoing.State;
import fr.comptoir.db.store.gen.tables.records.OutboxRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What is to be done outside. A row is written with the fact it follows from, and stays for a
/// while when it is done: it is the journal, too.
public final class OutboxStore {
  private static final List<String> OPEN = List.of(State.WAITING.name(), State.UNDER_WAY.name());
  private static final int LONGEST_ERROR = 2000;

  private final DSLContext sql;

  OutboxStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Writes it down, to be done as soon as possible.
  ///
  /// @return empty when it was written before
  public Optional<Outgoing> add(Outgoing.Draft draft, Instant now) {
    if (draft.onceKey() != null
        && sql.fetchExists(
            OUTBOX, OUTBOX.PLATFORM.eq(draft.platform()), OUTBOX.ONCE_KEY.eq(draft.onceKey()))) {
      return Optional.empty();
    }
    OutboxRecord row = sql.newRecord(OUTBOX);
    row.setId(UUID.randomUUID());
    row.setVersion(1L);
    row.setPlatform(draft.platform());
    row.setType(draft.type());
    row.setTarget(draft.target());
    row.setPayload(draft.payload());
    row.setOnceKey(draft.onceKey());
    row.setCreatedAt(now);
    row.setState(State.WAITING.name());
    row.setAttempts(0);
    row.setNextAt(now);
    row.setReached("");
    row.setLastError("");
    row.insert();
    return find(new Outgoing.Id(row.getId()));
  }

  public Optional<Outgoing> find(Outgoing.Id id) {
    return sql.selectFrom(OUTBOX)
        .where(OUTBOX.ID.eq(id.value()))
        .fetchOptional(OutboxStore::outgoing);
  }

  /// The one whose turn it is: the first that is open, due or not, so that nothing overtakes it.
  public Optional<Outgoing> head(String platform, String target) {
    return sql.selectFrom(OUTBOX)
        .where(OUTBOX.PLATFORM.eq(platform), OUTBOX.TARGET.eq(target), OUTBOX.STATE.in(OPEN))
        .orderBy(OUTBOX.SEQ)
        .limit(1)
        .fetchOptional(OutboxStore::outgoing);
  }

  /// Everything a platform still has to do, in the order it was written.
  public List<Outgoing> open(String platform) {
    return sql.selectFrom(OUTBOX)
        .where(OUTBOX.PLATFORM.eq(platform), OUTBOX.STATE.in(OPEN))
        .orderBy(OUTBOX.SEQ)
        .fetch(OutboxStore::outgoing);
  }

  /// A platform's latest, open or not, newest first.
  public List<Outgoing> latest(String platform, int limit) {
    return sql.selectFrom(OUTBOX)
        .where(OUTBOX.PLATFORM.eq(platform))
        .orderBy(OUTBOX.SEQ.desc())
        .limit(limit)
        .fetch(OutboxStore::outgoing);
  }

  /// Somebody begins it.
  ///
  /// @return empty when it is no longer open
  public Optional<Outgoing> begin(Outgoing.Id id) {
    return change(
        id,
        row -> {
          row.setState(State.UNDER_WAY.name());
          row.setAttempts(row.getAttempts() + 1);
        });
  }

  /// So far it came, and that can't be taken back.
  ///
  /// @return empty when it is no longer open
  public Optional<Outgoing> reached(Outgoing.Id id, String how) {
    return change(id, row -> row.setReached(how));
  }

  /// It happened.
  ///
  /// @return empty when it was no longer open
  public Optional<Outgoing> done(Outgoing.Id id, Instant at) {
    return change(
        id,
        row -> {
          row.setState(State.DONE.name());
          row.setDoneAt(at);
          row.setLastError("");
        });
  }

  /// It did not happen, and is tried again then.
  ///
  /// @return empty when it was no longer open
  public Optional<Outgoing> failed(Outgoing.Id id, String error, Instant nextAt) {
    return change(
        id,
        row -> {
          row.setState(State.WAITING.name());
          row.setNextAt(nextAt);
          row.setLastError(shortened(error));
        });
  }

  /// It won't happen by itself any more: a dead letter, until somebody replays it.
  ///
  /// @return empty when it was no longer open
  public Optional<Outgoing> giveUp(Outgoing.Id id, String error, Instant at) {
    return change(
        id,
        row -> {
          row.setState(State.DEAD.name());
          row.setDoneAt(at);
          row.setLastError(shortened(error));
        });
  }

  /// Nobody wants it any more.
  ///
  /// @return empty when it was no longer open
  public Optional<Outgoing> cancel(Outgoing.Id id, Instant at) {
    return change(
        id,
        row -> {
          row.setState(State.CANCELLED.name());
          row.setDoneAt(at);
        });
  }

  /// From the beginning, at once: what was given up or taken back, and what waits for its next try.
  /// What is done stays done.
  ///
  /// @return empty when it is done, or under way
  public Optional<Outgoing> replay(Outgoing.Id id, Instant now) {
    OutboxRecord row = sql.fetchOne(OUTBOX, OUTBOX.ID.eq(id.value()));
    if (row == null) return Optional.empty();
    switch (State.valueOf(row.getState())) {
      case DONE, UNDER_WAY -> {
        return Optional.empty();
      }
      case DEAD, CANCELLED -> {
        row.setAttempts(0);
        row.setReached("");
        row.setDoneAt(null);
      }
      case WAITING -> row.setAttempts(0);
    }
    row.setState(State.WAITING.name());
    row.setNextAt(now);
    return Optional.of(kept(row));
  }

  /// Forgets what was done or taken back before this moment. What was given up stays: a person has
  /// still to decide about it.
  ///
  /// @return rows
  public int forget(Instant before) {
    return sql.deleteFrom(OUTBOX)
        .where(OUTBOX.STATE.in(State.DONE.name(), State.CANCELLED.name()))
        .and(OUTBOX.DONE_AT.lt(before))
        .execute();
  }

  private interface Change {
    void on(OutboxRecord row);
  }

  private Optional<Outgoing> change(Outgoing.Id id, Change change) {
    OutboxRecord row = sql.fetchOne(OUTBOX, OUTBOX.ID.eq(id.value()).and(OUTBOX.STATE.in(OPEN)));
    if (row == null) return Optional.empty();
    change.on(row);
    return Optional.of(kept(row));
  }

  private static Outgoing kept(OutboxRecord row) {
    row.setVersion(row.getVersion() + 1);
    row.store();
    return outgoing(row);
  }

  private static String shortened(String error) {
    return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
  }

  private static Outgoing outgoing(OutboxRecord row) {
    @Nullable Instant doneAt = row.getDoneAt();
    return new Outgoing(
        new Outgoing.Id(row.getId()),
        row.getVersion(),
        row.getSeq(),
        row.getPlatform(),
        row.getType(),
        row.getTarget(),
        row.getPayload(),
        row.getCreatedAt(),
        State.valueOf(row.getState()),
        row.getAttempts(),
        row.getNextAt(),
        row.getReached(),
        row.getLastError(),
        doneAt);
  }
}
