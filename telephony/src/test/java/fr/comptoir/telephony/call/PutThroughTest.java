package fr.comptoir.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.Device.Algorithm;
import fr.comptoir.telephony.FreePorts;
import fr.comptoir.telephony.G711;
import fr.comptoir.telephony.LineState;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import fr.comptoir.telephony.gateway.CallerScript;
import fr.comptoir.telephony.gateway.CallerScript.Speak;
import fr.comptoir.telephony.gateway.CallerScript.Step;
import fr.comptoir.telephony.gateway.CallerScript.WaitForHangUp;
import fr.comptoir.telephony.gateway.PracticeBox;
import fr.comptoir.telephony.gateway.PracticeCall;
import fr.comptoir.telephony.gateway.PracticeCall.Ending;
import fr.comptoir.telephony.gateway.PracticeCall.How;
import fr.comptoir.telephony.media.LibjitsiEngine;
import fr.comptoir.telephony.media.RtpPeer;
import fr.comptoir.telephony.media.RtpPeer.Packet;
import fr.comptoir.telephony.media.Tones;
import fr.comptoir.telephony.sip.SipPeer;
import fr.comptoir.telephony.voice.ScriptedVoiceModel;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import fr.comptoir.telephony.voice.VoiceBrief;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A caller and a person of the house over real sockets: two SIP dialogs, and the sound between.
class PutThroughTest {
  private static final Device FXO1 = new Device("fxo1", "secret1", Device.Kind.FXO, Algorithm.MD5);
  private static final Device DESK = new Device("desk", "deskpw", Device.Kind.PHONE, Algorithm.MD5);
  private static final byte[] WORDS = Tones.tone(Codec.PCMA, 700, 9000, 8000);

  @TempDir Path work;
  private final ScriptedVoiceModel voice = ScriptedVoiceModel.ready("practice");
  private final BlockingQueue<CallEvent> events = new LinkedBlockingQueue<>();
  private volatile boolean peopleFirst = true;
  private LibjitsiEngine media;
  private PhoneLine line;
  private PracticeBox box;
  private SipPeer desk;

  @BeforeEach
  void open() throws IOException {
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    var config =
        new TelephonyConfig(
            loopback, FreePorts.one(), 41_200, 41_299, List.of(FXO1, DESK), CallLimits.DEFAULT);
    media = LibjitsiEngine.start(loopback, config.rtpFirst(), config.rtpLast());
    line =
        PhoneLine.start(
            config,
            (call, from, caller, codec) -> {
              var staff = new Reception.Staff(List.of("desk"), Duration.ofSeconds(20), "Durand");
              var brief = new VoiceBrief(call, caller, codec, "", "Bonjour", "fr", List.of());
              var answer = new Reception.Answer(brief, new Transfers(), staff);
              return peopleFirst ? new Reception.Ring(staff, answer) : answer;
            },
            List.of(voice),
            media,
            FakeLine.SILENT_PROMPTS,
            events::add,
            Clock.systemUTC());
    box = PracticeBox.start(line.address(), List.of(FXO1));
    desk = new SipPeer(line.address());
  }

  @AfterEach
  void close() {
    desk.close();
    box.close();
    line.close();
    media.close();
  }

  @ParameterizedTest
  @EnumSource
  void bothHearEachOtherWhateverLawThePhoneSpeaks(Codec codec) throws Exception {
    desk.register("desk", "deskpw", Algorithm.MD5, 600);
    PracticeCall call = call(new Speak(WORDS), new WaitForHangUp(Duration.ofSeconds(9)));
    String invite = desk.expect("INVITE");
    desk.answer(invite, "180 Ringing", "");
    int port = Integer.parseInt(SipPeer.part(invite, "m=audio (\\d+)"));
    try (var ear = new RtpPeer("127.0.0.1", port)) {
      String sdp = desk.sdp("sendrecv", ear.address().getPort());
      if (codec == Codec.PCMU) sdp = sdp.replace("8 101", "0 101").replace("8 PCMA", "0 PCMU");
      desk.answer(invite, "200 OK", sdp);
      String ack = desk.expect("ACK");
      noted("person: desk");

      // Before the words there is only the quiet of a line.
      Packet heard = ear.next(packet -> level(codec, packet) > 3000);
      assertThat(heard.type()).isEqualTo(codec.payloadType());
      assertThat(level(codec, ear.next())).isBetween(5900, 6800);
      byte[] words = Tones.tone(codec, 700, 9000, 8000);
      for (int at = 0; at + 160 <= words.length; at += 160) {
        ear.speak(codec.payloadType(), Arrays.copyOfRange(words, at, at + 160));
        ear.next();
      }
      hangUp(invite, ack);
    }
    Ending ending = call.ended().get(10, TimeUnit.SECONDS);
    assertThat(ending.how()).isEqualTo(How.THEY_HUNG_UP);
    assertThat(ending.heardMillis()).isBetween(850L, 1150L);
    assertThat(await(CallEvent.Ended.class).reason()).isEqualTo("staff");
    assertThat(media.openLegs()).isZero();
  }

