package fr.comptoir.telephony.call;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.FreePorts;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import fr.comptoir.telephony.media.LibjitsiEngine;
import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.realtime.RealtimeConfig;
import fr.comptoir.telephony.voice.realtime.RealtimeVoice;
import fr.comptoir.telephony.voice.realtime.ScriptedRealtimeServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long a caller's sound takes there and back: SIP, RTP, the WebSocket to a model that echoes,
/// and RTP again; beside a bare UDP echo in the same minute. Prints, never fails.
@Tag("bench")
class TurnaroundBench {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final int SECONDS = 12;

  @Test
  void thereAndBack() throws Exception {
    List<Device> devices =
        IntStream.rangeClosed(1, 4)
            .mapToObj(
                n -> new Device("fxo" + n, "secret" + n, Device.Kind.FXO, Device.Algorithm.MD5))
            .toList();
    int rtp = FreePorts.run(40);
    var config =
        new TelephonyConfig(HERE, FreePorts.one(), rtp, rtp + 39, devices, CallLimits.DEFAULT);
    floor();
    try (var server =
            ScriptedRealtimeServer.start(
                model -> {
                  model.created();
                  model.session();
                  model.await("response.create");
                  model.begin();
                  model.echo();
                });
        var metronome = new Metronome();
        var voice =
            new RealtimeVoice(
                RealtimeConfig.of(server.url().toString(), () -> "a-key", "", ""), metronome);
        var media = LibjitsiEngine.start(HERE, config.rtpFirst(), config.rtpLast());
        var line =
            PhoneLine.start(
                config,
                (call, from, caller, codec) ->
                    new Reception.Answer(
                        new VoiceBrief(call, caller, codec, "Réponds.", "", "fr", List.of()),
                        new NoTools()),
                List.of(voice),
                media,
                FakeLine.SILENT_PROMPTS,
                event -> {},
                Clock.systemUTC())) {
      measure(server, "warming up, 1 call", line.address(), 1, null);
      measure(server, "1 call", line.address(), 1, null);
      measure(server, "4 calls", line.address(), 4, null);
      try (var delays = Executors.newScheduledThreadPool(2)) {
        var bad = new MarkingCaller.BadNetwork(delays, 40, 1);
        measure(server, "1 call, 40 ms jitter, 1 % loss", line.address(), 1, bad);
        measure(server, "4 calls, 40 ms jitter, 1 % loss", line.address(), 4, bad);
        print("goal with jitter: p99 at most 65 ms");
      }
    }
  }

  private static void measure(
      ScriptedRealtimeServer server,
      String what,
      InetSocketAddress line,
      int calls,
      MarkingCaller.@Nullable BadNetwork network)
      throws Exception {
    List<MarkingCaller> callers = new ArrayList<>();
    for (int n = 1; n <= calls; n++) callers.add(MarkingCaller.call(line, "fxo" + n, "secret" + n));
    if (network != null) callers.forEach(caller -> caller.over(network));
    long cpu = cpuNanos();
    long begun = System.nanoTime();
    List<Double> all = speak(callers);
    double share = 100.0 * (cpuNanos() - cpu) / (System.nanoTime() - begun);
    for (MarkingCaller caller : callers) caller.close();
    if (!server.faults().isEmpty()) print("%s: %s", what, server.faults());
    report(what, all, callers.stream().mapToInt(MarkingCaller::missed).sum());
    print("%s: %.1f %% of a core, callers and echoing model of this bench included", what, share);
  }

  /// The same callers, answered by nothing but a socket.
  private static void floor() throws Exception {
    try (var echo = new DatagramSocket(0, HERE)) {
      Thread.ofPlatform().daemon().start(() -> echo(echo));
      var caller = MarkingCaller.to(new InetSocketAddress(HERE, echo.getLocalPort()));
      report("floor: bare UDP echo", speak(List.of(caller)), caller.missed());
      caller.close();
    }
  }

  private static List<Double> speak(List<MarkingCaller> callers) throws Exception {
    List<Double> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(callers.size())) {
      List<Future<List<Double>>> results = new ArrayList<>();
      for (MarkingCaller caller : callers) {
        results.add(threads.submit(() -> caller.speak(SECONDS * 1000 / Codec.FRAME_MILLIS)));
      }
      for (var result : results) all.addAll(result.get());
    }
    return all;
  }

  private static void echo(DatagramSocket socket) {
    try {
      while (true) {
        var packet = new DatagramPacket(new byte[1500], 1500);
        socket.receive(packet);
        socket.send(packet);
      }
    } catch (SocketException e) {
      // Closed: the floor is measured.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void report(String who, List<Double> millis, int missed) {
    double[] sorted = millis.stream().mapToDouble(m -> m).sorted().toArray();
    if (sorted.length == 0) {
      print("%s: no marker came back", who);
      return;
    }
    print(
        "%s: turn-around p50 %.1f ms, p99 %.1f ms, max %.1f ms (%d markers, %d missed)",
        who,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.99)],
        Arrays.stream(sorted).max().orElseThrow(),
        sorted.length,
        missed);
  }

  private static void print(String line, Object... values) {
    System.out.println("BENCH turn-around " + String.format(line, values));
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static final class NoTools implements ToolRunner {
    @Override
    public Tool.Result run(Tool.Call call) {
      return failed(call);
    }

    @Override
    public Tool.Result failed(Tool.Call call) {
      return new Tool.Result(call.callId(), "{}", Tool.Then.SPEAK);
    }
  }
}
