package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.GROUP_ENQUIRY;
import static fr.comptoir.db.store.gen.Tables.MESSAGE;
import static fr.comptoir.db.store.gen.Tables.QUESTION;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.store.gen.tables.records.GroupEnquiryRecord;
import fr.comptoir.db.store.gen.tables.records.MessageRecord;
import fr.comptoir.db.store.gen.tables.records.QuestionRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/// What people left for us: messages, questions, group enquiries. Each is written whole; a record
/// carries the version it is to have, and a version from 2 on replaces the one before it.
public final class MessageStore {
  private final DSLContext sql;

  MessageStore(DSLContext sql) {
    this.sql = sql;
  }

  public void save(Message message) {
    save(
        new MessageRecord(
            message.id(),
            message.version(),
            message.at(),
            message.callId(),
            message.phone(),
            message.name(),
            message.content(),
            message.category(),
            message.urgent(),
            message.state(),
            message.assignee()),
        MESSAGE.ID,
        MESSAGE.VERSION);
  }

  public void save(Question question) {
    save(
        new QuestionRecord(
            question.id(),
            question.version(),
            question.text(),
            question.matching(),
            question.answer(),
            question.category(),
            question.state(),
            question.asked(),
            question.lastAsked(),
            question.callId()),
        QUESTION.ID,
        QUESTION.VERSION);
  }

  public void save(GroupEnquiry enquiry) {
    save(
        new GroupEnquiryRecord(
            enquiry.id(),
            enquiry.version(),
            enquiry.at(),
            enquiry.callId(),
            enquiry.phone(),
            enquiry.name(),
            enquiry.partySize(),
            enquiry.date(),
            enquiry.time(),
            enquiry.occasion(),
            enquiry.budget(),
            enquiry.note(),
            enquiry.state(),
            enquiry.followUp()),
        GROUP_ENQUIRY.ID,
        GROUP_ENQUIRY.VERSION);
  }

  /// Messages not yet done, the urgent ones first, then the oldest.
  public List<Message> open() {
    return sql.selectFrom(MESSAGE)
        .where(MESSAGE.STATE.ne(Message.State.DONE))
        .orderBy(MESSAGE.URGENT.desc(), MESSAGE.AT)
        .fetch(MessageStore::message);
  }

  /// What these numbers left, newest first.
  public List<Message> messagesOf(Collection<PhoneNumber> phones) {
    return sql.selectFrom(MESSAGE)
        .where(MESSAGE.PHONE.in(phones))
        .orderBy(MESSAGE.AT.desc())
        .fetch(MessageStore::message);
  }

  /// Enquiries of these numbers, newest first.
  public List<GroupEnquiry> enquiriesOf(Collection<PhoneNumber> phones) {
    return sql.selectFrom(GROUP_ENQUIRY)
        .where(GROUP_ENQUIRY.PHONE.in(phones))
        .orderBy(GROUP_ENQUIRY.AT.desc())
        .fetch(MessageStore::enquiry);
  }

  /// Whether somebody left a message in this call.
  public boolean anyOfCall(String callId) {
    return sql.fetchExists(MESSAGE, MESSAGE.CALL_ID.eq(callId));
  }

  /// Questions last asked in these calls.
  public List<Question> questionsOf(Collection<String> calls) {
    return sql.selectFrom(QUESTION)
        .where(QUESTION.CALL_ID.in(calls))
        .orderBy(QUESTION.LAST_ASKED.desc())
        .fetch(MessageStore::question);
  }

  public Optional<Message> message(UUID id) {
    return sql.selectFrom(MESSAGE)
        .where(MESSAGE.ID.eq(id))
        .fetchOptional()
        .map(MessageStore::message);
  }

  /// Questions in this state, the most asked first.
  public List<Question> questions(Question.State state) {
    return sql.selectFrom(QUESTION)
        .where(QUESTION.STATE.eq(state))
        .orderBy(QUESTION.ASKED.desc(), QUESTION.LAST_ASKED.desc(), QUESTION.ID)
        .fetch(MessageStore::question);
  }

  public Optional<Question> question(UUID id) {
    return sql.selectFrom(QUESTION)
        .where(QUESTION.ID.eq(id))
        .fetchOptional()
        .map(MessageStore::question);
  }

  /// The same question asked before, whatever its accents, capitals and punctuation.
  public Optional<Question> sameAs(String text) {
    return sql.selectFrom(QUESTION)
        .where(QUESTION.MATCHING.eq(Question.matching(text)))
        .fetchOptional()
        .map(MessageStore::question);
  }

  /// Group enquiries that wait for somebody, the oldest first.
  public List<GroupEnquiry> enquiries() {
    return sql.selectFrom(GROUP_ENQUIRY)
        .where(GROUP_ENQUIRY.STATE.in(GroupEnquiry.State.NEW, GroupEnquiry.State.ANSWERED))
        .orderBy(GROUP_ENQUIRY.AT)
        .fetch(MessageStore::enquiry);
  }

  public Optional<GroupEnquiry> enquiry(UUID id) {
    return sql.selectFrom(GROUP_ENQUIRY)
        .where(GROUP_ENQUIRY.ID.eq(id))
        .fetchOptional()
        .map(MessageStore::enquiry);
  }

  public long count() {
    return sql.fetchCount(MESSAGE);
  }

  private <R extends UpdatableRecord<R>> void save(
      R row, TableField<R, UUID> id, TableField<R, Long> version) {
    long written = row.get(version);
    if (written == 1) {
      sql.executeInsert(row);
      return;
    }
    Table<R> table = row.getTable();
    int rows =
        sql.update(table).set(row).where(id.eq(row.get(id)), version.eq(written - 1)).execute();
    if (rows == 0) throw new IllegalStateException("changed since it was read");
  }

  private static Message message(MessageRecord row) {
    return new Message(
        row.getId(),
        row.getVersion(),
        row.getAt(),
        row.getCallId(),
        row.getPhone(),
        row.getName(),
        row.getContent(),
        row.getCategory(),
        row.getUrgent(),
        row.getState(),
        row.getAssignee());
  }

  private static Question question(QuestionRecord row) {
    return new Question(
        row.getId(),
        row.getVersion(),
        row.getContent(),
        row.getAnswer(),
        row.getCategory(),
        row.getState(),
        row.getAsked(),
        row.getLastAsked(),
        row.getCallId());
  }

  private static GroupEnquiry enquiry(GroupEnquiryRecord row) {
    return new GroupEnquiry(
        row.getId(),
        row.getVersion(),
        row.getAt(),
        row.getCallId(),
        row.getPhone(),
        row.getName(),
        row.getPartySize(),
        row.getWantedDate(),
        row.getWantedTime(),
        row.getOccasion(),
        row.getBudget(),
        row.getNote(),
        row.getState(),
        row.getFollowUp());
  }
}
