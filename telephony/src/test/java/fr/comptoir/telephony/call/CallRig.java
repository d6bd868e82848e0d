package fr.comptoir.telephony.call;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import fr.comptoir.telephony.media.FakeMediaEngine;
import fr.comptoir.telephony.media.FakeMediaLeg;
import fr.comptoir.telephony.media.MediaLeg.Levels;
import fr.comptoir.telephony.sip.FakePhones;
import fr.comptoir.telephony.sip.FakeSipDialog;
import fr.comptoir.telephony.sip.SipInvite;
import fr.comptoir.telephony.sip.SipSignal;
import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.PromptBook;
import fr.comptoir.telephony.voice.ScriptedVoiceModel;
import fr.comptoir.telephony.voice.ScriptedVoiceSession;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.VoiceModel;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// One call on the test's own thread: time goes when [#pass] says so, tools run when [#work] does.
final class CallRig implements PromptBook {
  static final CallLimits LIMITS =
      new CallLimits(
          Duration.ofSeconds(2),
          Duration.ofSeconds(12),
          Duration.ofSeconds(10),
          Duration.ofMinutes(3),
          1_000_000,
          Duration.ofSeconds(6),
          Duration.ofMillis(1500));
  private static final Duration TICK = Duration.ofMillis(50);

  final TestClock clock = new TestClock();
  final FakeSipDialog dialog = new FakeSipDialog("call");
  final FakeMediaEngine media = new FakeMediaEngine();
  final FakePhones phones = new FakePhones();
  final List<CallEvent> events = new ArrayList<>();
  final List<Prompt> clips = new ArrayList<>();
  final List<String> tools = new ArrayList<>();
  final ArrayDeque<Runnable> work = new ArrayDeque<>();
  Reception reception = (call, line, caller, codec) -> answer(call, caller, codec);
  Function<Tool.Call, Tool.Result> house = call -> result(call, Tool.Then.SPEAK);
  CallListener listener = events::add;
  String words = "Vous êtes toujours là ?";
  String offer = FakeSipDialog.OFFER;
  Reception.Staff staff = Reception.Staff.NOBODY;
  private boolean asked = true;
  CallSession session;

  /// The call has rung and the house has been asked; voices that are ready at once are answered.
  static CallRig ringing(VoiceModel... voices) {
    var rig = new CallRig();
    rig.begin(voices);
    return rig;
  }

  /// The caller hears the greeting's voice.
  static CallRig talking(VoiceModel... voices) {
    CallRig rig = ringing(voices);
    rig.dialog.send(new SipSignal.Acknowledged());
    rig.leg().hearCaller();
    rig.settle();
    return rig;
  }

  void begin(VoiceModel... voices) {
    var config =
        new TelephonyConfig(
            InetAddress.getLoopbackAddress(),
            5060,
            40_000,
            40_199,
            List.of(new Device("fxo1", "x", Device.Kind.FXO, Device.Algorithm.MD5)),
            LIMITS);
    var equipment =
        new Equipment(
            config,
            (call, line, caller, codec) -> reception.receive(call, line, caller, codec),
            List.of(voices),
            media,
            this,
            event -> listener.on(event),
            phones,
            clock);
    var invite = new SipInvite(dialog, "fxo1", new Caller("0612345678", ""), offer);
    session = new CallSession(new CallId("c1"), invite, equipment, work::add);
    session.begin();
    if (asked) {
      work();
    }
  }

  /// The house is asked, and doesn't answer.
  void beginUnasked(VoiceModel... voices) {
    asked = false;
    begin(voices);
  }

  /// Runs what waits for a worker, and what comes of it.
  void work() {
    while (!work.isEmpty()) {
      work.poll().run();
    }
    settle();
  }

  void settle() {
    session.acceptAll();
  }

  /// Time passes, with ticks.
  void pass(Duration time) {
    for (Duration done = Duration.ZERO; done.compareTo(time) < 0; done = done.plus(TICK)) {
      clock.advance(TICK);
      session.accept(new CallSignal.Tick(clock.instant()));
      settle();
    }
  }

  void passMillis(long millis) {
    pass(Duration.ofMillis(millis));
  }

  FakeMediaLeg leg() {
    return media.leg();
  }

  void voice(ScriptedVoiceSession voice, VoiceEvent event) {
    voice.emit(event);
    settle();
  }

  void line(SipSignal signal) {
    dialog.send(signal);
    settle();
  }

  /// The greeting is spoken and heard to its end.
  void greet(ScriptedVoiceModel voice) {
    voice.session().speak("hello", "Bonjour", new byte[160]);
    leg().level(new Levels(30, 0, 3000, true));
    passMillis(50);
    leg().playedOut();
    settle();
  }

  void callerSpeaks(ScriptedVoiceModel voice) {
    voice(voice.session(), new VoiceEvent.CallerSpeechStarted("u1"));
    voice(voice.session(), new VoiceEvent.CallerSpeechStopped("u1"));
  }

  void use(ScriptedVoiceModel voice, String id, String tool) {
    voice(voice.session(), new VoiceEvent.ToolCalled(new Tool.Call(id, tool, "{}")));
  }

  /// Why the call ended; empty while it lasts.
  String ended() {
    return of(CallEvent.Ended.class).stream()
        .map(CallEvent.Ended::reason)
        .reduce("", String::concat);
  }

  List<String> noted() {
    return of(CallEvent.Noted.class).stream().map(CallEvent.Noted::what).toList();
  }

  <E extends CallEvent> List<E> of(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static Tool.Result result(Tool.Call call, Tool.Then then) {
    return new Tool.Result(call.callId(), "{\"ok\":true}", then);
  }

  @Override
  public byte[] clip(Prompt prompt, String language, Codec codec) {
    clips.add(prompt);
    return new byte[160];
  }

  @Override
  public String words(Prompt prompt, String language) {
    return words;
  }

  Reception.Answer answer(CallId call, Caller caller, Codec codec) {
    var brief = new VoiceBrief(call, caller, codec, "…", "Bonjour", "fr", List.of());
    return new Reception.Answer(
        brief,
        new ToolRunner() {
          @Override
          public Tool.Result run(Tool.Call tool) {
            tools.add(tool.name());
            return house.apply(tool);
          }

          @Override
          public Tool.Result failed(Tool.Call tool) {
            return new Tool.Result(tool.callId(), "{\"status\":\"failed\"}", Tool.Then.SPEAK);
          }
        },
        staff);
  }
}
