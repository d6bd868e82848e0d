package fr.comptoir.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.calls.Conversation;
import fr.comptoir.app.calls.Sample;
import fr.comptoir.app.calls.SampleCall;
import fr.comptoir.telephony.gateway.PracticeBox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The twenty scripted calls, end to end: every answer, every amount, and the state of the book
/// each must end in.
class ScriptedCallsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir static Path folder;
  private static ModelServer models;
  private static HouseProcess house;
  private static PracticeBox box;

  @BeforeAll
  static void open() throws Exception {
    models = ModelServer.start();
    house = HouseProcess.start(folder.resolve("data"), models.settings());
    box = PracticeBox.start(house.sip(), HouseProcess.devices());
  }

  @AfterAll
  static void close() throws Exception {
    if (box != null) box.close();
    if (house != null) house.close();
    if (models != null) models.close();
  }

  static List<SampleCall> calls() {
    return SampleCall.all();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aScriptedCallLeavesTheBookAsItsFileSays(SampleCall call) throws Exception {
    Conversation conversation =
        new Conversation(new Sample(), LocalDate.now(ZoneId.of("Europe/Paris")));
    CallPlay play = new CallPlay(models, box, conversation);
    for (SampleCall.Earlier earlier : call.before()) {
      dial(play, earlier.number(), earlier.steps());
      conversation.nextCall();
    }
    Set<String> before = ids(house.since(0));
    int mark = house.mark();

    dial(play, call.number(), call.steps());

    List<String> wrong = new ArrayList<>(play.wrong());
    wrong.addAll(
        new BookState(house.since(mark), before, conversation)
            .differences(call, play.instructions()));
    assertThat(wrong).as(house.logEnd()).isEmpty();
  }

  /// Over only when the house has said so: the next call's end must not be taken for this one's.
  private static void dial(CallPlay play, String number, List<JsonNode> steps) throws Exception {
    int mark = house.mark();
    play.dial(number, steps);
    house.await("call.ended", PATIENCE, mark, event -> HouseProcess.is(event, "call.ended"));
  }

  private static Set<String> ids(List<JsonNode> events) {
    Set<String> ids = new HashSet<>();
    for (JsonNode event : events) {
      for (String kind : List.of("order", "reservation")) {
        if (event.has(kind)) ids.add(event.path(kind).path("id").asString());
      }
    }
    return ids;
  }
}
