package fr.comptoir.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.call.CallEvent.BargedIn;
import fr.comptoir.telephony.call.CallEvent.KeyPressed;
import fr.comptoir.telephony.call.CallEvent.ToolUsed;
import fr.comptoir.telephony.media.MediaLeg.Levels;
import fr.comptoir.telephony.sip.SipSignal;
import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.ScriptedVoiceModel;
import fr.comptoir.telephony.voice.Tool.Then;
import fr.comptoir.telephony.voice.VoiceEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of a conversation: whose turn it is, who cuts in, what tools answer, how it ends.
class TalkTest {
  private final ScriptedVoiceModel voice = ScriptedVoiceModel.ready("realtime");
  private final ScriptedVoiceModel keypad = ScriptedVoiceModel.ready("keypad");
  private CallRig rig;

  @BeforeEach
  void greeted() {
    rig = CallRig.talking(voice, keypad);
    rig.greet(voice);
  }

  @Test
  void fallsSilentWhenTheCallerCutsInAndTellsTheVoiceWhatWasHeard() {
    speak("menu");
    rig.leg().heard(740);
    rig.voice(voice.session(), new VoiceEvent.CallerSpeechStarted("u1"));

    assertThat(rig.leg().drained()).isTrue();
    assertThat(voice.session().told()).endsWith("interrupted menu 740");
    assertThat(rig.of(BargedIn.class)).extracting(BargedIn::heardMillis).containsExactly(740);
  }

  @Test
  void takesItsOwnEchoForNothingUntilTheCallerIsLouder() {
    speak("menu");
    rig.leg().level(new Levels(900, 200, 3000, true));
    rig.passMillis(2000);
    rig.voice(voice.session(), new VoiceEvent.CallerSpeechStarted("u1"));
    rig.passMillis(200);
    assertThat(rig.leg().drained()).isFalse();

    rig.leg().level(new Levels(2500, 200, 3000, true));
    rig.passMillis(50);
    assertThat(rig.leg().drained()).isTrue();
    assertThat(rig.of(BargedIn.class)).hasSize(1);
  }

  @Test
  void saysWhoIsSpeakingEvenToACallerWhoSpeaksFirst() {
    var other = ScriptedVoiceModel.ready("realtime");
    CallRig early = CallRig.talking(other);
    early.voice(other.session(), new VoiceEvent.CallerSpeechStarted("u1"));
    assertThat(other.session().told()).containsExactly("greet");
  }

  @Test
  void fillsTheSilenceOnceWhileTheCallerWaitsForAnAnswer() {
    rig.callerSpeaks(voice);
    rig.passMillis(1450);
    assertThat(rig.clips).isEmpty();
    rig.passMillis(50);
    assertThat(rig.clips).containsExactly(Prompt.ONE_MOMENT);
    rig.passMillis(5000);
    assertThat(rig.clips).hasSize(1);

    rig.callerSpeaks(voice);
    rig.passMillis(1500);
    assertThat(rig.clips).hasSize(2);
  }

  @Test
  void saysNothingWhenTheVoiceChoseToListen() {
    rig.callerSpeaks(voice);
    rig.voice(voice.session(), new VoiceEvent.TurnEnded());
    rig.passMillis(3000);
    assertThat(rig.clips).isEmpty();
  }

  @Test
  void asksAfterASilenceAndSaysGoodbyeAfterAnother() {
    rig.passMillis(12_000);
    assertThat(voice.session().told()).endsWith("say Vous êtes toujours là ?");
    voice.session().speak("ask", "Vous êtes toujours là ?", new byte[160]);
    rig.passMillis(10_000);
    assertThat(rig.clips).contains(Prompt.GOODBYE);
    rig.passMillis(400);
    assertThat(rig.ended()).isEqualTo("silence");
    assertThat(rig.dialog.done()).endsWith("BYE");
  }

  @Test
  void asksByItselfWhenTheVoiceDoesNot() {
    rig.passMillis(13_500);
    assertThat(rig.clips).containsExactly(Prompt.STILL_THERE);
  }

  @Test
  void staysWithACallerWhoAnswersTheQuestion() {
    rig.passMillis(12_500);
    rig.callerSpeaks(voice);
    rig.voice(voice.session(), new VoiceEvent.TurnEnded());
    rig.passMillis(11_900);
    assertThat(rig.ended()).isEmpty();
    assertThat(voice.session().told()).filteredOn(told -> told.startsWith("say")).hasSize(1);
  }

  @Test
  void runsATwiceAskedToolOnceAndAnswersItOnce() {
    rig.use(voice, "t1", "confirm_order");
    rig.use(voice, "t1", "confirm_order");
    rig.work();
    rig.use(voice, "t1", "confirm_order");
    rig.work();
    assertThat(rig.tools).containsExactly("confirm_order");
    assertThat(voice.session().told()).filteredOn("answer t1"::equals).hasSize(1);
    assertThat(rig.of(ToolUsed.class)).hasSize(1);
  }

  @Test
  void answersTruthfullyForAToolThatTakesTooLongAndIgnoresItLater() {
    rig.use(voice, "t1", "check_availability");
    rig.passMillis(5950);
    assertThat(voice.session().told()).doesNotContain("answer t1");
    rig.passMillis(50);
    assertThat(voice.session().told()).contains("answer t1");
    assertThat(rig.of(ToolUsed.class).getFirst().output()).contains("failed");
    assertThat(rig.clips).containsExactly(Prompt.ONE_MOMENT);

    rig.work();
    assertThat(voice.session().told()).filteredOn("answer t1"::equals).hasSize(1);
    assertThat(rig.noted()).contains("tool_late: check_availability");
  }

