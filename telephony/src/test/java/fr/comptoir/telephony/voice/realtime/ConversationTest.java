package fr.comptoir.telephony.voice.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.realtime.ClientEvent.Respond;
import fr.comptoir.telephony.voice.realtime.ServerEvent.Problem;
import fr.comptoir.telephony.voice.realtime.ServerEvent.ResponseCreated;
import fr.comptoir.telephony.voice.realtime.ServerEvent.ResponseDone;
import fr.comptoir.telephony.voice.realtime.ServerEvent.Status;
import fr.comptoir.telephony.voice.realtime.ServerEvent.ToolAsked;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rules of who may speak when, beat by beat, without a socket or a clock.
class ConversationTest {
  private final RecordingOutlet outlet = new RecordingOutlet();
  private final Conversation talk =
      new Conversation(
          new VoiceBrief(
              new CallId("test"), Caller.WITHHELD, Codec.PCMA, "", "Bonjour.", "fr", List.of()),
          RealtimeConfig.of("", () -> "", "", ""),
          outlet);

  @Test
  void whatIsAskedBeforeTheSessionStandsIsSaidThen() {
    talk.greet();
    assertThat(outlet.sent).isEmpty();
    talk.linked(false);
    assertThat(outlet.sent(Respond.class)).hasSize(1);
  }

  @Test
  void aNoteIsToldWithoutAWordAndAgainAfterTheConnectionBroke() {
    var note = new ClientEvent.Note("Margherita est épuisé.");
    talk.note(note.text());
    assertThat(outlet.sent).isEmpty();

    talk.linked(false);
    assertThat(outlet.sent).containsExactly(note);

    talk.unlinked();
    talk.linked(true);
    assertThat(outlet.sent(ClientEvent.Note.class).subList(1, 2)).containsExactly(note);
    assertThat(outlet.sent(Respond.class)).isEmpty();
  }

  @Test
  void onlyTheLatestNotesAreKeptForAnotherConnection() {
    for (int n = 1; n <= Conversation.NOTES_KEPT + 5; n++) talk.note("Note " + n);

    talk.linked(false);

    List<ClientEvent.Note> told = outlet.sent(ClientEvent.Note.class);
    assertThat(told).hasSize(Conversation.NOTES_KEPT);
    assertThat(told.getFirst().text()).isEqualTo("Note 6");
  }

  @Test
  void oneResponseAtATime() {
    talk.linked(false);
    talk.greet();
    talk.say("Vous êtes là ?");
    assertThat(outlet.sent(Respond.class)).hasSize(1);
    talk.on(new ResponseCreated("r1"));
    talk.say("Au revoir.");
    assertThat(outlet.sent(Respond.class)).hasSize(1);
    done("r1", Status.COMPLETED);
    assertThat(outlet.sent(Respond.class)).hasSize(2);
  }

  @Test
  void anAnswerThatCameInBetweenMakesOursWait() {
    talk.linked(false);
    talk.greet();
    talk.on(refusal("conversation_already_has_active_response", "c1"));
    assertThat(outlet.sent(Respond.class)).hasSize(1);
    done("somebody else's", Status.COMPLETED);
    assertThat(outlet.sent(Respond.class)).hasSize(2);
    assertThat(outlet.sent(Respond.class).getLast()).isEqualTo(outlet.sent.getFirst());
  }

  @Test
  void theToolsOutputWaitsForTheEndOfItsResponse() {
    talk.linked(false);
    talk.on(new ResponseCreated("r1"));
    talk.on(new ToolAsked("r1", "call", "cart_update", "{}", true));
    talk.answer(result("call", Tool.Then.SPEAK));
    assertThat(outlet.sent).isEmpty();
    done("r1", Status.COMPLETED);
    assertThat(outlet.sent)
        .containsExactly(new ClientEvent.ToolOutput("call", "{}"), new Respond(null));
    assertThat(outlet.all(VoiceEvent.TurnEnded.class)).isEmpty();
  }

  @Test
  void aResponseThatNeverEndsIsHelpedAlong() {
    talk.linked(false);
    talk.on(new ResponseCreated("r1"));
    talk.on(new ToolAsked("r1", "call", "cart_update", "{}", true));
    talk.answer(result("call", Tool.Then.SPEAK));
    pass(900);
    assertThat(outlet.sent).isEmpty();
    pass(200);
    assertThat(outlet.sent)
        .containsExactly(new ClientEvent.ToolOutput("call", "{}"), new Respond(null));
  }

