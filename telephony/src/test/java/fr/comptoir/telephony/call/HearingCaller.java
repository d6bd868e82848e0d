package fr.comptoir.telephony.call;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.G711;
import fr.comptoir.telephony.sip.SipPeer;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/// A caller behind a box, by hand: sends real RTP every 20 ms, and notes of every 20 ms that come
/// back whether something could be heard. Dead air is counted by these, not by any clock.
final class HearingCaller implements AutoCloseable {
  private static final int LOUD = 250;
  private static final int HEADER = 12;

  private final SipPeer sip;
  private final DatagramSocket rtp;
  private final String call;
  private final InetSocketAddress to;
  private String remote = "<sip:order@127.0.0.1>";
  private volatile boolean speaking = true;
  private volatile int key = -1;
  private int frames;
  private int loud;
  private int quiet;
  private int longestQuiet;

  private HearingCaller(SipPeer sip, DatagramSocket rtp, String call, int port) {
    this.sip = sip;
    this.rtp = rtp;
    this.call = call;
    to = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /// Registers, calls, and is answered.
  static HearingCaller call(InetSocketAddress line, String user, String password)
      throws IOException {
    var sip = new SipPeer(line);
    sip.register(user, password, Device.Algorithm.MD5, 600);
    var rtp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    String call = "hear-" + System.nanoTime();
    String order = "<sip:order@127.0.0.1>";
    sip.send(sip.invite(sip.branch(), call, 1, order, sip.sdp("sendrecv", rtp.getLocalPort())));
    String ok = sip.expect("SIP/2.0 200");
    int port = Integer.parseInt(SipPeer.part(ok, "m=audio (\\d+) "));
    var caller = new HearingCaller(sip, rtp, call, port);
    caller.remote = order + ";tag=" + SipPeer.part(ok, "To: .*;tag=([0-9a-zA-Z.-]+)");
    sip.send(sip.request("ACK", call, 1, caller.remote, "", ""));
    Thread.ofVirtual().name("caller-mouth").start(caller::speak);
    Thread.ofVirtual().name("caller-ear").start(caller::listen);
    return caller;
  }

  /// Nothing more comes from here; the call isn't ended.
  void fallSilent() {
    speaking = false;
  }

  /// The same INVITE again, as a box that lost its memory sends it: another transaction.
  void inviteAgain() throws IOException {
    String sdp = sip.sdp("sendrecv", rtp.getLocalPort());
    sip.send(sip.invite(sip.branch(), call, 7, "<sip:order@127.0.0.1>", sdp));
  }

  /// Presses a key (RFC 4733).
  void press(char digit) {
    key = "0123456789*#".indexOf(digit);
  }

  void hangUp() throws IOException {
    sip.send(sip.request("BYE", call, 2, remote, "", ""));
    sip.expect("SIP/2.0 200");
  }

  /// The longest silence so far, in milliseconds of what was heard.
  synchronized int longestQuietMillis() {
    return longestQuiet * Codec.FRAME_MILLIS;
  }

  /// Waits for so many more frames of 20 ms, whatever is in them.
  synchronized void receive(int more) throws InterruptedException {
    int until = frames + more;
    long end = System.nanoTime() + 20_000_000_000L;
    while (frames < until) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) throw new AssertionError("only " + frames + " of " + until + " frames came");
      wait(left);
    }
  }

  /// Waits until so much more could be heard.
  synchronized void hear(int millis) throws InterruptedException {
    int until = loud + millis / Codec.FRAME_MILLIS;
    long end = System.nanoTime() + 20_000_000_000L;
    while (loud < until) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) throw new AssertionError("heard only " + loud + " of " + until + " frames");
      wait(left);
    }
  }

  private void speak() {
    byte[] packet = new byte[HEADER + Codec.FRAME_BYTES];
    long next = System.nanoTime();
    int sequence = 1;
    int stamp = 0;
    while (!rtp.isClosed()) {
      if (speaking) {
        Arrays.fill(packet, HEADER, packet.length, (byte) 0xD5);
        send(packet, packet.length, 8, sequence++, stamp);
        int pressed = key;
        if (pressed >= 0) {
          key = -1;
          byte[] event = Arrays.copyOf(packet, HEADER + 4);
          ByteBuffer.wrap(event, HEADER, 4)
              .put((byte) pressed)
              .put((byte) 0x8A)
              .putShort((short) 800);
          for (int i = 0; i < 3; i++) send(event, event.length, 101, sequence++, stamp);
        }
      }
      stamp += Codec.FRAME_BYTES;
      next += 20_000_000;
      LockSupport.parkNanos(next - System.nanoTime());
    }
  }

  private void send(byte[] packet, int length, int type, int sequence, int stamp) {
    ByteBuffer.wrap(packet)
        .put((byte) 0x80)
        .put((byte) type)
        .putShort((short) sequence)
        .putInt(stamp)
        .putInt(77);
    try {
      rtp.send(new DatagramPacket(packet, length, to));
    } catch (IOException e) {
      speaking = false; // closed
    }
  }

  private void listen() {
    var packet = new DatagramPacket(new byte[1500], 1500);
    while (!rtp.isClosed()) {
      try {
        rtp.receive(packet);
      } catch (IOException e) {
        return;
      }
      int level = G711.level(Codec.PCMA, packet.getData(), HEADER, packet.getLength() - HEADER);
      note(level > LOUD);
      packet.setLength(1500);
    }
  }

  private synchronized void note(boolean isLoud) {
    frames++;
    if (isLoud) {
      loud++;
      quiet = 0;
    } else {
      quiet++;
      longestQuiet = Math.max(longestQuiet, quiet);
    }
    notifyAll();
  }

  @Override
  public void close() {
    rtp.close();
    sip.close();
  }
}
