package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.GROUP_ENQUIRY;
import static fr.comptoir.db.store.gen.Tables.MESSAGE;
import static fr.comptoir.db.store.gen.Tables.QUESTION;
import static java.util.Objects.requireNonNull;

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
import org.jspecify.annotations.Nullable;

/// What people left for us: messages, questions, group enquiries. Each is written whole; a record
/// carries the version it is to have, and a version from 2 on replaces the one before it.
public final class MessageStore {
  private final DSLContext sql;

  MessageStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Writes a message nobody can take back to what it was.
  public void save(Message message) {
    save(message, null);
  }

  /// Writes the next version of a message.
  ///
  /// @param before what the step can be taken back to; null = it can't
  public void save(Message message, @Nullable Message before) {
    var row = new MessageRecord();
    row.setId(message.id());
    row.setVersion(message.version());
    row.setAt(message.at());
    row.setCallId(message.callId());
    row.setPhone(message.phone());
    row.setName(message.name());
    row.setContent(message.content());
    row.setCategory(message.category());
    row.setUrgent(message.urgent());
    row.setState(message.state());
    row.setAssignee(message.assignee());
    row.setStateBefore(before == null ? null : before.state());
    row.setAssigneeBefore(before == null ? null : before.assignee());
    row.setUrgentBefore(before == null ? null : before.urgent());
    save(row, MESSAGE.ID, MESSAGE.VERSION);
  }

  /// The next snapshot of a message, as it was before its last step; empty when that was the first,
  /// or one back.
  public Optional<Message> before(Message now) {
    return sql.selectFrom(MESSAGE)
        .where(MESSAGE.ID.eq(now.id()), MESSAGE.STATE_BEFORE.isNotNull())
        .fetchOptional()
        .map(
            row ->
                now.back(
                    requireNonNull(row.getStateBefore()),
                    requireNonNull(row.getAssigneeBefore()),
                    requireNonNull(row.getUrgentBefore())));
  }

  /// Writes a question nobody can take back to what it was.
  public void save(Question question) {
    save(question, null);
  }

  /// Writes the next version of a question.
  ///
  /// @param before what the step can be taken back to; null = it can't
  public void save(Question question, @Nullable Question before) {
    var row = new QuestionRecord();
    row.setId(question.id());
    row.setVersion(question.version());
    row.setContent(question.text());
    row.setMatching(question.matching());
    row.setAnswer(question.answer());
    row.setCategory(question.category());
    row.setState(question.state());
    row.setAsked(question.asked());
    row.setLastAsked(question.lastAsked());
    row.setCallId(question.callId());
    row.setStateBefore(before == null ? null : before.state());
    row.setAnswerBefore(before == null ? null : before.answer());
    save(row, QUESTION.ID, QUESTION.VERSION);
  }

  /// The next snapshot of a question, as [#before(Message)].
  public Optional<Question> before(Question now) {
    return sql.selectFrom(QUESTION)
        .where(QUESTION.ID.eq(now.id()), QUESTION.STATE_BEFORE.isNotNull())
        .fetchOptional()
        .map(row -> now.back(requireNonNull(row.getStateBefore()), row.getAnswerBefore()));
  }

  /// Writes an enquiry nobody can take back to what it was.
  public void save(GroupEnquiry enquiry) {
    save(enquiry, null);
  }

  /// Writes the next version of an enquiry.
  ///
  /// @param before what the step can be taken back to; null = it can't
  public void save(GroupEnquiry enquiry, @Nullable GroupEnquiry before) {
    var row = new GroupEnquiryRecord();
    row.setId(enquiry.id());
    row.setVersion(enquiry.version());
    row.setAt(enquiry.at());
    row.setCallId(enquiry.callId());
    row.setPhone(enquiry.phone());
    row.setName(enquiry.name());
    row.setPartySize(enquiry.partySize());
    row.setWantedDate(enquiry.date());
    row.setWantedTime(enquiry.time());
    row.setOccasion(enquiry.occasion());
    row.setBudget(enquiry.budget());
    row.setNote(enquiry.note());
    row.setState(enquiry.state());
    row.setFollowUp(enquiry.followUp());
    row.setStateBefore(before == null ? null : before.state());
    row.setFollowUpBefore(before == null ? null : before.followUp());
    save(row, GROUP_ENQUIRY.ID, GROUP_ENQUIRY.VERSION);
  }

  /// The next snapshot of an enquiry, as [#before(Message)].
  public Optional<GroupEnquiry> before(GroupEnquiry now) {
    return sql.selectFrom(GROUP_ENQUIRY)
        .where(GROUP_ENQUIRY.ID.eq(now.id()), GROUP_ENQUIRY.STATE_BEFORE.isNotNull())
        .fetchOptional()
        .map(row -> now.moved(requireNonNull(row.getStateBefore()), row.getFollowUpBefore()));
  }

  /// Messages not yet done, the urgent ones first, then the oldest.
  public List<Message> open() {
    return sql.selectFrom(MESSAGE)
        .where(MESSAGE.STATE.ne(Message.State.DONE))
        .orderBy(MESSAGE.URGENT.desc(), MESSAGE.AT)
        .fetch(MessageStore::message);
  }

  /// Messages that are done, newest first.
  public List<Message> done(int offset, int limit) {
    return sql.selectFrom(MESSAGE)
        .where(MESSAGE.STATE.eq(Message.State.DONE))
        .orderBy(MESSAGE.AT.desc(), MESSAGE.ID)
        .limit(limit)
        .offset(offset)
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
