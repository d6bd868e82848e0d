package fr.comptoir.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.call.CallSignal.GiveBack;
import fr.comptoir.telephony.call.CallSignal.HangUp;
import fr.comptoir.telephony.call.CallSignal.TakeOver;
import fr.comptoir.telephony.media.FakeMediaLeg;
import fr.comptoir.telephony.media.MediaPlan.Direction;
import fr.comptoir.telephony.sip.FakePhones;
import fr.comptoir.telephony.sip.FakePhones.FakePhone;
import fr.comptoir.telephony.sip.PhoneSignal;
import fr.comptoir.telephony.sip.SipSignal;
import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.ScriptedVoiceModel;
import fr.comptoir.telephony.voice.Tool.Then;
import fr.comptoir.telephony.voice.VoiceEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A caller and the people of the house: rung first, put through, taken over, given back.
class HandoverTest {
  private final ScriptedVoiceModel voice = ScriptedVoiceModel.ready("realtime");
  private final ScriptedVoiceModel keypad = ScriptedVoiceModel.ready("keypad");
  private final CallRig rig = new CallRig();

  @Test
  void peopleAreRungBeforeTheCallerIsAnswered() {
    ringFirst("desk1", "desk2");
    assertThat(rig.phones.rung()).containsExactlyInAnyOrder("desk1", "desk2");
    assertThat(rig.phones.phone("desk1").wish().shown().name()).isEqualTo("Mme Durand");
    assertThat(rig.dialog.done()).containsExactly("180");

    pickUp("desk1");
    assertThat(rig.dialog.done()).containsExactly("180", "200");
    assertThat(rig.phones.phone("desk2").done()).containsExactly("hang up");
    assertThat(rig.noted()).containsExactly("ringing", "person: desk1");
    assertThat(voice.sessions()).isEmpty();
    assertThat(rig.media.openLegs()).isEqualTo(2);

    bothSpeak();
    phone("desk1", new PhoneSignal.HungUp());
    assertThat(rig.ended()).isEqualTo("staff");
    assertThat(rig.dialog.done()).endsWith("BYE");
    assertThat(rig.media.openLegs()).isZero();
  }

  @Test
  void theVoiceTakesTheCallThatNobodyPicksUp() {
    ringFirst("desk1");
    rig.pass(Duration.ofSeconds(15));
    assertThat(rig.dialog.done()).containsExactly("180");
    rig.pass(Duration.ofSeconds(5));
    assertThat(rig.phones.phone("desk1").done()).containsExactly("hang up");
    assertThat(rig.noted()).containsExactly("ringing", "voice_takes: no_answer");
    assertThat(rig.dialog.done()).containsExactly("180", "200");
    assertThat(voice.sessions()).hasSize(1);
  }

  @Test
  void aHouseWithoutAPhoneLetsTheVoiceAnswerAtOnce() {
    ringFirst();
    assertThat(rig.noted()).containsExactly("voice_takes: unreachable");
    assertThat(rig.dialog.done()).containsExactly("180", "200");
  }

  @Test
  void aCallerWhoGivesUpStopsThePhones() {
    ringFirst("desk1");
    rig.line(new SipSignal.Cancelled());
    assertThat(rig.ended()).isEqualTo("cancelled");
    assertThat(rig.phones.phone("desk1").done()).containsExactly("hang up");
    assertThat(rig.media.openLegs()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"486,busy", "603,busy", "408,unreachable"})
  void whenEveryPhoneSaysNoTheVoiceNeedNotWait(int status, String why) {
    ringFirst("desk1", "desk2");
    phone("desk1", new PhoneSignal.Refused(status));
    assertThat(rig.noted()).containsExactly("ringing");
    phone("desk2", new PhoneSignal.Refused(480));
    assertThat(rig.noted()).endsWith("voice_takes: " + why);
    assertThat(rig.dialog.done()).containsExactly("180", "200");
  }

