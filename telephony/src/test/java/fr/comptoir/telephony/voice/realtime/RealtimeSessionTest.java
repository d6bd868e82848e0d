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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// A session against a service that is true to the protocol, over a real socket.
class RealtimeSessionTest {
  private static final RealtimeConfig.Patience SHORT =
      new RealtimeConfig.Patience(4000, 3000, 1500, 3000);

  private final VoiceRecorder call = new VoiceRecorder();
  private ScriptedRealtimeServer server;
  private Metronome metronome;
  private RealtimeVoice voice;

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

  @Test
  void greetsInTheWordsOfTheBriefWithoutTools() throws Exception {
    server.play(
        line -> {
          line.created();
          JsonNode create = line.await("response.create");
          assertThat(create.at("/response/instructions").asString())
              .contains("« Bella Napoli, bonjour. »");
          assertThat(create.at("/response/tool_choice").asString()).isEqualTo("none");
          line.say("Bella Napoli, bonjour.", 1000);
        });
    VoiceSession session = session(Codec.PCMA);
    call.await(VoiceEvent.Ready.class);
    session.greet();
    call.await(VoiceEvent.TurnEnded.class);
    assertThat(call.said()).containsExactly("Bella Napoli, bonjour.");
    assertThat(call.all(VoiceEvent.AudioEnded.class)).hasSize(1);
    assertThat(call.bytes()).isEqualTo(8000);
    assertAllWasRight();
  }

  @ParameterizedTest
  @EnumSource(Codec.class)
  void asksForTheFormatOfTheLineAndNothingTheServiceWouldRefuse(Codec codec) throws Exception {
    session(codec);
    call.await(VoiceEvent.Ready.class);
    JsonNode session = server.next().session();
    String format = codec == Codec.PCMA ? "audio/pcma" : "audio/pcmu";
    assertThat(session.at("/audio/output/format/type").asString()).isEqualTo(format);
    assertThat(session.at("/audio/input/turn_detection/interrupt_response").asBoolean()).isFalse();
    assertThat(session.at("/tools/0/name").asString()).isEqualTo("cart_update");
    var request = server.requests().getFirst();
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer sk-test");
    assertThat(request.getUrl().queryParameter("model")).isEqualTo("gpt-realtime-2.1");
    assertAllWasRight();
  }

  @Test
  void theCallersSoundArrivesAsItIsAndTheModelsComesBack() throws Exception {
    server.play(
        line -> {
          line.created();
          line.session();
          line.begin();
          line.echo();
        });
    VoiceSession session = session(Codec.PCMA);
    call.await(VoiceEvent.Ready.class);
    RealtimeLine line = server.next();
    line.finish(Duration.ofSeconds(5));
    byte[] frame = new byte[400];
    for (int i = 0; i < 50; i++) session.hear(frame, 100, 160);
    call.awaitBytes(8000);
    assertThat(line.heardMillis()).isEqualTo(1000);
    assertAllWasRight();
  }

  @Test
  void aToolsAnswerIsFollowedByOneResponse() throws Exception {
    server.play(
        line -> {
          line.created();
          line.session();
          JsonNode output = line.call("cart_update", "{\"changes\":[]}");
          assertThat(output.path("status").asString()).isEqualTo("ok");
          line.await("response.create");
          line.say("C’est noté.", 400);
        });
    VoiceSession session = session(Codec.PCMA);
    VoiceEvent.ToolCalled asked = call.await(VoiceEvent.ToolCalled.class);
    assertThat(asked.call().arguments()).isEqualTo("{\"changes\":[]}");
    session.answer(ok(asked, Tool.Then.SPEAK));
    call.await(VoiceEvent.TurnEnded.class);
    assertThat(call.all(VoiceEvent.TurnEnded.class)).hasSize(1);
    assertThat(server.next().received("response.create")).hasSize(1);
    assertAllWasRight();
  }

