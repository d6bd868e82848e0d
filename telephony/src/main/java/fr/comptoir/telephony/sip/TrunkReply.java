package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Device.Algorithm;
import fr.comptoir.telephony.sip.TrunkCourse.Challenge;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.sip.address.SipURI;
import javax.sip.header.ContactHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.MinExpiresHeader;
import javax.sip.header.ProxyAuthenticateHeader;
import javax.sip.header.ViaHeader;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/// Reads an operator's answer. It may be wrong in any way: what is missing or broken is null or the
/// value that does no harm, never an exception.
final class TrunkReply {
  private TrunkReply() {}

  /// The first challenge we can answer; null when there is none.
  static @Nullable WWWAuthenticateHeader challenge(Response response) {
    boolean proxy = response.getStatusCode() == Response.PROXY_AUTHENTICATION_REQUIRED;
    String name = proxy ? ProxyAuthenticateHeader.NAME : WWWAuthenticateHeader.NAME;
    for (Object header : all(response, name)) {
      boolean known =
          header instanceof WWWAuthenticateHeader asked
              && asked.getRealm() != null
              && asked.getNonce() != null
              && algorithm(asked.getAlgorithm()) != null;
      if (known) return (WWWAuthenticateHeader) header;
    }
    return null;
  }

  static @Nullable Challenge read(WWWAuthenticateHeader asked, boolean proxy) {
    Algorithm algorithm = algorithm(asked.getAlgorithm());
    if (algorithm == null) return null;
    String qop = asked.getQop();
    boolean auth =
        qop != null && List.of(qop.toLowerCase(Locale.ROOT).split("[\\s,]+")).contains("auth");
    return new Challenge(
        asked.getRealm(), asked.getNonce(), asked.getOpaque(), algorithm, auth, proxy);
  }

  private static @Nullable Algorithm algorithm(@Nullable String name) {
    return switch (name == null ? "MD5" : name.toUpperCase(Locale.ROOT)) {
      case "MD5" -> Algorithm.MD5;
      case "SHA-256" -> Algorithm.SHA256;
      default -> null;
    };
  }

  /// Seconds granted to our contact; what we asked for where the answer doesn't say.
  static int granted(Response response, String user, InetSocketAddress contact, int asked) {
    for (Object header : all(response, ContactHeader.NAME)) {
      boolean ours =
          header instanceof ContactHeader bound
              && !bound.isWildCard()
              && bound.getExpires() >= 0
              && bound.getAddress().getURI() instanceof SipURI uri
              && user.equals(uri.getUser())
              && uri.getPort() == contact.getPort();
      if (ours) return ((ContactHeader) header).getExpires();
    }
    ExpiresHeader expires = response.getExpires();
    return expires == null ? asked : expires.getExpires();
  }

  static int leastSeconds(Response response) {
    return response.getHeader(MinExpiresHeader.NAME) instanceof MinExpiresHeader least
        ? least.getExpires()
        : 0;
  }

  /// Where the operator sees us (RFC 3581 §4); null when it doesn't say.
  static @Nullable InetSocketAddress seenAt(Response response) {
    if (!(response.getHeader(ViaHeader.NAME) instanceof ViaHeader via)) return null;
    if (via.getReceived() == null || via.getRPort() <= 0 || via.getRPort() > 65_535) return null;
    try {
      return new InetSocketAddress(InetAddress.ofLiteral(via.getReceived()), via.getRPort());
    } catch (IllegalArgumentException notLiteral) {
      return null;
    }
  }

  private static List<Object> all(Response response, String name) {
    var headers = new ArrayList<Object>();
    for (Iterator<?> each = response.getHeaders(name); each.hasNext(); ) headers.add(each.next());
    return headers;
  }
}
