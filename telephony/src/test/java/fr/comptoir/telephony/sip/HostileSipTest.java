package fr.comptoir.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.comptoir.telephony.Device.Algorithm;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// Whatever is sent to the port, it goes on answering, and the log stays readable.
class HostileSipTest {
  private static final String ORDER = "<sip:order@127.0.0.1>";

  private final AnsweringCalls calls = new AnsweringCalls(4, true);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger("fr.comptoir.telephony.sip");
  private SipEndpoint endpoint;
  private SipPeer peer;

  @BeforeEach
  void open() throws IOException {
    endpoint = SipEndpointTest.start(calls, Duration.ofSeconds(30));
    peer = new SipPeer(endpoint.address());
    root.setLevel(Level.INFO);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void close() {
    root.detachAppender(log);
    root.setLevel(null);
    peer.close();
    endpoint.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void malformedMessagesGetAnAnswerOrSilence(boolean registered) throws Exception {
    if (registered) peer.register("fxo1", "secret1", Algorithm.MD5, 600);
    for (Map.Entry<String, byte[]> each : malformed().entrySet()) {
      peer.send(each.getValue());
      assertAlive(each.getKey());
    }
    assertQuietLog();
  }

  @Test
  void halfOpenConnectionsDoNotBlockTheOthers() throws Exception {
    var open = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 60; i++) {
        var socket = connect();
        open.add(socket);
        String half = "INVITE sip:a SIP/2.0\r\nVia: SIP/2.0/TCP x";
        socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
      }
      assertAlive("half-open connections");
      assertThat(optionsOverTcp()).startsWith("SIP/2.0 200");
    } finally {
      for (Socket socket : open) socket.close();
    }
    assertQuietLog();
  }

  @Test
  void nonsenseOverTcpEndsInNoUncaughtException() throws Exception {
    var uncaught = new ConcurrentLinkedQueue<Throwable>();
    var handler = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
    try {
      var random = new Random(7);
      for (int i = 0; i < 60; i++) {
        byte[] nonsense = new byte[50 + random.nextInt(400)];
        random.nextBytes(nonsense);
        byte[] lines = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (var socket = connect()) {
          if (i % 2 == 0)
            socket.getOutputStream().write("INVITE x\r\n".getBytes(StandardCharsets.US_ASCII));
          socket.getOutputStream().write(nonsense);
          socket.getOutputStream().write(lines);
        } catch (IOException e) {
          // The stack may close on us while we still send.
        }
      }
      assertThat(optionsOverTcp()).startsWith("SIP/2.0 200");
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(handler);
    }
    assertThat(uncaught).isEmpty();
    assertQuietLog();
  }

  private Socket connect() throws IOException {
    return new Socket(endpoint.address().getAddress(), endpoint.address().getPort());
  }

  private void assertAlive(String after) throws IOException {
    String call = "alive" + Integer.toHexString(after.hashCode());
    peer.send(peer.request("OPTIONS", call, 1, ORDER, "", ""));
    String answer;
    do {
      answer = peer.expect("SIP/2.0 ");
    } while (!answer.contains(call));
    assertThat(answer).as(after).startsWith("SIP/2.0 200");
  }

  private void assertQuietLog() {
    assertThat(log.list)
        .allMatch(event -> !event.getLevel().isGreaterOrEqual(Level.ERROR), "no error")
        .hasSizeLessThanOrEqualTo(3);
  }

  private String optionsOverTcp() throws IOException {
    try (var socket = connect()) {
      socket.setSoTimeout(5000);
      String options =
          peer.request("OPTIONS", "tcp", 1, ORDER, "", "").replace("SIP/2.0/UDP", "SIP/2.0/TCP");
      socket.getOutputStream().write(options.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = new byte[4000];
      InputStream in = socket.getInputStream();
      int length = in.read(answer);
      return new String(answer, 0, Math.max(0, length), StandardCharsets.US_ASCII);
    }
  }

  private Map<String, byte[]> malformed() {
    var random = new Random(7);
    byte[] garbage = new byte[600];
    random.nextBytes(garbage);
    var cases = new LinkedHashMap<String, byte[]>();
    cases.put("garbage", garbage);
    cases.put("nothing", new byte[0]);
    cases.put("zeros", new byte[4]);
    text(cases, "keep-alive", "\r\n\r\n");
    text(cases, "http", "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    text(cases, "no headers", "INVITE sip:a@b SIP/2.0\r\n\r\n");
    for (String length : List.of("-5", "99999999", "abc", "")) {
      String was = "Content-Length: 0";
      text(cases, "length " + length, call().replace(was, "Content-Length: " + length));
    }
    for (String cseq : List.of("x INVITE", "1 BYE", "99999999999 INVITE", "INVITE", "")) {
      text(cases, "cseq " + cseq, call().replace("CSeq: 1 INVITE", "CSeq: " + cseq));
    }
    text(cases, "no via host", call().replaceFirst("Via: [^\r]*", "Via: SIP/2.0/UDP"));
    for (String from :
        List.of(
            "<tel:+31612345678>;tag=z",
            "\"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=q",
            "\"J\u00F6r\u00F8g\" <sip:06@127.0.0.1>;tag=q",
            "Foo, Bar <sip:06@127.0.0.1>;tag=q",
            "\"\" <sip:06@127.0.0.1>;tag=q",
            "<sip:127.0.0.1>;tag=q",
            "<sip:06@127.0.0.1>",
            "")) {
      text(cases, "from " + from, call().replaceFirst("From: [^\r]*", "From: " + from));
    }
    text(cases, "bad sdp", peer.invite(peer.branch(), "sdp", 1, ORDER, "m=audio x RTP\r\n"));
    for (String header : List.of("Contact", "Max-Forwards", "Call-ID", "From", "To", "Via")) {
      text(cases, "no " + header, call().replaceFirst(header + ": [^\r]*\r\n", ""));
    }
    String bad =
        "Authorization: Digest username=\"fxo1\", realm=x, nonce=\"z.z\", uri=, response=1\r\n";
    text(cases, "bad credentials", peer.request("REGISTER", "ba", 1, ORDER, bad, ""));
    String star = "Contact: *\r\nExpires: 0\r\n";
    text(cases, "star", peer.request("REGISTER", "st", 1, ORDER, star, ""));
    for (String method : List.of("FOO", "BYE", "ACK", "CANCEL", "REFER", "MESSAGE", "PRACK")) {
      text(
          cases,
          "stray " + method,
          peer.request(method, "s" + method, 1, ORDER + ";tag=zz", "", ""));
    }
    text(cases, "long header", with("X-A: " + "a".repeat(60_000) + "\r\n"));
    text(cases, "many headers", with("X-A: b\r\n".repeat(1000)));
    text(cases, "folded header", with("Subject: a\r\n b\r\n"));
    text(
        cases,
        "stray response",
        "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 127.0.0.1:5060;branch=z9hG4bKq\r\nFrom: <sip:a@b>;tag=1\r\n"
            + "To: <sip:c@d>;tag=2\r\nCall-ID: q\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n");
    return cases;
  }

  private String call() {
    return peer.request("INVITE", "x" + peer.branch(), 1, ORDER, peer.contact("fxo1"), "");
  }

  private String with(String headers) {
    return peer.request(
        "INVITE", "x" + peer.branch(), 1, ORDER, peer.contact("fxo1") + headers, "");
  }

  private static void text(Map<String, byte[]> cases, String name, String text) {
    cases.put(name, text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