  @Test
  void aCallerPutThroughInMidCallReachesThePerson() throws Exception {
    peopleFirst = false;
    desk.register("desk", "deskpw", Algorithm.MD5, 600);
    PracticeCall call = call(new WaitForHangUp(Duration.ofSeconds(9)));
    await(CallEvent.Answered.class);
    voice.session().await("greet");
    voice.session().use("t1", "transfer_call", "{}");
    String invite = desk.expect("INVITE");
    desk.answer(invite, "200 OK", desk.sdp("sendrecv", 30_000));
    noted("person: desk");
    hangUp(invite, desk.expect("ACK"));
    assertThat(call.ended().get(10, TimeUnit.SECONDS).how()).isEqualTo(How.THEY_HUNG_UP);
  }

  @Test
  void aRealPhonePicksUp() throws Exception {
    assumeTrue(isOnPath("baresip"), "baresip is not on the PATH: not tested with a real peer");
    var builder = new ProcessBuilder("bash", script(), "desk", "7").redirectErrorStream(true);
    builder.redirectOutput(work.resolve("output").toFile());
    builder.environment().put("APP", "127.0.0.1:" + line.address().getPort());
    builder.environment().put("PORT", "" + FreePorts.one());
    builder.environment().put("REC", work.resolve("rec").toString());
    Process phone = builder.start();
    LineState state = await(CallEvent.LineChanged.class).state();
    while (!state.user().equals("desk") || !state.registered()) {
      state = await(CallEvent.LineChanged.class).state();
    }
    PracticeCall call =
        call(
            new Speak(WORDS),
            new CallerScript.Pause(Duration.ofSeconds(1)),
            new CallerScript.HangUp());
    noted("person: desk");
    Ending ending = call.ended().get(10, TimeUnit.SECONDS);
    assertThat(ending.heardMillis()).isGreaterThan(500);
    assertThat(await(CallEvent.Ended.class).reason()).isEqualTo("caller");
    assertThat(phone.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(work.resolve("output"))).contains("Call established");
  }

  private static int level(Codec codec, Packet packet) {
    return G711.level(codec, packet.payload(), 0, packet.payload().length);
  }

  /// The person hangs up.
  private void hangUp(String invite, String ack) throws IOException {
    desk.send(
        "BYE sip:comptoir@127.0.0.1:%d SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1;branch=%s;rport\r\nFrom: %s\r\nTo: %s\r\nCall-ID: %s\r\nCSeq: 2 BYE\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n"
            .formatted(
                line.address().getPort(),
                desk.branch(),
                SipPeer.part(ack, "To: ([^\r]+)"),
                SipPeer.part(invite, "From: ([^\r]+)"),
                SipPeer.part(invite, "Call-ID: ([^\r]+)")));
  }

  private PracticeCall call(Step... steps) {
    return box.call("fxo1", "0612345678", new CallerScript(List.of(steps)));
  }

  private void noted(String what) throws InterruptedException {
    while (!await(CallEvent.Noted.class).what().equals(what)) {}
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

  private static String script() {
    return Path.of("src/test/resources/ht841/ht841.sh").toAbsolutePath().toString();
  }

  private static boolean isOnPath(String program) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, program))) return true;
    }
    return false;
  }

  private static final class Transfers implements ToolRunner {
    @Override
    public Tool.Result run(Tool.Call call) {
      return new Tool.Result(call.callId(), "{}", Tool.Then.PERSON);
    }

    @Override
    public Tool.Result failed(Tool.Call call) {
      return run(call);
    }
  }
}
