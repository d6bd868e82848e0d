package fr.comptoir.telephony.gateway;

import fr.comptoir.telephony.Codec;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/// Sends A-law over RTP (RFC 3550), a frame every 20 ms, and keys as events (RFC 4733). One thread.
final class BoxMouth {
  static final int EVENT = 101;

  private static final long FRAME_NANOS = 20_000_000;
  private static final String KEYS = "0123456789*#";

  /// A key held for 100 ms, then 60 ms of nothing.
  private static final int EVENT_FRAMES = 5;

  private static final int GAP_FRAMES = 3;

  private final DatagramSocket socket;
  private final InetSocketAddress to;
  private final int source = ThreadLocalRandom.current().nextInt();
  private short sequence;
  private int timestamp;
  private long next = System.nanoTime();
  private boolean fresh = true;

  BoxMouth(DatagramSocket socket, InetSocketAddress to) {
    this.socket = socket;
    this.to = to;
  }

  void silence() {
    byte[] frame = new byte[Codec.FRAME_BYTES];
    Arrays.fill(frame, Codec.PCMA.silence());
    frame(frame, 0, frame.length);
  }

  /// At most 160 bytes; the frame is filled up with silence.
  void frame(byte[] alaw, int offset, int length) {
    byte[] payload = new byte[Codec.FRAME_BYTES];
    Arrays.fill(payload, Codec.PCMA.silence());
    System.arraycopy(alaw, offset, payload, 0, Math.min(length, payload.length));
    pace();
    send(fresh, Codec.PCMA.payloadType(), timestamp, payload);
    fresh = false;
    timestamp += Codec.FRAME_BYTES;
  }

  void press(char key) {
    int code = KEYS.indexOf(key);
    if (code < 0) return;
    int begun = timestamp;
    for (int i = 1; i <= EVENT_FRAMES; i++) {
      pace();
      send(i == 1, EVENT, begun, event(code, false, i * Codec.FRAME_BYTES));
      timestamp += Codec.FRAME_BYTES;
    }
    // The end is said three times, as one packet may be lost (§2.5.1.4).
    for (int i = 0; i < 3; i++) {
      send(false, EVENT, begun, event(code, true, EVENT_FRAMES * Codec.FRAME_BYTES));
    }
    for (int i = 0; i < GAP_FRAMES; i++) silence();
  }

  private static byte[] event(int code, boolean end, int duration) {
    int volume = 10;
    return ByteBuffer.allocate(4)
        .put((byte) code)
        .put((byte) ((end ? 0x80 : 0) | volume))
        .putShort((short) duration)
        .array();
  }

  /// Absolute deadlines; after a stall it goes on from now instead of catching up in a burst.
  private void pace() {
    long now = System.nanoTime();
    while (next - now > 0) {
      LockSupport.parkNanos(next - now);
      if (Thread.currentThread().isInterrupted()) break;
      now = System.nanoTime();
    }
    next = now - next > 5 * FRAME_NANOS ? now + FRAME_NANOS : next + FRAME_NANOS;
  }

  private void send(boolean marker, int type, int stamp, byte[] payload) {
    ByteBuffer packet = ByteBuffer.allocate(12 + payload.length);
    packet.put((byte) 0x80).put((byte) ((marker ? 0x80 : 0) | type));
    packet.putShort(sequence++).putInt(stamp).putInt(source).put(payload);
    try {
      socket.send(new DatagramPacket(packet.array(), packet.position(), to));
    } catch (IOException e) {
      // Nobody listens there any more: the BYE says so.
    }
  }
}
