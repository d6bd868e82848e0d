package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;
import java.net.InetSocketAddress;

/// What an SDP exchange agreed on.
///
/// @param remote where to send RTP; RTCP goes to the port above
/// @param telephoneEvent payload type of RFC 4733 events; -1 = none agreed
/// @param direction ours: SENDRECV, or what a hold leaves us
public record MediaPlan(
    InetSocketAddress remote, Codec codec, int telephoneEvent, Direction direction) {

  public enum Direction {
    SENDRECV,
    /// The peer holds us: it sends, we only listen.
    RECVONLY,
    SENDONLY,
    INACTIVE
  }
}
