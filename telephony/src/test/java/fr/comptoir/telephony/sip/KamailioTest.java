package fr.comptoir.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.comptoir.telephony.FreePorts;
import fr.comptoir.telephony.TrunkConfig;
import fr.comptoir.telephony.TrunkState;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A trunk to a real registrar, kamailio, as an operator's. Runs where it is installed.
class KamailioTest {
  private static final String LINE = "0123456789";
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/sbin/kamailio"), Path.of("/usr/local/sbin/kamailio"));
  private static final int ATTEMPTS = 50;

  @TempDir Path work;

  private final AnsweringCalls calls = new AnsweringCalls(4, true);
  private final BlockingQueue<TrunkState> states = new LinkedBlockingQueue<>();
  private final List<Process> running = new ArrayList<>();
  private SipEndpoint endpoint;

  @BeforeEach
  void open() throws IOException {
    assumeTrue(
        PLACES.stream().anyMatch(Files::isExecutable),
        "kamailio is not installed: not tested with a real operator's registrar");
    endpoint = SipEndpointTest.start(calls, Duration.ofSeconds(30));
  }

  @AfterEach
  void close() throws InterruptedException {
    if (endpoint != null) endpoint.close();
    for (Process each : running) stop(each);
  }

  @Test
  void aCallComesInOverTheTrunkInBothCodecs() throws Exception {
    InetSocketAddress operator = kamailio();
    try (Trunk _ = trunk(operator)) {
      registeredAt(operator);
      call(operator, "pcma", "8 101");
      call(operator, "pcmu", "0 101");
      assertThat(calls.invites).extracting(SipInvite::line).containsExactly(LINE, LINE);
    }
  }

  @Test
  void theCallerHoldsAndPressesKeysThroughTheOperator() throws Exception {
    InetSocketAddress operator = kamailio();
    try (Trunk _ = trunk(operator);
        var caller = new SipPeer(operator)) {
      registeredAt(operator);
      String ok = talk(caller, "held", "8 101");
      assertThat(AnsweringCalls.next(calls.signals)).isEqualTo(new SipSignal.Acknowledged());
      String to = SipPeer.part(ok, "To: ([^\r]+)");
      String held = caller.invite(caller.branch(), "held", 2, to, caller.sdp("sendonly"));
      caller.send(towards(ok, held));
      assertThat(okTo(caller, "2 INVITE")).contains("a=recvonly");
      caller.send(towards(ok, caller.request("ACK", "held", 2, to, "", "")));
      String relay = "Content-Type: application/dtmf-relay\r\n";
      caller.send(towards(ok, caller.request("INFO", "held", 3, to, relay, "Signal=5\r\n")));
      okTo(caller, "3 INFO");
      caller.send(towards(ok, caller.request("BYE", "held", 4, to, "", "")));
      okTo(caller, "4 BYE");
      assertThat(calls.signals).contains(new SipSignal.Key('5'), new SipSignal.HungUp());
    }
  }

  @Test
  void theSecondOperatorTakesOverWhenTheFirstIsGone() throws Exception {
    InetSocketAddress first = kamailio();
    InetSocketAddress second = kamailio();
    try (Trunk _ = trunk(first, second)) {
      registeredAt(first);
      stop(running.getFirst());
      registeredAt(second);
      call(second, "after", "8 101");
    }
  }

  private Trunk trunk(InetSocketAddress... servers) {
    var config =
        new TrunkConfig(
            LINE,
            "pw",
            "operator.example",
            List.of(servers),
            Duration.ofMinutes(1),
            Duration.ofMillis(500));
    return endpoint.trunk(config, Duration.ofSeconds(1), states::add);
  }

  private void registeredAt(InetSocketAddress server) throws InterruptedException {
    TrunkState state;
    do {
      state = AnsweringCalls.next(states);
    } while (!(state instanceof TrunkState.Registered at && at.server().equals(server)));
  }

  private void call(InetSocketAddress operator, String call, String formats) throws IOException {
    try (var caller = new SipPeer(operator)) {
      String ok = talk(caller, call, formats);
      assertThat(ok).contains("RTP/AVP " + formats);
      String to = SipPeer.part(ok, "To: ([^\r]+)");
      caller.send(towards(ok, caller.request("BYE", call, 2, to, "", "")));
      okTo(caller, "2 BYE");
    }
  }

  /// @return our 200, acknowledged
  private static String talk(SipPeer caller, String call, String formats) throws IOException {
    String sdp =
        caller
            .sdp("sendrecv")
            .replace("8 101", formats)
            .replace("rtpmap:8 PCMA", formats.startsWith("0") ? "rtpmap:0 PCMU" : "rtpmap:8 PCMA");
    String invite =
        caller.invite(caller.branch(), call, 1, "<sip:" + LINE + "@operator.example>", sdp);
    caller.send(invite.replaceFirst("sip:order@", "sip:" + LINE + "@"));
    String ok = okTo(caller, "1 INVITE");
    String to = SipPeer.part(ok, "To: ([^\r]+)");
    caller.send(towards(ok, caller.request("ACK", call, 1, to, "", "")));
    return ok;
  }

  /// Passes over what is said again.
  private static String okTo(SipPeer caller, String cseq) throws IOException {
    String answer;
    do {
      answer = caller.expect("SIP/2.0 200");
    } while (!answer.contains("CSeq: " + cseq));
    return answer;
  }

  /// The same request for where our side said that it is.
  private static String towards(String ok, String request) {
    String contact = SipPeer.part(ok, "Contact: <([^>]+)>");
    return request.replaceFirst(" sip:\\S+ ", " " + contact + " ");
  }

  /// One that answers.
  private InetSocketAddress kamailio() throws IOException {
    var address = new InetSocketAddress("127.0.0.1", FreePorts.one());
    String settings = Files.readString(Path.of("src/test/resources/operator/kamailio.cfg"));
    Path folder = Files.createDirectories(work.resolve("k" + address.getPort()));
    Path file =
        Files.writeString(
            folder.resolve("kamailio.cfg"),
            settings.replace("listen=ADDRESS", "listen=udp:127.0.0.1:" + address.getPort()));
    Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElseThrow();
    Process process =
        new ProcessBuilder(
                program.toString(), "-DD", "-E", "-f", file.toString(), "-Y", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    running.add(process);
    try (var asking = new SipPeer(address)) {
      for (int i = 0; i < ATTEMPTS; i++) {
        asking.send(asking.request("OPTIONS", "up" + i, 1, "<sip:x@127.0.0.1>", "", ""));
        try {
          asking.expect("SIP/2.0 200", 200);
          return address;
        } catch (SocketTimeoutException notYet) {
          // Once more.
        }
      }
    }
    throw new AssertionError("no kamailio: " + Files.readString(folder.resolve("output")));
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
  }
}
