package fr.comptoir.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.calls.Conversation;
import fr.comptoir.app.calls.Expectation;
import fr.comptoir.app.calls.Sample;
import fr.comptoir.app.calls.SampleCall;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.Reception;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The twenty practice calls' tools, asked directly: every answer must be as the file says.
class SampleCallsTest {

  static Stream<SampleCall> calls() {
    return SampleCall.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void theToolsAnswerAsACallerExpects(SampleCall call) {
    try (SampleDesks sample = SampleDesks.allDay()) {
      var conversation = new Conversation(new Sample(), LocalDate.now(sample.clock()));
      List<String> wrong = new ArrayList<>();
      int number = 0;
      for (SampleCall.Earlier earlier : call.before()) {
        Reception.Answer answered = receive(sample, "before-" + ++number, earlier.number());
        wrong.addAll(play(answered.tools(), earlier.steps(), conversation));
        conversation.nextCall();
      }
      Reception.Answer answered = receive(sample, "call", call.number());
      wrong.addAll(play(answered.tools(), call.steps(), conversation));
      assertThat(wrong).isEmpty();
      String told = Sample.plain(answered.brief().instructions());
      for (JsonNode name : call.end().path("instructions")) {
        assertThat(told).contains(Sample.plain(name.asString()));
      }
      for (JsonNode name : call.end().path("instructions_not")) {
        assertThat(told).doesNotContain(Sample.plain(name.asString()));
      }
      assertThat(orders(sample)).isEqualTo(call.end().path("order").path("count").asInt());
    }
  }

  private static Reception.Answer receive(SampleDesks sample, String id, String number) {
    Caller caller = number.isEmpty() ? Caller.WITHHELD : new Caller(number, "");
    return (Reception.Answer)
        new AssistantReception(sample.desks()).receive(new CallId(id), "fxo1", caller, Codec.PCMA);
  }

  private static List<String> play(
      ToolRunner tools, List<JsonNode> steps, Conversation conversation) {
    List<String> wrong = new ArrayList<>();
    int number = 0;
    for (JsonNode step : steps) {
      number++;
      if (!step.has("tool")) continue;
      String name = step.path("tool").asString();
      String arguments = conversation.resolve(step.path("args")).toString();
      String output = tools.run(new Tool.Call("tool-" + number, name, arguments)).output();
      JsonNode answer = Conversation.parse(output);
      conversation.learn(answer);
      int at = number;
      new Expectation(conversation)
          .differences(step.path("expect"), answer)
          .forEach(difference -> wrong.add(at + " " + name + ": " + difference + " in " + output));
    }
    return wrong;
  }

  private static int orders(SampleDesks sample) {
    return sample.database().read(book -> book.orders().open()).size();
  }
}
