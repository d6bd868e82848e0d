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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The twenty scripted calls, end to end: every answer, every amount, and the state of the book
/// each must end in. A call lasts as long as people speak, so several houses take them side by
/// side.
class ScriptedCallsTest {
  private static final int HOUSES = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir static Path folder;
  private static final List<Place> PLACES = new ArrayList<>();
  private static final Map<String, Future<Played>> PLAYED = new HashMap<>();
  private static ExecutorService callers;

  @BeforeAll
  static void open() throws Exception {
    BlockingQueue<Place> free = new ArrayBlockingQueue<>(HOUSES);
    for (int i = 0; i < HOUSES; i++) {
      PLACES.add(Place.open(folder.resolve("data" + i)));
    }
    free.addAll(PLACES);
    callers = Executors.newFixedThreadPool(HOUSES);
    for (SampleCall call : calls()) {
      PLAYED.put(call.toString(), callers.submit(() -> played(call, free)));
    }
  }

  @AfterAll
  static void close() throws Exception {
    if (callers != null) callers.shutdownNow();
    for (Place place : PLACES) place.close();
  }

  static List<SampleCall> calls() {
    return SampleCall.all();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aScriptedCallLeavesTheBookAsItsFileSays(SampleCall call) throws Exception {
    Played played = PLAYED.get(call.toString()).get();
    assertThat(played.wrong()).as(played.log()).isEmpty();
  }

  private static Played played(SampleCall call, BlockingQueue<Place> free) throws Exception {
    Place place = free.take();
    try {
      return new Played(wrong(call, place), place.house().logEnd());
    } finally {
      free.add(place);
    }
  }

  private static List<String> wrong(SampleCall call, Place place) throws Exception {
    HouseProcess house = place.house();
    Conversation conversation =
        new Conversation(new Sample(), LocalDate.now(ZoneId.of("Europe/Paris")));
    CallPlay play = new CallPlay(place.models(), place.box(), conversation);
    for (SampleCall.Earlier earlier : call.before()) {
      dial(house, play, earlier.number(), earlier.steps());
      conversation.nextCall();
    }
    Set<String> before = ids(house.since(0));
    int mark = house.mark();

    dial(house, play, call.number(), call.steps());

    List<String> wrong = new ArrayList<>(play.wrong());
    wrong.addAll(
        new BookState(house.since(mark), before, conversation)
            .differences(call, play.instructions()));
    return wrong;
  }

  /// Over only when the house has said so: the next call's end must not be taken for this one's.
  private static void dial(HouseProcess house, CallPlay play, String number, List<JsonNode> steps)
      throws Exception {
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

  /// What a call left behind.
  ///
  /// @param log the end of its house's log
  private record Played(List<String> wrong, String log) {}

  /// A house with its own model and its own box.
  private record Place(ModelServer models, HouseProcess house, PracticeBox box) {
    static Place open(Path data) throws Exception {
      ModelServer models = ModelServer.start();
      HouseProcess house = HouseProcess.start(data, models.settings());
      return new Place(models, house, PracticeBox.start(house.sip(), HouseProcess.devices()));
    }

    void close() throws Exception {
      box.close();
      house.close();
      models.close();
    }
  }
}