  @Test
  void aToolWrittenDownWhileTheCallerCutInIsNotUsed() {
    talk.linked(false);
    talk.on(new ResponseCreated("r1"));
    talk.on(new ServerEvent.SpeechStarted("u1"));
    talk.interrupted(null, 0);
    talk.on(new ToolAsked("r1", "call", "confirm_order", "{}", true));
    assertThat(outlet.all(VoiceEvent.ToolCalled.class)).isEmpty();
    done("r1", Status.CANCELLED);
    assertThat(outlet.sent)
        .containsExactly(
            new ClientEvent.Cancel("r1"), new ClientEvent.ToolOutput("call", Wording.INTERRUPTED));
  }

  @Test
  void anAnswerToTheVeryWordsThatCutInIsNotCut() {
    talk.linked(false);
    talk.on(new ResponseCreated("greeting"));
    talk.on(new ServerEvent.AudioDelta("greeting", "hello", new byte[800]));
    done("greeting", Status.COMPLETED);
    talk.on(new ServerEvent.SpeechStarted("u1"));
    talk.on(new ServerEvent.Committed("u1"));
    talk.on(new ResponseCreated("answer"));
    talk.interrupted("hello", 40);
    talk.on(new ToolAsked("answer", "call", "cart_update", "{}", true));
    assertThat(outlet.sent(ClientEvent.Cancel.class)).isEmpty();
    assertThat(outlet.all(VoiceEvent.ToolCalled.class)).hasSize(1);
  }

  @Test
  void nobodyTalksIntoTheCallersWords() {
    talk.linked(false);
    talk.on(new ResponseCreated("r1"));
    talk.on(new ToolAsked("r1", "call", "cart_update", "{}", true));
    done("r1", Status.COMPLETED);
    talk.on(new ServerEvent.SpeechStarted("u1"));
    talk.answer(result("call", Tool.Then.SPEAK));
    assertThat(outlet.sent(ClientEvent.ToolOutput.class)).hasSize(1);
    assertThat(outlet.sent(Respond.class)).isEmpty();
    talk.on(new ServerEvent.Committed("u1"));
    talk.on(new ResponseCreated("r2"));
    done("r2", Status.COMPLETED);
    assertThat(outlet.sent(Respond.class)).as("the service's own answer was enough").isEmpty();
  }

  @Test
  void aLineThatIsNeverQuietDoesNotSilenceUsForGood() {
    talk.linked(false);
    talk.on(new ServerEvent.SpeechStarted("u1"));
    talk.say("Un instant.");
    pass(2400);
    assertThat(outlet.sent(Respond.class)).isEmpty();
    pass(200);
    assertThat(outlet.sent(Respond.class)).hasSize(1);
  }

  @Test
  void anAnswerOwedToTheCallerIsAskedForInTheEnd() {
    talk.linked(false);
    talk.on(new ServerEvent.SpeechStarted("u1"));
    talk.on(new ServerEvent.Committed("u1"));
    pass(2900);
    assertThat(outlet.sent).isEmpty();
    pass(200);
    assertThat(outlet.sent).containsExactly(new Respond(null));
  }

  @Test
  void aSilentServiceIsLostOnlyWhileItOwesSomething() {
    talk.linked(false);
    pass(20_000);
    assertThat(outlet.endings).isEmpty();
    talk.greet();
    pass(3900);
    assertThat(outlet.endings).isEmpty();
    pass(200);
    assertThat(outlet.endings).startsWith("lost stalled");
  }

  @Test
  void aFailedAnswerIsAskedForOnceAfterTheLimitsAreBack() {
    talk.linked(false);
    talk.greet();
    talk.on(new ResponseCreated("r1"));
    talk.on(new ServerEvent.RateLimits(1.5));
    done("r1", Status.FAILED);
    pass(1400);
    assertThat(outlet.sent(Respond.class)).hasSize(1);
    pass(200);
    assertThat(outlet.sent(Respond.class)).hasSize(2);
    talk.on(new ResponseCreated("r2"));
    done("r2", Status.FAILED);
    assertThat(outlet.endings).containsExactly("lost protocol");
  }

  @Test
  void aRefusedRequestForAnAnswerCountsAsAFailedOne() {
    talk.linked(false);
    talk.greet();
    talk.on(refusal("rate_limit_exceeded", "c1"));
    pass(600);
    assertThat(outlet.sent(Respond.class)).hasSize(2);
    talk.on(refusal("rate_limit_exceeded", "c2"));
    assertThat(outlet.endings).containsExactly("lost quota");
  }