  @Test
  void answersForAToolThatBreaks() {
    rig.house =
        call -> {
          throw new IllegalStateException("no such table");
        };
    rig.use(voice, "t1", "cart_update");
    rig.work();
    assertThat(voice.session().told()).contains("answer t1");
    assertThat(rig.of(ToolUsed.class).getFirst().output()).contains("failed");
  }

  @Test
  void hangsUpWhenTheGoodbyeHasBeenHeardToItsEnd() {
    rig.callerSpeaks(voice);
    speak("bye");
    endCall();
    rig.passMillis(2000);
    assertThat(rig.ended()).isEmpty();
    rig.leg().playedOut();
    rig.passMillis(300);
    assertThat(rig.ended()).isEmpty();
    rig.passMillis(100);
    assertThat(rig.ended()).isEqualTo("goodbye");
    assertThat(rig.clips).isEmpty();
  }

  @Test
  void saysGoodbyeItselfWhenTheVoiceDidNot() {
    rig.callerSpeaks(voice);
    endCall();
    assertThat(rig.clips).containsExactly(Prompt.GOODBYE);
  }

  @Test
  void doesNotWaitForeverForATurnThatNeverEnds() {
    rig.house = call -> CallRig.result(call, Then.HANG_UP);
    rig.use(voice, "t1", "end_call");
    rig.work();
    rig.passMillis(4900);
    assertThat(rig.ended()).isEmpty();
    rig.passMillis(200);
    assertThat(rig.ended()).isEqualTo("goodbye");
  }

  @Test
  void staysWhenTheCallerSpeaksDuringTheGoodbye() {
    speak("bye");
    endCall();
    rig.voice(voice.session(), new VoiceEvent.CallerSpeechStarted("u2"));
    rig.voice(voice.session(), new VoiceEvent.CallerSpeechStopped("u2"));
    rig.passMillis(3000);
    assertThat(rig.ended()).isEmpty();
    assertThat(voice.session().told()).contains("interrupted bye 0");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"too_long", "too_dear"})
  void endsACallThatCostsTooMuch(String reason) {
    speak("story");
    if (reason.equals("too_long")) {
      rig.passMillis(180_000);
    } else {
      rig.voice(voice.session(), new VoiceEvent.Used(10, 10, 600_000));
      assertThat(rig.clips).isEmpty();
      rig.voice(voice.session(), new VoiceEvent.Used(10, 10, 400_000));
    }
    assertThat(voice.session().told()).endsWith("close");
    assertThat(rig.clips).containsExactly(Prompt.GOODBYE);
    rig.leg().playedOut();
    rig.passMillis(400);
    assertThat(rig.ended()).isEqualTo(reason);
  }

  @Test
  void goesOnWithTheNextVoiceWhenOneIsLost() {
    rig.use(voice, "t1", "confirm_order");
    rig.voice(voice.session(), new VoiceEvent.Lost("closed", "1006"));
    assertThat(keypad.session().told()).containsExactly("greet");
    assertThat(rig.noted()).containsExactly("voice_lost: closed", "keypad");

    rig.work();
    assertThat(keypad.session().told()).containsExactly("greet");
    assertThat(rig.of(ToolUsed.class)).hasSize(1);
    rig.voice(voice.session(), new VoiceEvent.ToolCalled(null));
    assertThat(rig.ended()).isEmpty();
  }

  @Test
  void saysThatNobodyCanAnswerWhenEveryVoiceIsLost() {
    rig.voice(voice.session(), new VoiceEvent.Lost("closed", ""));
    rig.voice(keypad.session(), new VoiceEvent.Lost("broken", ""));
    assertThat(rig.clips).containsExactly(Prompt.UNAVAILABLE);
    rig.passMillis(400);
    assertThat(rig.ended()).isEqualTo("voice_lost");
  }

  @Test
  void leavesAVoiceThatNeverGetsReady() {
    var stalled = ScriptedVoiceModel.slow("realtime");
    var alsoStalled = ScriptedVoiceModel.slow("other");
    CallRig slow = CallRig.ringing(stalled, alsoStalled, keypad);
    slow.passMillis(5000);
    assertThat(slow.noted()).contains("voice_lost: stalled", "other");
    slow.passMillis(2000);
    assertThat(keypad.session().told()).containsExactly("greet");
  }

  @Test
  void passesKeysOnWhicheverWayTheyCame() {
    rig.leg().press('4');
    rig.line(new SipSignal.Key('#'));
    assertThat(voice.session().told()).contains("key 4", "key #");
    assertThat(rig.of(KeyPressed.class)).extracting(KeyPressed::digit).containsExactly('4', '#');
  }

  @Test
  void tellsTheVoiceWhatTheStaffNoted() {
    rig.session.offer(new CallSignal.StaffNote("la table 4 est libre"));
    rig.settle();
    assertThat(voice.session().told()).endsWith("note la table 4 est libre");
  }

  private void speak(String item) {
    rig.leg().level(new Levels(2000, 200, 0, false));
    rig.leg().playSlowly();
    voice.session().speak(item, "…", new byte[1600]);
    rig.settle();
  }

  private void endCall() {
    rig.house = call -> CallRig.result(call, Then.HANG_UP);
    rig.use(voice, "bye", "end_call");
    rig.work();
    rig.voice(voice.session(), new VoiceEvent.TurnEnded());
  }
}
