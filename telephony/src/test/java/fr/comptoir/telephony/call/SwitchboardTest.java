package fr.comptoir.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import fr.comptoir.telephony.media.FakeMediaEngine;
import fr.comptoir.telephony.sip.FakePhones;
import fr.comptoir.telephony.sip.FakeSipDialog;
import fr.comptoir.telephony.sip.SipInvite;
import fr.comptoir.telephony.sip.SipSignal;
import fr.comptoir.telephony.voice.ScriptedVoiceModel;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import fr.comptoir.telephony.voice.VoiceBrief;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Real threads, no network.
class SwitchboardTest {
  private final FakeMediaEngine media = new FakeMediaEngine();
  private final ScriptedVoiceModel voice = ScriptedVoiceModel.ready("practice");
  private final BlockingQueue<CallEvent> events = new LinkedBlockingQueue<>();
  private final Switchboard switchboard = new Switchboard(equipment());

  @AfterEach
  void close() {
    switchboard.close();
  }

  @Test
  void takesAsManyCallsAsThereAreLines() throws InterruptedException {
    FakeSipDialog first = call("a");
    FakeSipDialog second = call("b");
    first.await("200");
    second.await("200");
    assertThat(call("c").done()).containsExactly("486");

    first.send(new SipSignal.HungUp());
    call("d").await("200");
    assertThat(switchboard.calls()).hasSize(2);
  }

  @Test
  void ignoresAnInviteThatComesAgain() throws InterruptedException {
    call("a").await("200");
    assertThat(call("a").done()).isEmpty();
    assertThat(switchboard.calls()).hasSize(1);
  }

  @Test
  void runsToolsOffTheCallsThread() throws InterruptedException {
    call("a").await("200");
    Tool.Result answer = voice.session().use("t1", "cart_update", "{}");
    assertThat(answer.output()).isEqualTo("{\"tool\":\"cart_update\"}");
  }

  @Test
  void hangsUpForTheStaff() throws InterruptedException {
    FakeSipDialog dialog = call("a");
    dialog.await("200");
    switchboard.hangUp(switchboard.calls().getFirst());
    dialog.await("BYE");
    assertThat(ended().reason()).isEqualTo("staff");
  }

  @Test
  void hangsUpEverythingWhenItCloses() throws InterruptedException {
    FakeSipDialog dialog = call("a");
    dialog.await("200");
    switchboard.close();
    assertThat(dialog.done()).endsWith("BYE");
    assertThat(media.openLegs()).isZero();
    assertThat(switchboard.calls()).isEmpty();
    assertThat(call("b").done()).containsExactly("503");
    assertThat(ended().reason()).isEqualTo("shutdown");
  }

  private CallEvent.Ended ended() throws InterruptedException {
    while (true) {
      CallEvent event = events.poll(3, TimeUnit.SECONDS);
      assertThat(event).as("the end of the call").isNotNull();
      if (event instanceof CallEvent.Ended ended) {
        return ended;
      }
    }
  }

  private FakeSipDialog call(String sipCallId) {
    var dialog = new FakeSipDialog(sipCallId);
    switchboard.invited(new SipInvite(dialog, "fxo1", Caller.WITHHELD, FakeSipDialog.OFFER));
    return dialog;
  }

  private Equipment equipment() {
    List<Device> devices =
        List.of(
            new Device("fxo1", "x", Device.Kind.FXO, Device.Algorithm.MD5),
            new Device("fxo2", "x", Device.Kind.FXO, Device.Algorithm.MD5),
            new Device("desk", "x", Device.Kind.PHONE, Device.Algorithm.MD5));
    var config =
        new TelephonyConfig(
            InetAddress.getLoopbackAddress(), 5060, 40_000, 40_199, devices, CallLimits.DEFAULT);
    Reception reception =
        (call, line, caller, codec) ->
            new Reception.Answer(
                new VoiceBrief(call, caller, codec, "", "Bonjour", "fr", List.of()), new Tools());
    return new Equipment(
        config,
        reception,
        List.of(voice),
        media,
        (prompt, language, codec) -> new byte[Codec.FRAME_BYTES],
        events::add,
        new FakePhones(),
        Clock.systemUTC());
  }

  private static final class Tools implements ToolRunner {
    @Override
    public Tool.Result run(Tool.Call call) {
      return new Tool.Result(call.callId(), "{\"tool\":\"" + call.name() + "\"}", Tool.Then.SPEAK);
    }

    @Override
    public Tool.Result failed(Tool.Call call) {
      throw new AssertionError(call.name());
    }
  }
}
