package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.media.MediaPlan;
import fr.comptoir.telephony.media.MediaPlan.Direction;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/// An SDP offer we can take (RFC 8866, RFC 3264), and the answer to it. Pure.
///
/// We read SDP ourselves, line by line: what we need of it is little, `javax.sdp` answers hostile
/// text with whatever exception it happens to run into.
///
/// @param plan what taking it means for the sound
/// @param origin the peer's session without its version
/// @param time its `t=` value, repeated in the answer (RFC 3264 §6)
/// @param streams every `m=` line, in order: each wants a line in the answer
/// @param chosen index of the stream we talk on
public record SdpOffer(
    MediaPlan plan, String origin, String time, List<Stream> streams, int chosen) {

  /// What the text was.
  public sealed interface Reading {}

  public record Read(SdpOffer offer) implements Reading {}

  /// Well written, but neither A-law nor µ-law over plain RTP: 488.
  public record NoCodec() implements Reading {}

  /// Not SDP, or not fit to be answered: 488 as well (RFC 3261 §13.3.1.3).
  ///
  /// @param why for the log; never quotes the text
  public record Unreadable(String why) implements Reading {}

  /// An `m=` line as offered.
  public record Stream(String kind, String protocol, String formats) {}

  public SdpOffer {
    streams = List.copyOf(streams);
  }

  /// Reads text from the wire, whatever it holds.
  public static Reading parse(String text) {
    return new SdpReader().read(text);
  }

  /// The answer: one codec, the first of ours in the caller's order; every other stream refused.
  ///
  /// @param ours address we listen on
  /// @param port our RTP port
  /// @param version 0 in the first answer of a call, one more in each later one
  public String answer(InetAddress ours, int port, long version) {
    var text = new StringBuilder(320);
    String family = ours instanceof Inet6Address ? "IP6 " : "IP4 ";
    String address = family + ours.getHostAddress().replaceFirst("%.*", "");
    line(text, "v=0");
    line(text, "o=comptoir " + session(port) + " " + version + " IN " + address);
    line(text, "s=-");
    line(text, "c=IN " + address);
    line(text, "t=" + time);
    for (int i = 0; i < streams.size(); i++) {
      Stream stream = streams.get(i);
      if (i == chosen) {
        talkOn(text, stream, port);
      } else {
        line(text, "m=" + stream.kind + " 0 " + stream.protocol + " " + stream.formats);
      }
    }
    return text.toString();
  }

  /// Where the peer wants its sound.
  public InetSocketAddress remote() {
    return plan.remote();
  }

  private void talkOn(StringBuilder text, Stream stream, int port) {
    Codec codec = plan.codec();
    int type = codec.payloadType();
    int event = plan.telephoneEvent();
    String formats = event < 0 ? "" + type : type + " " + event;
    line(text, "m=audio " + port + " " + stream.protocol + " " + formats);
    line(text, "a=rtpmap:" + type + " " + codec.name() + "/8000");
    if (event >= 0) {
      line(text, "a=rtpmap:" + event + " telephone-event/8000");
      line(text, "a=fmtp:" + event + " 0-15");
    }
    line(text, "a=ptime:" + Codec.FRAME_MILLIS);
    line(text, "a=" + word(plan.direction()));
  }

  /// The same in every answer of one call, without keeping state: their session and our port.
  private long session(int port) {
    return (Integer.toUnsignedLong(origin.hashCode()) << 16) | port;
  }

  private static String word(Direction direction) {
    return switch (direction) {
      case SENDRECV -> "sendrecv";
      case RECVONLY -> "recvonly";
      case SENDONLY -> "sendonly";
      case INACTIVE -> "inactive";
    };
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append("\r\n");
  }
}
