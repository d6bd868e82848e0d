package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.assistant.AssistantReception;
import fr.comptoir.app.setup.OpeningCalls;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallFilter;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.Reception;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What is done about people and what they said, as a person does it, each ending in the book.
class PeopleJourneyTest {
  private static final PhoneNumber CLAIRE = new PhoneNumber("+33639980001");
  private static final PhoneNumber KARIM = new PhoneNumber("+33639980002");

  @Test
  void aMessageIsHandledAndTakenBackAndAQuestionAnswered() {
    try (Journey evening = Journey.open()) {
      OpeningCalls.prepare(evening.desks());
      evening.go("MESSAGES");
      evening.click("Garcia");
      evening.click("#message-close");
      assertThat(evening.desks().messages().open()).isEmpty();

      evening.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(evening.desks().messages().open())
          .singleElement()
          .satisfies(message -> assertThat(message.state()).isEqualTo(Message.State.SEEN));

      evening.click("#section-questions");
      Question first = evening.desks().messages().questions().getFirst();
      evening.act(
          () -> {
            var field = (TextArea) evening.window().scene().getRoot().lookup(".answer-field");
            field.requestFocus();
          });
      evening.type("Oui, jusqu'a minuit.");
      evening.click("Répondre");

      assertThat(evening.desks().messages().answered())
          .extracting(Question::id)
          .contains(first.id());
      assertThat(instructions(evening)).contains(first.text(), "minuit");
    }
  }

  @Test
  void callsAreFilteredMarkedAndLeadToTheirCustomer() {
    try (Journey evening = Journey.open()) {
      OpeningCalls.prepare(evening.desks());
      evening.go("CALLS");
      evening.click("#calls-who");
      evening.type("claire");
      evening.click("Claire Fontaine");
      assertThat(evening.words()).contains("1 appel · 0 manqué", "Audio non conservé");

      evening.act(() -> fire(evening, "#call-more", "Mauvaise réponse…"));
      evening.type("dessert oublie");
      evening.keys(KeyCode.ENTER);
      assertThat(
              evening.desks().calls().log().page(CallFilter.ALL, 0, 50).stream()
                  .filter(line -> line.mark().bad()))
          .singleElement()
          .satisfies(line -> assertThat(line.mark().note()).isEqualTo("dessert oublie"));

      evening.act(
          () -> {
            evening.window().boards().callHistory.filters().clear();
            choose(evening, "#calls-only", CallFilter.Only.BAD_ANSWER);
          });
      assertThat(evening.words()).contains("1 appel · 0 manqué");
      evening.click("Fiche client");
      assertThat(evening.window().entry()).isEqualTo(Entry.CUSTOMERS);
    }
  }

  @Test
  void twoCardsAreMadeOneAndAnotherIsErased() {
    try (Journey evening = Journey.open()) {
      Customer claire = evening.desks().customers().byPhone(CLAIRE).orElseThrow();
      evening.go("CUSTOMERS");
      evening.click("#customers-search");
      evening.type("fontaine");
      evening.click("Claire Fontaine");
      evening.click("Fusionner");
      evening.click("#merge-other");
      evening.type("haddad");
      evening.click("Karim Haddad · 06\u00a039\u00a098\u00a000\u00a002");
      evening.click("#ask-yes");
      assertThat(evening.desks().customers().byPhone(KARIM).map(Customer::id))
          .contains(claire.id());

      evening.act(() -> fire(evening, "#card-more", "Effacer ce client…"));
      evening.click("#ask-yes");
      assertThat(evening.desks().customers().byPhone(CLAIRE)).isEmpty();
      assertThat(evening.desks().customers().byPhone(KARIM)).isEmpty();
      assertThat(evening.words()).doesNotContain("Claire Fontaine");

      evening.click("#customer-new");
      evening.type("Odile");
      evening.click("#card-phone");
      evening.type("06 12");
      evening.click("#card-last-name");
      assertThat(evening.words()).contains("Ce numéro n’en est pas un.");
      evening.type("Perrin");
      evening.click("#card-phone");
      evening.keys(KeyCode.CONTROL, KeyCode.A);
      evening.type("0639980177");
      assertThat(evening.words()).doesNotContain("Ce numéro n’en est pas un.");
      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);
      assertThat(evening.desks().customers().byPhone(new PhoneNumber("+33639980177")))
          .map(Customer::name)
          .isEqualTo(Optional.of("Odile Perrin"));
    }
  }

  private static void fire(Journey evening, String menu, String item) {
    ((MenuButton) evening.window().scene().getRoot().lookup(menu))
        .getItems().stream()
            .filter(each -> each.getText().equals(item))
            .findFirst()
            .orElseThrow()
            .fire();
  }

  @SuppressWarnings("unchecked") // what the box was made with
  private static <T> void choose(Journey evening, String box, T value) {
    ((ComboBox<T>) evening.window().scene().getRoot().lookup(box)).setValue(value);
  }

  private static String instructions(Journey evening) {
    return ((Reception.Answer)
            new AssistantReception(evening.desks())
                .receive(new CallId("b"), "fxo1", new Caller("0639980101", ""), Codec.PCMA))
        .brief()
        .instructions();
  }
}
