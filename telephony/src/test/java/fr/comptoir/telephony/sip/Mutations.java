package fr.comptoir.telephony.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Spoils good messages, the same way each time for the same seed.
final class Mutations {
  private static final List<String> NUMBERS =
      List.of("0", "-1", "4294967296", "99999999999999999999", "2147483648", "1e9", "0x10", "");
  private static final List<String> BITS =
      List.of(
          "\"", "\\", "<", ">", ";", ",", "?", "@", "%00", "\r\n ", "\r\n", "\r\n\r\n", "\0", "\t");
  private static final List<String> BAD_UTF8 =
      List.of("\u00C0\u00AF", "\u00ED\u00A0\u0080", "\u00FF\u00FE", "\u00F4\u0090\u0080\u0080");
  private static final List<String> SDP_LINES =
      List.of(
          "m=audio 99999 RTP/AVP 8",
          "m=audio 0 RTP/AVP",
          "c=IN IP4 255.255.255.255",
          "c=IN IP6 ::1",
          "c=IN IP4 no.such.host",
          "a=rtpmap:999 telephone-event/8000",
          "a=sendonly",
          "m=audio 20000 RTP/SAVP 8",
          "o=x");

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /// One to four faults.
  byte[] spoil(String message) {
    String text = message;
    for (int n = 1 + random.nextInt(4); n > 0; n--) text = spoilOnce(text);
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private String spoilOnce(String text) {
    if (text.length() < 20) return text;
    return switch (random.nextInt(14)) {
      case 0 -> flip(text);
      case 1 -> text.substring(0, random.nextInt(text.length()));
      case 2 -> insert(text, any(BITS));
      case 3 -> insert(text, any(BAD_UTF8));
      case 4 -> line(text, Fault.TWICE);
      case 5 -> line(text, Fault.GONE);
      case 6 -> line(text, Fault.MOVED);
      case 7 -> text.replaceFirst("(?s)(\\d+)(?=.{" + random.nextInt(300) + "}$)", any(NUMBERS));
      case 8 -> text.replaceFirst("Content-Length: \\d*", "Content-Length: " + any(NUMBERS));
      case 9 -> text.replaceFirst("m=[^\r]*|a=[^\r]*|c=[^\r]*", any(SDP_LINES));
      case 10 -> insert(text, any(BITS).repeat(1 + random.nextInt(500)));
      case 11 -> text.replace("\r\n", "\n");
      case 12 -> text.replaceFirst("CSeq: \\d+", "CSeq: " + any(NUMBERS));
      default -> noise(text);
    };
  }

  private enum Fault {
    TWICE,
    GONE,
    MOVED
  }

  private String line(String text, Fault fault) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\r\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (fault) {
      case TWICE -> lines.add(at, line);
      case GONE -> lines.remove(at);
      case MOVED -> {
        lines.remove(at);
        lines.add(random.nextInt(lines.size() + 1), line);
      }
    }
    return String.join("\r\n", lines);
  }

  private String flip(String text) {
    int at = random.nextInt(text.length());
    char flipped = (char) ((text.charAt(at) ^ (1 << random.nextInt(8))) & 0xFF);
    return text.substring(0, at) + flipped + text.substring(at + 1);
  }

  private String noise(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    byte[] noise = new byte[random.nextInt(20)];
    random.nextBytes(noise);
    int at = random.nextInt(bytes.length);
    System.arraycopy(noise, 0, bytes, at, Math.min(noise.length, bytes.length - at));
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private String insert(String text, String what) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + what + text.substring(at);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
