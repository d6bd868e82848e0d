package fr.comptoir.app.ui.messages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.assistant.AssistantReception;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.ui.Ready;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.Reception;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionsViewModelTest {
  private final SampleDesks sample = SampleDesks.open();
  private final Ready ready = Ready.here();
  private final QuestionsViewModel model =
      new QuestionsViewModel(sample.desks(), ready.background(), ready.notices(), new OnDuty());

  @BeforeEach
  void ask() {
    ask("Avez-vous un parking ?", 1);
    ask("Il y a un piano ?", 3);
    ask("Vous vendez des pneus ?", 2);
    model.load();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  /// features.csv V068.
  @Test
  void whatIsAnsweredIsInTheNextPromptAndNotAskedAgain() {
    assertThat(listed())
        .containsExactly("Il y a un piano ?", "Vous vendez des pneus ?", "Avez-vous un parking ?");
    assertThat(model.open().get()).isEqualTo(3);

    model.answer(model.pages().items().getFirst(), "Oui, un demi-queue.");
    model.changed();

    assertThat(listed()).containsExactly("Vous vendez des pneus ?", "Avez-vous un parking ?");
    assertThat(model.open().get()).isEqualTo(2);
    assertThat(instructions()).contains("Il y a un piano ?", "demi-queue");
    ask("il y a un piano", 1);
    assertThat(listed()).doesNotContain("Il y a un piano ?");
  }

  @Test
  void anAnswerIsMadeBetterAndTakenBack() {
    model.answer(piano(), "Oui");
    model.state().set(Question.State.ANSWERED);
    model.answer(piano(), "Oui, un demi-queue.");
    model.changed();
    assertThat(instructions()).contains("demi-queue");

    ready.undo();
    model.changed();
    assertThat(piano().answer()).isEqualTo("Oui");
    model.reopen(piano());
    model.changed();
    assertThat(listed()).doesNotContain("Il y a un piano ?");
    assertThat(instructions()).doesNotContain("piano");
  }

  @Test
  void aQuestionThatNeedsNoAnswerIsIgnoredUntilItIsReopened() {
    model.ignore(model.pages().items().get(1));
    model.changed();
    assertThat(model.open().get()).isEqualTo(2);
    model.state().set(Question.State.IGNORED);
    assertThat(listed()).containsExactly("Vous vendez des pneus ?");

    ready.undo();
    model.changed();
    assertThat(listed()).isEmpty();
    assertThat(model.open().get()).isEqualTo(3);
  }

  private void ask(String text, int times) {
    for (int i = 0; i < times; i++) {
      sample.desks().messages().ask(text, Question.Category.OTHER, "call-" + i);
    }
  }

  private Question piano() {
    return model.pages().items().stream()
        .filter(question -> question.text().equals("Il y a un piano ?"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> listed() {
    return model.pages().items().stream().map(Question::text).toList();
  }

  private String instructions() {
    return ((Reception.Answer)
            new AssistantReception(sample.desks())
                .receive(new CallId("b"), "fxo1", new Caller("0639980101", ""), Codec.PCMA))
        .brief()
        .instructions();
  }
}
