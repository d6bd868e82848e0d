package fr.comptoir.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Device.Algorithm;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The torture messages of RFC 4475 and RFC 5118, each with the answer that is due to it, sent from
/// where a line is registered; after each a good call goes through.
///
/// 486 stands for "the house got the call": it refuses whatever isn't the good one.
class TortureTest {
  private static final Path MESSAGES = Path.of("src/test/resources/torture");

  /// Message, answer over UDP, answer over TCP; 0 = silence.
  private static final String TABLE =
      """
      rfc4475/wsinv.dat,      481, 481
      rfc4475/intmeth.dat,    501, 501
      rfc4475/esc01.dat,      486, 486
      rfc4475/escnull.dat,    401, 401
      rfc4475/esc02.dat,      501, 501
      rfc4475/lwsdisp.dat,    200, 200
      rfc4475/longreq.dat,    486, 486
      rfc4475/dblreq.dat,     401, 401
      rfc4475/semiuri.dat,    200, 200
      rfc4475/transports.dat, 200, 200
      rfc4475/mpart01.dat,    405, 405
      rfc4475/unreason.dat,   0,   0
      rfc4475/noreason.dat,   0,   0
      rfc4475/badinv01.dat,   400, 400
      rfc4475/clerr.dat,      400, 0
      rfc4475/ncl.dat,        400, 400
      rfc4475/scalar02.dat,   400, 400
      rfc4475/scalarlg.dat,   0,   0
      rfc4475/quotbal.dat,    400, 400
      rfc4475/ltgtruri.dat,   400, 400
      rfc4475/lwsruri.dat,    400, 400
      rfc4475/lwsstart.dat,   400, 400
      rfc4475/trws.dat,       400, 400
      rfc4475/escruri.dat,    400, 400
      rfc4475/baddate.dat,    486, 486
      rfc4475/regbadct.dat,   400, 400
      rfc4475/badaspec.dat,   400, 400
      rfc4475/baddn.dat,      400, 0
      rfc4475/badvers.dat,    505, 505
      rfc4475/mismatch01.dat, 400, 400
      rfc4475/mismatch02.dat, 400, 400
      rfc4475/bigcode.dat,    0,   0
      rfc4475/badbranch.dat,  200, 200
      rfc4475/insuf.dat,      400, 400
      rfc4475/unkscm.dat,     416, 416
      rfc4475/novelsc.dat,    416, 416
      rfc4475/unksm2.dat,     400, 400
      rfc4475/bext01.dat,     420, 420
      rfc4475/invut.dat,      415, 415
      rfc4475/regaut01.dat,   401, 401
      rfc4475/multi01.dat,    400, 400
      rfc4475/mcl01.dat,      400, 400
      rfc4475/bcast.dat,      0,   0
      rfc4475/zeromf.dat,     200, 200
      rfc4475/cparam01.dat,   401, 401
      rfc4475/cparam02.dat,   401, 401
      rfc4475/regescrt.dat,   401, 401
      rfc4475/sdp01.dat,      406, 406
      rfc4475/inv2543.dat,    400, 400
      rfc5118/ipv6-good,                    401, 401
      rfc5118/ipv6-bad,                     400, 400
      rfc5118/port-ambiguous,               401, 401
      rfc5118/port-unambiguous,             401, 401
      rfc5118/via-received-param-with-delim, 481, 481
      rfc5118/via-received-param-no-delim,  200, 200
      rfc5118/ipv6-in-sdp,                  486, 486
      rfc5118/mult-ip-in-header,            481, 481
      rfc5118/mult-ip-in-sdp,               486, 486
      rfc5118/ipv4-mapped-ipv6,             486, 486
      rfc5118/ipv6-bug-abnf-3-colons,       400, 400
      rfc5118/ipv6-correct-abnf-2-colons,   200, 200
      """;

  private static final Pattern TOP_VIA =
      Pattern.compile(
          "(?is)(\r\n(?:Via|v)\\s*:\\s*SIP\\s*/\\s*[\\d.]+\\s*/\\s*)(\\w+)(\\s+[^\\s;,\r]+)");

  private static final GoodCalls HOUSE = new GoodCalls();

  /// One each: the same call over another transport would be the same call merged (482).
  private static SipEndpoint overTcp;

  private static SipEndpoint endpoint;
  private static SipPeer peer;
  private static SipPeer tcpPeer;
  private static int serial;

