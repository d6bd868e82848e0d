package fr.comptoir.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.TrunkConfig;
import fr.comptoir.telephony.TrunkState;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The trunk on real sockets, against an operator of our own.
class TrunkTest {
  private static final String LINE = "0123456789";

  private final AnsweringCalls calls = new AnsweringCalls(4, true);
  private final BlockingQueue<TrunkState> states = new LinkedBlockingQueue<>();
  private SipEndpoint endpoint;
  private OperatorFixture first;
  private OperatorFixture second;
  private Trunk trunk;

  @BeforeEach
  void open() throws IOException {
    endpoint = SipEndpointTest.start(calls, Duration.ofSeconds(30));
    first = new OperatorFixture("127.0.0.1");
    second = new OperatorFixture("127.0.0.4");
  }

  @AfterEach
  void close() {
    if (trunk != null) trunk.close();
    first.close();
    second.close();
    endpoint.close();
  }

  @ParameterizedTest
  @CsvSource({"MD5,',qop=\"auth\"'", "SHA-256,',qop=\"auth,auth-int\"'", "MD5,''"})
  void registersWithItsPasswordAndIsALine(String algorithm, String qop) throws Exception {
    first.algorithm = algorithm;
    first.qop = qop;
    open(first);
    first.await("registered");
    assertThat(AnsweringCalls.next(states)).isInstanceOf(TrunkState.Registered.class);
    assertThat(AnsweringCalls.next(calls.states))
        .matches(s -> s.registered() && s.user().equals(LINE));
  }

  @Test
  void aCallFromTheOperatorIsACallOfTheLineAndFromElsewhereNone() throws Exception {
    open(second);
    AnsweringCalls.next(states);
    try (var operator = new SipPeer(endpoint.address(), "127.0.0.4");
        var stranger = new SipPeer(endpoint.address(), "127.0.0.5")) {
      stranger.send(invite(stranger));
      stranger.expect("SIP/2.0 403");
      operator.send(invite(operator));
      operator.expect("SIP/2.0 200");
      assertThat(AnsweringCalls.next(calls.invites).line()).isEqualTo(LINE);
    }
  }

  @Test
  void renewsAgainAndAgain() throws Exception {
    first.seconds = 10;
    open(first);
    first.await("registered");
    first.await("alive");
    first.await("registered");
  }

  @Test
  void theSecondServerTakesOverWhenTheFirstFallsSilentAndTheLineMovesThere() throws Exception {
    open(first, second);
    first.await("registered");
    first.silent = true;
    TrunkState state;
    do {
      state = AnsweringCalls.next(states);
    } while (!(state instanceof TrunkState.Registered at && at.server().equals(second.address())));
    try (var operator = new SipPeer(endpoint.address(), "127.0.0.4")) {
      operator.send(invite(operator));
      operator.expect("SIP/2.0 200");
    }
  }

  @Test
  void aWrongPasswordIsNotTriedAgainAndAgain() throws Exception {
    first.password = "another";
    open(first);
    assertThat(AnsweringCalls.next(states)).isInstanceOf(TrunkState.Refused.class);
    first.await("asked");
    first.await("wrong");
    assertThat(first.seen).isEmpty();
  }

  @Test
  void whenNobodyAnswersItSaysSo() throws Exception {
    first.silent = true;
    open(first);
    assertThat(AnsweringCalls.next(states)).isInstanceOf(TrunkState.Unreachable.class);
  }

  @Test
  void behindARouterItTellsTheAddressTheOperatorSees() throws Exception {
    first.seenAt = "rport=40123;received=203.0.113.9";
    open(first);
    assertThat(first.await("registered")).contains("@127.0.0.1:");
    assertThat(first.await("registered")).contains("@203.0.113.9:40123");
  }

  @Test
  void itSaysGoodbye() throws Exception {
    open(first);
    AnsweringCalls.next(states);
    trunk.close();
    first.await("left");
  }

  private String invite(SipPeer from) {
    return from.request(
        "INVITE", "in", 1, "<sip:order@127.0.0.1>", headers(from), from.sdp("sendrecv"));
  }

  private static String headers(SipPeer from) {
    return from.contact("operator") + "Content-Type: application/sdp\r\n";
  }

  private void open(OperatorFixture... servers) {
    List<InetSocketAddress> addresses =
        List.of(servers).stream().map(OperatorFixture::address).toList();
    var config =
        new TrunkConfig(
            LINE,
            "pw",
            "operator.example",
            addresses,
            Duration.ofMinutes(10),
            Duration.ofMillis(300));
    trunk = endpoint.trunk(config, Duration.ofMillis(500), states::add);
  }
}