  @Test
  void everythingAfterTheSentenceThatWasCutIsForgotten() {
    talk.linked(false);
    talk.on(new ResponseCreated("r1"));
    talk.on(new ServerEvent.AudioDelta("r1", "first", new byte[800]));
    talk.on(new ServerEvent.AudioDone("r1", "first"));
    talk.on(new ServerEvent.AudioDelta("r1", "second", new byte[1600]));
    done("r1", Status.COMPLETED);
    talk.interrupted("first", 60);
    assertThat(outlet.sent)
        .containsExactly(new ClientEvent.Truncate("first", 60), new ClientEvent.Forget("second"));
    talk.interrupted("first", 60);
    assertThat(outlet.sent).hasSize(2);
  }

  @Test
  void theAnswerToTheWordsThatCutInIsNotCutItself() {
    talk.linked(false);
    talk.on(new ServerEvent.SpeechStarted("u1"));
    talk.on(new ServerEvent.Committed("u1"));
    talk.on(new ResponseCreated("answer"));
    talk.on(new ServerEvent.AudioDelta("answer", "a1", new byte[8000]));
    talk.interrupted(null, 0);
    talk.interrupted("a clip of the line's own", 100);
    assertThat(outlet.sent).isEmpty();
    talk.on(new ServerEvent.SpeechStarted("u2"));
    talk.interrupted("a1", 500);
    assertThat(outlet.sent)
        .containsExactly(new ClientEvent.Cancel("answer"), new ClientEvent.Truncate("a1", 500));
  }

  @Test
  void aSentenceHeardToItsEndIsLeftAlone() {
    talk.linked(false);
    talk.on(new ResponseCreated("r1"));
    talk.on(new ServerEvent.AudioDelta("r1", "item", new byte[800]));
    talk.on(new ServerEvent.AudioDone("r1", "item"));
    done("r1", Status.COMPLETED);
    talk.interrupted("item", 100);
    assertThat(outlet.sent).isEmpty();
  }

  @Test
  void aNewSessionIsToldWhatTheCallerLivedThrough() {
    talk.linked(false);
    talk.on(new ServerEvent.SpeechStarted("u1"));
    talk.on(new ResponseCreated("r1"));
    talk.on(new ServerEvent.AudioDelta("r1", "a1", new byte[8000]));
    talk.on(new ServerEvent.AssistantDelta("r1", "a1", "Une Reine et deux Calzone"));
    talk.interrupted("a1", 400);
    talk.on(new ServerEvent.CallerDone("u1", "Je voudrais", 0));
    outlet.sent.clear();
    talk.unlinked();
    talk.linked(true);
    assertThat(outlet.sent)
        .startsWith(
            new ClientEvent.Remember(true, "Je voudrais"),
            new ClientEvent.Remember(false, "Une Reine…"))
        .endsWith(new Respond(null));
  }

  @Test
  void aToolAnsweredWhileTheConnectionIsAwayIsToldInTheHistory() {
    talk.linked(false);
    talk.on(new ResponseCreated("r1"));
    talk.on(new ToolAsked("r1", "call", "cart_update", "{}", true));
    talk.unlinked();
    talk.answer(result("call", Tool.Then.SPEAK));
    outlet.sent.clear();
    talk.linked(true);
    assertThat(outlet.sent)
        .startsWith(
            new ClientEvent.RememberTool("call", "cart_update", "{}"),
            new ClientEvent.ToolOutput("call", "{}"))
        .endsWith(new Respond(null))
        .hasSize(4);
  }

  @Test
  void aToolAnsweredAfterTheConnectionIsBackIsToldThen() {
    talk.linked(false);
    talk.on(new ResponseCreated("r1"));
    talk.on(new ToolAsked("r1", "call", "cart_update", "{}", true));
    done("r1", Status.COMPLETED);
    talk.unlinked();
    talk.linked(true);
    assertThat(outlet.sent(ClientEvent.ToolOutput.class)).isEmpty();
    talk.answer(result("call", Tool.Then.SPEAK));
    assertThat(outlet.sent(ClientEvent.ToolOutput.class)).hasSize(1);
    assertThat(outlet.sent.getLast()).isEqualTo(new Respond(null));
  }

  private void done(String response, Status status) {
    talk.on(new ResponseDone(response, status, null, null));
  }

  private void pass(int millis) {
    for (int left = millis; left > 0; left -= Beats.MILLIS) talk.beat();
  }

  private static ServerEvent refusal(String code, String cause) {
    return new ServerEvent.Refused(new Problem(code, "", cause));
  }

  private static Tool.Result result(String callId, Tool.Then then) {
    return new Tool.Result(callId, "{}", then);
  }
}
