package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.assistant.AssistantReception;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.Message.State;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.Reception;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageDeskTest {
  private static final Actor ANNA = Actor.staff("Anna");

  private final SampleDesks sample = SampleDesks.open();
  private final MessageDesk messages = sample.desks().messages();

  @AfterEach
  void close() {
    sample.close();
  }

  /// features.csv C028.
  @Test
  void aMessageIsTakenInHandDoneAndOpenedAgainWithARowForEachStep() {
    Message left = leave(false);

    Message taken = done(messages.assign(left.id(), "Paolo", ANNA));
    assertThat(taken.state()).isEqualTo(State.IN_PROGRESS);
    assertThat(taken.assignee()).isEqualTo("Paolo");
    sample.clock().turn(Duration.ofMinutes(10));
    done(messages.move(left.id(), State.DONE, ANNA));
    assertThat(messages.open()).isEmpty();
    Message again = done(messages.move(left.id(), State.REOPENED, ANNA));

    assertThat(messages.open()).containsExactly(again);
    assertThat(again.assignee()).isEqualTo("Paolo");
    assertThat(messages.steps(left))
        .extracting(BookStep::what)
        .containsExactly("in_progress", "done", "reopened");
    assertThat(messages.steps(left).getLast().at()).isEqualTo(sample.clock().instant());
  }

  @Test
  void beingThereAlreadyIsNoStepAndAWayThatIsNoneIsRefused() {
    Message left = leave(false);
    Message first = done(messages.mark(left.id(), State.DONE));

    assertThat(done(messages.mark(left.id(), State.DONE))).isEqualTo(first);
    assertThat(messages.steps(left)).hasSize(1);
    assertThat(refusal(messages.move(left.id(), State.SEEN, ANNA)))
        .isEqualTo(new Refusal.NotAllowedNow("DONE", "SEEN"));
    assertThat(refusal(messages.move(left.id(), State.REOPENED, Actor.SYSTEM)))
        .isEqualTo(new Refusal.NotAllowedNow("DONE", "REOPENED"));
    assertThat(refusal(messages.move(UUID.randomUUID(), State.DONE, ANNA)))
        .isEqualTo(new Refusal.NotFound());
  }

  @Test
  void whatIsUrgentComesFirst() {
    Message calm = leave(false);
    sample.clock().turn(Duration.ofMinutes(1));
    Message later = leave(false);
    Message urgent = done(messages.urgent(later.id(), true, ANNA));

    assertThat(messages.open()).containsExactly(urgent, calm);
  }

  /// features.csv V093.
  @Test
  void theSameQuestionIsCountedAndTheMostAskedComesFirst() {
    messages.ask("Avez-vous un parking ?", Question.Category.PARKING, "call-1");
    Question piano = messages.ask("Il y a un piano ?", Question.Category.OTHER, "call-2");
    messages.ask("il y a un PIANO", Question.Category.OTHER, "call-3");
    Question asked = messages.ask("Il y a, un piano...", Question.Category.OTHER, "call-4");

    assertThat(asked.id()).isEqualTo(piano.id());
    assertThat(asked.asked()).isEqualTo(3);
    assertThat(messages.questions().getFirst()).isEqualTo(asked);
    assertThat(messages.questions()).hasSize(2);
  }

  @Test
  void anAnswerIsWhatTheAssistantKnowsFromThenOn() {
    Question piano = messages.ask("Il y a un piano ?", Question.Category.OTHER, "call-2");
    assertThat(instructions()).doesNotContain("demi-queue");

    done(messages.answer(piano.id(), "Oui, un demi-queue au fond de la salle.", ANNA));

    assertThat(messages.questions()).isEmpty();
    assertThat(instructions()).contains("Il y a un piano ?", "demi-queue");
    done(messages.reopen(piano.id(), ANNA));
    assertThat(instructions()).doesNotContain("demi-queue");
    assertThat(messages.questions()).hasSize(1);
  }

  @Test
  void anIgnoredQuestionStaysIgnoredHoweverOftenItIsAsked() {
    Question joke = messages.ask("Vous vendez des pneus ?", Question.Category.OTHER, "call-2");
    done(messages.ignore(joke.id(), ANNA));

    Question again = messages.ask("Vous vendez des pneus ?", Question.Category.OTHER, "call-3");

    assertThat(again.asked()).isEqualTo(2);
    assertThat(again.state()).isEqualTo(Question.State.IGNORED);
    assertThat(messages.questions()).isEmpty();
    assertThat(refusal(messages.answer(joke.id(), " ", ANNA)))
        .isEqualTo(new Refusal.ReasonNeeded());
  }

  private String instructions() {
    return ((Reception.Answer)
            new AssistantReception(sample.desks())
                .receive(new CallId("b"), "fxo1", new Caller("0639980101", ""), Codec.PCMA))
        .brief()
        .instructions();
  }

  private Message leave(boolean urgent) {
    return messages.leave(
        new MessageDesk.Sender("Blanc", null, "call-1"),
        "Rappelez-moi",
        Message.Category.CALLBACK_REQUEST,
        urgent);
  }

  private static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }

  private static Refusal refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal();
  }
}
