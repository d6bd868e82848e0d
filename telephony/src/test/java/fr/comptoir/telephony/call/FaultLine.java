package fr.comptoir.telephony.call;

import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.FreePorts;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import fr.comptoir.telephony.media.LibjitsiEngine;
import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.keypad.KeypadVoice;
import fr.comptoir.telephony.voice.keypad.PaperHouse;
import fr.comptoir.telephony.voice.realtime.RealtimeConfig;
import fr.comptoir.telephony.voice.realtime.RealtimeLine;
import fr.comptoir.telephony.voice.realtime.RealtimeVoice;
import fr.comptoir.telephony.voice.realtime.ScriptedRealtimeServer;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A whole line as a house has it: box, SIP, RTP, a model behind a network that can be cut, and the
/// keypad voice behind that.
final class FaultLine implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  static final CallLimits LIMITS =
      new CallLimits(
          Duration.ofSeconds(2),
          Duration.ofSeconds(3),
          Duration.ofSeconds(2),
          Duration.ofMinutes(10),
          2_000_000,
          Duration.ofSeconds(6),
          Duration.ofMillis(1500));

  final ScriptedRealtimeServer server;
  final TcpGate gate;
  final ToneClips clips = new ToneClips();
  final SetClock clock = new SetClock();
  final LibjitsiEngine media;
  final PhoneLine line;
  private final Metronome metronome = new Metronome();
  private final RealtimeVoice realtime;
  private final KeypadVoice keypad;
  private final List<CallEvent> all = new CopyOnWriteArrayList<>();
  private final BlockingQueue<CallEvent> news = new LinkedBlockingQueue<>();

  private FaultLine(ScriptedRealtimeServer.Script script) throws IOException {
    server = ScriptedRealtimeServer.start(script);
    gate = new TcpGate(server.url().getPort());
    realtime =
        new RealtimeVoice(
            RealtimeConfig.of("ws://127.0.0.1:" + gate.port() + "/v1/realtime", () -> "k", "", ""),
            metronome);
    keypad = new KeypadVoice(clips, new PaperHouse(), metronome);
    int rtp = FreePorts.run(20);
    var config =
        new TelephonyConfig(
            HERE,
            FreePorts.one(),
            rtp,
            rtp + 19,
            List.of(new Device("fxo1", "secret1", Device.Kind.FXO, Device.Algorithm.MD5)),
            LIMITS);
    media = LibjitsiEngine.start(HERE, config.rtpFirst(), config.rtpLast());
    line =
        PhoneLine.start(
            config,
            (call, from, caller, codec) ->
                new Reception.Answer(
                    new VoiceBrief(call, caller, codec, "", "Bonjour", "fr", List.of()),
                    new NoTools()),
            List.of(realtime, keypad),
            media,
            clips,
            event -> {
              all.add(event);
              news.add(event);
            },
            clock);
  }

  static FaultLine open(ScriptedRealtimeServer.Script script) throws IOException {
    return new FaultLine(script);
  }

  /// A model that says good day and then answers every turn it is asked for.
  static void courteous(RealtimeLine model) throws InterruptedException {
    model.created();
    model.session();
    while (true) {
      model.await("response.create");
      model.say("Bonjour.", 800);
    }
  }

  HearingCaller call() throws IOException {
    return HearingCaller.call(line.address(), "fxo1", "secret1");
  }

  /// Waits for the note.
  void noted(String what) throws InterruptedException {
    await(CallEvent.Noted.class, note -> note.what().equals(what));
  }

  List<String> notes() {
    return all.stream()
        .filter(CallEvent.Noted.class::isInstance)
        .map(event -> ((CallEvent.Noted) event).what())
        .toList();
  }

  /// Whether this was said to the end, by whichever voice.
  boolean hasSaid(String words) {
    return all.stream()
        .anyMatch(
            event ->
                event instanceof CallEvent.Said said
                    && said.complete()
                    && said.text().startsWith(words));
  }

  String ended() throws InterruptedException {
    return await(CallEvent.Ended.class, _ -> true).reason();
  }

  long count(Class<? extends CallEvent> kind) {
    return all.stream().filter(kind::isInstance).count();
  }

  <E extends CallEvent> E await(Class<E> kind, Predicate<E> which) throws InterruptedException {
    while (true) {
      CallEvent event = news.poll(20, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("no " + kind.getSimpleName() + " came; so far " + all);
      }
      if (kind.isInstance(event) && which.test(kind.cast(event))) return kind.cast(event);
    }
  }

  @Override
  public void close() throws IOException {
    line.close();
    media.close();
    realtime.close();
    keypad.close();
    metronome.close();
    gate.close();
    server.close();
  }

  /// A clock that somebody sets.
  static final class SetClock extends Clock {
    private volatile Duration off = Duration.ZERO;

    void set(Duration by) {
      off = off.plus(by);
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(off);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static final class NoTools implements ToolRunner {
    @Override
    public Tool.Result run(Tool.Call call) {
      Tool.Then then = call.name().equals("end_call") ? Tool.Then.HANG_UP : Tool.Then.SPEAK;
      return new Tool.Result(call.callId(), "{\"status\":\"ok\"}", then);
    }

    @Override
    public Tool.Result failed(Tool.Call call) {
      return new Tool.Result(call.callId(), "{\"status\":\"failed\"}", Tool.Then.SPEAK);
    }
  }
}
