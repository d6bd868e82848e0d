package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Caller;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import javax.sip.InvalidArgumentException;
import javax.sip.PeerUnavailableException;
import javax.sip.SipFactory;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ViaHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;

/// Writes the INVITEs we send. Thread-safe.
final class SipRequests {
  private static final int HOPS = 70;

  private final HeaderFactory headers;
  private final AddressFactory addresses;
  private final MessageFactory messages;
  private final InetSocketAddress ours;

  SipRequests(SipFactory factory, InetSocketAddress ours) throws PeerUnavailableException {
    headers = factory.createHeaderFactory();
    addresses = factory.createAddressFactory();
    messages = factory.createMessageFactory();
    this.ours = ours;
  }

  /// @param callId of the new call
  /// @param tag our side's
  Request invite(Binding to, PhoneWish wish, String callId, String tag)
      throws ParseException, InvalidArgumentException {
    SipURI target = (SipURI) addresses.createURI(to.contact());
    if (!wish.dial().isEmpty()) target.setUser(wish.dial());
    String wanted = target.getTransportParam();
    String transport = wanted == null ? "udp" : wanted.toLowerCase(Locale.ROOT);
    InetAddress here = here(to);
    String host = literal(here);
    ViaHeader via = headers.createViaHeader(host, ours.getPort(), transport, null);
    via.setRPort();
    Request request =
        messages.createRequest(
            target,
            Request.INVITE,
            headers.createCallIdHeader(callId),
            headers.createCSeqHeader(1L, Request.INVITE),
            headers.createFromHeader(from(wish.shown(), host), tag),
            headers.createToHeader(addresses.createAddress((SipURI) target.clone()), null),
            List.of(via),
            headers.createMaxForwardsHeader(HOPS));
    SipURI contact = addresses.createSipURI("comptoir", host);
    contact.setPort(ours.getPort());
    if (!transport.equals("udp")) contact.setTransportParam(transport);
    request.addHeader(headers.createContactHeader(addresses.createAddress(contact)));
    request.addHeader(headers.createAllowHeader(SipAnswers.METHODS));
    request.setContent(
        SdpCall.offer(here, wish.rtpPort(), wish.first()),
        headers.createContentTypeHeader("application", "sdp"));
    return request;
  }

  private Address from(Caller caller, String host) throws ParseException {
    String number = caller.number() == null ? "anonymous" : caller.number();
    var address = addresses.createAddress(addresses.createSipURI(number, host));
    String name = displayable(caller.name());
    if (!name.isEmpty()) address.setDisplayName(name);
    return address;
  }

  /// A name goes into a header: nothing of it may end the quotes or the line.
  private static String displayable(String name) {
    return name.replaceAll("[\\p{Cntrl}\"\\\\]", "").strip();
  }

  /// Where the device reaches us. On every interface: the one that leads to it.
  private InetAddress here(Binding to) {
    InetAddress address = ours.getAddress();
    if (!address.isAnyLocalAddress()) return address;
    try (var probe = new DatagramSocket()) {
      probe.connect(to.source(), Math.max(1, to.sourcePort())); // sends nothing
      return probe.getLocalAddress();
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String literal(InetAddress address) {
    String host = address.getHostAddress();
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }
}
