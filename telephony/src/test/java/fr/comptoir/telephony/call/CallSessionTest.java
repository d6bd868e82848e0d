package fr.comptoir.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.call.CallEvent.Answered;
import fr.comptoir.telephony.call.CallEvent.Ended;
import fr.comptoir.telephony.call.CallEvent.Started;
import fr.comptoir.telephony.media.MediaPlan.Direction;
import fr.comptoir.telephony.sip.FakeSipDialog;
import fr.comptoir.telephony.sip.SipSignal;
import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.ScriptedVoiceModel;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From the INVITE to the end: who answers, when, and what is left behind.
class CallSessionTest {
  private final ScriptedVoiceModel voice = ScriptedVoiceModel.slow("realtime");
  private final ScriptedVoiceModel keypad = ScriptedVoiceModel.ready("keypad");

  @Test
  void ringsUntilTheVoiceCanTalkThenAnswersAndGreets() {
    CallRig rig = CallRig.ringing(voice);
    assertThat(rig.dialog.done()).containsExactly("180");

    rig.voice(voice.session(), new VoiceEvent.Ready());
    assertThat(rig.dialog.done()).containsExactly("180", "200");
    assertThat(voice.session().told()).isEmpty();

    rig.leg().hearCaller();
    rig.settle();
    assertThat(voice.session().told()).containsExactly("greet");
    assertThat(rig.events).hasExactlyElementsOfTypes(Started.class, Answered.class);
  }

  @Test
  void greetsThoughTheCallerSendsNoSound() {
    CallRig rig = CallRig.ringing(ScriptedVoiceModel.ready("practice"), keypad);
    rig.passMillis(150);
    assertThat(keypad.sessions()).isEmpty();
    rig.passMillis(100);
    assertThat(rig.dialog.done()).contains("200");
    assertThat(rig.noted()).isEmpty();
  }

  @Test
  void answersWithoutAVoiceBeforeTheCallerGivesUpAndIsHeardSoon() {
    CallRig rig = CallRig.ringing(voice);
    rig.passMillis(1950);
    assertThat(rig.dialog.done()).containsExactly("180");
    rig.passMillis(50);
    assertThat(rig.dialog.done()).contains("200");

    rig.passMillis(1500);
    assertThat(rig.clips).containsExactly(Prompt.ONE_MOMENT);
    rig.voice(voice.session(), new VoiceEvent.Ready());
    assertThat(voice.session().told()).containsExactly("greet");
  }

  @Test
  void tellsTheVoiceWhatTheCallerSaidBeforeItWasReady() {
    CallRig rig = CallRig.ringing(voice);
    rig.passMillis(2000);
    for (int i = 0; i < 130; i++) {
      rig.leg().hearCaller();
    }
    assertThat(voice.session().heardFrames()).isZero();
    rig.voice(voice.session(), new VoiceEvent.Ready());
    rig.leg().hearCaller();
    assertThat(voice.session().heardFrames()).isEqualTo(101);
  }

