package fr.comptoir.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
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
import fr.comptoir.telephony.gateway.PracticeBox;
import fr.comptoir.telephony.gateway.PracticeCall;
import fr.comptoir.telephony.media.LibjitsiEngine;
import fr.comptoir.telephony.media.Tones;
import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.VoiceListener;
import fr.comptoir.telephony.voice.VoiceModel;
import fr.comptoir.telephony.voice.VoiceSession;
import fr.comptoir.telephony.voice.keypad.KeypadVoice;
import fr.comptoir.telephony.voice.keypad.PaperHouse;
import fr.comptoir.telephony.voice.keypad.ShortClips;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A great many short calls on four lines at once, hung up at any moment by either side, with a
/// voice that fails now and then: nothing is left behind, and every call comes to one end.
class ManyCallsTest {
  private static final int LINES = 4;
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final byte[] WORDS = Tones.tone(Codec.PCMA, 700, 9000, 800);

  private final Map<String, String> ends = new ConcurrentHashMap<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger endedTwice = new AtomicInteger();
  private final AtomicInteger voices = new AtomicInteger();

  @Test
  void manyCallsLeaveNothingBehind() throws Exception {
    call(400);
  }

  @Test
  @Tag("bench")
  void tenThousandCallsLeaveNothingBehind() throws Exception {
    call(10_000);
  }

  private void call(int calls) throws Exception {
    List<Device> devices =
        IntStream.rangeClosed(1, LINES)
            .mapToObj(
                n -> new Device("fxo" + n, "secret" + n, Device.Kind.FXO, Device.Algorithm.MD5))
            .toList();
    int rtp = FreePorts.run(60);
    var config =
        new TelephonyConfig(HERE, FreePorts.one(), rtp, rtp + 59, devices, CallLimits.DEFAULT);
    try (var metronome = new Metronome();
        var keypad = new KeypadVoice(new ShortClips(), new PaperHouse(), metronome);
        var media = LibjitsiEngine.start(HERE, config.rtpFirst(), config.rtpLast());
        var line =
            PhoneLine.start(
                config,
                (call, from, caller, codec) ->
                    new Reception.Answer(
                        new VoiceBrief(call, caller, codec, "", "Bonjour", "fr", List.of()),
                        new Goodbyes()),
                List.of(new ShortTemper(), keypad),
                media,
                FakeLine.SILENT_PROMPTS,
                this::on,
                Clock.systemUTC());
        var box = PracticeBox.start(line.address(), devices)) {
      int warm = calls / 6;
      place(box, warm, 1);
      allEnded();
      int threads = Thread.activeCount();
      long files = openFiles();
      place(box, calls - warm, 2);
      allEnded();

      assertThat(begun.get()).as("calls that reached the line").isGreaterThan(calls * 9 / 10);
      assertThat(ends).hasSize(begun.get());
      assertThat(endedTwice.get()).isZero();
      assertThat(ends.values()).doesNotContain("", "failed");
      assertThat(voices.get()).as("voices that are still open").isZero();
      assertThat(media.openLegs()).isZero();
      assertThat(line.calls()).isEmpty();
      assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 6);
      assertThat(openFiles()).isLessThanOrEqualTo(files + 12);
    }
  }

  private void on(CallEvent event) {
    if (event instanceof CallEvent.Started) begun.incrementAndGet();
    if (event instanceof CallEvent.Ended ended) {
      if (ends.put(ended.call().value(), ended.reason()) != null) endedTwice.incrementAndGet();
      synchronized (ends) {
        ends.notifyAll();
      }
    }
  }

  private static void place(PracticeBox box, int calls, int seed) throws Exception {
    try (var lines = Executors.newFixedThreadPool(LINES)) {
      List<Future<?>> all =
          IntStream.rangeClosed(1, LINES)
              .<Future<?>>mapToObj(
                  n -> lines.submit(() -> place(box, "fxo" + n, calls / LINES, seed * 10 + n)))
              .toList();
      for (Future<?> each : all) each.get();
    }
  }

  private static @Nullable Object place(PracticeBox box, String line, int calls, int seed)
      throws Exception {
    var random = new Random(seed);
    for (int i = 0; i < calls; i++) {
      PracticeCall call =
          box.call(line, "061234" + (1000 + i % 9000), new CallerScript(script(random)));
      if (random.nextInt(5) == 0) call.hangUp();
      call.ended().get(30, TimeUnit.SECONDS);
    }
    return null;
  }

  private static List<Step> script(Random random) {
    Step pause = new Pause(Duration.ofMillis(random.nextInt(120)));
    return switch (random.nextInt(4)) {
      case 0 -> List.of(pause, new CallerScript.HangUp());
      case 1 -> List.of(pause, new Speak(WORDS), new CallerScript.HangUp());
      case 2 -> List.of(pause, new Press("4"), new CallerScript.HangUp());
      default ->
          List.of(pause, new Press("1"), new CallerScript.WaitForHangUp(Duration.ofSeconds(9)));
    };
  }

  private void allEnded() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    synchronized (ends) {
      while (ends.size() < begun.get()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) throw new AssertionError(begun.get() - ends.size() + " calls never ended");
        ends.wait(left);
      }
    }
  }

  /// -1 where the system doesn't tell.
  private static long openFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : -1;
  }

  /// Greets, says goodbye on key 1, and is lost in every seventh call.
  private final class ShortTemper implements VoiceModel {
    private final AtomicInteger opened = new AtomicInteger();

    @Override
    public String kind() {
      return "realtime";
    }

    @Override
    public VoiceSession open(VoiceBrief brief, VoiceListener listener) {
      voices.incrementAndGet();
      boolean fails = opened.incrementAndGet() % 7 == 0;
      listener.on(new VoiceEvent.Ready());
      return new ShortTalk(listener, fails);
    }
  }

  private final class ShortTalk implements VoiceSession {
    private final VoiceListener listener;
    private final boolean fails;
    private boolean closed;

    ShortTalk(VoiceListener listener, boolean fails) {
      this.listener = listener;
      this.fails = fails;
    }

    @Override
    public void greet() {
      listener.audio("hello", WORDS.clone());
      listener.on(fails ? new VoiceEvent.Lost("closed", "") : new VoiceEvent.TurnEnded());
    }

    @Override
    public void key(char digit) {
      if (digit == '1') {
        listener.on(new VoiceEvent.ToolCalled(new Tool.Call("bye", "end_call", "{}")));
      }
    }

    @Override
    public void answer(Tool.Result result) {
      listener.on(new VoiceEvent.TurnEnded());
    }

    @Override
    public synchronized void close() {
      if (!closed) voices.decrementAndGet();
      closed = true;
    }

    @Override
    public void hear(byte[] g711, int offset, int length) {}

    @Override
    public void say(String text) {}

    @Override
    public void note(String text) {}

    @Override
    public void interrupted(@Nullable String itemId, int heardMillis) {}
  }

  private static final class Goodbyes implements ToolRunner {
    @Override
    public Tool.Result run(Tool.Call call) {
      return new Tool.Result(call.callId(), "{\"status\":\"nobody\"}", Tool.Then.HANG_UP);
    }

    @Override
    public Tool.Result failed(Tool.Call call) {
      return run(call);
    }
  }
}
