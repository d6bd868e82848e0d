package fr.comptoir.telephony.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A SIP message as the practice box reads it: start line, headers in order, body. Pure. It only
/// ever meets our own registrar, so it knows no more than that one writes.
record BoxMessage(String start, List<String> headers, String body) {

  BoxMessage {
    headers = List.copyOf(headers);
  }

  static BoxMessage parse(String text) {
    int end = text.indexOf("\r\n\r\n");
    String head = end < 0 ? text : text.substring(0, end);
    List<String> lines = List.of(head.split("\r\n"));
    String body = end < 0 ? "" : text.substring(end + 4);
    return new BoxMessage(lines.getFirst(), lines.subList(1, lines.size()), body);
  }

  /// 0 for a request.
  int status() {
    String[] parts = start.split(" ");
    return start.startsWith("SIP/2.0 ") && parts.length > 1 && parts[1].matches("\\d{3}")
        ? Integer.parseInt(parts[1])
        : 0;
  }

  /// Of a request, or of the request this answers; empty when there is none.
  String method() {
    String cseq = header("CSeq");
    return cseq.substring(cseq.lastIndexOf(' ') + 1);
  }

  /// Value of the first header of that name; empty when there is none.
  String header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    for (String line : headers) {
      if (line.toLowerCase(Locale.ROOT).startsWith(start)) {
        return line.substring(start.length()).strip();
      }
    }
    return "";
  }

  /// An answer to this request.
  String answer(String statusLine) {
    var lines = new ArrayList<String>();
    lines.add("SIP/2.0 " + statusLine);
    for (String line : headers) {
      String name = line.replaceFirst(":.*", "").strip().toLowerCase(Locale.ROOT);
      switch (name) {
        case "via", "from", "to", "call-id", "cseq" -> lines.add(line);
        default -> {}
      }
    }
    lines.add("Content-Length: 0");
    return String.join("\r\n", lines) + "\r\n\r\n";
  }
}
