package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.sip.Vetting.Dropped;
import fr.comptoir.telephony.sip.Vetting.Fit;
import fr.comptoir.telephony.sip.Vetting.Refused;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;

/// The UDP port with the [Gate] before it: the stack receives what passed.
final class GateSocket extends DatagramSocket {
  private final Gate gate;

  GateSocket(int port, InetAddress address, Gate gate) throws SocketException {
    super(port, address);
    this.gate = gate;
  }

  @Override
  public void receive(DatagramPacket packet) throws IOException {
    int room = packet.getLength();
    do {
      packet.setLength(room);
      super.receive(packet);
    } while (!passes(packet));
  }

  private boolean passes(DatagramPacket packet) throws IOException {
    InetAddress source = packet.getAddress();
    if (!gate.admits(source) || isKeepAlive(packet)) return false;
    RawMessage message = RawMessage.read(packet.getData(), packet.getLength());
    int body = packet.getLength() - message.head();
    return switch (gate.vet(message, body, source, packet.getPort())) {
      case Fit _ -> true;
      case Dropped _ -> false;
      case Refused refused -> {
        int port = BareAnswer.port(message, packet.getPort());
        byte[] answer = gate.answer(message, refused, source, packet.getPort());
        try {
          send(new DatagramPacket(answer, answer.length, source, port));
        } catch (IOException unreachable) {
          // Nobody to tell: as if the answer had been lost on its way.
        }
        yield false;
      }
    };
  }

  /// Empty lines, zeros, nothing: they keep a router's door open and want no answer over UDP. The
  /// stack would remember each sender for a minute.
  private static boolean isKeepAlive(DatagramPacket packet) {
    byte[] data = packet.getData();
    for (int i = 0; i < packet.getLength(); i++) {
      if (data[i] != 0 && data[i] != '\r' && data[i] != '\n') return false;
    }
    return true;
  }
}
