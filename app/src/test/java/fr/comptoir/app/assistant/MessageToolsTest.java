package fr.comptoir.app.assistant;

import static fr.comptoir.app.assistant.AskedCall.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.app.calls.Conversation;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.Reception;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageToolsTest {
  private final SampleDesks sample = SampleDesks.open();

  @AfterEach
  void close() {
    sample.close();
  }

  @ParameterizedTest
  @DisplayName("T-7: what could not be kept is never said to be")
  @CsvSource(
      delimiter = '|',
      value = {
        "leave_message | {'content':'Rappelez-moi','category':'callback_request'}",
        "log_new_faq | {'question':'Avez-vous un piano ?','category':'other'}",
        "request_group_event | {'party_size':20}",
        "save_customer_info | {'last_name':'Blanc'}"
      })
  void t7_whatCouldNotBeKeptIsNeverSaidToBe(String tool, String arguments) {
    SampleDesks broken = SampleDesks.open();
    ToolRunner tools =
        ((Reception.Answer)
                new AssistantReception(broken.desks())
                    .receive(
                        new CallId("call-1"), "fxo1", new Caller("+33639980101", ""), Codec.PCMA))
            .tools();
    var call = new Tool.Call("tool-1", tool, arguments.replace('\'', '"'));
    broken.database().close();

    assertThatThrownBy(() -> tools.run(call)).isInstanceOf(RuntimeException.class);

    assertThat(status(Conversation.parse(tools.failed(call).output()))).isEqualTo("failed");
    broken.desks().close();
  }

  @Test
  @DisplayName("T-7: what is said to be kept is in the book")
  void t7_whatIsSaidToBeKeptIsInTheBook() {
    var call = new AskedCall(sample, "call-1", "+33639980101");

    assertThat(
            status(
                call.ask(
                    "leave_message", "{'content':'Rappelez-moi','category':'callback_request'}")))
        .isEqualTo("saved");

    assertThat(sample.desks().messages().open())
        .anyMatch(message -> message.content().equals("Rappelez-moi"));
  }

  @Test
  @DisplayName("L-5: consent leaves a trace: which, when, and in which call")
  void l5_consentLeavesATrace() {
    var call = new AskedCall(sample, "call-1", "+33639980101");
    call.ask(
        "save_customer_info",
        "{'last_name':'Blanc','sms_ok':true,'allergies':['lait'],'allergies_consent':true}");
    new AskedCall(sample, "call-2", "+33639980101").ask("save_customer_info", "{'sms_ok':false}");

    Customer card = sample.desks().customers().byNumber("0639980101").orElseThrow();
    List<BookStep> steps = sample.desks().people().steps(card.id());

    assertThat(steps)
        .extracting(BookStep::what)
        .containsExactlyInAnyOrder("sms_allowed", "consent_given", "sms_refused");
    assertThat(steps)
        .allMatch(step -> step.at().equals(sample.clock().instant()))
        .filteredOn(step -> step.what().equals("sms_refused"))
        .extracting(BookStep::actor)
        .containsExactly(Actor.assistant("call-2"));
    assertThat(card.consentAt()).isEqualTo(sample.clock().instant());
  }
}
