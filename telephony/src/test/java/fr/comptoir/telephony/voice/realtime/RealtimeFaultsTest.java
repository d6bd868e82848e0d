package fr.comptoir.telephony.voice.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.VoiceSession;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What becomes of a session when the service, the key or the line fails.
class RealtimeFaultsTest extends RealtimeRig {

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
    assertThat(told.stream().map(RealtimeRig::gist))
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
}
