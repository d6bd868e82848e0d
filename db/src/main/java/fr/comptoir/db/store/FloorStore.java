package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.DAY_NOTE;
import static fr.comptoir.db.store.gen.Tables.TABLE_BLOCK;

import fr.comptoir.db.domain.reservation.Stay;
import fr.comptoir.db.domain.restaurant.DayNote;
import fr.comptoir.db.domain.restaurant.TableBlock;
import fr.comptoir.db.store.gen.tables.records.TableBlockRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What goes on in the rooms apart from guests: tables out of use, the notes of a day.
public final class FloorStore {
  private final DSLContext sql;

  FloorStore(DSLContext sql) {
    this.sql = sql;
  }

  public void block(TableBlock block) {
    sql.insertInto(TABLE_BLOCK)
        .values(block.id(), block.table(), block.start(), block.end(), block.reason())
        .execute();
  }

  public Optional<TableBlock> block(UUID id) {
    return sql.selectFrom(TABLE_BLOCK)
        .where(TABLE_BLOCK.ID.eq(id))
        .fetchOptional(FloorStore::block);
  }

  /// Ends a block, before it began if need be.
  public void end(UUID id, Instant at) {
    sql.update(TABLE_BLOCK)
        .set(TABLE_BLOCK.ENDS_AT, at)
        .where(TABLE_BLOCK.ID.eq(id), TABLE_BLOCK.ENDS_AT.gt(at))
        .execute();
  }

  /// Blocks that touch `[from, until)`, by table.
  public List<TableBlock> blocks(Instant from, Instant until) {
    return sql.selectFrom(TABLE_BLOCK)
        .where(TABLE_BLOCK.STARTS_AT.lt(until), TABLE_BLOCK.ENDS_AT.gt(from))
        .orderBy(TABLE_BLOCK.TABLE_NUMBER, TABLE_BLOCK.STARTS_AT)
        .fetch(FloorStore::block);
  }

  private static TableBlock block(TableBlockRecord row) {
    return new TableBlock(
        row.getId(), row.getTableNumber(), row.getStartsAt(), row.getEndsAt(), row.getReason());
  }

  /// A blocked table is one taken by nobody.
  List<Stay> stays(Instant from, Instant until) {
    return blocks(from, until).stream()
        .map(block -> new Stay(block.start(), block.end(), 0, List.of(block.table()), null))
        .toList();
  }

  public Optional<DayNote> note(LocalDate date) {
    return sql.selectFrom(DAY_NOTE)
        .where(DAY_NOTE.ON_DATE.eq(date))
        .fetchOptional(
            row ->
                new DayNote(
                    row.getOnDate(), row.getVersion(), row.getContent(), row.getChangedAt()));
  }

  /// What a note said before it was last changed; empty when that was to what it said before.
  public Optional<String> noteBefore(LocalDate date) {
    return sql.select(DAY_NOTE.CONTENT_BEFORE)
        .from(DAY_NOTE)
        .where(DAY_NOTE.ON_DATE.eq(date), DAY_NOTE.CONTENT_BEFORE.isNotNull())
        .fetchOptional(DAY_NOTE.CONTENT_BEFORE);
  }

  /// Writes the next version of a note; the first one has version 1.
  ///
  /// @param before what it said until now, empty for the first; null = not to be taken back
  public void save(DayNote note, @Nullable String before) {
    if (note.version() == 1) {
      sql.insertInto(DAY_NOTE)
          .set(DAY_NOTE.ON_DATE, note.date())
          .set(DAY_NOTE.VERSION, note.version())
          .set(DAY_NOTE.CONTENT, note.text())
          .set(DAY_NOTE.CHANGED_AT, note.changedAt())
          .set(DAY_NOTE.CONTENT_BEFORE, before)
          .execute();
      return;
    }
    int rows =
        sql.update(DAY_NOTE)
            .set(DAY_NOTE.VERSION, note.version())
            .set(DAY_NOTE.CONTENT, note.text())
            .set(DAY_NOTE.CHANGED_AT, note.changedAt())
            .set(DAY_NOTE.CONTENT_BEFORE, before)
            .where(DAY_NOTE.ON_DATE.eq(note.date()), DAY_NOTE.VERSION.eq(note.version() - 1))
            .execute();
    if (rows == 0) throw new IllegalStateException("note changed since it was read");
  }
}