  @Test
  void twoToolsAtOnceGetTwoAnswersAndOneResponse() throws Exception {
    Map<String, String> both = new LinkedHashMap<>();
    both.put("cart_update", "{}");
    both.put("check_availability", "{}");
    server.play(
        line -> {
          line.created();
          line.session();
          line.callAll(both);
          line.await("response.create");
          line.say("Voilà.", 200);
        });
    VoiceSession session = session(Codec.PCMA);
    VoiceEvent.ToolCalled first = call.await(VoiceEvent.ToolCalled.class);
    VoiceEvent.ToolCalled second = call.await(VoiceEvent.ToolCalled.class);
    session.answer(ok(second, Tool.Then.SPEAK));
    session.answer(ok(first, Tool.Then.SPEAK));
    call.await(VoiceEvent.TurnEnded.class);
    assertThat(server.next().received("response.create")).hasSize(1);
    assertAllWasRight();
  }

  @Test
  void aCallIdSeenTwiceIsOneCallAndOneAnswer() throws Exception {
    server.play(
        line -> {
          line.created();
          line.session();
          line.begin();
          line.ask("call_same", "cart_update", "{}");
          line.ask("call_same", "cart_update", "{}");
          line.end("completed");
          line.await("response.create");
          line.say("Voilà.", 200);
        });
    VoiceSession session = session(Codec.PCMA);
    VoiceEvent.ToolCalled asked = call.await(VoiceEvent.ToolCalled.class);
    session.answer(ok(asked, Tool.Then.SPEAK));
    session.answer(ok(asked, Tool.Then.SPEAK));
    call.await(VoiceEvent.TurnEnded.class);
    assertThat(call.all(VoiceEvent.ToolCalled.class)).hasSize(1);
    assertThat(server.next().received("conversation.item.create")).hasSize(1);
    assertAllWasRight();
  }

  @ParameterizedTest
  @CsvSource({"LISTEN,true,0", "LISTEN,false,0", "HANG_UP,true,0", "HANG_UP,false,1"})
  void whoOnlyListensOrHasSaidGoodbyeIsNotAskedToSpeak(Tool.Then then, boolean spoke, int responses)
      throws Exception {
    server.play(
        line -> {
          line.created();
          line.session();
          line.begin();
          if (spoke) line.speak("Au revoir.", 300);
          line.ask("wait_for_user", "{}");
          line.end("completed");
          line.await("conversation.item.create");
          if (responses > 0) line.await("response.create");
          if (responses > 0) line.say("Au revoir.", 300);
        });
    VoiceSession session = session(Codec.PCMA);
    session.answer(ok(call.await(VoiceEvent.ToolCalled.class), then));
    call.await(VoiceEvent.TurnEnded.class);
    assertThat(server.next().received("response.create")).hasSize(responses);
    assertAllWasRight();
  }

  @Test
  void argumentsThatAreNoJsonAreAnsweredWithoutBotheringTheHouse() throws Exception {
    server.play(
        line -> {
          line.created();
          line.session();
          JsonNode output = line.call("cart_update", "{\"changes\":[");
          assertThat(output.path("status").asString()).isEqualTo("invalid");
          line.await("response.create");
          line.say("Pardon ?", 200);
        });
    session(Codec.PCMA);
    call.await(VoiceEvent.TurnEnded.class);
    assertThat(call.all(VoiceEvent.ToolCalled.class)).isEmpty();
    assertAllWasRight();
  }

