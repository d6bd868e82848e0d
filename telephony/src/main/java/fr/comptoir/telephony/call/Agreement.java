package fr.comptoir.telephony.call;

import fr.comptoir.telephony.media.MediaLeg;
import fr.comptoir.telephony.media.MediaPlan;
import fr.comptoir.telephony.sip.SdpOffer;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Optional;

/// What the two ends of a call agreed on about its sound, from the first offer to the last (RFC
/// 3264). The call's thread only.
final class Agreement {
  private final MediaLeg leg;
  private final InetAddress ours;
  private SdpOffer offer;
  private long version;

  /// @param bind what the sockets are bound to; where that is every interface, the one that leads
  ///   to the peer is told
  Agreement(MediaLeg leg, InetAddress bind, SdpOffer offer) {
    this.leg = leg;
    this.offer = offer;
    ours = bind.isAnyLocalAddress() ? towards(offer.remote()) : bind;
  }

  MediaPlan plan() {
    return offer.plan();
  }

  /// Our side of it, as SDP.
  String answer() {
    return offer.answer(ours, leg.port(), version);
  }

  /// Takes up another offer: hold, resume, another address. Empty when we can't: what was agreed
  /// stands.
  ///
  /// @param text of the offer; empty asks for one of ours (RFC 3261 §14.2)
  Optional<String> reoffered(String text) {
    if (text.isEmpty()) {
      version++;
      return Optional.of(answer());
    }
    return switch (SdpOffer.parse(text)) {
      case SdpOffer.Read(SdpOffer next) when next.plan().codec() == plan().codec() -> {
        offer = next;
        version++;
        leg.change(next.plan());
        yield Optional.of(answer());
      }
      case SdpOffer.Read _, SdpOffer.NoCodec _, SdpOffer.Unreadable _ -> Optional.empty();
    };
  }

  private static InetAddress towards(InetSocketAddress peer) {
    try (var probe = new DatagramSocket()) {
      probe.connect(peer); // sends nothing: asks the routing table
      return probe.getLocalAddress();
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }
}
