package fr.comptoir.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is heard, on real sockets. What must not be heard is sent first, what must be after it: the
/// order on loopback says which was passed over.
class RtpSocketTest {
  private final AtomicLong nanos = new AtomicLong();
  private final InetAddress here = InetAddress.getLoopbackAddress();
  private RtpSocket socket;
  private DatagramSocket caller;
  private DatagramSocket other;

  @BeforeEach
  void open() throws IOException {
    socket = new RtpSocket(here, 0, nanos::get);
    socket.setSoTimeout(5000);
    caller = new DatagramSocket(0, here);
    other = new DatagramSocket(0, here);
  }

  @AfterEach
  void close() {
    socket.close();
    caller.close();
    other.close();
  }

  @Test
  void theFirstRealPacketSettlesThePort() throws IOException {
    socket.peer(new InetSocketAddress(here, 9));
    send(other, 0x00, 1); // not RTP: settles nothing
    send(caller, 0x80, 2);
    send(other, 0x80, 3);
    send(caller, 0x80, 4);
    assertThat(next()).isEqualTo(2);
    assertThat(next()).isEqualTo(4);
    assertThat(socket.peerPort()).isEqualTo(caller.getLocalPort());
  }

  @Test
  void anotherHostIsNeverHeard() throws IOException {
    socket.peer(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 9));
    try (var stranger = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.2"))) {
      send(stranger, 0x80, 1);
      send(caller, 0x80, 2);
      assertThat(next()).isEqualTo(2);
    }
  }

  @Test
  void aPeerThatFellSilentMayComeBackFromAnotherPort() throws IOException {
    socket.peer(new InetSocketAddress(here, 9));
    send(caller, 0x80, 1);
    assertThat(next()).isEqualTo(1);
    nanos.addAndGet(RtpSocket.FORGOTTEN_NANOS);
    send(other, 0x80, 2);
    assertThat(next()).isEqualTo(2);
    assertThat(socket.peerPort()).isEqualTo(other.getLocalPort());
  }

  @Test
  void onlyAnotherAgreementOpensThePortAgain() throws IOException {
    socket.peer(new InetSocketAddress(here, 9));
    send(caller, 0x80, 1);
    assertThat(next()).isEqualTo(1);
    socket.peer(new InetSocketAddress(here, 9));
    send(other, 0x80, 2);
    send(caller, 0x80, 3);
    assertThat(next()).isEqualTo(3);
    socket.peer(new InetSocketAddress(here, 11));
    send(other, 0x80, 4);
    assertThat(next()).isEqualTo(4);
  }

  private void send(DatagramSocket from, int first, int mark) throws IOException {
    byte[] packet = new byte[12];
    packet[0] = (byte) first;
    packet[1] = (byte) mark;
    from.send(new DatagramPacket(packet, packet.length, here, socket.getLocalPort()));
  }

  private int next() throws IOException {
    var packet = new DatagramPacket(new byte[100], 100);
    socket.receive(packet);
    return packet.getData()[1];
  }
}