  @Test
  void aCallerPutThroughHearsItRingAndThenThePerson() {
    putThrough();
    assertThat(rig.noted()).containsExactly("ringing");
    FakeMediaLeg caller = rig.media.legs().getFirst();
    int before = voice.session().heardFrames();
    caller.hearCaller();
    assertThat(voice.session().heardFrames()).isEqualTo(before);
    rig.passMillis(50);
    assertThat(caller.played()).isNotEmpty();

    pickUp("desk1");
    bothSpeak();
    assertThat(voice.session().heardFrames()).isEqualTo(before);
    assertThat(rig.noted()).containsExactly("ringing", "person: desk1");
    rig.pass(Duration.ofMinutes(20));
    assertThat(rig.ended()).isEmpty();
  }

  @Test
  void whenNobodyComesTheVoiceIsBackAndSaysSo() {
    putThrough();
    int before = voice.session().heardFrames();
    rig.media.legs().getFirst().hearCaller();
    rig.pass(Duration.ofSeconds(20));
    assertThat(rig.noted()).containsExactly("ringing", "nobody: no_answer");
    assertThat(voice.session().told()).endsWith("say " + rig.words);
    rig.callerSpeaks(voice);
    assertThat(rig.ended()).isEmpty();
    rig.media.legs().getFirst().hearCaller();
    assertThat(voice.session().heardFrames()).isEqualTo(before + 1);
  }

  @Test
  void withNoPhoneThereTheVoiceSaysSoAtOnce() {
    rig.staff = staff("desk1");
    talking();
    use(Then.PERSON);
    assertThat(rig.noted()).containsExactly("nobody: unreachable");
    assertThat(voice.session().told()).endsWith("say " + rig.words);
  }

  @Test
  void theClipSaysItWhereTheVoiceDidNot() {
    rig.words = "";
    rig.staff = staff("desk1");
    rig.phones.register("desk1");
    talking();
    rig.callerSpeaks(voice);
    use(Then.PERSON);
    assertThat(rig.clips).containsExactly(Prompt.PUT_THROUGH);
    rig.pass(Duration.ofSeconds(20));
    assertThat(rig.clips).contains(Prompt.NOBODY_ANSWERS);
  }

  @Test
  void theCounterTakesACallWithoutACutInTheCallersTalk() {
    rig.phones.register("desk1");
    talking();
    offer(new TakeOver(List.of("desk1", "desk9")));
    assertThat(rig.noted()).containsExactly("ringing");
    int before = voice.session().heardFrames();
    rig.media.legs().getFirst().hearCaller();
    assertThat(voice.session().heardFrames()).isEqualTo(before + 1);
    rig.callerSpeaks(voice);

    pickUp("desk1");
    assertThat(rig.noted()).containsExactly("ringing", "person: desk1");
    bothSpeak();
    voice.session().speak("late", "Autre chose ?", new byte[160]);
    assertThat(rig.media.legs().getFirst().played()).doesNotContain("late");
  }

  @Test
  void aTakeOverThatNobodyPicksUpChangesNothing() {
    rig.phones.register("desk1");
    talking();
    offer(new TakeOver(List.of("desk1")));
    rig.callerSpeaks(voice);
    voice.session().speak("answer", "Oui.", new byte[160]);
    rig.pass(Duration.ofSeconds(5));
    phone("desk1", new PhoneSignal.Refused(486));
    assertThat(rig.noted()).containsExactly("ringing", "no_takeover: busy");
    assertThat(voice.session().told()).doesNotContain("say " + rig.words);
    offer(new TakeOver(List.of("desk9")));
    assertThat(rig.noted()).endsWith("no_takeover: unreachable");
    assertThat(rig.ended()).isEmpty();
  }

  @Test
  void aGoodbyeOfTheVoiceStopsThePhone() {
    rig.phones.register("desk1");
    talking();
    offer(new TakeOver(List.of("desk1")));
    use(Then.HANG_UP);
    assertThat(rig.phones.phone("desk1").done()).containsExactly("hang up");
  }

  @Test
  void givenBackTheVoiceGoesOnWhereItWas() {
    putThrough();
    pickUp("desk1");
    rig.pass(Duration.ofMinutes(10));
    offer(new GiveBack());
    assertThat(rig.phones.phone("desk1").done()).containsExactly("hang up");
    assertThat(rig.noted()).endsWith("assistant");
    assertThat(voice.sessions()).hasSize(1);
    assertThat(voice.session().told()).endsWith("say " + rig.words);
    assertThat(rig.media.openLegs()).isEqualTo(1);
    rig.passMillis(5000);
    assertThat(rig.ended()).isEmpty();
  }