  @BeforeAll
  static void open() throws IOException {
    endpoint = SipEndpointTest.start(HOUSE, Duration.ofSeconds(30));
    overTcp = SipEndpointTest.start(HOUSE, Duration.ofSeconds(30));
    peer = registered(endpoint);
    tcpPeer = registered(overTcp);
  }

  private static SipPeer registered(SipEndpoint at) throws IOException {
    var phone = new SipPeer(at.address());
    assertThat(phone.register("fxo1", "secret1", Algorithm.MD5, 3600)).startsWith("SIP/2.0 200");
    return phone;
  }

  @AfterAll
  static void close() {
    peer.close();
    tcpPeer.close();
    overTcp.close();
    endpoint.close();
  }

  @ParameterizedTest(name = "{0} over UDP: {1}")
  @CsvSource(textBlock = TABLE)
  void getsTheAnswerThatIsDueOverUdp(String file, int answer, int ignored) throws Exception {
    String id = callId(file);
    peer.send(message(file, "UDP"));
    if (answer != 0) {
      assertThat(finalAnswer(id)).startsWith("SIP/2.0 " + answer + " ");
    }
    assertThat(HOUSE.call(peer, "udp" + serial++))
        .noneMatch(other -> answer == 0 && other.contains(id));
  }

  @ParameterizedTest(name = "{0} over TCP: {2}")
  @CsvSource(textBlock = TABLE)
  void getsTheAnswerThatIsDueOverTcp(String file, int ignored, int answer) throws Exception {
    try (var socket = new Socket(overTcp.address().getAddress(), overTcp.address().getPort())) {
      socket.getOutputStream().write(message(file, "TCP"));
      socket.setSoTimeout(5000);
      if (answer != 0) assertThat(firstFinal(socket)).isEqualTo(answer);
    }
    HOUSE.call(tcpPeer, "tcp" + serial++);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rfc4475", "rfc5118"})
  void everyMessageIsInTheTable(String folder) throws IOException {
    try (var files = Files.list(MESSAGES.resolve(folder))) {
      assertThat(files).allMatch(file -> TABLE.contains(folder + "/" + file.getFileName() + ","));
    }
  }

  @Test
  void aRefusalOfWhatCannotBeReadRepeatsWhatThePeerKnowsItBy() throws Exception {
    peer.send(message("rfc4475/quotbal.dat", "UDP"));
    assertThat(peer.expect("SIP/2.0 400"))
        .contains("CSeq: 8 INVITE\r\n", "Call-ID: quotbal.aksdj\r\n", ";tag=93334")
        .containsPattern("Via: SIP/2.0/UDP 192.0.2.59:5050;rport=\\d+;.*;received=127.0.0.1\r\n")
        .containsPattern("To: .*;tag=\\w+\r\n")
        .doesNotContain("Server:", "User-Agent:");
  }

  /// Says which transport it came by, and that the answer may come back to where it came from; the
  /// standards use one branch for many, which to the stack would be the same message again.
  private static byte[] message(String file, String transport) throws IOException {
    String text = TOP_VIA.matcher(text(file)).replaceFirst("$1" + transport + "$3;rport");
    return text.replaceFirst("(branch\\s*=\\s*z9hG4bK)(\\w)", "$1" + serial++ + "x$2")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(String file) throws IOException {
    return Files.readString(MESSAGES.resolve(file), StandardCharsets.ISO_8859_1);
  }

  /// What the answer is told by; empty where the message has none.
  private static String callId(String file) throws IOException {
    Matcher id = Pattern.compile("(?im)^(?:Call-ID|i)\\s*:\\s*(.*?)\r?$").matcher(text(file));
    return id.find() ? id.group(1) : "";
  }

  private static String finalAnswer(String callId) throws IOException {
    String answer;
    do {
      answer = peer.expect("SIP/2.0 ");
    } while (answer.startsWith("SIP/2.0 1") || !answer.contains(callId));
    return answer;
  }

  private static int firstFinal(Socket socket) throws IOException {
    var text = new StringBuilder();
    while (true) {
      int b = socket.getInputStream().read();
      if (b < 0) throw new AssertionError("closed after " + text);
      text.append((char) b);
      if (b == '\n' && text.toString().endsWith("\r\n\r\n")) {
        int status = Integer.parseInt(text.substring(8, 11));
        if (status >= 200) return status;
        text.setLength(0);
      }
    }
  }
}
