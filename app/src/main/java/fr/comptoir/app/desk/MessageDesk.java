package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What callers leave for a person: messages, questions, enquiries of groups. Thread-safe.
public final class MessageDesk {
  private final Database database;
  private final Clock clock;

  MessageDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Who leaves something, and in which call; null by hand.
  public record Sender(String name, @Nullable PhoneNumber phone, @Nullable String callId) {}

  /// A wish for a large party, as far as it was said.
  public record Wish(
      int partySize,
      @Nullable LocalDate date,
      @Nullable LocalTime time,
      String occasion,
      String budget,
      String note) {}

  public Message leave(Sender sender, String content, Message.Category category, boolean urgent) {
    return database.write(
        tx -> {
          var message =
              new Message(
                  UUID.randomUUID(),
                  1,
                  clock.instant(),
                  sender.callId(),
                  sender.phone(),
                  sender.name(),
                  content,
                  category,
                  urgent,
                  Message.State.NEW);
          tx.messages().save(message);
          tx.promised();
          tx.publish(new RestaurantEvent.MessageChanged(message));
          return message;
        });
  }

  /// Moves a message on: seen, done.
  public Outcome<Message> mark(UUID id, Message.State state) {
    return database.write(
        tx ->
            tx.messages()
                .message(id)
                .map(
                    m -> {
                      var marked =
                          new Message(
                              m.id(),
                              m.version() + 1,
                              m.at(),
                              m.callId(),
                              m.phone(),
                              m.name(),
                              m.content(),
                              m.category(),
                              m.urgent(),
                              state);
                      tx.messages().save(marked);
                      tx.publish(new RestaurantEvent.MessageChanged(marked));
                      return Outcome.done(marked);
                    })
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound())));
  }

  /// Keeps a question nobody has answered; the same one asked again is counted.
  public Question ask(String text, Question.Category category, @Nullable String callId) {
    return database.write(
        tx -> {
          Optional<Question> before = tx.messages().sameAs(text);
          Question question =
              before
                  .map(
                      q ->
                          new Question(
                              q.id(),
                              q.version() + 1,
                              q.text(),
                              q.answer(),
                              q.category(),
                              q.state(),
                              q.asked() + 1,
                              clock.instant(),
                              callId))
                  .orElseGet(
                      () ->
                          new Question(
                              UUID.randomUUID(),
                              1,
                              text,
                              null,
                              category,
                              Question.State.OPEN,
                              1,
                              clock.instant(),
                              callId));
          tx.messages().save(question);
          tx.publish(new RestaurantEvent.QuestionChanged(question));
          return question;
        });
  }

  /// Answers a question: from the next call on the assistant knows.
  public Outcome<Question> answer(UUID id, String answer) {
    return database.write(
        tx ->
            tx.messages()
                .question(id)
                .map(
                    q -> {
                      var answered =
                          new Question(
                              q.id(),
                              q.version() + 1,
                              q.text(),
                              answer,
                              q.category(),
                              Question.State.ANSWERED,
                              q.asked(),
                              q.lastAsked(),
                              q.callId());
                      tx.messages().save(answered);
                      tx.publish(new RestaurantEvent.QuestionChanged(answered));
                      return Outcome.done(answered);
                    })
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound())));
  }

  public GroupEnquiry enquire(Sender sender, Wish wish) {
    return database.write(
        tx -> {
          var enquiry =
              new GroupEnquiry(
                  UUID.randomUUID(),
                  1,
                  clock.instant(),
                  sender.callId(),
                  sender.phone(),
                  sender.name(),
                  wish.partySize(),
                  wish.date(),
                  wish.time(),
                  wish.occasion(),
                  wish.budget(),
                  wish.note(),
                  GroupEnquiry.State.NEW);
          tx.messages().save(enquiry);
          tx.promised();
          tx.publish(new RestaurantEvent.EnquiryChanged(enquiry));
          return enquiry;
        });
  }

  /// Messages not yet done, the urgent ones first.
  public List<Message> open() {
    return database.read(book -> book.messages().open());
  }

  /// Questions without an answer, the most asked first.
  public List<Question> questions() {
    return database.read(book -> book.messages().questions(Question.State.OPEN));
  }

  public List<Question> answered() {
    return database.read(book -> book.messages().questions(Question.State.ANSWERED));
  }

  public List<GroupEnquiry> enquiries() {
    return database.read(book -> book.messages().enquiries());
  }
}
