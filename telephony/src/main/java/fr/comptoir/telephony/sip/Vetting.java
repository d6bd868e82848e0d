package fr.comptoir.telephony.sip;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a message is fit for the stack, which takes some broken ones for good and passes over
/// others without the answer that RFC 3261 and RFC 4475 want. Pure.
final class Vetting {
  private static final int MOST_FIELDS = 400;
  private static final int MOST_VIAS = 70;
  private static final long LARGEST_CSEQ = 0x7FFF_FFFFL;

  private static final Pattern VERSION = Pattern.compile("(?i)SIP/\\d{1,9}\\.\\d{1,9}");
  private static final Pattern STATUS = Pattern.compile("SIP/2\\.0 [1-6]\\d\\d(?: .*)?+");
  private static final Pattern CSEQ = Pattern.compile("(\\d{1,10})\\s++(\\S++)");
  private static final Pattern CALL_ID = Pattern.compile("[!-~\\x80-\\xFF]++");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

  /// Of which a request may have one, and of which it must.
  private static final List<String> NEEDED = List.of("from", "to", "call-id", "cseq");

  private static final List<String> SINGLE =
      List.of("from", "to", "call-id", "cseq", "max-forwards", "content-length");

  sealed interface Verdict {}

  /// Fit for the stack.
  record Fit() implements Verdict {}

  /// To be answered so.
  record Refused(int status, String reason) implements Verdict {}

  /// No answer is due: a response, an ACK, or nothing that could be answered.
  record Dropped() implements Verdict {}

  private static final Verdict BAD = new Refused(400, "Bad Request");

  private Vetting() {}

  /// @param body bytes there are behind the head; -1 on a stream, where they are yet to come
  static Verdict of(RawMessage message, int body) {
    if (message.isResponse()) return isResponse(message) ? new Fit() : new Dropped();
    if (isRequest(message, body)) return new Fit();
    if (message.method().equals("ACK") || message.first("via") == null) return new Dropped();
    String version = message.start().substring(message.start().lastIndexOf(' ') + 1);
    boolean foreign = VERSION.matcher(version).matches() && !version.equalsIgnoreCase("SIP/2.0");
    return foreign ? new Refused(505, "Version Not Supported") : BAD;
  }

  private static boolean isResponse(RawMessage message) {
    return STATUS.matcher(message.start()).matches() && hasEssentials(message);
  }

  private static boolean isRequest(RawMessage message, int body) {
    String[] start = message.start().split(" ", -1);
    return start.length == 3
        && Grammar.isMethod(start[0])
        && isTarget(start[1])
        && start[2].equalsIgnoreCase("SIP/2.0")
        && hasEssentials(message)
        && isNumber(message.first("max-forwards"), 255)
        && fits(message.first("content-length"), body)
        && hasContacts(message);
  }

  /// Headers in a Request-URI are not allowed (RFC 3261 §19.1.1, table 1).
  private static boolean isTarget(String uri) {
    boolean sip = uri.regionMatches(true, 0, "sip", 0, 3);
    return Grammar.isUri(uri) && !(sip && uri.indexOf('?', uri.indexOf('@')) >= 0);
  }

  private static boolean hasEssentials(RawMessage message) {
    if (message.fields().size() > MOST_FIELDS || message.all("via").size() > MOST_VIAS) {
      return false;
    }
    for (String name : NEEDED) {
      if (message.first(name) == null) return false;
    }
    for (String name : SINGLE) {
      if (message.all(name).size() > 1) return false;
    }
    return isText(message.first("via"), via -> Grammar.isVia(Grammar.topVia(via)))
        && isText(message.first("from"), Grammar::isParty)
        && isText(message.first("to"), Grammar::isParty)
        && isText(message.first("call-id"), id -> CALL_ID.matcher(id).matches())
        && isText(message.first("cseq"), cseq -> isCseq(cseq, message));
  }

  private static boolean isCseq(String cseq, RawMessage message) {
    var parts = CSEQ.matcher(cseq);
    return parts.matches()
        && Long.parseLong(parts.group(1)) <= LARGEST_CSEQ
        && (message.isResponse() || parts.group(2).equals(message.method()));
  }

  /// Who calls or registers must be reachable: elsewhere a broken Contact does no harm.
  private static boolean hasContacts(RawMessage message) {
    return switch (message.method()) {
      case "INVITE", "REGISTER" -> message.all("contact").stream().allMatch(Grammar::areContacts);
      default -> true;
    };
  }

  private static boolean fits(@Nullable String length, int body) {
    if (length == null) return true;
    if (!NUMBER.matcher(length).matches()) return false;
    return body < 0 || Long.parseLong(length) <= body;
  }

  private static boolean isNumber(@Nullable String text, long most) {
    return text == null || (NUMBER.matcher(text).matches() && Long.parseLong(text) <= most);
  }

  private static boolean isText(@Nullable String text, Predicate<String> isRight) {
    return text != null && isRight.test(text);
  }
}
