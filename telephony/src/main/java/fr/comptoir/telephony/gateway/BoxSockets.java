package fr.comptoir.telephony.gateway;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;

/// A pair of ports for RTP and RTCP (RFC 3550 §11: even and the next one). What comes to the second
/// is not read; it is there so that the far end's reports don't bounce.
record BoxSockets(DatagramSocket rtp, DatagramSocket rtcp) implements AutoCloseable {
  private static final int TRIES = 50;

  static BoxSockets open(InetAddress address) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      var rtp = new DatagramSocket(0, address);
      int port = rtp.getLocalPort();
      if (port % 2 == 0) {
        try {
          return new BoxSockets(rtp, new DatagramSocket(port + 1, address));
        } catch (IOException e) {
          // Taken: try the next one.
        }
      }
      rtp.close();
    }
    throw new IOException("no free pair of ports");
  }

  @Override
  public void close() {
    rtp.close();
    rtcp.close();
  }
}
