package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Codec;
import java.net.Inet6Address;
import java.net.InetAddress;

/// The SDP offer of a call we place (RFC 3264 §5): both laws of G.711 and keys, nothing else. Pure.
final class SdpCall {
  private static final int EVENT = 101;

  private SdpCall() {}

  /// @param ours address we listen on
  /// @param port our RTP port
  /// @param first codec the caller on the other side speaks: with it nothing needs converting
  static String offer(InetAddress ours, int port, Codec first) {
    String address =
        (ours instanceof Inet6Address ? "IP6 " : "IP4 ")
            + ours.getHostAddress().replaceFirst("%.*", "");
    Codec second = first == Codec.PCMA ? Codec.PCMU : Codec.PCMA;
    var text = new StringBuilder(320);
    line(text, "v=0");
    line(text, "o=comptoir " + port + " 0 IN " + address);
    line(text, "s=-");
    line(text, "c=IN " + address);
    line(text, "t=0 0");
    line(
        text,
        "m=audio %d RTP/AVP %d %d %d"
            .formatted(port, first.payloadType(), second.payloadType(), EVENT));
    for (Codec codec : new Codec[] {first, second}) {
      line(text, "a=rtpmap:" + codec.payloadType() + " " + codec.name() + "/8000");
    }
    line(text, "a=rtpmap:" + EVENT + " telephone-event/8000");
    line(text, "a=fmtp:" + EVENT + " 0-15");
    line(text, "a=ptime:" + Codec.FRAME_MILLIS);
    line(text, "a=sendrecv");
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append("\r\n");
  }
}
