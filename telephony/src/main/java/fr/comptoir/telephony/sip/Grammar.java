package fr.comptoir.telephony.sip;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// As much of RFC 3261 §25 as decides whether a message can be understood at all. Lenient where a
/// phone's habit does no harm; every pattern is linear in the text. Pure.
final class Grammar {
  private static final String TOKEN = "[-A-Za-z0-9.!%*_+`'~]++";
  private static final String VALUE = "(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s;,\"]++)";
  private static final String PARAMETERS =
      "(?:\\s*+;\\s*+" + TOKEN + "(?:\\s*+=\\s*+" + VALUE + ")?+)*+\\s*+";
  private static final Pattern METHOD = Pattern.compile(TOKEN);
  private static final Pattern VIA =
      Pattern.compile(
          "SIP\\s*+/\\s*+2\\.0\\s*+/\\s*+"
              + TOKEN
              + "\\s++(\\[[0-9A-Fa-f:.]++]|[-A-Za-z0-9._]++)(?:\\s*+:\\s*+(\\d{1,5}))?+("
              + PARAMETERS
              + ")",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAIL = Pattern.compile(PARAMETERS);
  private static final Pattern TAG = Pattern.compile("(?i);\\s*tag\\s*=");
  private static final Pattern RPORT = Pattern.compile("(?i);\\s*rport\\s*(?=$|[;,])");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][-A-Za-z0-9+.]*+:.+");
  private static final Pattern HOST =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]++)]|[-A-Za-z0-9._]++)(?::(\\d{1,5}))?+");

  private Grammar() {}

  static boolean isMethod(String text) {
    return METHOD.matcher(text).matches();
  }

  /// The topmost Via of a Via header.
  static String topVia(String value) {
    return parts(value).getFirst().strip();
  }

  static boolean isVia(String via) {
    return viaPort(via) > 0;
  }

  /// The port an answer goes to where the Via doesn't ask for the one the request came from; 0 when
  /// that can't be read.
  static int viaPort(String via) {
    Matcher parts = VIA.matcher(via);
    if (!parts.matches()) return 0;
    int port = parts.group(2) == null ? 5060 : Integer.parseInt(parts.group(2));
    return port > 65_535 ? 0 : port;
  }

  /// Where a bare `rport` stands (RFC 3581 §3), to be filled in.
  static Matcher rport(String via) {
    return RPORT.matcher(via);
  }

  static boolean hasTag(String party) {
    return TAG.matcher(party.substring(party.lastIndexOf('>') + 1)).find();
  }

  /// A To, a From or one Contact: `name <uri>;parameters` or `uri;parameters`.
  static boolean isParty(String value) {
    int open = unquoted(value, '<');
    if (open == UNBALANCED) return false;
    if (open < 0) {
      int end = value.indexOf(';');
      String uri = end < 0 ? value : value.substring(0, end);
      return isUri(uri.strip())
          && uri.indexOf('?') < 0
          && (end < 0 || TAIL.matcher(value.substring(end)).matches());
    }
    String name = value.substring(0, open);
    int close = value.indexOf('>', open);
    boolean namedRight = name.indexOf('"') >= 0 || name.indexOf(',') < 0;
    return namedRight
        && close > 0
        && isUri(value.substring(open + 1, close))
        && TAIL.matcher(value.substring(close + 1)).matches();
  }

  /// Every one of a Contact header's addresses; `*` is one.
  static boolean areContacts(String value) {
    return value.equals("*") || parts(value).stream().allMatch(part -> isParty(part.strip()));
  }

  /// Any scheme; of `sip:` and `sips:` the host is looked at.
  static boolean isUri(String uri) {
    if (!SCHEME.matcher(uri).matches()) return false;
    if (uri.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>')) return false;
    boolean sip = uri.regionMatches(true, 0, "sip:", 0, 4);
    boolean sips = uri.regionMatches(true, 0, "sips:", 0, 5);
    if (!sip && !sips) return true;
    String rest = uri.substring(sip ? 4 : 5);
    String host = rest.substring(rest.indexOf('@') + 1).split("[;?]", 2)[0];
    Matcher parts = HOST.matcher(host);
    return parts.matches()
        && (parts.group(1) == null || isIpv6(parts.group(1)))
        && (parts.group(2) == null || Integer.parseInt(parts.group(2)) <= 65_535);
  }

  private static boolean isIpv6(String literal) {
    try {
      return literal.indexOf(':') >= 0
          && (InetAddress.ofLiteral(literal) instanceof Inet6Address
              || literal.startsWith("::ffff:"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static final int UNBALANCED = -2;

  /// Where a character stands outside of quotes; -1 when nowhere, -2 when a quote is left open.
  private static int unquoted(String value, char wanted) {
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (quoted && c == '\\') i++;
      else if (c == '"') quoted = !quoted;
      else if (!quoted && c == wanted) return i;
    }
    return quoted ? UNBALANCED : -1;
  }

  /// A comma-separated list, apart where the commas are neither quoted nor inside `<>`.
  private static List<String> parts(String value) {
    var parts = new ArrayList<String>();
    boolean quoted = false;
    int depth = 0;
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (quoted && c == '\\') i++;
      else if (c == '"') quoted = !quoted;
      else if (!quoted && c == '<') depth++;
      else if (!quoted && c == '>') depth--;
      else if (!quoted && depth <= 0 && c == ',') {
        parts.add(value.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(value.substring(from));
    return parts;
  }
}
