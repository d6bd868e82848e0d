package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageStoreTest {
  private static final Instant AT = Instant.parse("2026-11-21T19:00:00Z");

  private final Database database = TestDatabase.empty();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void urgentMessagesComeFirstAndDoneOnesAreGone() {
    Message calm = message(1, false, Message.State.NEW);
    Message urgent = message(2, true, Message.State.SEEN);
    write(tx -> tx.save(calm));
    write(tx -> tx.save(urgent));
    write(tx -> tx.save(message(3, false, Message.State.DONE)));

    assertThat(database.read((Reading book) -> book.messages().open()))
        .containsExactly(urgent, calm);
  }

  @Test
  void aNewVersionReplacesTheOneBefore() {
    Question open = question(1, 1, null, Question.State.OPEN);
    write(tx -> tx.save(open));
    Question answered = question(2, 2, "Place Estrangin.", Question.State.ANSWERED);
    write(tx -> tx.save(answered));

    assertThat(database.read((Reading book) -> book.messages().questions(Question.State.ANSWERED)))
        .containsExactly(answered);
    assertThat(database.read((Reading book) -> book.messages().sameAs("ou peut on se garer")))
        .contains(answered);
    assertThatThrownBy(() -> write(tx -> tx.save(answered))).hasMessageContaining("changed");
  }

  @Test
  void anEnquiryIsReadAsItWasWritten() {
    GroupEnquiry enquiry =
        new GroupEnquiry(
            UUID.randomUUID(),
            1,
            AT,
            "call-1",
            new PhoneNumber("+33639980001"),
            "Picard",
            12,
            LocalDate.of(2026, 12, 5),
            LocalTime.of(20, 0),
            "départ en retraite",
            "35 € par personne",
            "",
            GroupEnquiry.State.NEW);
    write(tx -> tx.save(enquiry));

    assertThat(database.read((Reading book) -> book.messages().enquiries()))
        .containsExactly(enquiry);
    assertThat(database.read((Reading book) -> book.messages().enquiry(enquiry.id())))
        .contains(enquiry);
  }

  private static Message message(long id, boolean urgent, Message.State state) {
    return new Message(
        new UUID(0, id),
        1,
        AT,
        null,
        null,
        "Masson",
        "rappeler",
        Message.Category.CALLBACK_REQUEST,
        urgent,
        state);
  }

  private static Question question(long version, int asked, String answer, Question.State state) {
    return new Question(
        new UUID(0, 9),
        version,
        "Où peut-on se garer ?",
        answer,
        Question.Category.PARKING,
        state,
        asked,
        AT,
        "call-1");
  }

  private void write(Consumer<MessageStore> work) {
    database.write(
        tx -> {
          work.accept(tx.messages());
          return true;
        });
  }
}
