package fr.comptoir.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.FreePorts;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import fr.comptoir.telephony.gateway.CallerScript;
import fr.comptoir.telephony.gateway.CallerScript.Pause;
import fr.comptoir.telephony.gateway.CallerScript.Press;
import fr.comptoir.telephony.gateway.CallerScript.Speak;
import fr.comptoir.telephony.gateway.CallerScript.Step;
import fr.comptoir.telephony.gateway.CallerScript.WaitForHangUp;
import fr.comptoir.telephony.gateway.PracticeBox;
import fr.comptoir.telephony.gateway.PracticeCall;
import fr.comptoir.telephony.gateway.PracticeCall.Ending;
import fr.comptoir.telephony.gateway.PracticeCall.How;
import fr.comptoir.telephony.media.LibjitsiEngine;
import fr.comptoir.telephony.media.Tones;
import fr.comptoir.telephony.voice.ScriptedVoiceModel;
import fr.comptoir.telephony.voice.ScriptedVoiceSession;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import fr.comptoir.telephony.voice.VoiceBrief;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole line over real sockets: SIP and RTP on loopback, only the voice is scripted.
class PhoneLineTest {
  private static final Device FXO1 =
      new Device("fxo1", "secret1", Device.Kind.FXO, Device.Algorithm.MD5);
  private static final byte[] WORDS = Tones.tone(Codec.PCMA, 700, 9000, 8000);

  private final ScriptedVoiceModel voice = ScriptedVoiceModel.ready("practice");
  private final BlockingQueue<CallEvent> events = new LinkedBlockingQueue<>();
  private LibjitsiEngine media;
  private PhoneLine line;
  private PracticeBox box;

  @BeforeEach
  void open() throws IOException {
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    var config =
        new TelephonyConfig(
            loopback, FreePorts.one(), 41_000, 41_099, List.of(FXO1), CallLimits.DEFAULT);
    media = LibjitsiEngine.start(loopback, config.rtpFirst(), config.rtpLast());
    line =
        PhoneLine.start(
            config,
            (call, from, caller, codec) ->
                new Reception.Answer(
                    new VoiceBrief(call, caller, codec, "", "Bonjour", "fr", List.of()),
                    new Goodbyes()),
            List.of(voice),
            media,
            FakeLine.SILENT_PROMPTS,
            events::add,
            Clock.systemUTC());
    box = PracticeBox.start(line.address(), List.of(FXO1));
  }

  @AfterEach
  void close() {
    box.close();
    line.close();
    media.close();
  }

  @Test
  void carriesACallFromTheInviteToTheCallersGoodbye() throws Exception {
    PracticeCall call =
        call(pause(400), new Speak(WORDS), new Press("4"), pause(600), new CallerScript.HangUp());
    ScriptedVoiceSession session = answered();
    session.await("greet");
    session.speak("hello", "Bonjour", WORDS);
    session.await("key 4");
    Ending ending = call.ended().get(10, TimeUnit.SECONDS);

    assertThat(ending.how()).isEqualTo(How.WE_HUNG_UP);
    assertThat(ending.heardMillis()).isBetween(900L, 1100L);
    assertThat(session.heardFrames()).isGreaterThan(50);
    CallEvent.Ended ended = await(CallEvent.Ended.class);
    assertThat(ended.reason()).isEqualTo("caller");
    assertThat(ended.quality().received()).isGreaterThan(50);
    assertThat(ended.quality().lost()).isZero();
    assertThat(media.openLegs()).isZero();
  }

  @Test
  void hangsUpWhenTheVoiceHasSaidGoodbye() throws Exception {
    PracticeCall call = call(new WaitForHangUp(Duration.ofSeconds(9)));
    ScriptedVoiceSession session = answered();
    session.await("greet");
    session.speak("bye", "Au revoir", WORDS);
    session.use("t1", "end_call", "{}");
    Ending ending = call.ended().get(10, TimeUnit.SECONDS);

    assertThat(ending.how()).isEqualTo(How.THEY_HUNG_UP);
    assertThat(ending.heardMillis()).isBetween(900L, 1100L);
    assertThat(await(CallEvent.Ended.class).reason()).isEqualTo("goodbye");
  }

  @Test
  void noticesThatOnlyTheBusyToneIsLeft() throws Exception {
    var tone = new ByteArrayOutputStream();
    for (int i = 0; i < 8; i++) {
      tone.writeBytes(Tones.tone(Codec.PCMA, 440, 8000, 4000));
      tone.writeBytes(Tones.tone(Codec.PCMA, 440, 0, 4000));
    }
    PracticeCall call = call(new Speak(tone.toByteArray()));
    assertThat(call.ended().get(12, TimeUnit.SECONDS).how()).isEqualTo(How.THEY_HUNG_UP);
    assertThat(await(CallEvent.Ended.class).reason()).isEqualTo("line_tone");
  }

  @Test
  void leavesNothingBehindAfterManyCalls() throws Exception {
    long threads = 0;
    for (int i = 0; i < 12; i++) {
      PracticeCall call = call(pause(60), new CallerScript.HangUp());
      assertThat(call.ended().get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
      await(CallEvent.Ended.class);
      if (i == 5) {
        threads = Thread.activeCount();
      }
    }
    assertThat(voice.sessions()).hasSize(12).allMatch(each -> each.told().contains("close"));
    assertThat(media.openLegs()).isZero();
    assertThat(line.calls()).isEmpty();
    assertThat((long) Thread.activeCount()).isLessThanOrEqualTo(threads + 3);
  }

  private PracticeCall call(Step... steps) {
    return box.call("fxo1", "0612345678", new CallerScript(List.of(steps)));
  }

  private static Step pause(int millis) {
    return new Pause(Duration.ofMillis(millis));
  }

  private ScriptedVoiceSession answered() throws InterruptedException {
    await(CallEvent.Answered.class);
    return voice.session();
  }

  private <E extends CallEvent> E await(Class<E> kind) throws InterruptedException {
    while (true) {
      CallEvent event = events.poll(10, TimeUnit.SECONDS);
      assertThat(event).as(kind.getSimpleName()).isNotNull();
      if (kind.isInstance(event)) {
        return kind.cast(event);
      }
    }
  }

  private static final class Goodbyes implements ToolRunner {
    @Override
    public Tool.Result run(Tool.Call call) {
      return new Tool.Result(call.callId(), "{}", Tool.Then.HANG_UP);
    }

    @Override
    public Tool.Result failed(Tool.Call call) {
      return run(call);
    }
  }
}