  @Test
  void givenBackAfterTheVoiceHadGoneItIsOpenedAnew() {
    putThrough();
    pickUp("desk1");
    rig.voice(voice.session(), new VoiceEvent.Lost("expired", ""));
    assertThat(rig.ended()).isEmpty();
    offer(new GiveBack());
    assertThat(voice.sessions()).hasSize(2);
    rig.settle();
    rig.passMillis(200);
    assertThat(voice.session().told()).containsExactly("greet");
  }

  @Test
  void aCallThatPeopleTookCanStillBeGivenToTheVoice() {
    ringFirst("desk1");
    pickUp("desk1");
    offer(new GiveBack());
    rig.passMillis(300);
    assertThat(voice.session().told()).containsExactly("greet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"caller", "line_tone", "shutdown"})
  void theEndOfTheCallIsTheEndForBoth(String why) {
    putThrough();
    pickUp("desk1");
    switch (why) {
      case "caller" -> rig.line(new SipSignal.HungUp());
      case "line_tone" -> offer(new CallSignal.LineTone());
      default -> offer(new HangUp(why));
    }
    assertThat(rig.ended()).isEqualTo(why);
    assertThat(rig.phones.phone("desk1").done()).containsExactly("hang up");
    assertThat(voice.session().told()).endsWith("close");
    assertThat(rig.media.openLegs()).isZero();
  }

  @Test
  void aPhonePutsTheCallerOnHoldAndOnlyTheNewestSummonsCounts() {
    putThrough();
    FakePhone first = rig.phones.phone("desk1");
    rig.pass(Duration.ofSeconds(20));
    rig.passMillis(100);
    use("t2", Then.PERSON);
    first.pickUp();
    rig.settle();
    assertThat(rig.noted()).doesNotContain("person: desk1");

    pickUp("desk1");
    String hold = FakePhones.ANSWER.replace("sendrecv", "sendonly");
    phone("desk1", new PhoneSignal.Reoffered(hold));
    phone("desk1", new PhoneSignal.Reoffered("nonsense"));
    assertThat(rig.phones.phone("desk1").done()).containsExactly("accept", "decline");
    assertThat(rig.leg().plan().direction()).isEqualTo(Direction.RECVONLY);
  }

  private void ringFirst(String... devices) {
    rig.phones.register(devices);
    rig.staff = staff("desk1", "desk2");
    rig.reception =
        (call, line, caller, codec) ->
            new Reception.Ring(rig.staff, rig.answer(call, caller, codec));
    rig.begin(voice, keypad);
  }

  private void talking() {
    rig.begin(voice, keypad);
    rig.line(new SipSignal.Acknowledged());
    rig.leg().hearCaller();
    rig.settle();
    rig.greet(voice);
  }

  private void putThrough() {
    rig.phones.register("desk1");
    rig.staff = staff("desk1");
    talking();
    use(Then.PERSON);
  }

  private void use(Then then) {
    use("t1", then);
  }

  private void use(String id, Then then) {
    rig.house = call -> CallRig.result(call, then);
    rig.use(voice, id, "transfer_call");
    rig.work();
  }

  private void offer(CallSignal signal) {
    rig.session.accept(signal);
    rig.settle();
  }

  private void phone(String device, PhoneSignal signal) {
    rig.phones.phone(device).send(signal);
    rig.settle();
  }

  private void pickUp(String device) {
    rig.phones.phone(device).pickUp();
    rig.settle();
  }

  /// What is said on either side is heard on the other: the phones' legs are opened before or after
  /// the caller's, so both are tried.
  private void bothSpeak() {
    var open = rig.media.legs().stream().filter(leg -> !leg.isClosed()).toList();
    assertThat(open).hasSize(2);
    int there = open.get(1).relayed();
    open.get(0).hearCaller();
    assertThat(open.get(1).relayed()).isEqualTo(there + 1);
    int here = open.get(0).relayed();
    open.get(1).hearCaller();
    assertThat(open.get(0).relayed()).isEqualTo(here + 1);
  }

  private static Reception.Staff staff(String... devices) {
    return new Reception.Staff(List.of(devices), Duration.ofSeconds(20), "Mme Durand");
  }
}
