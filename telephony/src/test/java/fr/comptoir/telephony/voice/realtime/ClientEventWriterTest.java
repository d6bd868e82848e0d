package fr.comptoir.telephony.voice.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.ObjectMappers;
import com.openai.models.realtime.RealtimeClientEvent;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceBrief;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClientEventWriterTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  static Stream<ClientEvent> events() {
    return Stream.of(
        new ClientEvent.Configure(brief(Codec.PCMA), config("gpt-realtime-2.1")),
        new ClientEvent.Configure(brief(Codec.PCMU), config("gpt-realtime-1.5")),
        new ClientEvent.Note("« Table 4 » \"prête\"\n"),
        new ClientEvent.Remember(true, "Une Reine."),
        new ClientEvent.Remember(false, "Autre chose ?"),
        new ClientEvent.RememberTool("call_x", "cart_update", "{\"changes\":[]}"),
        new ClientEvent.ToolOutput("call_x", "{\"ok\":true}"),
        new ClientEvent.Respond(null),
        new ClientEvent.Respond("Dis exactement : « Bonjour »"),
        new ClientEvent.Cancel("resp_1"),
        new ClientEvent.Cancel(null),
        new ClientEvent.Truncate("item_1", 1480),
        new ClientEvent.Forget("item_1"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void theOfficialSdkTakesWhatWeSend(ClientEvent event) throws Exception {
    validate(ClientEventWriter.write(event, "c1"));
  }

  @Test
  void theCallersSoundIsSentAsItIs() throws Exception {
    byte[] sound = {9, 9, (byte) 0xD5, 1, 2, (byte) 0x80, 9};
    String text = ClientEventWriter.append(sound, 2, 4);
    validate(text);
    assertThat(Base64.getDecoder().decode(JSON.readTree(text).path("audio").asString()))
        .containsExactly(0xD5, 1, 2, 0x80);
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        Arguments.of("c05_fco", new ClientEvent.ToolOutput("call_x", "{\"ok\":true}"), "tool_1"),
        Arguments.of("c06_rc", new ClientEvent.Respond(null), "r_2"),
        Arguments.of("c07_cancel", new ClientEvent.Cancel("resp_1"), "x_1"),
        Arguments.of("c08_trunc", new ClientEvent.Truncate("item_1", 1480), "t_1"),
        Arguments.of("c09_del", new ClientEvent.Forget("item_1"), "d_1"));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void shapesAreThoseThatWereChecked(String name, ClientEvent event, String id) {
    assertThat(JSON.readTree(ClientEventWriter.write(event, id))).isEqualTo(Vectors.shape(name));
  }

  @Test
  void onlyModelsThatReasonAreToldHow() {
    JsonNode knows = session("gpt-realtime-2.1-mini");
    assertThat(knows.at("/reasoning/effort").asString()).isEqualTo("low");
    assertThat(knows.path("parallel_tool_calls").asBoolean(true)).isFalse();
    JsonNode doesNot = session("some-clone");
    assertThat(doesNot.has("reasoning")).isFalse();
    assertThat(doesNot.has("parallel_tool_calls")).isFalse();
  }

  @Test
  void theSessionIsTheSameToTheLastByte() {
    ClientEvent configure = new ClientEvent.Configure(brief(Codec.PCMA), config(""));
    assertThat(ClientEventWriter.write(configure, "c1"))
        .isEqualTo(ClientEventWriter.write(configure, "c1"));
  }

  private static JsonNode session(String model) {
    ClientEvent configure = new ClientEvent.Configure(brief(Codec.PCMA), config(model));
    return JSON.readTree(ClientEventWriter.write(configure, "c1")).path("session");
  }

  private static void validate(String json) throws Exception {
    ObjectMappers.jsonMapper().readValue(json, RealtimeClientEvent.class).validate();
  }

  private static RealtimeConfig config(String model) {
    return RealtimeConfig.of("ws://127.0.0.1:1/v1/realtime", () -> "", model, "");
  }

  private static VoiceBrief brief(Codec codec) {
    return new VoiceBrief(
        new CallId("test"),
        Caller.WITHHELD,
        codec,
        "Tu es l’assistant vocal.",
        "Bonjour.",
        "fr",
        List.of(
            new Tool.Spec(
                "cart_update",
                "Changes the cart.",
                "{\"type\":\"object\",\"properties\":{\"note\":{\"type\":[\"string\",\"null\"]}},\"required\":[\"note\"],\"additionalProperties\":false}")));
  }
}