  @ParameterizedTest
  @CsvSource({"1480,1480", "90000,2000", "1,1"})
  void cuttingInCancelsAndTruncatesAtWhatWasHeard(int heard, int told) throws Exception {
    server.play(
        line -> {
          line.created();
          line.session();
          line.begin();
          line.sound("item_long", 2000);
        });
    VoiceSession session = session(Codec.PCMA);
    RealtimeLine line = server.next();
    line.finish(Duration.ofSeconds(5));
    session.say("après");
    call.awaitBytes(16_000);
    session.interrupted("item_long", heard);
    assertThat(line.await("response.cancel").path("response_id").asString()).isEqualTo("resp_1");
    assertThat(line.await("conversation.item.truncate").path("audio_end_ms").asInt())
        .isEqualTo(told);
    call.await(VoiceEvent.TurnEnded.class);
    line.sound("item_long", 400);
    line.say("Oui ?", 200);
    call.await(
        VoiceEvent.AssistantSaid.class, said -> said.complete() && said.text().equals("Oui ?"));
    assertThat(call.bytes()).isEqualTo(16_000 + 1600);
    assertAllWasRight();
  }

  @Test
  void anItemNobodyHeardIsForgotten() throws Exception {
    server.play(
        line -> {
          line.created();
          line.session();
          line.say("Bonjour, je vous écoute.", 1000);
        });
    VoiceSession session = session(Codec.PCMA);
    call.await(VoiceEvent.TurnEnded.class);
    RealtimeLine line = server.next();
    line.finish(Duration.ofSeconds(5));
    session.interrupted("a clip of the line's own", 0);
    session.interrupted(call.all(VoiceEvent.AudioEnded.class).getFirst().itemId(), 0);
    assertThat(line.await("conversation.item.delete").path("item_id").asString())
        .isEqualTo(call.all(VoiceEvent.AudioEnded.class).getFirst().itemId());
    assertThat(line.received("response.cancel")).isEmpty();
    assertAllWasRight();
  }

  @Test
  void aServiceThatForgetsToAnswerTheCallerAfterACutIsAsked() throws Exception {
    server.play(
        line -> {
          line.created();
          line.session();
          line.begin();
          line.sound("item_1", 1000);
          line.await("response.cancel");
          line.callerSays("Attendez.");
          line.await("response.create");
          line.say("Oui ?", 200);
        });
    VoiceSession session = session(Codec.PCMA);
    call.awaitBytes(8000);
    session.interrupted("item_1", 300);
    call.await(VoiceEvent.AssistantSaid.class, said -> said.complete() && !said.text().isEmpty());
    assertThat(call.all(VoiceEvent.CallerSaid.class))
        .contains(new VoiceEvent.CallerSaid("item_u1", "Attendez.", true));
    assertAllWasRight();
  }

  @ParameterizedTest
  @CsvSource({"401,unauthorized", "403,unauthorized", "404,refused", "429,quota", "500,refused"})
  void aHandshakeRefusedIsLostWithItsReason(int status, String reason) throws Exception {
    server.refuse(status);
    session(Codec.PCMA);
    assertThat(call.await(VoiceEvent.Lost.class).reason()).isEqualTo(reason);
    assertThat(call.all(VoiceEvent.Reconnecting.class)).isEmpty();
  }

  @Test
  void aClosedPortIsLostAtOnce() throws Exception {
    var gone = server.url();
    server.close();
    voice = new RealtimeVoice(config(gone.toString()), metronome);
    voice.open(brief(Codec.PCMA), call);
    assertThat(call.await(VoiceEvent.Lost.class).reason()).isEqualTo("refused");
  }

