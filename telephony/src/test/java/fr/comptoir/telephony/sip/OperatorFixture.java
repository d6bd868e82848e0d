package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Device.Algorithm;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An operator's registrar on one UDP socket: asks for the password, grants a time, and can be told
/// to fall silent or to refuse. Says what it did in words.
final class OperatorFixture implements AutoCloseable {
  final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
  final DatagramSocket socket;
  volatile boolean silent;
  volatile int refusal;
  volatile int seconds = 600;
  volatile String algorithm = "MD5";
  volatile String qop = ",qop=\"auth\"";
  volatile String password = "pw";

  /// Where it says that it sees us; empty = where we are.
  volatile String seenAt = "";

  OperatorFixture() throws IOException {
    this("127.0.0.1");
  }

  OperatorFixture(String host) throws IOException {
    socket = new DatagramSocket(0, InetAddress.ofLiteral(host));
    Thread.ofVirtual().start(this::serve);
  }

  InetSocketAddress address() {
    return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
  }

  /// The next thing of that kind that happened.
  String await(String what) throws InterruptedException {
    while (true) {
      String next = seen.poll(10, TimeUnit.SECONDS);
      if (next == null) throw new AssertionError("no " + what + " within 10 s");
      if (next.startsWith(what)) return next;
    }
  }

  private void serve() {
    try {
      while (true) {
        var packet = new DatagramPacket(new byte[8000], 8000);
        socket.receive(packet);
        String text =
            new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
        if (silent) seen.add("ignored " + text.split(" ", 2)[0]);
        else if (text.startsWith("REGISTER ")) register(packet, text);
        else if (text.startsWith("OPTIONS ")) answer(packet, text, "200 OK", "", "alive");
      }
    } catch (SocketException closed) {
      // The end.
    } catch (IOException e) {
      seen.add("broke " + e);
    }
  }

  private void register(DatagramPacket packet, String text) throws IOException {
    String contact = part(text, "Contact: ([^\r]+)");
    if (refusal != 0) {
      answer(packet, text, refusal + " No", "", "refused");
    } else if (!text.contains("Authorization: ")) {
      String ask =
          "WWW-Authenticate: Digest realm=\"operator\",nonce=\"n0nce\",algorithm="
              + algorithm
              + qop
              + "\r\n";
      answer(packet, text, "401 Unauthorized", ask, "asked");
    } else if (!right(text)) {
      String ask = "WWW-Authenticate: Digest realm=\"operator\",nonce=\"n0nce\"" + qop + "\r\n";
      answer(packet, text, "401 Unauthorized", ask, "wrong");
    } else {
      boolean leaving = part(text, "Expires: (\\d+)").equals("0");
      String bound = "Contact: " + contact + ";expires=" + (leaving ? 0 : seconds) + "\r\n";
      answer(packet, text, "200 OK", bound, (leaving ? "left " : "registered ") + contact);
    }
  }

  private boolean right(String text) {
    String given = part(text, "response=\"(\\w+)\"");
    String uri = part(text, "uri=\"([^\"]+)\"");
    String user = part(text, "username=\"([^\"]+)\"");
    if (qop.isEmpty()) {
      return !text.contains("cnonce") && given.length() == 32;
    }
    Algorithm named = algorithm.equals("MD5") ? Algorithm.MD5 : Algorithm.SHA256;
    String nc = part(text, "nc=(\\w+)");
    String cnonce = part(text, "cnonce=\"(\\w+)\"");
    return new DigestResponse(named, user, "operator", "n0nce", uri, nc, cnonce)
        .compute("REGISTER", password)
        .equals(given);
  }

  private void answer(DatagramPacket packet, String text, String status, String headers, String did)
      throws IOException {
    String where =
        seenAt.isEmpty()
            ? "rport=" + packet.getPort() + ";received=" + packet.getAddress().getHostAddress()
            : seenAt;
    String via = part(text, "(?i)(Via: [^\r]+)").replaceFirst("rport(?=$|;)", where);
    String answer =
        "SIP/2.0 "
            + status
            + "\r\n"
            + via
            + "\r\n"
            + part(text, "(From: [^\r]+)")
            + "\r\n"
            + part(text, "(To: [^\r]+)")
            + ";tag=op\r\n"
            + part(text, "(Call-ID: [^\r]+)")
            + "\r\n"
            + part(text, "(CSeq: [^\r]+)")
            + "\r\n"
            + headers
            + "Content-Length: 0\r\n\r\n";
    byte[] bytes = answer.getBytes(StandardCharsets.ISO_8859_1);
    socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
    seen.add(did);
  }

  private static String part(String text, String pattern) {
    Matcher match = Pattern.compile(pattern).matcher(text);
    return match.find() ? match.group(1) : "";
  }

  @Override
  public void close() {
    socket.close();
  }
}
