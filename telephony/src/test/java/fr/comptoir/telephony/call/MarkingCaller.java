package fr.comptoir.telephony.call;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.media.RtpPeer;
import fr.comptoir.telephony.media.Tones;
import fr.comptoir.telephony.sip.SipPeer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A caller who says nothing but a short loud mark every half second, and notes when each comes
/// back.
final class MarkingCaller implements AutoCloseable {
  private static final int FRAMES_PER_MARK = 25;
  private static final int LOUD_FRAMES = 3;

  /// At the end only listens: what is under way still comes back.
  private static final int QUIET_FRAMES = 50;

  private static final long FRAME_NANOS = 20_000_000;
  private static final int PCMA = 8;
  private static final byte SILENCE = (byte) 0xD5;
  private static final byte[] TAG = {0x2A, (byte) 0xAA, 0x2A, (byte) 0xAA};
  private static final byte[] LOUD = Tones.tone(Codec.PCMA, 700, 12_000, Codec.FRAME_BYTES);

  private final RtpPeer rtp;
  private final @Nullable SipPeer sip;
  private final Map<Integer, Long> sent = new ConcurrentHashMap<>();
  private String call = "";
  private String to = "";
  private int missed;
  private volatile boolean speaking;
  private @Nullable BadNetwork worse;

  private MarkingCaller(RtpPeer rtp, @Nullable SipPeer sip) {
    this.rtp = rtp;
    this.sip = sip;
  }

  /// Without a call: packets go there and come back from there.
  static MarkingCaller to(InetSocketAddress echo) {
    return new MarkingCaller(new RtpPeer("127.0.0.1", echo.getPort()), null);
  }

  /// Registers and places a call that is answered.
  static MarkingCaller call(InetSocketAddress line, String user, String password)
      throws IOException {
    var sip = new SipPeer(line);
    sip.register(user, password, Device.Algorithm.MD5, 600);
    RtpPeer waiting = new RtpPeer("127.0.0.1", 9);
    String call = "mark-" + user + "-" + System.nanoTime();
    String order = "<sip:order@127.0.0.1>";
    String sdp = sip.sdp("sendrecv", waiting.address().getPort());
    sip.send(sip.invite(sip.branch(), call, 1, order, sdp));
    String ok = sip.expect("SIP/2.0 200");
    int port = Integer.parseInt(SipPeer.part(ok, "m=audio (\\d+) "));
    var caller = new MarkingCaller(waiting.towards(port), sip);
    caller.call = call;
    caller.to = order + ";tag=" + SipPeer.part(ok, "To: .*;tag=([0-9a-f]+)");
    sip.send(sip.request("ACK", call, 1, caller.to, "", ""));
    return caller;
  }

  /// From now on the way to us is worse: packets come late, in another order, or not at all.
  void over(BadNetwork network) {
    worse = network;
  }

  /// @param jitterMillis every packet is held up by 0 to so long
  /// @param lossPercent of packets never come
  record BadNetwork(ScheduledExecutorService delays, int jitterMillis, int lossPercent) {}

  private void send(byte[] frame) {
    BadNetwork network = worse;
    var random = ThreadLocalRandom.current();
    if (network == null) {
      rtp.speak(PCMA, frame);
    } else if (random.nextInt(100) < network.lossPercent()) {
      rtp.lose(frame);
    } else {
      long late = random.nextLong(network.jitterMillis() * 1_000_000L);
      rtp.speakLate(PCMA, frame, network.delays(), late);
    }
  }

  int missed() {
    return missed;
  }

  /// Speaks for so many frames of 20 ms; what each mark took to come back, in milliseconds.
  List<Double> speak(int frames) throws Exception {
    speaking = true;
    try (var ear = Executors.newSingleThreadExecutor()) {
      Future<List<Double>> heard = ear.submit(this::listen);
      long next = System.nanoTime();
      int marks = 0;
      for (int frame = 0; frame < frames; frame++) {
        int place = frame < frames - QUIET_FRAMES ? frame % FRAMES_PER_MARK : LOUD_FRAMES;
        if (place == 0) sent.put(++marks, System.nanoTime());
        send(frame(place, marks));
        next += FRAME_NANOS;
        for (long left = 1; left > 0; left = next - System.nanoTime()) LockSupport.parkNanos(left);
      }
      speaking = false;
      rtp.speak(PCMA, frame(LOUD_FRAMES, marks));
      List<Double> millis = heard.get();
      missed = marks - millis.size();
      return millis;
    }
  }

  private static byte[] frame(int place, int mark) {
    byte[] frame = new byte[Codec.FRAME_BYTES];
    if (place >= LOUD_FRAMES) {
      Arrays.fill(frame, SILENCE);
      return frame;
    }
    System.arraycopy(LOUD, 0, frame, 0, frame.length);
    if (place == 0) {
      System.arraycopy(TAG, 0, frame, 0, TAG.length);
      frame[TAG.length] = (byte) mark;
    }
    return frame;
  }

  private List<Double> listen() {
    List<Double> millis = new ArrayList<>();
    while (speaking) {
      var packet = rtp.next();
      int at = indexOfTag(packet.payload());
      if (at < 0 || at + TAG.length >= packet.payload().length) continue;
      Long left = sent.remove((int) packet.payload()[at + TAG.length]);
      if (left != null) millis.add((packet.nanos() - left) / 1e6);
    }
    return millis;
  }

  private static int indexOfTag(byte[] payload) {
    for (int at = 0; at + TAG.length <= payload.length; at++) {
      if (Arrays.equals(payload, at, at + TAG.length, TAG, 0, TAG.length)) return at;
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    if (sip != null) {
      sip.send(sip.request("BYE", call, 2, to, "", ""));
      sip.expect("SIP/2.0 200");
      sip.close();
    }
    rtp.close();
  }
}
