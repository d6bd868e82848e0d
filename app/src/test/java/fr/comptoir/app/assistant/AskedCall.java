package fr.comptoir.app.assistant;

import fr.comptoir.app.calls.Conversation;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.CallEvent;
import fr.comptoir.telephony.call.Reception;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import tools.jackson.databind.JsonNode;

/// The tools of one call to the sample house, asked as a model would.
final class AskedCall {
  private final SampleDesks sample;
  private final String id;
  private final Caller caller;
  private final Reception.Answer answer;
  private final ToolRunner tools;
  private int asked;

  AskedCall(SampleDesks sample, String id, String number) {
    this.sample = sample;
    this.id = id;
    this.caller = new Caller(number, "");
    this.answer =
        (Reception.Answer)
            new AssistantReception(sample.desks())
                .receive(new CallId(id), "fxo1", caller, Codec.PCMA);
    this.tools = answer.tools();
  }

  /// Has it in the call journal too.
  AskedCall begun() {
    sample
        .desks()
        .calls()
        .on(
            new CallEvent.Started(
                sample.clock().instant(), new CallId(id), "fxo1", caller, "practice"));
    return this;
  }

  String instructions() {
    return answer.brief().instructions();
  }

  /// @param arguments with single quotes
  JsonNode ask(String tool, String arguments) {
    var call = new Tool.Call(id + "-" + ++asked, tool, arguments.replace('\'', '"'));
    return Conversation.parse(tools.run(call).output());
  }

  /// Adds a dish.
  JsonNode add(int item) {
    return ask("cart_update", "{'changes':[{'op':'add','item':" + item + "}]}");
  }

  JsonNode pickup() {
    return ask("check_availability", "{'mode':'pickup'}");
  }

  /// Confirms the order a quote was answered for.
  JsonNode order(JsonNode quote) {
    return ask("confirm_order", "{" + quoteId(quote) + ",'customer_name':'Blanc'}");
  }

  JsonNode book(JsonNode quote) {
    return ask("confirm_reservation", "{" + quoteId(quote) + ",'customer_name':'Blanc'}");
  }

  JsonNode table(String date, String time, int party) {
    String wish = "{'mode':'reservation','date':'%s','time':'%s','party_size':%d}";
    return ask("check_availability", wish.formatted(date, time, party));
  }

  static String status(JsonNode answer) {
    return answer.path("status").asString();
  }

  static String reason(JsonNode answer) {
    return answer.path("problems").path(0).path("reason").asString();
  }

  static String say(JsonNode answer) {
    return answer.path("say").asString();
  }

  static String quoteId(JsonNode quote) {
    return "'quote_id':'" + quote.path("quote_id").asString() + "'";
  }
}
