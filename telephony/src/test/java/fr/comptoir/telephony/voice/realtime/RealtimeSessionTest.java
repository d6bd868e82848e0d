package fr.comptoir.telephony.voice.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.VoiceSession;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What a session does on a good line.
class RealtimeSessionTest extends RealtimeRig {

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
  void aNoteReachesTheRunningSessionAndMakesItSayNothing() throws Exception {
    server.play(
        line -> {
          line.created();
          line.session();
          JsonNode note = line.await("conversation.item.create");
          assertThat(note.at("/item/type").asString()).isEqualTo("message");
          assertThat(note.at("/item/role").asString()).isEqualTo("system");
          assertThat(note.at("/item/content/0/text").asString())
              .isEqualTo("Margherita est épuisé.");
        });
    VoiceSession session = session(Codec.PCMA);
    call.await(VoiceEvent.Ready.class);
    session.note("Margherita est épuisé.");
    RealtimeLine line = server.next();
    line.finish(Duration.ofSeconds(5));
    assertThat(line.received("response.create")).isEmpty();
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
}
