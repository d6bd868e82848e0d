package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.BookStep.About;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.message.EnquiryRules;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.MessageLife;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What callers leave for a person: messages, questions, enquiries of groups. Thread-safe.
public final class MessageDesk {
  private static final String UNDONE = "undone";

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

  /// Moves a message on, by an unnamed person of the house.
  public Outcome<Message> mark(UUID id, Message.State state) {
    return move(id, state, Actor.staff(""));
  }

  /// Moves a message on: seen, in progress, done, reopened. Being there already is no step.
  public Outcome<Message> move(UUID id, Message.State to, Actor actor) {
    return change(
        id,
        message -> {
          if (message.state() == to) return Outcome.done(message);
          Optional<Refusal> refusal = MessageLife.refusal(message, to, actor.kind());
          return refusal.isPresent()
              ? Outcome.refused(refusal.get())
              : Outcome.done(message.moved(to));
        },
        actor);
  }

  /// Gives a message to somebody, who has it in hand from then on; an empty name gives it back.
  public Outcome<Message> assign(UUID id, String who, Actor actor) {
    return change(id, message -> Outcome.done(message.assignedTo(who)), actor);
  }

  /// Says that a message is urgent, or isn't.
  public Outcome<Message> urgent(UUID id, boolean urgent, Actor actor) {
    return change(id, message -> Outcome.done(message.markedUrgent(urgent)), actor);
  }

  private Outcome<Message> change(
      UUID id, Function<Message, Outcome<Message>> change, Actor actor) {
    return database.write(
        tx -> {
          Optional<Message> found = tx.messages().message(id);
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          Message before = found.get();
          return change
              .apply(before)
              .map(
                  after -> {
                    if (after.version() == before.version()) return after;
                    tx.messages().save(after, before);
                    tx.journal().add(step(About.MESSAGE, id, words(before, after), actor));
                    tx.publish(new RestaurantEvent.MessageChanged(after));
                    return after;
                  });
        });
  }

  /// Takes the last step of a message back: where it stood, who had it, how urgent it was.
  ///
  /// Refused: [Refusal.NotFound], [Refusal.ChangedMeanwhile], [Refusal.NothingToUndo].
  ///
  /// @param version the one that the step made
  public Outcome<Message> undo(UUID id, long version, Actor actor) {
    return database.write(
        tx -> {
          Optional<Message> found = tx.messages().message(id);
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          Message now = found.get();
          if (now.version() != version) return Outcome.refused(new Refusal.ChangedMeanwhile());
          Optional<Message> before = tx.messages().before(now);
          if (before.isEmpty()) return Outcome.refused(new Refusal.NothingToUndo());
          tx.messages().save(before.get());
          tx.journal().add(step(About.MESSAGE, id, UNDONE, actor));
          tx.publish(new RestaurantEvent.MessageChanged(before.get()));
          return Outcome.done(before.get());
        });
  }

  /// What changed, in one word.
  private static String words(Message before, Message after) {
    if (before.state() != after.state()) return word(after.state());
    if (!before.assignee().equals(after.assignee())) return "assigned";
    return after.urgent() ? "urgent" : "not_urgent";
  }

  private BookStep step(About about, UUID id, String what, Actor actor) {
    return new BookStep(clock.instant(), actor, about, id.toString(), what, "");
  }

  private static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /// What happened to a message, oldest first.
  public List<BookStep> steps(Message message) {
    return database.read(book -> book.journal().of(About.MESSAGE, message.id().toString()));
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

  /// Answers a question, for the first time or better: the assistant knows from then on.
  public Outcome<Question> answer(UUID id, String answer) {
    return answer(id, answer, Actor.staff(""));
  }

  /// As [#answer(UUID, String)], by somebody.
  public Outcome<Question> answer(UUID id, String answer, Actor actor) {
    return settle(id, Question.State.ANSWERED, answer, actor);
  }

  /// A question nobody need answer. Asked again it is counted, and stays where it is.
  public Outcome<Question> ignore(UUID id, Actor actor) {
    return settle(id, Question.State.IGNORED, null, actor);
  }

  /// Puts a question back among the open ones; the assistant no longer says its answer, which is
  /// kept for whoever answers it anew.
  public Outcome<Question> reopen(UUID id, Actor actor) {
    return settle(id, Question.State.OPEN, null, actor);
  }

  /// Takes the last step of a question back: its answer, or that it needs none.
  ///
  /// Refused: [Refusal.NotFound]; [Refusal.ChangedMeanwhile], also when a caller asked it again;
  /// [Refusal.NothingToUndo].
  ///
  /// @param version the one that the step made
  public Outcome<Question> undoQuestion(UUID id, long version, Actor actor) {
    return database.write(
        tx -> {
          Optional<Question> found = tx.messages().question(id);
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          Question now = found.get();
          if (now.version() != version) return Outcome.refused(new Refusal.ChangedMeanwhile());
          Optional<Question> before = tx.messages().before(now);
          if (before.isEmpty()) return Outcome.refused(new Refusal.NothingToUndo());
          tx.messages().save(before.get());
          tx.journal().add(step(About.QUESTION, id, UNDONE, actor));
          tx.publish(new RestaurantEvent.QuestionChanged(before.get()));
          return Outcome.done(before.get());
        });
  }

  /// @param answer null keeps the one there is
  private Outcome<Question> settle(
      UUID id, Question.State to, @Nullable String answer, Actor actor) {
    return database.write(
        tx -> {
          Optional<Question> found = tx.messages().question(id);
          if (found.isEmpty()) return Outcome.refused(new Refusal.NotFound());
          if (answer != null && answer.isBlank()) {
            return Outcome.refused(new Refusal.ReasonNeeded());
          }
          Question settled = found.get().settled(to, answer);
          tx.messages().save(settled, found.get());
          tx.journal().add(step(About.QUESTION, id, word(to), actor));
          tx.publish(new RestaurantEvent.QuestionChanged(settled));
          return Outcome.done(settled);
        });
  }

  /// A large party asks; somebody is to come back to it on the next day at the latest.
  public GroupEnquiry enquire(Sender sender, Wish wish) {
    return database.write(
        tx -> {
          LocalDate today = tx.house().get().restaurant().businessDay(clock.instant());
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
                  GroupEnquiry.State.NEW,
                  EnquiryRules.firstFollowUp(today));
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

  /// Messages that are done, the newest first, page by page.
  public List<Message> done(int offset, int limit) {
    return database.read(book -> book.messages().done(offset, limit));
  }

  /// Questions in this state, the most asked first.
  public List<Question> questions(Question.State state) {
    return database.read(book -> book.messages().questions(state));
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
