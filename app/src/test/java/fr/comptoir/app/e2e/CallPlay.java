package fr.comptoir.app.e2e;

import fr.comptoir.app.calls.Conversation;
import fr.comptoir.app.calls.Expectation;
import fr.comptoir.telephony.gateway.CallerScript;
import fr.comptoir.telephony.gateway.PracticeBox;
import fr.comptoir.telephony.gateway.PracticeCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// Plays a scripted call against the running product: the caller's side over SIP and RTP, the
/// model's over the realtime protocol. Collects what is not as the file says.
final class CallPlay {
  private static final int SAID_MILLIS = 400;
  private static final int LONG_MILLIS = 6000;
  private static final Duration NUDGE = Duration.ofSeconds(25);

  private final ModelServer models;
  private final PracticeBox box;
  private final Conversation conversation;
  private final Expectation expectation;
  private final List<String> wrong = new ArrayList<>();
  private String instructions = "";

  CallPlay(ModelServer models, PracticeBox box, Conversation conversation) {
    this.models = models;
    this.box = box;
    this.conversation = conversation;
    this.expectation = new Expectation(conversation);
  }

  List<String> wrong() {
    return wrong;
  }

  /// What the model was told in the last call.
  String instructions() {
    return instructions;
  }

  /// One call from INVITE to BYE.
  void dial(String number, List<JsonNode> steps) throws Exception {
    CallerScript caller = CallerSide.script(steps);
    PracticeCall call = box.call("fxo1", number, caller);
    ModelCall model = models.next().ready();
    instructions = model.instructions();
    boolean cut = !steps.isEmpty() && steps.getFirst().has("barge_in");
    model.say("Bella Napoli, bonjour, je suis l’assistant vocal.", cut ? LONG_MILLIS : SAID_MILLIS);
    boolean goodbye = false;
    for (int i = 0; i < steps.size(); i++) {
      goodbye |= play(model, steps.get(i), i);
    }
    if (steps.stream().noneMatch(CallPlay::endsTheCall)) {
      goodbye = true;
      model.endCall("Au revoir !");
    }
    PracticeCall.Ending ending = call.ended().get(40, TimeUnit.SECONDS);
    if (ending.status() != 200) wrong.add("the call was answered with " + ending.status());
    if (goodbye && ending.how() != PracticeCall.How.THEY_HUNG_UP)
      wrong.add("end_call did not end the call: " + ending.how());
    wrong.addAll(model.faults());
  }

  private static boolean endsTheCall(JsonNode step) {
    return step.has("hangup")
        || step.has("silence_ms")
        || step.path("tool").asString("").equals("end_call");
  }

  /// True when this step should end the call from our side.
  private boolean play(ModelCall model, JsonNode step, int index) throws InterruptedException {
    if (step.has("caller")) model.hears(step.path("caller").asString());
    else if (step.has("noise")) model.hears("");
    else if (step.has("barge_in")) interrupted(model, step.path("barge_in").asInt());
    else if (step.has("silence_ms")) silence(model);
    else if (step.has("tool")) return tool(model, step, index);
    else if (step.has("model")) model.say(step.path("model").asString(), CallerSide.spoken(step));
    return false;
  }

  private void interrupted(ModelCall model, int heard) throws InterruptedException {
    int truncated = model.isInterrupted();
    if (truncated <= 0 || truncated > heard + 1500)
      wrong.add("truncated at " + truncated + " ms, the caller heard about " + heard);
  }

  private void silence(ModelCall model) throws InterruptedException {
    if (model.isAskedToSpeak(NUDGE)) model.say("Vous êtes toujours là ?", SAID_MILLIS);
    else wrong.add("nobody asked a silent caller");
  }

  private boolean tool(ModelCall model, JsonNode step, int index) throws InterruptedException {
    String name = step.path("tool").asString();
    if (!model.tools().contains(name)) wrong.add("the session has no tool " + name);
    boolean end = name.equals("end_call");
    JsonNode answer =
        end
            ? model.endCall("Au revoir !")
            : model.call(name, conversation.resolve(step.path("args")));
    conversation.learn(answer);
    for (String difference : expectation.differences(step.path("expect"), answer)) {
      wrong.add("step " + (index + 1) + " " + name + ": " + difference);
    }
    if (!answer.path("say").isString()) wrong.add(name + " has no sentence to say: " + answer);
    return end;
  }
}
