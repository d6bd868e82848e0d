package fr.comptoir.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.calls.Conversation;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.restaurant.AssistantPolicy;
import fr.comptoir.db.domain.restaurant.Restaurant;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.Reception;
import fr.comptoir.telephony.voice.Tool;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the owner lets the assistant do reaches the next call.
class AssistantPolicyTest {
  private final SampleDesks sample = SampleDesks.allDay();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void withoutReservationsTheirToolsAreNotThere() {
    Reception.Answer before = call("before");
    keep(new AssistantPolicy(0, "", false, "", true, false));

    Reception.Answer after = call("after");

    assertThat(names(before))
        .contains("confirm_reservation", "change_reservation", "confirm_order");
    assertThat(names(after))
        .doesNotContain("confirm_reservation", "change_reservation", "request_group_event")
        .contains("cart_update", "confirm_order", "cancel_reservation", "leave_message");
    assertThat(after.brief().instructions()).contains("Aucune réservation par téléphone");
    JsonNode answer = ask(after, "check_availability", "{\"mode\":\"reservation\"}");
    assertThat(answer.path("status").asString()).isEqualTo("unavailable");
    assertThat(answer.path("say").asString()).contains("laisser un message");
    assertThat(ask(after, "confirm_reservation", "{\"quote_id\":\"q\"}").path("status").asString())
        .isEqualTo("invalid");
  }

  @Test
  void withoutOrdersNothingGoesIntoACart() {
    keep(new AssistantPolicy(0, "", false, "", false, true));

    Reception.Answer call = call("after");

    assertThat(names(call))
        .doesNotContain("cart_update", "confirm_order", "check_delivery_address")
        .contains("confirm_reservation", "check_order_status");
    assertThat(ask(call, "check_availability", "{\"mode\":\"pickup\"}").path("status").asString())
        .isEqualTo("unavailable");
  }

  /// Our own words are French or English; what the caller says is heard in the house's language.
  @Test
  void aHouseThatSpeaksItalianIsHeardInItalian() {
    var desk = sample.desks().house();
    Restaurant r = desk.house().restaurant();
    var italian =
        new Restaurant(
            r.name(),
            r.phone(),
            r.phoneSpoken(),
            r.email(),
            r.street(),
            r.postalCode(),
            r.city(),
            r.place(),
            r.zone(),
            r.dayEnds(),
            List.of("it", "fr"));
    assertThat(desk.save(desk.house().with(italian))).isInstanceOf(Outcome.Done.class);

    assertThat(call("after").brief().language()).isEqualTo("it");
  }

  @Test
  void theNextCallIsGreetedInTheOwnersWords() {
    keep(new AssistantPolicy(0, "Ici {restaurant} !", false, "", true, true));

    assertThat(call("after").brief().greeting())
        .isEqualTo("Ici Bella Napoli ! Je suis un assistant vocal automatique.");
  }

  @Test
  void whatCannotBeKeptIsRefusedByField() {
    assertThat(
            sample
                .desks()
                .house()
                .save(new AssistantPolicy(0, "Bonjour {nom}", false, "", true, true)))
        .isEqualTo(
            Outcome.refused(
                new Refusal.Invalid(
                    List.of(new Fault(0, "greeting", Fault.Kind.UNKNOWN, "{nom}")))));
    keep(AssistantPolicy.USUAL);
    assertThat(sample.desks().house().save(AssistantPolicy.USUAL))
        .isEqualTo(Outcome.refused(new Refusal.ChangedMeanwhile()));
  }

  private void keep(AssistantPolicy policy) {
    assertThat(sample.desks().house().save(policy)).isInstanceOf(Outcome.Done.class);
  }

  private Reception.Answer call(String id) {
    return (Reception.Answer)
        new AssistantReception(sample.desks())
            .receive(new CallId(id), "fxo1", new Caller("+33639980101", ""), Codec.PCMA);
  }

  private static List<String> names(Reception.Answer call) {
    return call.brief().tools().stream().map(Tool.Spec::name).toList();
  }

  private static JsonNode ask(Reception.Answer call, String tool, String arguments) {
    return Conversation.parse(
        call.tools().run(new Tool.Call("t-" + tool, tool, arguments)).output());
  }
}
