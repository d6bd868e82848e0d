package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.TrunkConfig;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;
import javax.sip.InvalidArgumentException;
import javax.sip.PeerUnavailableException;
import javax.sip.SipFactory;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ViaHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;

/// Writes what we say to one operator. One Call-ID for all of one run, as RFC 3261 §10.2 wants it,
/// and a number that grows. One thread.
final class TrunkRequests {
  private static final int HOPS = 70;

  private final HeaderFactory headers;
  private final AddressFactory addresses;
  private final MessageFactory messages;
  private final InetSocketAddress ours;
  private final TrunkConfig config;
  private final String callId = UUID.randomUUID().toString();
  private long cseq;

  TrunkRequests(SipFactory factory, InetSocketAddress ours, TrunkConfig config)
      throws PeerUnavailableException {
    headers = factory.createHeaderFactory();
    addresses = factory.createAddressFactory();
    messages = factory.createMessageFactory();
    this.ours = ours;
    this.config = config;
  }

  /// @param contact where the operator reaches us
  Request register(InetSocketAddress server, InetSocketAddress contact, int seconds, String tag)
      throws ParseException, InvalidArgumentException {
    Request request = request(Request.REGISTER, server, tag, ++cseq, callId);
    SipURI uri = addresses.createSipURI(config.user(), literal(contact.getAddress()));
    uri.setPort(contact.getPort());
    request.addHeader(headers.createContactHeader(addresses.createAddress(uri)));
    request.addHeader(headers.createExpiresHeader(seconds));
    return request;
  }

  /// A sign of life.
  Request options(InetSocketAddress server, String tag)
      throws ParseException, InvalidArgumentException {
    return request(Request.OPTIONS, server, tag, 1, UUID.randomUUID().toString());
  }

  void prove(Request request, TrunkAnswer answer) throws ParseException {
    String name = answer.challenge().proxy() ? "Proxy-Authorization" : "Authorization";
    String value = answer.header(request.getMethod(), config.password());
    request.setHeader(headers.createHeader(name, value));
  }

  /// Our own address towards a server. On every interface: the one that leads to it.
  InetSocketAddress here(InetSocketAddress server) {
    if (!ours.getAddress().isAnyLocalAddress()) return ours;
    try (var probe = new DatagramSocket()) {
      probe.connect(server); // sends nothing
      return new InetSocketAddress(probe.getLocalAddress(), ours.getPort());
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Request request(
      String method, InetSocketAddress server, String tag, long number, String id)
      throws ParseException, InvalidArgumentException {
    SipURI target = addresses.createSipURI(null, literal(server.getAddress()));
    target.setPort(server.getPort());
    String domain = config.domain().isEmpty() ? server.getHostString() : config.domain();
    SipURI account = addresses.createSipURI(config.user(), domain);
    InetSocketAddress here = here(server);
    ViaHeader via =
        headers.createViaHeader(literal(here.getAddress()), here.getPort(), "udp", null);
    via.setRPort();
    return messages.createRequest(
        target,
        method,
        headers.createCallIdHeader(id),
        headers.createCSeqHeader(number, method),
        headers.createFromHeader(addresses.createAddress(account), tag),
        headers.createToHeader(addresses.createAddress((SipURI) account.clone()), null),
        List.of(via),
        headers.createMaxForwardsHeader(HOPS));
  }

  private static String literal(InetAddress address) {
    String host = address.getHostAddress();
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }
}
