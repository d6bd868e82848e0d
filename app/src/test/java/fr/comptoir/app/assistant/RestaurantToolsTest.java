package fr.comptoir.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.calls.Conversation;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.CallEvent;
import fr.comptoir.telephony.call.Reception;
import fr.comptoir.telephony.media.MediaLeg.LineQuality;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RestaurantToolsTest {
  private static final String MARGHERITA = "{'changes':[{'op':'add','item':11}]}";

  private final SampleDesks sample = SampleDesks.allDay();
  private final ToolRunner tools = tools("call-1", "+33639980101");
  private int asked;

  @AfterEach
  void close() {
    sample.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'changes':[{'op':'add','item':11,'price':100}]} | not_an_argument",
        "{'changes':[{'op':'add','item':999}]} | unknown_item",
        "{'changes':[{'op':'add','item':11,'options':[999]}]} | unknown_option",
        "{'changes':[{'op':'set','line':9,'quantity':2}]} | unknown_line"
      })
  void aMistakeChangesNothingAndSaysWhy(String arguments, String reason) {
    ask("cart_update", MARGHERITA);

    JsonNode answer = ask("cart_update", arguments);

    assertThat(answer.path("status").asString()).isEqualTo("invalid");
    assertThat(answer.path("problems").path(0).path("reason").asString()).isEqualTo(reason);
    assertThat(answer.path("say").asString()).isNotBlank();
    assertThat(sample.desks().carts().cart("call-1").lines()).hasSize(1);
  }

  @Test
  @DisplayName("O-5: confirming twice with two ids makes one order")
  void confirmingTwiceWithTwoIdsMakesOneOrder() {
    String quote = quote();

    JsonNode first = confirm(quote);
    JsonNode second = confirm(quote);

    assertThat(first.path("status").asString()).isEqualTo("confirmed");
    assertThat(second.path("order_number")).isEqualTo(first.path("order_number"));
    assertThat(sample.desks().orders().open()).hasSize(1);
  }

  @Test
  void theSameToolCallTwiceIsAnsweredOnce() {
    Tool.Call call = new Tool.Call("same", "cart_update", MARGHERITA.replace('\'', '"'));

    assertThat(tools.run(call)).isEqualTo(tools.run(call));
    assertThat(sample.desks().carts().cart("call-1").lines()).hasSize(1);
  }

  @Test
  void aCartThatChangedAfterTheQuoteIsReadBackAgain() {
    String quote = quote();
    ask("cart_update", "{'changes':[{'op':'add','item':51}]}");

    JsonNode answer = confirm(quote);

    assertThat(answer.path("status").asString()).isEqualTo("stale");
    assertThat(answer.path("quote_id").asString()).isNotBlank().isNotEqualTo(quote);
    assertThat(answer.path("total_cents").asInt()).isEqualTo(1150 + 650);
    assertThat(sample.desks().orders().open()).isEmpty();
    assertThat(confirm(answer.path("quote_id").asString()).path("status").asString())
        .isEqualTo("confirmed");
  }

  @Test
  void anExpiredQuoteIsQuotedAgain() {
    String quote = quote();
    sample.clock().turn(Duration.ofMinutes(6));

    assertThat(confirm(quote).path("status").asString()).isEqualTo("stale");
  }

  @Test
  void aConfirmedOrderIsChangedInItsCallByNamingOneOfItsLines() {
    int number = confirm(quote()).path("order_number").asInt();

    JsonNode cart =
        ask(
            "cart_update",
            "{'changes':[{'op':'set','line':1,'quantity':2},{'op':'add','item':51}]}");
    assertThat(cart.path("lines")).hasSize(2);
    String again = ask("check_availability", "{'mode':'pickup'}").path("quote_id").asString();
    JsonNode changed = confirm(again);

    assertThat(changed.path("status").asString()).isEqualTo("confirmed");
    assertThat(changed.path("order_number").asInt()).isEqualTo(number);
    assertThat(changed.path("total_cents").asInt()).isEqualTo(2 * 1150 + 650);
    assertThat(sample.desks().orders().open()).hasSize(1);
    assertThat(confirm(again).path("order_number").asInt()).isEqualTo(number);
  }

  @Test
  void anOrderCancelledInItsCallIsNotWhatCameOfIt() {
    var calls = sample.desks().calls();
    var now = sample.clock().instant();
    var id = new CallId("call-1");
    calls.on(new CallEvent.Started(now, id, "fxo1", new Caller("0639980101", ""), "practice"));
    int number = confirm(quote()).path("order_number").asInt();
    ask("cancel_order", "{'order_number':" + number + "}");
    calls.on(new CallEvent.Ended(now, id, "goodbye", true, new LineQuality(0, 0, 0, 0, 0)));
    sample.desks().close(); // writes what waits

    assertThat(calls.find("call-1").orElseThrow().outcome())
        .isEqualTo(CallRecord.Outcome.CANCELLED);
  }

  @Test
  void whatIsOnlyAddedAfterAConfirmationIsAnotherOrder() {
    confirm(quote());
    confirm(quote());

    assertThat(sample.desks().orders().open()).hasSize(2);
  }

  @Test
  @DisplayName("L-2: a caller finds only their own")
  void aCallerFindsOnlyTheirOwn() {
    int number = confirm(quote()).path("order_number").asInt();
    ToolRunner stranger = tools("call-2", "+33639980102");

    assertThat(ask(stranger, "check_order_status", "{}").path("status").asString())
        .isEqualTo("none");
    assertThat(
            ask(stranger, "cancel_order", "{'order_number':" + number + "}")
                .path("status")
                .asString())
        .isEqualTo("none");
    assertThat(ask("check_order_status", "{}").path("status").asString()).isEqualTo("found");
    assertThat(ask("cancel_order", "{'order_number':" + number + "}").path("status").asString())
        .isEqualTo("cancelled");
  }

  @Test
  void anAddressOfSomebodyElseIsNotDeliveredTo() {
    long claires =
        sample
            .desks()
            .customers()
            .byPhone(sample.desks().customers().parse("+33639980001").orElseThrow())
            .orElseThrow()
            .addresses()
            .getFirst()
            .id();
    ask("cart_update", "{'changes':[{'op':'add','item':11,'quantity':2}]}");

    JsonNode answer = ask("check_availability", "{'mode':'delivery','address_id':" + claires + "}");

    assertThat(answer.path("status").asString()).isEqualTo("invalid");
    assertThat(answer.has("quote_id")).isFalse();
  }

  @Test
  void namesakesAreAskedAbout() {
    JsonNode answer = ask("check_delivery_address", "{'street':'12 rue de la République'}");

    assertThat(answer.path("status").asString()).isEqualTo("ambiguous");
    assertThat(answer.path("candidates").size()).isEqualTo(2);
  }

  @Test
  void anAddressOutOfTheZoneIsOfferedToBeFetched() {
    ask("cart_update", "{'changes':[{'op':'add','item':11,'quantity':2}]}");
    ask(
        "check_delivery_address",
        "{'street':'20 chemin de Château-Gombert','postal_code':'13013'}");
    long id = lastAddress("20 Chemin de Château-Gombert");

    JsonNode answer = ask("check_availability", "{'mode':'delivery','address_id':" + id + "}");

    assertThat(answer.path("status").asString()).isEqualTo("alternatives");
    assertThat(answer.path("alternatives").path(0).path("mode").asString()).isEqualTo("pickup");
    assertThat(answer.has("quote_id")).isFalse();
    assertThat(answer.path("say").asString()).contains("à emporter");
  }

  @Test
  void belowTheMinimumSaysWhatIsMissing() {
    ask("cart_update", MARGHERITA);
    JsonNode found = ask("check_delivery_address", "{'street':'31 cours Julien'}");
    assertThat(found.path("status").asString()).isEqualTo("ok");

    JsonNode answer =
        ask(
            "check_availability",
            "{'mode':'delivery','address_id':" + found.path("address_id").asLong() + "}");

    assertThat(answer.path("status").asString()).isEqualTo("needs");
    assertThat(answer.path("minimum_cents").asInt()).isEqualTo(1_500);
    assertThat(answer.path("say").asString()).contains("il manque 3 euros 50");
  }

  @Test
  void aKnownAllergyIsWarnedOfAndGoesToTheKitchen() {
    ToolRunner sophie = tools("call-3", "+33639980003");
    JsonNode cart = ask(sophie, "cart_update", "{'changes':[{'op':'add','item':22}]}");
    assertThat(cart.path("say").asString()).containsIgnoringCase("allergie");
    String quote =
        ask(sophie, "check_availability", "{'mode':'pickup'}").path("quote_id").asString();

    ask(sophie, "confirm_order", "{'quote_id':'" + quote + "'}");

    assertThat(sample.desks().orders().open().getFirst().note()).contains("fruits à coque");
  }

  @Test
  void whatEndsTheTurnIsSaidToTheSession() {
    assertThat(run("end_call", "{}").then()).isEqualTo(Tool.Then.HANG_UP);
    assertThat(run("wait_for_user", "{}").then()).isEqualTo(Tool.Then.LISTEN);
    assertThat(run("transfer_call", "{'reason':'une personne'}").then()).isEqualTo(Tool.Then.SPEAK);
  }

  @Test
  void aBlockedCallerIsDeclined() {
    assertThat(
            new AssistantReception(sample.desks())
                .receive(new CallId("b"), "fxo1", new Caller("0639980011", ""), Codec.PCMA))
        .isEqualTo(new Reception.Decline(603, "blocked"));
  }

  /// The book knows what an answer that refuses it doesn't name.
  private long lastAddress(String street) {
    for (long id = 1; ; id++) {
      var address = sample.desks().customers().address(id).orElseThrow();
      if (address.street().equals(street)) return id;
    }
  }

  private String quote() {
    ask("cart_update", MARGHERITA);
    return ask("check_availability", "{'mode':'pickup'}").path("quote_id").asString();
  }

  private JsonNode confirm(String quote) {
    return ask("confirm_order", "{'quote_id':'" + quote + "','customer_name':'Blanc'}");
  }

  private JsonNode ask(String tool, String arguments) {
    return ask(tools, tool, arguments);
  }

  private JsonNode ask(ToolRunner of, String tool, String arguments) {
    return Conversation.parse(of.run(call(tool, arguments)).output());
  }

  private Tool.Result run(String tool, String arguments) {
    return tools.run(call(tool, arguments));
  }

  private Tool.Call call(String tool, String arguments) {
    return new Tool.Call("tool-" + ++asked, tool, arguments.replace('\'', '"'));
  }

  private ToolRunner tools(String call, String number) {
    return ((Reception.Answer)
            new AssistantReception(sample.desks())
                .receive(new CallId(call), "fxo1", new Caller(number, ""), Codec.PCMA))
        .tools();
  }
}
