package fr.comptoir.telephony.media;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Optional;

/// The two sockets of a leg: RTP on an even port, RTCP on the one above (RFC 3550 §11).
record PortPair(RtpSocket rtp, RtpSocket rtcp) implements AutoCloseable {

  /// Empty when one of the two ports is taken by somebody else.
  static Optional<PortPair> bind(InetAddress address, int port) {
    try {
      var rtp = new RtpSocket(address, port);
      try {
        return Optional.of(new PortPair(rtp, new RtpSocket(address, port + 1)));
      } catch (SocketException e) {
        rtp.close();
        return Optional.empty();
      }
    } catch (SocketException e) {
      return Optional.empty();
    }
  }

  int port() {
    return rtp.getLocalPort();
  }

  /// Only this host is heard from now on.
  void peer(InetSocketAddress remote) {
    rtp.peer(remote);
    rtcp.peer(remote);
  }

  @Override
  public void close() {
    rtp.close();
    rtcp.close();
  }
}
