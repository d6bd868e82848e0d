package fr.comptoir.telephony.gateway;

import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.TelephonyException;
import fr.comptoir.telephony.sip.DigestResponse;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One port of the practice box: an account, a UDP socket, and a mailbox per call. Thread-safe.
final class BoxPort implements AutoCloseable {
  private static final int MAILBOX = 64;

  /// Milliseconds until a request is sent again, doubled each time (RFC 3261 §17.1.2).
  private static final int FIRST_WAIT = 500;

  private static final int PATIENCE = 2000;
  private static final Pattern PARAMETER = Pattern.compile("(nonce|algorithm|realm)=\"?([^\",]+)");

  private final Device device;
  private final InetSocketAddress registrar;
  private final DatagramSocket socket;
  private final String registration = UUID.randomUUID().toString();
  private final Map<String, BlockingQueue<BoxMessage>> mailboxes = new ConcurrentHashMap<>();
  private int sequence;

  BoxPort(Device device, InetSocketAddress registrar) {
    this.device = device;
    this.registrar = registrar;
    try (var probe = new DatagramSocket()) {
      probe.connect(registrar);
      socket = new DatagramSocket(0, probe.getLocalAddress());
    } catch (IOException e) {
      throw new TelephonyException("the practice box finds no free port", e);
    }
  }

  String user() {
    return device.user();
  }

  InetAddress address() {
    return socket.getLocalAddress();
  }

  InetSocketAddress registrar() {
    return registrar;
  }

  /// `host:port` of ours, as headers have it.
  String here() {
    return host(address()) + ":" + socket.getLocalPort();
  }

  String there() {
    return host(registrar.getAddress()) + ":" + registrar.getPort();
  }

  /// Reads until the socket is closed; run it on a thread of its own.
  void read() {
    var packet = new DatagramPacket(new byte[16_384], 16_384);
    while (!socket.isClosed()) {
      try {
        socket.receive(packet);
      } catch (IOException e) {
        continue;
      }
      deliver(
          BoxMessage.parse(
              new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8)));
      packet.setLength(16_384);
    }
  }

  /// Messages with this Call-ID from now on.
  BlockingQueue<BoxMessage> open(String callId) {
    var mailbox = new LinkedBlockingQueue<BoxMessage>(MAILBOX);
    mailboxes.put(callId, mailbox);
    return mailbox;
  }

  void forget(String callId) {
    mailboxes.remove(callId);
  }

  /// False when the socket is gone.
  boolean send(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      socket.send(new DatagramPacket(bytes, bytes.length, registrar));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// Registers for so many seconds.
  ///
  /// @return the SIP status; 0 when nobody answered
  int register(int seconds) throws InterruptedException {
    return register(seconds, PATIENCE);
  }

  /// Goes away, with one try: nobody may be there any more.
  void leave() throws InterruptedException {
    register(0, FIRST_WAIT);
  }

  private synchronized int register(int seconds, int patience) throws InterruptedException {
    BoxMessage asked = ask(seconds, "", patience);
    if (asked == null || asked.status() != 401) return asked == null ? 0 : asked.status();
    String challenge = asked.header("WWW-Authenticate");
    var digest =
        new DigestResponse(
            device.algorithm(),
            user(),
            parameter(challenge, "realm"),
            parameter(challenge, "nonce"),
            "sip:" + there(),
            "00000001",
            UUID.randomUUID().toString());
    String authorization =
        """
        Authorization: Digest username="%s", realm="%s", nonce="%s", uri="%s", qop=auth, \
        nc=%s, cnonce="%s", algorithm=%s, response="%s"\r
        """
            .formatted(
                user(),
                digest.realm(),
                digest.nonce(),
                digest.uri(),
                digest.nc(),
                digest.cnonce(),
                DigestResponse.token(device.algorithm()),
                digest.compute("REGISTER", device.password()));
    BoxMessage answer = ask(seconds, authorization, patience);
    return answer == null ? 0 : answer.status();
  }

  @Override
  public void close() {
    socket.close();
  }

  private @Nullable BoxMessage ask(int seconds, String authorization, int patience)
      throws InterruptedException {
    sequence++;
    String text =
        """
        REGISTER sip:%2$s SIP/2.0\r
        Via: SIP/2.0/UDP %3$s;branch=z9hG4bK%4$s;rport\r
        From: <sip:%1$s@%2$s>;tag=%5$s\r
        To: <sip:%1$s@%2$s>\r
        Call-ID: %5$s\r
        CSeq: %6$d REGISTER\r
        Contact: <sip:%1$s@%3$s>\r
        Expires: %7$d\r
        %8$sMax-Forwards: 70\r
        Content-Length: 0\r
        \r
        """
            .formatted(
                user(),
                there(),
                here(),
                UUID.randomUUID(),
                registration,
                sequence,
                seconds,
                authorization);
    BlockingQueue<BoxMessage> mailbox = open(registration);
    try {
      for (int wait = FIRST_WAIT; wait <= patience && send(text); wait *= 2) {
        BoxMessage answer = mailbox.poll(wait, TimeUnit.MILLISECONDS);
        while (answer != null && answer.status() < 200) {
          answer = mailbox.poll(wait, TimeUnit.MILLISECONDS);
        }
        if (answer != null) return answer;
      }
      return null;
    } finally {
      forget(registration);
    }
  }

  private void deliver(BoxMessage message) {
    BlockingQueue<BoxMessage> mailbox = mailboxes.get(message.header("Call-ID"));
    if (mailbox != null) {
      mailbox.offer(message);
    } else if (message.status() == 0 && !message.method().equals("ACK")) {
      boolean ping = message.method().equals("OPTIONS");
      send(message.answer(ping ? "200 OK" : "481 Call Does Not Exist"));
    }
  }

  private static String parameter(String challenge, String name) {
    Matcher each = PARAMETER.matcher(challenge);
    while (each.find()) {
      if (each.group(1).equals(name)) return each.group(2);
    }
    return "";
  }

  private static String host(InetAddress address) {
    String host = address.getHostAddress();
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }
}
