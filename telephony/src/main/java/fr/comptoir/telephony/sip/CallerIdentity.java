package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who calls, out of the headers: P-Asserted-Identity (RFC 3325) before From, and nobody at all
/// when the caller asked not to be shown (RFC 3323). Pure.
final class CallerIdentity {
  private static final int LONGEST_NAME = 80;
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d{2,20}");
  private static final Set<String> HIDING = Set.of("id", "user", "header", "full");
  private static final Set<String> NO_NAME =
      Set.of("anonymous", "anonyme", "restricted", "unavailable", "unknown", "private");

  /// An address header: the URI without brackets, and the display name, empty where there is none.
  record Party(String uri, String name) {}

  private CallerIdentity() {}

  /// @param asserted every P-Asserted-Identity, in order
  /// @param privacy values of the Privacy headers
  /// @param lines users of our devices: a line's own name is not its caller
  static Caller of(
      List<Party> asserted, @Nullable Party from, List<String> privacy, Set<String> lines) {
    if (privacy.stream().anyMatch(CallerIdentity::hides)) return Caller.WITHHELD;
    String name = "";
    for (Party party : asserted) {
      String number = number(party.uri, lines);
      if (number != null) return new Caller(number, name(party.name, number));
      if (name.isEmpty()) name = name(party.name, "");
    }
    if (from == null) return new Caller(null, name);
    String number = number(from.uri, lines);
    if (name.isEmpty()) name = name(from.name, number == null ? "" : number);
    return new Caller(number, lines.contains(name) ? "" : name);
  }

  private static boolean hides(String privacy) {
    for (String value : privacy.toLowerCase(Locale.ROOT).split("[;,\\s]+")) {
      if (HIDING.contains(value)) return true;
    }
    return false;
  }

  /// The number in a `sip:`, `sips:` or `tel:` URI; null when it holds none.
  private static @Nullable String number(String uri, Set<String> lines) {
    int colon = uri.indexOf(':');
    if (colon < 0) return null;
    String rest = uri.substring(colon + 1);
    int at = rest.lastIndexOf('@');
    String user =
        switch (uri.substring(0, colon).toLowerCase(Locale.ROOT)) {
          case "sip", "sips" -> at < 0 ? "" : rest.substring(0, at);
          case "tel" -> rest;
          default -> "";
        };
    if (lines.contains(user)) return null;
    String number =
        user.replaceFirst("[;:].*", "").replaceAll("%2[bB]", "+").replaceAll("[-.()\\s]", "");
    return NUMBER.matcher(number).matches() ? number : null;
  }

  /// Without what a stranger could do to a screen or a log; without the number said again.
  private static String name(String name, String number) {
    String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\uFFFD]", "").strip();
    if (clean.length() > LONGEST_NAME) clean = clean.substring(0, LONGEST_NAME);
    boolean says = !clean.replaceAll("[-+.()\\s\\d]", "").isEmpty();
    boolean nobody = NO_NAME.contains(clean.toLowerCase(Locale.ROOT));
    return says && !nobody && !clean.equals(number) ? clean : "";
  }
}