  @ParameterizedTest(name = "the caller leaves {0}: {1}")
  @CsvSource({
    "while the house is asked, cancelled",
    "while the voice opens, cancelled",
    "while it talks, caller",
    "while a tool runs, caller",
    "while it says goodbye, caller",
  })
  void endsCleanlyWhereverTheCallerLeaves(String moment, String reason) {
    var rig = new CallRig();
    switch (moment) {
      case "while the house is asked" -> {
        rig.reception = (call, line, caller, codec) -> leave(rig);
        rig.begin(voice);
      }
      case "while the voice opens" -> {
        rig.begin(voice);
        rig.line(new SipSignal.Cancelled());
      }
      default -> {
        rig.begin(voice);
        rig.voice(voice.session(), new VoiceEvent.Ready());
        rig.greet(voice);
        boolean goodbye = moment.endsWith("goodbye");
        if (goodbye) rig.house = call -> CallRig.result(call, Tool.Then.HANG_UP);
        if (!moment.endsWith("talks")) rig.use(voice, "t1", "end_call");
        if (goodbye) rig.work();
        rig.line(new SipSignal.HungUp());
      }
    }
    rig.work();
    assertThat(rig.ended()).isEqualTo(reason);
    assertThat(rig.of(Ended.class)).hasSize(1);
    assertThat(rig.session.isOver()).isTrue();
    assertThat(rig.media.openLegs()).isZero();
    assertThat(voice.sessions()).allMatch(session -> session.told().contains("close"));
    assertThat(rig.dialog.done()).doesNotContain("BYE");
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "the house declines, 603, declined",
    "the house breaks, 480, declined",
    "the house never answers, 480, failed",
    "no voice, 480, declined",
    "no port, 503, failed",
    "no codec, 488, failed",
    "broken SDP, 488, failed",
    "every voice is lost, 503, voice_lost",
    "shutdown, 480, shutdown",
  })
  void letsTheHandsetRingWhenItCannotAnswer(String why, String status, String reason) {
    var rig = new CallRig();
    switch (why) {
      case "the house declines" ->
          rig.reception = (call, line, caller, codec) -> new Reception.Decline(603, "blocked");
      case "the house breaks" ->
          rig.reception =
              (call, line, caller, codec) -> {
                throw new IllegalStateException("book closed");
              };
      case "no port" -> rig.media.fill();
      case "no codec" -> rig.offer = rig.offer.replace("RTP/AVP 8 101", "RTP/AVP 18 101");
      case "broken SDP" -> rig.offer = "v=0\r\nnonsense";
      default -> {}
    }
    switch (why) {
      case "no voice" -> rig.begin();
      case "no port" -> rig.begin(keypad);
      case "the house never answers" -> {
        rig.beginUnasked(voice);
        rig.passMillis(4000);
      }
      case "every voice is lost" -> {
        rig.begin(voice);
        rig.voice(voice.session(), new VoiceEvent.Lost("refused", "port closed"));
      }
      case "shutdown" -> {
        rig.begin(voice);
        rig.session.offer(new CallSignal.HangUp("shutdown"));
        rig.settle();
      }
      default -> rig.begin(voice);
    }
    assertThat(rig.dialog.done()).contains(status).doesNotContain("200", "BYE");
    assertThat(rig.ended()).isEqualTo(reason);
    assertThat(rig.media.openLegs()).isZero();
  }

  @Test
  void takesTheNextVoiceWhenTheFirstIsLostWhileItRings() {
    CallRig rig = CallRig.ringing(voice, keypad);
    rig.voice(voice.session(), new VoiceEvent.Lost("unauthorized", "HTTP 401"));
    assertThat(rig.noted()).containsExactly("voice_lost: unauthorized", "keypad");
    assertThat(rig.dialog.done()).containsExactly("180", "200");
    assertThat(voice.session().told()).contains("close");
  }

  @Test
  void closesTheLegItOpenedWhenTheCallerWasFaster() {
    CallRig rig = CallRig.ringing(voice);
    rig.dialog.send(new SipSignal.Cancelled());
    voice.session().emit(new VoiceEvent.Ready());
    rig.settle();
    assertThat(rig.ended()).isEqualTo("cancelled");
    assertThat(rig.media.openLegs()).isZero();
  }

  @Test
  void holdsAndResumesWithoutCountingTheTime() {
    CallRig rig = CallRig.talking(keypad);
    rig.greet(keypad);
    rig.line(new SipSignal.Reoffered(FakeSipDialog.OFFER.replace("sendrecv", "sendonly")));
    assertThat(rig.leg().plan().direction()).isEqualTo(Direction.RECVONLY);
    rig.passMillis(60_000);
    assertThat(rig.ended()).isEmpty();
    rig.line(new SipSignal.Reoffered(FakeSipDialog.OFFER));
    assertThat(rig.leg().plan().direction()).isEqualTo(Direction.SENDRECV);
    assertThat(rig.dialog.done()).containsExactly("180", "200", "accept", "accept");
    assertThat(keypad.session().told()).containsExactly("greet");
  }

  @Test
  void declinesAnOfferOfAnotherCodecAndGoesOn() {
    CallRig rig = CallRig.talking(keypad);
    rig.line(new SipSignal.Reoffered(rig.offer.replace("AVP 8 101", "AVP 0 101")));
    rig.line(new SipSignal.Reoffered(""));
    assertThat(rig.dialog.done()).containsExactly("180", "200", "decline", "accept");
    assertThat(rig.ended()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"line_tone", "staff", "failed"})
  void hangsUpWhenNobodyIsLeft(String reason) {
    CallRig rig = CallRig.talking(keypad);
    switch (reason) {
      case "line_tone" -> rig.session.offer(new CallSignal.LineTone());
      case "staff" -> rig.session.offer(new CallSignal.HangUp("staff"));
      default -> rig.dialog.send(new SipSignal.Failed("no ACK"));
    }
    rig.settle();
    assertThat(rig.ended()).isEqualTo(reason);
    assertThat(rig.dialog.done()).endsWith("BYE");
    assertThat(keypad.session().told()).endsWith("close");
  }

  @Test
  void goesOnWhenTheHouseCannotTakeItsEvents() {
    var rig = new CallRig();
    rig.listener =
        event -> {
          throw new IllegalStateException("journal full");
        };
    rig.begin(keypad);
    rig.passMillis(300);
    assertThat(keypad.session().told()).containsExactly("greet");
    assertThat(rig.session.isOver()).isFalse();
  }

  private static Reception.Welcome leave(CallRig rig) {
    rig.dialog.send(new SipSignal.Cancelled());
    return new Reception.Decline(480, "too late to matter");
  }
}
