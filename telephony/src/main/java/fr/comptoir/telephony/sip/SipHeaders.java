package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.sip.CallerIdentity.Party;
import gov.nist.javax.sip.RequestEventExt;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sip.RequestEvent;
import javax.sip.address.Address;
import javax.sip.address.SipURI;
import javax.sip.header.AcceptHeader;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.RequireHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/// Reads what we need out of a request. Strangers wrote it: whatever is missing or of another kind
/// is null or empty, never an exception.
final class SipHeaders {
  private SipHeaders() {}

  /// Where the packet really came from, whatever its Via says.
  static @Nullable InetAddress source(RequestEvent event) {
    if (!(event instanceof RequestEventExt known) || known.getRemoteIpAddress() == null)
      return null;
    String host = known.getRemoteIpAddress();
    try {
      return InetAddress.ofLiteral(host);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  static int sourcePort(RequestEvent event) {
    return event instanceof RequestEventExt known ? known.getRemotePort() : 0;
  }

  /// Whether the answer goes back over the transport the request came by, to where it came from.
  static boolean goesBackTheSameWay(Request request) {
    return request instanceof SIPRequest known
        && known.getMessageChannel() instanceof MessageChannel channel
        && request.getHeader(ViaHeader.NAME) instanceof ViaHeader via
        && via.getTransport().equalsIgnoreCase(channel.getTransport())
        && via.getMAddr() == null;
  }

  /// Whether the request is for a `sip:`, `sips:` or `tel:` address.
  static boolean isForPhones(Request request) {
    return switch (request.getRequestURI().getScheme().toLowerCase(Locale.ROOT)) {
      case "sip", "sips", "tel" -> true;
      default -> false;
    };
  }

  /// What RFC 3261 §8.1.1 wants in every request; the stack lets some without through.
  static boolean complete(Request request) {
    return request.getHeader(ToHeader.NAME) != null
        && request.getHeader(FromHeader.NAME) != null
        && request.getHeader(CallIdHeader.NAME) != null
        && request.getHeader(CSeqHeader.NAME) != null
        && request.getHeader(ViaHeader.NAME) != null
        && request.getHeader(MaxForwardsHeader.NAME) != null;
  }

  static @Nullable String toTag(Request request) {
    return request.getHeader(ToHeader.NAME) instanceof ToHeader to ? to.getTag() : null;
  }

  static String callId(Request request) {
    return request.getHeader(CallIdHeader.NAME) instanceof CallIdHeader id ? id.getCallId() : "";
  }

  /// Empty where an old phone gave none (RFC 2543).
  static String fromTag(Request request) {
    String tag = request.getHeader(FromHeader.NAME) instanceof FromHeader f ? f.getTag() : null;
    return tag == null ? "" : tag;
  }

  static @Nullable String contactUser(Request request) {
    return request.getHeader(ContactHeader.NAME) instanceof ContactHeader contact
            && contact.getAddress() != null
            && contact.getAddress().getURI() instanceof SipURI uri
        ? uri.getUser()
        : null;
  }

  static @Nullable String toUser(Request request) {
    return request.getHeader(ToHeader.NAME) instanceof ToHeader to
            && to.getAddress().getURI() instanceof SipURI uri
        ? uri.getUser()
        : null;
  }

  /// Option tags the peer insists on, joined; empty when there are none.
  static String required(Request request) {
    var tags = new ArrayList<String>();
    for (Header header : all(request, RequireHeader.NAME)) {
      if (header instanceof RequireHeader require) tags.add(require.getOptionTag());
    }
    return String.join(", ", tags);
  }

  /// Whether an answer with SDP is welcome; without an Accept header it is (RFC 3261 §20.1).
  static boolean takesSdp(Request request) {
    List<Header> accepted = all(request, AcceptHeader.NAME);
    return accepted.isEmpty() || accepted.stream().anyMatch(SipHeaders::isSdpOrAny);
  }

  private static boolean isSdpOrAny(Header header) {
    if (!(header instanceof AcceptHeader accept)) return true;
    String type = accept.getContentType();
    String subtype = accept.getContentSubType();
    boolean application = "application".equalsIgnoreCase(type);
    return type == null
        || type.equals("*")
        || (application && ("sdp".equalsIgnoreCase(subtype) || "*".equals(subtype)));
  }

  /// `type/subtype`, lower case; empty when there is no body.
  static String contentType(Request request) {
    if (request.getRawContent() == null) return "";
    return request.getHeader(ContentTypeHeader.NAME) instanceof ContentTypeHeader type
        ? (type.getContentType() + "/" + type.getContentSubType()).toLowerCase(Locale.ROOT)
        : "";
  }

  static String body(Message message) {
    byte[] raw = message.getRawContent();
    return raw == null ? "" : new String(raw, StandardCharsets.UTF_8);
  }

  static Caller caller(Request request, Set<String> lines) {
    var asserted = new ArrayList<Party>();
    for (Header header : all(request, "P-Asserted-Identity")) {
      if (header instanceof HeaderAddress party) asserted.add(party(party.getAddress()));
    }
    var privacy = new ArrayList<String>();
    for (Header header : all(request, "Privacy")) {
      String line = header.toString();
      privacy.add(line.substring(line.indexOf(':') + 1));
    }
    Party from =
        request.getHeader(FromHeader.NAME) instanceof FromHeader header
            ? party(header.getAddress())
            : null;
    return CallerIdentity.of(asserted, from, privacy, lines);
  }

  static List<Header> all(Request request, String name) {
    var headers = new ArrayList<Header>();
    for (Iterator<?> each = request.getHeaders(name); each.hasNext(); ) {
      if (each.next() instanceof Header header) headers.add(header);
    }
    return headers;
  }

  private static Party party(Address address) {
    String name = address.getDisplayName();
    return new Party(String.valueOf(address.getURI()), name == null ? "" : name);
  }
}
