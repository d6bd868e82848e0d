package fr.comptoir.telephony.media;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A socket that hears nobody but the peer of its call, and notices from which port it really sends
/// (symmetric RTP, RFC 4961): a stranger can neither talk into a call nor draw its sound away.
final class RtpSocket extends DatagramSocket {
  /// DSCP EF (RFC 3246), shifted as the traffic class wants it.
  private static final int EXPEDITED = 0xB8;

  private static final int LONGEST_WAKE_MILLIS = 500;

  private final ReentrantLock receiving = new ReentrantLock();
  private volatile @Nullable InetAddress peer;
  private volatile int peerPort;

  RtpSocket(InetAddress bind, int port) throws SocketException {
    super(new InetSocketAddress(bind, port));
    setTrafficClass(EXPEDITED);
  }

  /// From now on only this host is heard.
  void peer(InetSocketAddress remote) {
    peer = remote.getAddress();
    peerPort = remote.getPort();
  }

  /// The port the peer sends from; the signalled one until something came.
  int peerPort() {
    return peerPort;
  }

  @Override
  public void receive(DatagramPacket packet) throws IOException {
    receiving.lock();
    try {
      do {
        super.receive(packet);
      } while (!packet.getAddress().equals(peer));
      peerPort = packet.getPort();
    } finally {
      receiving.unlock();
    }
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
