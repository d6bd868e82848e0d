package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How evenly, how soon and how cheaply legs send, beside a bare UDP sender in the same minute.
/// Prints, never fails.
@Tag("bench")
class MediaBench {
  private static final int FRAMES = 500;
  private static final int TRIALS = 60;
  private static final byte VOICE = 0x2A;
  private static final MediaListener DEAF =
      new MediaListener() {
        @Override
        public void frame(byte[] buffer, int offset, int length) {}

        @Override
        public void key(char digit) {}

        @Override
        public void drained() {}
      };

  @Test
  void pacing() throws Exception {
    report("floor: bare UDP, parkNanos", "deviation from 20 ms", bareDeviations());
    try (var engine = LibjitsiEngine.start(InetAddress.getLoopbackAddress(), 47_000, 47_099);
        var receivers = Executors.newFixedThreadPool(4)) {
      List<Call> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        calls.add(Call.open(engine));
      }
      long cpu = cpuNanos();
      long begun = System.nanoTime();
      for (Call call : calls) {
        call.leg.play("speech", voice(FRAMES + 50));
      }
      List<Future<double[]>> results = new ArrayList<>();
      for (Call call : calls) {
        Callable<double[]> receive = call::deviations;
        results.add(receivers.submit(receive));
      }
      List<Double> all = new ArrayList<>();
      for (Future<double[]> result : results) {
        Arrays.stream(result.get()).forEach(all::add);
      }
      double share = 100.0 * (cpuNanos() - cpu) / (System.nanoTime() - begun);
      report("4 legs", "deviation from 20 ms", all.stream().mapToDouble(d -> d).toArray());
      print("4 legs: %.1f %% of a core, the receivers of this bench included", share);
      calls.forEach(Call::close);
    }
  }

  @Test
  void startAndFlush() {
    try (var engine = LibjitsiEngine.start(InetAddress.getLoopbackAddress(), 47_100, 47_199);
        var call = Call.open(engine)) {
      double[] start = new double[TRIALS];
      double[] stop = new double[TRIALS];
      for (int i = 0; i < TRIALS; i++) {
        call.peer.next(packet -> !isVoice(packet));
        long asked = System.nanoTime();
        call.leg.play("item" + i, voice(50));
        start[i] = millis(call.peer.next(MediaBench::isVoice).nanos() - asked);
        call.peer.next();
        call.peer.next();
        long flushed = System.nanoTime();
        call.leg.flush();
        long last = flushed;
        for (var packet = call.peer.next(); isVoice(packet); packet = call.peer.next()) {
          last = packet.nanos();
        }
        stop[i] = millis(last - flushed);
      }
      report("1 leg", "from play to the first packet", start);
      report("1 leg", "from flush to the last packet of speech", stop);
    }
  }

  /// A leg and its far end.
  private record Call(MediaLeg leg, RtpPeer peer) implements AutoCloseable {
    static Call open(LibjitsiEngine engine) {
      MediaLeg leg = engine.open(Codec.PCMA, DEAF);
      var peer = new RtpPeer("127.0.0.1", leg.port());
      leg.start(new MediaPlan(peer.address(), Codec.PCMA, 101, MediaPlan.Direction.SENDRECV));
      return new Call(leg, peer);
    }

    double[] deviations() {
      double[] deviations = new double[FRAMES];
      long before = peer.next(MediaBench::isVoice).nanos();
      for (int i = 0; i < FRAMES; i++) {
        long now = peer.next().nanos();
        deviations[i] = Math.abs(millis(now - before) - Codec.FRAME_MILLIS);
        before = now;
      }
      return deviations;
    }

    @Override
    public void close() {
      leg.close();
      peer.close();
    }
  }

  private static double[] bareDeviations() throws Exception {
    try (var peer = new RtpPeer("127.0.0.1", 9);
        var socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0));
        var sender = Executors.newSingleThreadExecutor()) {
      sender.submit(
          () -> {
            long next = System.nanoTime();
            for (int i = 0; i < FRAMES + 1; i++) {
              socket.send(new DatagramPacket(new byte[172], 172, peer.address()));
              next += Outgoing.FRAME_NANOS;
              for (long left = 1; left > 0; left = next - System.nanoTime()) {
                LockSupport.parkNanos(left);
              }
            }
            return null;
          });
      double[] deviations = new double[FRAMES];
      long before = peer.next().nanos();
      for (int i = 0; i < FRAMES; i++) {
        long now = peer.next().nanos();
        deviations[i] = Math.abs(millis(now - before) - Codec.FRAME_MILLIS);
        before = now;
      }
      return deviations;
    }
  }

  private static void report(String who, String what, double[] millis) {
    Arrays.sort(millis);
    print(
        "%s: %s p50 %.3f ms, p99 %.3f ms, max %.3f ms (%d)",
        who,
        what,
        millis[millis.length / 2],
        millis[(int) (millis.length * 0.99)],
        millis[millis.length - 1],
        millis.length);
  }

  private static void print(String line, Object... values) {
    System.out.println("BENCH media " + String.format(line, values));
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static boolean isVoice(RtpPeer.Packet packet) {
    return packet.payload()[0] == VOICE;
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  private static byte[] voice(int frames) {
    byte[] bytes = new byte[frames * Codec.FRAME_BYTES];
    Arrays.fill(bytes, VOICE);
    return bytes;
  }
}
