package fr.comptoir.app.e2e;

import fr.comptoir.app.calls.Conversation;
import fr.comptoir.telephony.gateway.CallerScript;
import fr.comptoir.telephony.gateway.CallerScript.WaitForHangUp;
import fr.comptoir.telephony.gateway.PracticeBox;
import fr.comptoir.telephony.gateway.PracticeCall;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// A call in which the caller only listens and the test is the model: for what tools do to the
/// book.
final class ModelledCall implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final PracticeCall call;
  private final ModelCall model;

  private ModelledCall(PracticeCall call, ModelCall model) {
    this.call = call;
    this.model = model;
  }

  /// Only one call at a time may be dialled: the next model opened is taken to be its own.
  static ModelledCall dial(PracticeBox box, ModelServer models, String port, String number)
      throws InterruptedException {
    PracticeCall call =
        box.call(port, number, new CallerScript(List.of(new WaitForHangUp(LONGEST))));
    ModelCall model = models.next().ready();
    model.say("Bella Napoli, bonjour.", 200);
    return new ModelledCall(call, model);
  }

  ModelCall model() {
    return model;
  }

  /// Uses a tool; `arguments` may be written with single quotes.
  JsonNode call(String tool, String arguments) throws InterruptedException {
    return model.call(tool, json(arguments));
  }

  /// Fills the cart and asks for the soonest pick-up; the quote.
  String quote(String changes) throws InterruptedException {
    call("cart_update", "{'changes':[" + changes + "]}");
    JsonNode answer = call("check_availability", "{'mode':'pickup'}");
    if (!answer.hasNonNull("quote_id")) throw new AssertionError("no quote: " + answer);
    return answer.path("quote_id").asString();
  }

  static JsonNode json(String text) {
    return Conversation.parse(text.replace('\'', '"'));
  }

  /// Hangs up on a house that is no longer there to hear it.
  void abandon() {
    call.hangUp();
  }

  /// Hangs up and waits until the port is free again.
  @Override
  public void close() throws Exception {
    call.hangUp();
    call.ended().get(10, TimeUnit.SECONDS);
  }
}