  @Test
  void aServiceThatNeverSpeaksIsLost() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    server.play(line -> end.await());
    session(Codec.PCMA);
    assertThat(call.await(VoiceEvent.Lost.class).reason()).isEqualTo("stalled");
    assertThat(server.next().isLeft()).isTrue();
    end.countDown();
  }

  @Test
  void aServiceThatNeverAnswersIsLost() throws Exception {
    VoiceSession session = session(Codec.PCMA);
    call.await(VoiceEvent.Ready.class);
    server.next().stall();
    session.greet();
    assertThat(call.await(VoiceEvent.Lost.class).reason()).isEqualTo("stalled");
  }

  @Test
  void aServiceThatAnswersInAnotherFormatIsLost() throws Exception {
    server.play(
        line -> {
          line.stall();
          line.created();
          line.await("session.update");
          var updated = line.event("session.updated");
          updated.putObject("session").putObject("audio").putObject("output");
          updated.withObject("/session/audio/output/format").put("type", "audio/pcm");
          line.send(updated);
        });
    session(Codec.PCMA);
    assertThat(call.await(VoiceEvent.Lost.class).reason()).isEqualTo("protocol");
    assertThat(call.all(VoiceEvent.Ready.class)).isEmpty();
  }

  @Test
  void closingMidCallIsMendedOnceWithTheHistory() throws Exception {
    server.play(
        line -> {
          line.created();
          line.session();
          line.callerSays("Une Reine.");
          line.call("cart_update", "{}");
          line.await("response.create");
          line.say("Autre chose ?", 400);
        });
    VoiceSession session = session(Codec.PCMA);
    session.answer(ok(call.await(VoiceEvent.ToolCalled.class), Tool.Then.SPEAK));
    call.await(VoiceEvent.TurnEnded.class);
    server.play(
        line -> {
          line.created();
          line.session();
          line.await("response.create");
          line.say("Je vous écoute toujours.", 200);
        });
    RealtimeLine first = server.next();
    first.drop();
    call.await(VoiceEvent.Reconnecting.class);
    session.say("Vous êtes toujours là ?");
    call.await(VoiceEvent.TurnEnded.class);
    RealtimeLine second = server.next();
    List<JsonNode> told = second.received("conversation.item.create");
    assertThat(told.stream().map(RealtimeSessionTest::gist))
        .containsExactly(
            "user: Une Reine.",
            "function_call: cart_update",
            "function_call_output: {\"status\":\"ok\"}",
            "assistant: Autre chose ?",
            "system: note");
    assertThat(call.all(VoiceEvent.Ready.class)).hasSize(1);
    second.drop();
    assertThat(call.await(VoiceEvent.Lost.class).reason()).isEqualTo("closed");
    assertAllWasRight();
  }

  @Test
  void aServiceThatDoesNotComeBackIsLost() throws Exception {
    session(Codec.PCMA);
    call.await(VoiceEvent.Ready.class);
    server.refuse(503);
    server.next().close(1011, "going down");
    call.await(VoiceEvent.Reconnecting.class);
    assertThat(call.await(VoiceEvent.Lost.class).reason()).isEqualTo("closed");
    assertThat(server.requests().size()).isGreaterThan(2);
  }

  @Test
  void theHourOfTheSessionEndsInAnotherOne() throws Exception {
    VoiceSession session = session(Codec.PCMA);
    call.await(VoiceEvent.Ready.class);
    server.next().error("session_expired", "Your session hit the maximum duration.", null);
    assertThat(call.await(VoiceEvent.Reconnecting.class).reason()).isEqualTo("expired");
    session.greet();
    server.next().await("response.create");
    assertAllWasRight();
  }

  @ParameterizedTest
  @CsvSource({
    "response_cancel_not_active,x,",
    "input_audio_buffer_commit_empty,x,",
    "unknown,Audio content of 10ms is already shorter than 20ms,",
    "unknown_parameter,Unknown parameter,",
    "insufficient_quota,x,quota",
    "invalid_api_key,x,unauthorized",
  })
  void complaintsCostTheCallOnlyWhatTheyMust(String code, String message, String lost)
      throws Exception {
    VoiceSession session = session(Codec.PCMA);
    call.await(VoiceEvent.Ready.class);
    RealtimeLine line = server.next();
    line.error(code, message, null);
    if (lost != null) {
      assertThat(call.await(VoiceEvent.Lost.class).reason()).isEqualTo(lost);
    } else {
      session.greet();
      line.await("response.create");
      assertThat(call.all(VoiceEvent.Lost.class)).isEmpty();
    }
  }

  @Test
  void aComplaintAboutTheSessionItselfIsTheEnd() throws Exception {
    server.play(
        line -> {
          line.stall();
          line.created();
          line.await("session.update");
          line.error("missing_required_parameter", "session.audio", "c1");
        });
    session(Codec.PCMA);
    VoiceEvent.Lost lost = call.await(VoiceEvent.Lost.class);
    assertThat(lost.reason()).isEqualTo("protocol");
    assertThat(lost.detail()).contains("missing_required_parameter");
  }

  @Test
  void aFailedResponseIsAskedForOnceMore() throws Exception {
    server.play(
        line -> {
          line.created();
          line.session();
          line.await("response.create");
          line.begin();
          line.fail("server_error");
          line.await("response.create");
          line.begin();
          line.fail("rate_limit_exceeded");
        });
    session(Codec.PCMA).greet();
    VoiceEvent.Lost lost = call.await(VoiceEvent.Lost.class);
    assertThat(lost.reason()).isEqualTo("quota");
    assertThat(call.all(VoiceEvent.TurnEnded.class)).isEmpty();
    assertAllWasRight();
  }

  @Test
  void newsAndNonsenseAreToleratedToAPoint() throws Exception {
    VoiceSession session = session(Codec.PCMA);
    call.await(VoiceEvent.Ready.class);
    RealtimeLine line = server.next();
    line.raw("{\"type\":\"response.from.the.future\",\"x\":1}");
    line.raw("{\"type\":\"response.done\",\"response\":null}");
    line.raw("{\"type\":\"response.output_audio.delta\",\"delta\":\"*** no base64 ***\"}");
    line.raw("[1,2");
    session.greet();
    line.await("response.create");
    for (int i = 0; i < 30; i++) line.raw("not json");
    assertThat(call.await(VoiceEvent.Lost.class).reason()).isEqualTo("protocol");
  }

  @Test
  void eachTurnTellsWhatItCost() throws Exception {
    server.play(
        line -> {
          line.created();
          line.session();
          line.say("Bonjour.", 200);
        });
    session(Codec.PCMA);
    // 40 new and 40 cached text, 20 audio in; 5 text and 15 audio out, at the full model's prices
    assertThat(call.await(VoiceEvent.Used.class))
        .isEqualTo(
            new VoiceEvent.Used(
                100, 20, (40 * 4000 + 40 * 400 + 20 * 32_000 + 5 * 24_000 + 15 * 64_000) / 1000));
  }

  @Test
  void keysAreToldTogether() throws Exception {
    VoiceSession session = session(Codec.PCMA);
    call.await(VoiceEvent.Ready.class);
    for (char digit : "06#".toCharArray()) session.key(digit);
    RealtimeLine line = server.next();
    JsonNode note = line.await("conversation.item.create");
    assertThat(note.at("/item/content/0/text").asString()).endsWith("06#");
    line.await("response.create");
    assertAllWasRight();
  }

  @Test
  void closingEndsTheConnectionAndSilencesEverything() throws Exception {
    VoiceSession session = session(Codec.PCMA);
    call.await(VoiceEvent.Ready.class);
    session.close();
    session.close();
    assertThat(server.next().isLeft()).isTrue();
    session.greet();
    session.hear(new byte[160], 0, 160);
    assertThat(call.all(VoiceEvent.class)).containsExactly(new VoiceEvent.Ready());
  }

  private VoiceSession session(Codec codec) {
    voice = new RealtimeVoice(config(server.url().toString()), metronome);
    return voice.open(brief(codec), call);
  }

  private static RealtimeConfig config(String url) {
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

  private static VoiceBrief brief(Codec codec) {
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

  private static Tool.Result ok(VoiceEvent.ToolCalled asked, Tool.Then then) {
    return new Tool.Result(asked.call().callId(), "{\"status\":\"ok\"}", then);
  }

  private void assertAllWasRight() throws InterruptedException {
    server.finish(Duration.ofSeconds(5));
    assertThat(server.faults()).isEmpty();
  }

  private static String gist(JsonNode event) {
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
