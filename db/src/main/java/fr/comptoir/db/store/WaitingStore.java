package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.WAITING;

import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.WaitingEntry;
import fr.comptoir.db.store.gen.tables.records.WaitingRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/// The waiting list of each day.
public final class WaitingStore {
  private final DSLContext sql;

  WaitingStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Writes a new entry (version 1) or its next version.
  public void save(WaitingEntry entry) {
    WaitingRecord row = row(entry);
    if (entry.version() == 1) {
      sql.executeInsert(row);
      return;
    }
    int rows =
        sql.update(WAITING)
            .set(row)
            .where(WAITING.ID.eq(entry.id().value()), WAITING.VERSION.eq(entry.version() - 1))
            .execute();
    if (rows == 0) throw new IllegalStateException("waiting entry changed since it was read");
  }

  public Optional<WaitingEntry> find(WaitingEntry.Id id) {
    return sql.selectFrom(WAITING)
        .where(WAITING.ID.eq(id.value()))
        .fetchOptional()
        .map(WaitingStore::entry);
  }

  /// Who waits on this day, the longest first.
  public List<WaitingEntry> of(LocalDate businessDay) {
    return sql.selectFrom(WAITING)
        .where(WAITING.BUSINESS_DAY.eq(businessDay), WAITING.STATE.eq(WaitingEntry.State.WAITING))
        .orderBy(WAITING.SINCE, WAITING.ID)
        .fetch(WaitingStore::entry);
  }

  private static WaitingRecord row(WaitingEntry entry) {
    Reservation.Id reservation = entry.reservation();
    WaitingRecord row = new WaitingRecord();
    row.setId(entry.id().value());
    row.setVersion(entry.version());
    row.setState(entry.state());
    row.setBusinessDay(entry.businessDay());
    row.setName(entry.name());
    row.setPhone(entry.phone());
    row.setPartySize(entry.partySize());
    row.setSeating(entry.seating());
    row.setNote(entry.note());
    row.setSince(entry.since());
    row.setQuotedMin(entry.quotedMinutes());
    row.setReservationId(reservation == null ? null : reservation.value());
    return row;
  }

  private static WaitingEntry entry(WaitingRecord row) {
    UUID reservation = row.getReservationId();
    return new WaitingEntry(
        new WaitingEntry.Id(row.getId()),
        row.getVersion(),
        row.getState(),
        row.getBusinessDay(),
        row.getName(),
        row.getPhone(),
        row.getPartySize(),
        row.getSeating(),
        row.getNote(),
        row.getSince(),
        row.getQuotedMin(),
        reservation == null ? null : new Reservation.Id(reservation));
  }
}
