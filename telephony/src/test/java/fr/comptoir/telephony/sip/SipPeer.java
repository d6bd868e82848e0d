package fr.comptoir.telephony.sip;

import fr.comptoir.telephony.Device.Algorithm;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A phone that speaks raw text over one UDP socket: it can be as wrong as a test wants.
public final class SipPeer implements AutoCloseable {
  final DatagramSocket socket;
  final InetSocketAddress app;
  final String host;
  private int serial;

  public SipPeer(InetSocketAddress app) throws IOException {
    this(app, "127.0.0.1");
  }

  SipPeer(InetSocketAddress app, String host) throws IOException {
    this.app = app;
    this.host = host;
    socket = new DatagramSocket(0, InetAddress.ofLiteral(host));
  }

  String here() {
    return host + ":" + socket.getLocalPort();
  }

  public String branch() {
    return "z9hG4bK" + socket.getLocalPort() + "x" + serial++;
  }

  /// A request as a box would write it; `headers` end with CRLF.
  public String request(
      String method, String call, int cseq, String to, String headers, String body) {
    return requestOn(branch(), method, call, cseq, to, headers, body);
  }

  String requestOn(
      String branch, String method, String call, int cseq, String to, String headers, String body) {
    return method
        + " sip:order@"
        + app.getHostString()
        + ":"
        + app.getPort()
        + " SIP/2.0\r\n"
        + "Via: SIP/2.0/UDP "
        + here()
        + ";branch="
        + branch
        + ";rport\r\n"
        + "From: \"0612345678\" <sip:0612345678@"
        + host
        + ">;tag=ht"
        + call
        + "\r\n"
        + "To: "
        + to
        + "\r\n"
        + "Call-ID: "
        + call
        + "@"
        + host
        + "\r\n"
        + "CSeq: "
        + cseq
        + " "
        + method
        + "\r\n"
        + "Max-Forwards: 70\r\n"
        + headers
        + "Content-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + body;
  }

  String contact(String user) {
    return "Contact: <sip:" + user + "@" + here() + ">\r\n";
  }

  public String invite(String branch, String call, int cseq, String to, String sdp) {
    String type = "Content-Type: application/sdp\r\n";
    return requestOn(branch, "INVITE", call, cseq, to, contact("fxo1") + type, sdp);
  }

  String sdp(String direction) {
    return sdp(direction, 20_000);
  }

  /// What a box offers that wants to receive on this port.
  public String sdp(String direction, int rtpPort) {
    return "v=0\r\no=fxo1 8000 8000 IN IP4 "
        + host
        + "\r\ns=SIP Call\r\nc=IN IP4 "
        + host
        + "\r\nt=0 0\r\nm=audio "
        + rtpPort
        + " RTP/AVP 8 101\r\na="
        + direction
        + "\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\n";
  }

  /// What a phone answers to a request of ours: its headers, with a tag of the phone's.
  public void answer(String request, String status, String sdp) throws IOException {
    var text = new StringBuilder("SIP/2.0 " + status + "\r\n");
    for (String line : request.split("\r\n")) {
      if (line.matches("(Via|From|Call-ID|CSeq): .*")) text.append(line).append("\r\n");
      if (line.startsWith("To: ")) {
        text.append(line.contains("tag=") ? line : line + ";tag=desk1").append("\r\n");
      }
    }
    text.append(contact("desk"));
    if (!sdp.isEmpty()) text.append("Content-Type: application/sdp\r\n");
    send(text.append("Content-Length: " + sdp.length() + "\r\n\r\n" + sdp).toString());
  }

  public void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  void send(byte[] bytes) throws IOException {
    socket.send(new DatagramPacket(bytes, bytes.length, app));
  }

  /// The next message whose first line starts with `start`; others are passed over.
  public String expect(String start) throws IOException {
    return expect(start, 5000);
  }

  /// @throws SocketTimeoutException when nothing at all came for so long
  String expect(String start, int millis) throws IOException {
    socket.setSoTimeout(millis);
    while (true) {
      var packet = new DatagramPacket(new byte[65_535], 65_535);
      socket.receive(packet);
      String text =
          new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
      if (text.startsWith(start)) return text;
    }
  }

  /// Whether nothing at all arrives for a while.
  boolean hearsNothing(int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      socket.receive(new DatagramPacket(new byte[65_535], 65_535));
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  /// Registers by the book and returns the final answer.
  public String register(String user, String password, Algorithm algorithm, int expires)
      throws IOException {
    String call = "reg" + serial++;
    String to = "<sip:" + user + "@" + host + ">";
    String headers = contact(user) + "Expires: " + expires + "\r\n";
    send(request("REGISTER", call, 1, to, headers, ""));
    String nonce = part(expect("SIP/2.0 401"), "nonce=\"([^\"]+)\"");
    var digest = new DigestResponse(algorithm, user, "comptoir", nonce, "sip:x", "00000001", "abc");
    String authorization =
        "Authorization: Digest username=\""
            + user
            + "\",realm=\"comptoir\",nonce=\""
            + nonce
            + "\",uri=\"sip:x\",qop=auth,nc=00000001,cnonce=\"abc\",algorithm="
            + DigestResponse.token(algorithm)
            + ",response=\""
            + digest.compute("REGISTER", password)
            + "\"\r\n";
    send(request("REGISTER", call, 2, to, headers + authorization, ""));
    return expect("SIP/2.0 ");
  }

  public static String part(String text, String pattern) {
    Matcher match = Pattern.compile(pattern).matcher(text);
    if (!match.find()) throw new AssertionError("no " + pattern + " in " + text);
    return match.group(1);
  }

  @Override
  public void close() {
    socket.close();
  }
}
