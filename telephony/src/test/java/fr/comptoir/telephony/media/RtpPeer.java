package fr.comptoir.telephony.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The far end of a call in a test: a plain UDP socket that writes and reads RTP by hand.
public final class RtpPeer implements AutoCloseable {
  /// @param timestamp unsigned 32 bits
  public record Packet(
      int type, boolean marker, int sequence, long timestamp, byte[] payload, long nanos) {}

  private final DatagramSocket socket;
  private InetSocketAddress to;
  private int sequence = 65_530;
  private long timestamp = 4_294_960_000L;

  public RtpPeer(String host, int toPort) {
    try {
      socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(host), 0));
      socket.setSoTimeout(3000);
      to = new InetSocketAddress(InetAddress.getLoopbackAddress(), toPort);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
  }

  /// From now on everything goes to this port.
  public RtpPeer towards(int port) {
    to = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return this;
  }

  public void speak(int type, byte[] payload) {
    send(type, timestamp, payload);
    timestamp += payload.length;
  }

  /// Speaks into a network that holds this packet up for so long.
  public void speakLate(int type, byte[] payload, ScheduledExecutorService network, long nanos) {
    byte[] packet = packet(type, timestamp, payload);
    timestamp += payload.length;
    var unused = network.schedule(() -> send(packet), nanos, TimeUnit.NANOSECONDS);
  }

  /// A packet that is lost on its way.
  public void lose(byte[] payload) {
    sequence++;
    timestamp += payload.length;
  }

  /// One key as RFC 4733 sends it: a start, updates, three ends, all with one timestamp.
  void press(int type, int event) {
    for (int i = 1; i <= 8; i++) {
      send(type, timestamp, new byte[] {(byte) event, 10, 0, (byte) (i * 20)});
    }
    for (int i = 0; i < 3; i++) {
      send(type, timestamp, new byte[] {(byte) event, (byte) 0x8A, 5, 0});
    }
    timestamp += 1600;
  }

  /// The next packet that is wanted, or a failure after three seconds without any.
  public Packet next(Predicate<Packet> wanted) {
    while (true) {
      Packet packet = next();
      if (wanted.test(packet)) {
        return packet;
      }
    }
  }

  public Packet next() {
    var datagram = new DatagramPacket(new byte[1500], 1500);
    try {
      socket.receive(datagram);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("no packet within 3 s", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long nanos = System.nanoTime();
    ByteBuffer buffer = ByteBuffer.wrap(datagram.getData());
    return new Packet(
        buffer.get(1) & 0x7F,
        (buffer.get(1) & 0x80) != 0,
        buffer.getShort(2) & 0xFFFF,
        buffer.getInt(4) & 0xFFFF_FFFFL,
        Arrays.copyOfRange(datagram.getData(), 12, datagram.getLength()),
        nanos);
  }

  @Override
  public void close() {
    socket.close();
  }

  private void send(int type, long stamp, byte[] payload) {
    send(packet(type, stamp, payload));
  }

  private byte[] packet(int type, long stamp, byte[] payload) {
    ByteBuffer packet = ByteBuffer.allocate(12 + payload.length);
    packet.put((byte) 0x80).put((byte) type).putShort((short) sequence++).putInt((int) stamp);
    packet.putInt(0x1234_5678).put(payload);
    return packet.array();
  }

  private void send(byte[] packet) {
    try {
      socket.send(new DatagramPacket(packet, packet.length, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
