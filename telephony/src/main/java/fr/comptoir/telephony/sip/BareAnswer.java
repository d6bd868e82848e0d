package fr.comptoir.telephony.sip;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Matcher;

/// Answers what the stack can't read: the headers RFC 3261 §8.2.6.2 wants repeated are repeated as
/// they came, so that the peer knows its own, broken as they may be. No longer than the question
/// but for a few words: nobody's echo for a flood. Thread-safe.
final class BareAnswer {
  private static final int LONGEST = 8192;

  private final long secret = new SecureRandom().nextLong();

  /// @param source where the request came from; the answer goes there
  byte[] write(RawMessage message, Vetting.Refused refusal, InetAddress source, int sourcePort) {
    var text = new StringBuilder(400);
    text.append("SIP/2.0 ").append(refusal.status()).append(' ').append(refusal.reason());
    text.append("\r\n");
    boolean top = true;
    for (RawMessage.Field field : message.fields()) {
      if (text.length() > LONGEST) break;
      switch (field.name()) {
        case "via" -> {
          line(text, "Via", top ? marked(field.value(), source, sourcePort) : field.value());
          top = false;
        }
        case "from" -> line(text, "From", field.value());
        case "to" -> line(text, "To", tagged(field.value(), message));
        case "call-id" -> line(text, "Call-ID", field.value());
        case "cseq" -> line(text, "CSeq", field.value());
        default -> {}
      }
    }
    if (refusal.status() == 503) line(text, "Retry-After", "5");
    line(text, "Content-Length", "0");
    return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /// Where the answer to a datagram goes: to the port it came from where the Via asks for that or
  /// can't be read, else to the one it names (RFC 3261 §18.2.2, RFC 3581 §4).
  static int port(RawMessage message, int sourcePort) {
    String via = message.first("via");
    if (via == null) return sourcePort;
    String top = Grammar.topVia(via);
    int named = Grammar.viaPort(top);
    return named == 0 || Grammar.rport(top).find() ? sourcePort : named;
  }

  private static String marked(String via, InetAddress source, int sourcePort) {
    String top = Grammar.topVia(via);
    if (!Grammar.isVia(top)) return via;
    String rest = via.substring(via.indexOf(top) + top.length());
    Matcher rport = Grammar.rport(top);
    String host = source.getHostAddress().replaceFirst("%.*", "");
    String marked = rport.find() ? rport.replaceFirst(";rport=" + sourcePort) : top;
    return marked + ";received=" + host + rest;
  }

  /// The same tag for the same request, without keeping any (RFC 3261 §8.2.7).
  private String tagged(String to, RawMessage message) {
    if (Grammar.hasTag(to)) return to;
    long hash = (message.first("call-id") + "|" + message.first("cseq")).hashCode();
    return to + ";tag=" + Long.toHexString((hash * 0x9E37_79B9_7F4A_7C15L) ^ secret);
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append("\r\n");
  }
}
