package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.RESERVATION_REVISION;
import static fr.comptoir.db.store.gen.Tables.RESERVATION_REVISION_ALLERGY;
import static fr.comptoir.db.store.gen.Tables.RESERVATION_REVISION_TABLE;

import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.store.gen.tables.records.ReservationRevisionRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/// What reservations were before they were given another time, table, size or other words. The step
/// that changed them says who did it and when; this is what it takes to take it back.
final class ReservationRevisions {
  private final DSLContext sql;

  ReservationRevisions(DSLContext sql) {
    this.sql = sql;
  }

  /// @param before as it was until now
  /// @param version the one that the change made
  void keep(Reservation before, long version) {
    UUID id = before.id().value();
    var row = new ReservationRevisionRecord();
    row.setReservationId(id);
    row.setVersion(version);
    row.setBusinessDayBefore(before.businessDay());
    row.setStartsAtBefore(before.start());
    row.setEndsAtBefore(before.end());
    row.setPartySizeBefore(before.partySize());
    row.setServiceBefore(before.service());
    row.setGuestNameBefore(before.guest().name());
    row.setPhoneBefore(before.guest().phone());
    row.setCustomerBefore(before.guest().customerId());
    row.setSeatingBefore(before.wishes().seating());
    row.setOccasionBefore(before.wishes().occasion());
    row.setHighChairsBefore(before.wishes().highChairs());
    row.setChildrenBefore(before.wishes().children());
    row.setNoteBefore(before.wishes().note());
    row.setOfferBefore(before.offer());
    sql.executeInsert(row);
    int position = 0;
    for (String table : before.tables()) {
      sql.insertInto(RESERVATION_REVISION_TABLE).values(id, version, position++, table).execute();
    }
    for (String allergy : before.wishes().allergies()) {
      sql.insertInto(RESERVATION_REVISION_ALLERGY)
          .values(id, version, position++, allergy)
          .execute();
    }
  }

  /// The next snapshot, as it was before the change that made this one; empty when that was no
  /// change of content.
  ///
  /// @param to the state it had
  Optional<Reservation> before(Reservation now, Reservation.State to) {
    return sql.selectFrom(RESERVATION_REVISION)
        .where(
            RESERVATION_REVISION.RESERVATION_ID.eq(now.id().value()),
            RESERVATION_REVISION.VERSION.eq(now.version()))
        .fetchOptional()
        .map(row -> restored(now, row, to));
  }

  private Reservation restored(
      Reservation now, ReservationRevisionRecord row, Reservation.State to) {
    return new Reservation(
        now.id(),
        now.version() + 1,
        now.code(),
        to,
        row.getBusinessDayBefore(),
        row.getStartsAtBefore(),
        row.getEndsAtBefore(),
        row.getPartySizeBefore(),
        row.getServiceBefore(),
        tables(row),
        new Reservation.Guest(
            row.getGuestNameBefore(), row.getPhoneBefore(), row.getCustomerBefore()),
        new Reservation.Wishes(
            row.getSeatingBefore(),
            row.getOccasionBefore(),
            allergies(row),
            row.getHighChairsBefore(),
            row.getNoteBefore(),
            row.getChildrenBefore()),
        row.getOfferBefore(),
        now.createdAt(),
        now.callId());
  }

  private List<String> tables(ReservationRevisionRecord row) {
    return sql.select(RESERVATION_REVISION_TABLE.TABLE_NUMBER)
        .from(RESERVATION_REVISION_TABLE)
        .where(
            RESERVATION_REVISION_TABLE.RESERVATION_ID.eq(row.getReservationId()),
            RESERVATION_REVISION_TABLE.VERSION.eq(row.getVersion()))
        .orderBy(RESERVATION_REVISION_TABLE.POSITION)
        .fetch(RESERVATION_REVISION_TABLE.TABLE_NUMBER);
  }

  private List<String> allergies(ReservationRevisionRecord row) {
    return sql.select(RESERVATION_REVISION_ALLERGY.NAME)
        .from(RESERVATION_REVISION_ALLERGY)
        .where(
            RESERVATION_REVISION_ALLERGY.RESERVATION_ID.eq(row.getReservationId()),
            RESERVATION_REVISION_ALLERGY.VERSION.eq(row.getVersion()))
        .orderBy(RESERVATION_REVISION_ALLERGY.POSITION)
        .fetch(RESERVATION_REVISION_ALLERGY.NAME);
  }
}
