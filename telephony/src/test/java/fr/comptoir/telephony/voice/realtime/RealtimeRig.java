package fr.comptoir.telephony.voice.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.VoiceRecorder;
import fr.comptoir.telephony.voice.VoiceSession;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/// A service that is true to the protocol, and one session with it over a real socket.
abstract class RealtimeRig {
  static final RealtimeConfig.Patience SHORT = new RealtimeConfig.Patience(4000, 3000, 1500, 3000);

  final VoiceRecorder call = new VoiceRecorder();
  ScriptedRealtimeServer server;
  Metronome metronome;
  RealtimeVoice voice;

  @BeforeEach
  void open() {
    server = ScriptedRealtimeServer.start(line -> line.created());
    metronome = new Metronome();
  }

  @AfterEach
  void close() {
    if (voice != null) voice.close();
    metronome.close();
    server.close();
  }

  VoiceSession session(Codec codec) {
    voice = new RealtimeVoice(config(server.url().toString()), metronome);
    return voice.open(brief(codec), call);
  }

  static RealtimeConfig config(String url) {
    RealtimeConfig usual = RealtimeConfig.of(url, () -> "sk-test", "", "");
    return new RealtimeConfig(
        usual.url(),
        usual.key(),
        usual.model(),
        usual.voice(),
        usual.transcriber(),
        usual.hearing(),
        usual.rates(),
        SHORT);
  }

  static VoiceBrief brief(Codec codec) {
    return new VoiceBrief(
        new CallId("test"),
        Caller.WITHHELD,
        codec,
        "Tu es l’assistant vocal du restaurant.",
        "Bella Napoli, bonjour.",
        "fr",
        List.of(
            new Tool.Spec(
                "cart_update",
                "Changes the cart.",
                "{\"type\":\"object\",\"properties\":{},\"required\":[]}")));
  }

  static Tool.Result ok(VoiceEvent.ToolCalled asked, Tool.Then then) {
    return new Tool.Result(asked.call().callId(), "{\"status\":\"ok\"}", then);
  }

  void assertAllWasRight() throws InterruptedException {
    server.finish(Duration.ofSeconds(5));
    assertThat(server.faults()).isEmpty();
  }

  static String gist(JsonNode event) {
    JsonNode item = event.path("item");
    return switch (item.path("type").asString()) {
      case "function_call" -> "function_call: " + item.path("name").asString();
      case "function_call_output" -> "function_call_output: " + item.path("output").asString();
      default -> {
        String role = item.path("role").asString();
        yield role
            + ": "
            + (role.equals("system") ? "note" : item.at("/content/0/text").asString());
      }
    };
  }
}
