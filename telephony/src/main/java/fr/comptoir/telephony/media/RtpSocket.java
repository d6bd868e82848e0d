package fr.comptoir.telephony.media;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A socket that hears nobody but the peer of its call, and notices from which port it really sends
/// (symmetric RTP, RFC 4961): a stranger can neither talk into a call nor draw its sound away.
///
/// The host is the negotiated one. Its port is settled by the first real packet, as a box behind a
/// router doesn't know its own; from then on another port of the same host isn't heard while the
/// first one goes on.
final class RtpSocket extends DatagramSocket {
  /// DSCP EF (RFC 3246), shifted as the traffic class wants it.
  private static final int EXPEDITED = 0xB8;

  /// Of silence, after which the peer may come from another port: its router forgot the old one.
  static final long FORGOTTEN_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final int LONGEST_WAKE_MILLIS = 500;

  /// Shortest header there is: of an RTCP packet (RFC 3550 §6.4).
  private static final int LEAST = 8;

  private final LongSupplier nanos;
  private final ReentrantLock receiving = new ReentrantLock();
  private volatile @Nullable InetAddress peer;
  private volatile int signalled;
  private volatile int peerPort;
  private volatile boolean settled;
  private volatile long heardAt;

  RtpSocket(InetAddress bind, int port) throws SocketException {
    this(bind, port, System::nanoTime);
  }

  /// @param nanos a clock that only goes forward
  RtpSocket(InetAddress bind, int port, LongSupplier nanos) throws SocketException {
    super(new InetSocketAddress(bind, port));
    this.nanos = nanos;
    setTrafficClass(EXPEDITED);
  }

  /// From now on only this host is heard. The same again, as a re-INVITE repeats it, changes
  /// nothing.
  void peer(InetSocketAddress remote) {
    if (remote.getAddress().equals(peer) && remote.getPort() == signalled) return;
    signalled = remote.getPort();
    settled = false;
    peerPort = remote.getPort();
    peer = remote.getAddress();
  }

  /// The port the peer sends from; the signalled one until something came.
  int peerPort() {
    return peerPort;
  }

  @Override
  public void receive(DatagramPacket packet) throws IOException {
    receiving.lock();
    try {
      int room = packet.getLength();
      do {
        packet.setLength(room);
        super.receive(packet);
      } while (!isPeers(packet));
    } finally {
      receiving.unlock();
    }
  }

  private boolean isPeers(DatagramPacket packet) {
    if (!packet.getAddress().equals(peer) || !isRtp(packet)) return false;
    long now = nanos.getAsLong();
    boolean other = settled && packet.getPort() != peerPort;
    if (other && now - heardAt < FORGOTTEN_NANOS) return false;
    heardAt = now;
    peerPort = packet.getPort();
    settled = true;
    return true;
  }

  /// Version 2 and long enough, RTP and RTCP alike.
  private static boolean isRtp(DatagramPacket packet) {
    return packet.getLength() >= LEAST && (packet.getData()[packet.getOffset()] & 0xC0) == 0x80;
  }

  /// The port stays taken until a thread that is receiving has woken up: waits for it.
  @Override
  public void close() {
    super.close();
    try {
      if (receiving.tryLock(LONGEST_WAKE_MILLIS, TimeUnit.MILLISECONDS)) {
        receiving.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
