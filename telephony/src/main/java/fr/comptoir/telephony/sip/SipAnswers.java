package fr.comptoir.telephony.sip;

import gov.nist.javax.sip.message.SIPRequest;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.HexFormat;
import javax.sip.InvalidArgumentException;
import javax.sip.PeerUnavailableException;
import javax.sip.SipFactory;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ToHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;

/// Writes our responses. Thread-safe. There is no Server header: who we are is nobody's business.
final class SipAnswers {
  static final String METHODS = "INVITE, ACK, CANCEL, BYE, OPTIONS, REGISTER, INFO, NOTIFY, UPDATE";

  private final HeaderFactory headers;
  private final AddressFactory addresses;
  private final MessageFactory messages;
  private final InetSocketAddress ours;
  private final SecureRandom random = new SecureRandom();

  SipAnswers(SipFactory factory, InetSocketAddress ours) throws PeerUnavailableException {
    this.headers = factory.createHeaderFactory();
    this.addresses = factory.createAddressFactory();
    this.messages = factory.createMessageFactory();
    this.ours = ours;
  }

  HeaderFactory headers() {
    return headers;
  }

  /// With a To tag, which every answer but 100 needs.
  Response answer(int status, Request request) throws ParseException {
    return answer(status, request, tag());
  }

  Response answer(int status, Request request, String tag) throws ParseException {
    Response response = messages.createResponse(status, request);
    ToHeader to = (ToHeader) response.getHeader(ToHeader.NAME);
    if (to != null && to.getTag() == null && status != Response.TRYING) to.setTag(tag);
    return response;
  }

  /// 200 to OPTIONS, 405 to what we don't do: both say what we do.
  Response withMethods(int status, Request request) throws ParseException {
    Response response = answer(status, request);
    response.addHeader(headers.createAllowHeader(METHODS));
    response.addHeader(headers.createAcceptHeader("application", "sdp"));
    return response;
  }

  /// An answer inside a dialog, with where to reach us; `sdp` may be empty.
  ///
  /// @param transport of the request, which the peer is to use again
  Response inDialog(int status, Request request, String tag, String transport, String sdp)
      throws ParseException {
    Response response = answer(status, request, tag);
    SipURI uri = addresses.createSipURI("comptoir", host(request));
    uri.setPort(ours.getPort());
    if (!transport.equalsIgnoreCase("udp")) uri.setParameter("transport", transport);
    response.addHeader(headers.createContactHeader(addresses.createAddress(uri)));
    response.addHeader(headers.createAllowHeader(METHODS));
    if (!sdp.isEmpty()) {
      response.setContent(sdp, headers.createContentTypeHeader("application", "sdp"));
    }
    return response;
  }

  /// 423 (RFC 3261 §10.3).
  Response tooBrief(Request request, int leastSeconds)
      throws ParseException, InvalidArgumentException {
    Response response = answer(Response.INTERVAL_TOO_BRIEF, request);
    response.addHeader(headers.createMinExpiresHeader(leastSeconds));
    return response;
  }

  /// 420: we know no extension a caller may require.
  Response badExtension(Request request, String extension) throws ParseException {
    Response response = answer(Response.BAD_EXTENSION, request);
    response.addHeader(headers.createUnsupportedHeader(extension));
    return response;
  }

  String tag() {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// Where the peer reaches us. On every interface: the one that leads to it.
  private String host(Request request) {
    InetAddress address = ours.getAddress();
    if (address.isAnyLocalAddress() && request instanceof SIPRequest known) {
      address = towards(known.getRemoteAddress(), known.getRemotePort());
    }
    String host = address.getHostAddress();
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }

  private static InetAddress towards(InetAddress peer, int port) {
    try (var probe = new DatagramSocket()) {
      probe.connect(peer, port); // sends nothing: asks the routing table
      return probe.getLocalAddress();
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }
}
