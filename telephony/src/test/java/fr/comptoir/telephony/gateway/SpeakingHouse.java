package fr.comptoir.telephony.gateway;

import fr.comptoir.telephony.LineState;
import fr.comptoir.telephony.sip.SdpOffer;
import fr.comptoir.telephony.sip.SipCalls;
import fr.comptoir.telephony.sip.SipDialog;
import fr.comptoir.telephony.sip.SipInvite;
import fr.comptoir.telephony.sip.SipSignal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/// A house that answers, says something loud, and writes down what it hears: what the practice box
/// is tested against.
final class SpeakingHouse implements SipCalls {
  /// Frames of 20 ms it speaks once it was acknowledged.
  static final int SPEECH_FRAMES = 20;

  final BlockingQueue<SipInvite> invites = new LinkedBlockingQueue<>();
  final BlockingQueue<SipSignal> signals = new LinkedBlockingQueue<>();
  final BlockingQueue<LineState> states = new LinkedBlockingQueue<>();
  final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  final BlockingQueue<Integer> keys = new LinkedBlockingQueue<>();

  @Override
  public void invited(SipInvite invite) {
    invites.add(invite);
    SdpOffer offer = ((SdpOffer.Read) SdpOffer.parse(invite.offer())).offer();
    try {
      var socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
      invite.dialog().listen(signal -> take(signal, socket, offer.remote()));
      invite.dialog().ring();
      invite.dialog().answer(offer.answer(socket.getLocalAddress(), socket.getLocalPort(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void line(LineState state) {
    states.add(state);
  }

  SipDialog onlyCall() throws InterruptedException {
    return invites.take().dialog();
  }

  private void take(SipSignal signal, DatagramSocket socket, InetSocketAddress to) {
    if (signal instanceof SipSignal.Acknowledged) {
      Thread.ofVirtual().start(() -> listen(socket));
      Thread.ofVirtual().start(() -> speak(socket, to));
    } else if (!(signal instanceof SipSignal.Key)) {
      socket.close();
    }
    signals.add(signal);
  }

  private void listen(DatagramSocket socket) {
    var packet = new DatagramPacket(new byte[2048], 2048);
    int lastStamp = -1;
    while (true) {
      try {
        socket.receive(packet);
      } catch (IOException e) {
        return;
      }
      byte[] data = packet.getData();
      int type = data[1] & 0x7F;
      int stamp = Arrays.hashCode(Arrays.copyOfRange(data, 4, 8));
      if (type == 8) {
        synchronized (heard) {
          heard.write(data, 12, packet.getLength() - 12);
        }
      } else if (type == 101 && stamp != lastStamp) {
        keys.add((int) data[12]);
        lastStamp = stamp;
      }
    }
  }

  private static void speak(DatagramSocket socket, InetSocketAddress to) {
    for (int i = 0; i < SPEECH_FRAMES; i++) {
      byte[] packet = new byte[172];
      Arrays.fill(packet, (byte) 0xAA);
      packet[0] = (byte) 0x80;
      packet[1] = 8;
      packet[3] = (byte) i;
      try {
        socket.send(new DatagramPacket(packet, packet.length, to));
      } catch (IOException e) {
        return;
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  byte[] everythingHeard() {
    synchronized (heard) {
      return heard.toByteArray();
    }
  }
}
