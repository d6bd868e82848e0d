package fr.comptoir.telephony.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A SIP message as it came, cut into its lines and not yet believed: nothing in it has been read
/// beyond the names of its headers. Pure.
///
/// @param start the request line or the status line
/// @param fields in order, folded lines joined (RFC 3261 §7.3.1)
/// @param head bytes up to and with the blank line; the body begins there
record RawMessage(String start, List<Field> fields, int head) {
  private static final Map<String, String> SHORT =
      Map.of(
          "v", "via",
          "f", "from",
          "t", "to",
          "i", "call-id",
          "m", "contact",
          "l", "content-length",
          "c", "content-type",
          "e", "content-encoding",
          "k", "supported",
          "s", "subject");

  /// @param name lower case, in its long form
  /// @param value stripped, byte for byte one char each
  record Field(String name, String value) {}

  RawMessage {
    fields = List.copyOf(fields);
  }

  /// Reads the head; whatever follows the blank line is left alone. Never fails.
  static RawMessage read(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    var lines = new ArrayList<String>();
    int at = 0;
    while (at < length && text.charAt(at) < ' ') at++;
    while (at < length) {
      int end = text.indexOf('\n', at);
      if (end < 0) end = length;
      String line = text.substring(at, end > at && text.charAt(end - 1) == '\r' ? end - 1 : end);
      at = Math.min(length, end + 1);
      if (line.isEmpty()) break;
      boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (folded && lines.size() > 1) lines.add(lines.removeLast() + " " + line.strip());
      else lines.add(line);
    }
    String start = lines.isEmpty() ? "" : lines.getFirst();
    var fields = new ArrayList<Field>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      int colon = line.indexOf(':');
      if (colon <= 0) continue;
      String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      fields.add(new Field(SHORT.getOrDefault(name, name), line.substring(colon + 1).strip()));
    }
    return new RawMessage(start, fields, at);
  }

  boolean isResponse() {
    return start.regionMatches(true, 0, "SIP/", 0, 4);
  }

  /// Of a request line; empty when there is none.
  String method() {
    int space = start.indexOf(' ');
    return space < 0 ? "" : start.substring(0, space);
  }

  List<String> all(String name) {
    return fields.stream().filter(f -> f.name.equals(name)).map(Field::value).toList();
  }

  @Nullable String first(String name) {
    for (Field field : fields) {
      if (field.name.equals(name)) return field.value;
    }
    return null;
  }

  /// Whether it wants to begin a call: an INVITE outside of any dialog.
  boolean opensCall() {
    String to = first("to");
    return method().equals("INVITE") && (to == null || !Grammar.hasTag(to));
  }
}
