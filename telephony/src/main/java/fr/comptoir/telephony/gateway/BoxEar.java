package fr.comptoir.telephony.gateway;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;

/// Listens to what the far end says: how much speech, and for how long it has been quiet. One
/// thread reads, another asks.
final class BoxEar {
  private static final int HEADER = 12;
  private static final int FRAME_MILLIS = 20;

  /// Root mean square of a frame of speech on the line, out of 32767; silence and noise lie below.
  private static final double SPEECH = 250;

  private final DatagramSocket socket;
  private long speechMillis;
  private long lastSpeechNanos = System.nanoTime();

  BoxEar(DatagramSocket socket) {
    this.socket = socket;
  }

  /// Until the socket is closed; run it on a thread of its own.
  void listen() {
    var packet = new DatagramPacket(new byte[2048], 2048);
    while (!socket.isClosed()) {
      try {
        socket.receive(packet);
      } catch (IOException e) {
        continue;
      }
      byte[] data = packet.getData();
      int length = packet.getLength();
      packet.setLength(data.length);
      boolean alaw = length > HEADER && (data[0] & 0xC0) == 0x80 && (data[1] & 0x7F) == 8;
      if (alaw && level(data, length) > SPEECH) hear();
    }
  }

  /// Speech heard in this call, in milliseconds.
  synchronized long speechMillis() {
    return speechMillis;
  }

  /// Milliseconds since the last speech; since the beginning when there was none.
  synchronized long quietMillis() {
    return (System.nanoTime() - lastSpeechNanos) / 1_000_000;
  }

  private synchronized void hear() {
    speechMillis += FRAME_MILLIS;
    lastSpeechNanos = System.nanoTime();
  }

  private static double level(byte[] data, int length) {
    double sum = 0;
    for (int i = HEADER; i < length; i++) {
      double sample = linear(data[i]);
      sum += sample * sample;
    }
    return Math.sqrt(sum / (length - HEADER));
  }

  /// One A-law byte as a 16-bit sample (ITU-T G.711, table 1).
  static int linear(byte alaw) {
    int bits = (alaw ^ 0x55) & 0xFF;
    int exponent = (bits >> 4) & 7;
    int mantissa = ((bits & 0x0F) << 4) + 8;
    int magnitude = exponent == 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
    return (bits & 0x80) != 0 ? magnitude : -magnitude;
  }
}
