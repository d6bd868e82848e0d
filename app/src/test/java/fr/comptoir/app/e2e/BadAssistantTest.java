package fr.comptoir.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.FreePorts;
import fr.comptoir.telephony.gateway.CallerScript;
import fr.comptoir.telephony.gateway.CallerScript.Pause;
import fr.comptoir.telephony.gateway.CallerScript.WaitForSilence;
import fr.comptoir.telephony.gateway.PracticeBox;
import fr.comptoir.telephony.gateway.PracticeCall;
import fr.comptoir.telephony.voice.realtime.RealtimeLine;
import fr.comptoir.telephony.voice.realtime.ScriptedRealtimeServer;
import fr.comptoir.telephony.voice.realtime.ScriptedRealtimeServer.Script;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Whatever is wrong with the assistant: the caller hears something, and the call ends cleanly.
class BadAssistantTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int REFUSED = 401;

  @TempDir Path folder;

  static Stream<Arguments> assistants() {
    return Stream.of(
        Arguments.of("a wrong key", REFUSED, (Script) _ -> {}),
        Arguments.of("a service that is down", 503, (Script) _ -> {}),
        Arguments.of("one that never answers", 0, (Script) RealtimeLine::stall),
        Arguments.of("one that hangs up at once", 0, (Script) line -> line.close(1011, "broken")),
        Arguments.of(
            "one that breaks in mid-sentence",
            0,
            (Script)
                line -> {
                  line.session();
                  line.await("response.create");
                  line.begin();
                  line.speak("Bella Napoli, bon", 400);
                  line.close(1011, "broken");
                }),
        Arguments.of(
            "one that sends nonsense",
            0,
            (Script)
                line -> {
                  line.session();
                  line.raw("{\"type\": \"response.crea");
                  line.raw("[]");
                  line.send(line.event("something.new").put("more", 1));
                  line.await("response.create");
                  line.say("Bella Napoli, bonjour.", 800);
                }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("assistants")
  void theCallerHearsSomethingAndTheCallEnds(String what, int refusal, Script script)
      throws Exception {
    try (ScriptedRealtimeServer server = ScriptedRealtimeServer.start(script)) {
      server.refuse(refusal);
      assertThat(call(server.url().toString(), "a-key")).as(what).isGreaterThanOrEqualTo(100);
    }
  }

  @Test
  void withoutAKeyTheCallerHearsSomethingToo() throws Exception {
    try (ScriptedRealtimeServer server = ScriptedRealtimeServer.start(_ -> {})) {
      assertThat(call(server.url().toString(), "")).isGreaterThanOrEqualTo(100);
    }
  }

  @Test
  void whereNobodyListensTheCallerHearsSomethingToo() throws Exception {
    int closed = FreePorts.one();
    assertThat(call("ws://127.0.0.1:" + closed + "/v1/realtime", "a-key"))
        .isGreaterThanOrEqualTo(100);
  }

  /// One call that waits for sound and hangs up; the milliseconds of sound that were heard.
  private long call(String url, String key) throws Exception {
    Map<String, String> settings = new HashMap<>();
    settings.put("assistant.kind", "realtime");
    settings.put("assistant.url", url);
    if (!key.isEmpty()) settings.put("assistant.key", key);
    try (HouseProcess house = HouseProcess.start(folder.resolve("data"), settings);
        PracticeBox box = PracticeBox.start(house.sip(), HouseProcess.devices())) {
      CallerScript listener =
          new CallerScript(
              List.of(
                  new WaitForSilence(Duration.ofMillis(100), Duration.ZERO, PATIENCE),
                  new Pause(Duration.ofMillis(500))));
      PracticeCall.Ending ending =
          box.call("fxo1", "0639980066", listener).ended().get(30, TimeUnit.SECONDS);

      assertThat(ending.status()).isEqualTo(200);
      JsonNode ended =
          house.await("call.ended", PATIENCE, event -> HouseProcess.is(event, "call.ended"));
      assertThat(ended.path("reason").asString()).isNotBlank();
      assertThat(house.notJson()).isEmpty();
      return ending.heardMillis();
    }
  }
}
