package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.LINE_PAUSE;
import static fr.comptoir.db.store.gen.Tables.STAFF_MEMBER;

import fr.comptoir.db.domain.call.LinePause;
import fr.comptoir.db.domain.staff.StaffMember;
import fr.comptoir.db.domain.staff.StaffMember.Role;
import fr.comptoir.db.store.gen.tables.records.StaffMemberRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Who works here, and the break they give the assistant.
public final class StaffStore {
  private static final int ONLY = 1;

  private final DSLContext sql;

  StaffStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Everybody, who has left too, in the order they came.
  public List<StaffMember> all() {
    return sql.selectFrom(STAFF_MEMBER).orderBy(STAFF_MEMBER.ID).fetch(StaffStore::member);
  }

  public Optional<StaffMember> find(long id) {
    return sql.selectFrom(STAFF_MEMBER)
        .where(STAFF_MEMBER.ID.eq(id))
        .fetchOptional(StaffStore::member);
  }

  /// @param draft its id and version are given here
  public StaffMember insert(StaffMember draft) {
    StaffMemberRecord row = sql.newRecord(STAFF_MEMBER);
    row.setVersion(1L);
    fill(row, draft);
    row.setPinHash("");
    row.store();
    return member(row);
  }

  /// Everything but the PIN.
  public StaffMember update(StaffMember changed) {
    StaffMemberRecord row = sql.fetchSingle(STAFF_MEMBER, STAFF_MEMBER.ID.eq(changed.id()));
    row.setVersion(row.getVersion() + 1);
    fill(row, changed);
    row.store();
    return member(row);
  }

  /// Empty for who has no PIN.
  public String pinHash(long id) {
    return sql.fetchSingle(STAFF_MEMBER, STAFF_MEMBER.ID.eq(id)).getPinHash();
  }

  /// @param hash bcrypt's; empty = no PIN is asked any more
  public StaffMember pin(long id, String hash) {
    StaffMemberRecord row = sql.fetchSingle(STAFF_MEMBER, STAFF_MEMBER.ID.eq(id));
    row.setVersion(row.getVersion() + 1);
    row.setPinHash(hash);
    row.store();
    return member(row);
  }

  public LinePause pause() {
    var row = sql.fetchSingle(LINE_PAUSE, LINE_PAUSE.ID.eq(ONLY));
    return new LinePause(row.getVersion(), row.getSinceAt(), row.getUntilAt(), row.getSetBy());
  }

  /// @param next its version is given here
  public LinePause pause(LinePause next) {
    var row = sql.fetchSingle(LINE_PAUSE, LINE_PAUSE.ID.eq(ONLY));
    row.setVersion(row.getVersion() + 1);
    row.setSinceAt(next.since());
    row.setUntilAt(next.until());
    row.setSetBy(next.by());
    row.store();
    return pause();
  }

  private static void fill(StaffMemberRecord row, StaffMember member) {
    row.setName(member.name());
    row.setRole(member.role().name());
    row.setWholeNumbers(member.wholeNumbers());
    row.setActive(member.active());
  }

  private static StaffMember member(StaffMemberRecord row) {
    return new StaffMember(
        row.getId(),
        row.getVersion(),
        row.getName(),
        Role.valueOf(row.getRole()),
        row.getWholeNumbers(),
        row.getActive(),
        !row.getPinHash().isEmpty());
  }
}
