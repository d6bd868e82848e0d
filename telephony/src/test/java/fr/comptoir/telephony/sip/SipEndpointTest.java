package fr.comptoir.telephony.sip;

import static fr.comptoir.telephony.sip.AnsweringCalls.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.Device.Algorithm;
import fr.comptoir.telephony.FreePorts;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import fr.comptoir.telephony.TelephonyException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The port on a real socket, against a peer that writes its own text.
class SipEndpointTest {
  private static final String ORDER = "<sip:order@127.0.0.1>";

  private final AnsweringCalls calls = new AnsweringCalls(4, true);
  private SipEndpoint endpoint;
  private SipPeer box;

  @BeforeEach
  void open() throws IOException {
    endpoint = start(calls, Duration.ofSeconds(30));
    box = new SipPeer(endpoint.address());
  }

  @AfterEach
  void close() {
    box.close();
    endpoint.close();
  }

  static SipEndpoint start(SipCalls calls, Duration ackWait) throws IOException {
    return start("127.0.0.1", calls, ackWait, Throttle.Rates.DEFAULT);
  }

  static SipEndpoint start(SipCalls calls, Duration ackWait, Throttle.Rates rates)
      throws IOException {
    return start("127.0.0.1", calls, ackWait, rates);
  }

  private static SipEndpoint start(
      String bind, SipCalls calls, Duration ackWait, Throttle.Rates rates) throws IOException {
    var devices =
        List.of(
            new Device("fxo1", "secret1", Device.Kind.FXO, Algorithm.MD5),
            new Device("fxo2", "secret2", Device.Kind.FXO, Algorithm.MD5),
            new Device("desk", "deskpw", Device.Kind.PHONE, Algorithm.SHA256));
    var config =
        new TelephonyConfig(
            InetAddress.ofLiteral(bind),
            FreePorts.one(),
            40_000,
            40_199,
            devices,
            CallLimits.DEFAULT);
    return SipEndpoint.start(config, Clock.systemUTC(), calls, ackWait, rates);
  }

  @Test
  void aDeviceRegistersWithItsPasswordAndGoesAway() throws Exception {
    assertThat(box.register("fxo1", "wrong", Algorithm.MD5, 600)).startsWith("SIP/2.0 401");
    String ok = box.register("fxo1", "secret1", Algorithm.MD5, 600);
    assertThat(ok).startsWith("SIP/2.0 200").contains("fxo1@" + box.here()).contains("expires=600");
    assertThat(next(calls.states)).matches(s -> s.registered() && s.user().equals("fxo1"));
    assertThat(endpoint.lines()).filteredOn(line -> line.registered()).hasSize(1);
    assertThat(box.register("fxo1", "secret1", Algorithm.MD5, 0)).startsWith("SIP/2.0 200");
    assertThat(next(calls.states).registered()).isFalse();
  }

  @Test
  void aPhoneMayAskForSha256() throws Exception {
    assertThat(box.register("desk", "deskpw", Algorithm.SHA256, 600)).startsWith("SIP/2.0 200");
    assertThat(box.register("desk", "deskpw", Algorithm.MD5, 600)).startsWith("SIP/2.0 401");
  }

  /// Same status, same headers, same order: nothing tells which names are ours.
  @Test
  void anUnknownUserIsAnsweredLikeOneOfOurs() throws Exception {
    String ours = box.register("fxo1", "wrong", Algorithm.MD5, 600);
    String nobodys = box.register("fxo9", "wrong", Algorithm.MD5, 600);
    assertThat(faceless(nobodys)).isEqualTo(faceless(ours)).startsWith("SIP/2.0 401");
    assertThat(ours).doesNotContain("Server:", "User-Agent:");
  }

  /// Without what differs between any two answers, and without the algorithm, which differs between
  /// devices of ours, too.
  private static String faceless(String answer) {
    return answer
        .replaceAll("fxo\\d", "fxo")
        .replaceAll("(nonce|algorithm)=[^,\r]+", "$1")
        .replaceAll("branch=[^;\r]+", "branch")
        .replaceAll("tag=\\w+", "tag")
        .replaceAll("reg\\d+", "reg");
  }

  @Test
  void tooBriefARegistrationIsRefusedWithTheLeastWeTake() throws Exception {
    assertThat(box.register("fxo1", "secret1", Algorithm.MD5, 10))
        .startsWith("SIP/2.0 423")
        .contains("Min-Expires: 30");
  }

  @Test
  void aCallRingsIsAnsweredAndEndsWithTheCallersBye() throws Exception {
    String to = talk("c1", "fxo1");
    SipInvite invite = next(calls.invites);
    assertThat(invite.line()).isEqualTo("fxo1");
    assertThat(invite.caller().number()).isEqualTo("0612345678");
    assertThat(next(calls.signals)).isEqualTo(new SipSignal.Acknowledged());
    box.send(box.request("BYE", "c1", 2, to, "", ""));
    box.expect("SIP/2.0 200");
    assertThat(next(calls.signals)).isEqualTo(new SipSignal.HungUp());
    assertThat(endpoint.dialogs()).isZero();
    box.send(box.request("BYE", "c1", 3, to, "", ""));
    box.expect("SIP/2.0 481");
  }

  @Test
  void weHangUpOnceTheCallIsAcknowledged() throws Exception {
    talk("c2", "fxo1");
    SipDialog dialog = next(calls.invites).dialog();
    next(calls.signals);
    dialog.hangUp();
    dialog.hangUp();
    String bye = box.expect("BYE ");
    assertThat(bye).startsWith("BYE sip:fxo1@" + box.here()).contains("c2@127.0.0.1");
    assertThat(endpoint.dialogs()).isZero();
  }

  @Test
  void hangingUpBeforeTheAckWaitsForIt() throws Exception {
    register("fxo1");
    box.send(box.invite(box.branch(), "c3", 1, ORDER, box.sdp("sendrecv")));
    String ok = box.expect("SIP/2.0 200");
    next(calls.invites).dialog().hangUp();
    box.send(box.request("ACK", "c3", 1, "<sip:order@127.0.0.1>;tag=" + tag(ok), "", ""));
    assertThat(box.expect("BYE ")).contains("c3@127.0.0.1");
  }

  @Test
  void withoutAnAckTheCallFailsAndThePeerIsTold() throws Exception {
    try (SipEndpoint hasty = start(calls, Duration.ofMillis(200));
        SipPeer peer = new SipPeer(hasty.address())) {
      peer.register("fxo1", "secret1", Algorithm.MD5, 600);
      peer.send(peer.invite(peer.branch(), "c4", 1, ORDER, peer.sdp("sendrecv")));
      peer.expect("SIP/2.0 200");
      assertThat(next(calls.signals)).isEqualTo(new SipSignal.Failed("no ACK"));
      assertThat(peer.expect("BYE ")).contains("c4@127.0.0.1");
      assertThat(hasty.dialogs()).isZero();
    }
  }

  @Test
  void aCallerWhoGivesUpWhileItRingsGetsBothAnswers() throws Exception {
    var ringing = new AnsweringCalls(4, false);
    try (SipEndpoint other = start(ringing, Duration.ofSeconds(30));
        SipPeer peer = new SipPeer(other.address())) {
      peer.register("fxo1", "secret1", Algorithm.MD5, 600);
      String branch = peer.branch();
      peer.send(peer.invite(branch, "c5", 1, ORDER, peer.sdp("sendrecv")));
      peer.expect("SIP/2.0 180");
      peer.send(peer.requestOn(branch, "CANCEL", "c5", 1, ORDER, "", ""));
      assertThat(peer.expect("SIP/2.0 200")).contains("CANCEL");
      assertThat(peer.expect("SIP/2.0 487")).contains("INVITE");
      assertThat(next(ringing.signals)).isEqualTo(new SipSignal.Cancelled());
      SipDialog dialog = next(ringing.invites).dialog();
      assertThat(dialog.answer("v=0")).isFalse();
      assertThat(other.dialogs()).isZero();
    }
  }

  @Test
  void holdAndResumeAreAnsweredInsideTheCall() throws Exception {
    String to = talk("c6", "fxo1");
    assertThat(next(calls.signals)).isEqualTo(new SipSignal.Acknowledged());
    box.send(box.invite(box.branch(), "c6", 2, to, box.sdp("sendonly")));
    String held = box.expect("SIP/2.0 200");
    assertThat(held).contains("a=recvonly").contains("CSeq: 2 INVITE");
    assertThat(next(calls.signals)).isInstanceOf(SipSignal.Reoffered.class);
    box.send(box.request("ACK", "c6", 2, to, "", ""));
    box.send(box.invite(box.branch(), "c6", 3, to, box.sdp("sendrecv")));
    String back = box.expect("SIP/2.0 200");
    assertThat(back).contains("a=sendrecv").contains("CSeq: 3 INVITE");
    assertThat(calls.invites).hasSize(1);
  }

  @Test
  void anUpdateWithoutAnOfferOnlySaysThatThePeerLives() throws Exception {
    String to = talk("c7", "fxo1");
    next(calls.signals);
    box.send(box.request("UPDATE", "c7", 2, to, box.contact("fxo1"), ""));
    assertThat(box.expect("SIP/2.0 200")).contains("CSeq: 2 UPDATE");
    assertThat(calls.signals).isEmpty();
  }

  @Test
  void keysMayComeByInfo() throws Exception {
    String to = talk("c8", "fxo1");
    next(calls.signals);
    String type = "Content-Type: application/dtmf-relay\r\n";
    box.send(box.request("INFO", "c8", 2, to, type, "Signal=5\r\nDuration=160\r\n"));
    box.expect("SIP/2.0 200");
    assertThat(next(calls.signals)).isEqualTo(new SipSignal.Key('5'));
  }

  @Test
  void theSameInviteSentAgainIsNoSecondCall() throws Exception {
    register("fxo1");
    String invite = box.invite(box.branch(), "c9", 1, ORDER, box.sdp("sendrecv"));
    box.send(invite);
    box.send(invite);
    box.expect("SIP/2.0 200");
    box.send(invite);
    box.expect("SIP/2.0 200");
    box.send(box.request("OPTIONS", "o9", 1, ORDER, "", ""));
    box.expect("SIP/2.0 200");
    assertThat(calls.invites).hasSize(1);
  }

  @Test
  void whoNeverRegisteredGetsTheOneAnswer() throws Exception {
    register("fxo1");
    try (SipPeer stranger = new SipPeer(endpoint.address(), "127.0.0.2")) {
      stranger.send(stranger.invite(stranger.branch(), "s1", 1, ORDER, stranger.sdp("sendrecv")));
      String named = stranger.expect("SIP/2.0 403");
      stranger.send(stranger.request("INVITE", "s2", 1, ORDER, stranger.contact("zz"), ""));
      String unnamed = stranger.expect("SIP/2.0 403");
      assertThat(headerNames(named)).isEqualTo(headerNames(unnamed));
    }
    assertThat(calls.invites).isEmpty();
  }

  @Test
  void aStrangerWhoInsistsIsNotAnsweredButTheWallLineWorksOn() throws Exception {
    register("fxo1");
    try (SipPeer stranger = new SipPeer(endpoint.address(), "127.0.0.2")) {
      for (int i = 0; i <= Guard.FAILURES; i++) {
        stranger.send(stranger.invite(stranger.branch(), "f" + i, 1, ORDER, ""));
        stranger.expect("SIP/2.0 403");
      }
      stranger.send(stranger.invite(stranger.branch(), "last", 1, ORDER, ""));
      assertThat(stranger.hearsNothing(300)).isTrue();
    }
    talk("after", "fxo1");
    assertThat(next(calls.invites).line()).isEqualTo("fxo1");
  }

  @Test
  void whatWeDoNotDoIsSaidWithWhatWeDo() throws Exception {
    box.send(box.request("SUBSCRIBE", "m1", 1, ORDER, "Event: presence\r\n", ""));
    assertThat(box.expect("SIP/2.0 405")).contains("Allow: ").contains("INVITE");
    box.send(box.request("OPTIONS", "m2", 1, ORDER, "", ""));
    assertThat(box.expect("SIP/2.0 200")).contains("Allow: ").doesNotContain("Server:");
    box.send(box.request("NOTIFY", "m3", 1, ORDER, "Event: keep-alive\r\n", ""));
    box.expect("SIP/2.0 200");
    box.send(box.request("CANCEL", "m4", 1, ORDER, "", ""));
    box.expect("SIP/2.0 481");
  }

  @Test
  void anExtensionWeDoNotKnowIsRefusedByName() throws Exception {
    register("fxo1");
    String headers = box.contact("fxo1") + "Require: 100rel\r\n";
    box.send(box.request("INVITE", "e1", 1, ORDER, headers, ""));
    assertThat(box.expect("SIP/2.0 420")).contains("Unsupported: 100rel");
  }

  @Test
  void anotherCallerWithTheSameCallIdIsNoSecondCall() throws Exception {
    talk("same", "fxo1");
    String other = box.invite(box.branch(), "same", 1, ORDER, box.sdp("sendrecv"));
    box.send(other.replace(";tag=htsame", ";tag=other"));
    box.expect("SIP/2.0 482");
    assertThat(calls.invites).hasSize(1);
    assertThat(endpoint.dialogs()).isOne();
  }

  @Test
  void aByeWithAGuessedTagEndsNoCall() throws Exception {
    String to = talk("guess", "fxo1");
    next(calls.signals);
    box.send(box.request("BYE", "guess", 2, to + "0", "", ""));
    box.expect("SIP/2.0 481");
    assertThat(endpoint.dialogs()).isOne();
  }

  @Test
  void onEveryInterfaceThePeerIsToldTheOneThatLeadsToIt() throws Exception {
    try (SipEndpoint everywhere =
            start("0.0.0.0", calls, Duration.ofSeconds(30), Throttle.Rates.DEFAULT);
        SipPeer peer =
            new SipPeer(new InetSocketAddress("127.0.0.1", everywhere.address().getPort()))) {
      peer.register("fxo1", "secret1", Algorithm.MD5, 600);
      peer.send(peer.invite(peer.branch(), "any", 1, ORDER, peer.sdp("sendrecv")));
      assertThat(peer.expect("SIP/2.0 200")).contains("<sip:comptoir@127.0.0.1:");
    }
  }

  @Test
  void aPortThatIsTakenIsSaid() {
    var config =
        new TelephonyConfig(
            InetAddress.ofLiteral("127.0.0.1"),
            endpoint.address().getPort(),
            40_000,
            40_199,
            List.of(),
            CallLimits.DEFAULT);
    assertThatThrownBy(() -> SipEndpoint.start(config, Clock.systemUTC(), calls))
        .isInstanceOf(TelephonyException.class)
        .hasMessageContaining("127.0.0.1");
  }

  @Test
  void itLeavesNoThreadBehind() throws Exception {
    String group = "sip-" + endpoint.address().getPort();
    List<Thread> threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(t -> t.getThreadGroup() != null && t.getThreadGroup().getName().equals(group))
            .toList();
    assertThat(threads).isNotEmpty();
    endpoint.close();
    for (Thread thread : threads) {
      assertThat(thread.join(Duration.ofSeconds(5))).as(thread.getName()).isTrue();
    }
  }

  @Test
  void theSamePortCanBeOpenedAgain() throws Exception {
    int port = endpoint.address().getPort();
    endpoint.close();
    var config =
        new TelephonyConfig(
            InetAddress.ofLiteral("127.0.0.1"),
            port,
            40_000,
            40_199,
            List.of(),
            CallLimits.DEFAULT);
    endpoint = SipEndpoint.start(config, Clock.systemUTC(), calls);
    box.send(box.request("OPTIONS", "again", 1, ORDER, "", ""));
    box.expect("SIP/2.0 200");
  }

  private void register(String user) throws IOException {
    assertThat(box.register(user, "secret" + user.charAt(3), Algorithm.MD5, 600))
        .startsWith("SIP/2.0 200");
  }

  /// A call answered and acknowledged; returns the To of its dialog.
  private String talk(String call, String user) throws IOException {
    register(user);
    box.send(box.invite(box.branch(), call, 1, ORDER, box.sdp("sendrecv")));
    String ok = box.expect("SIP/2.0 200");
    assertThat(ok).contains("Contact: ").contains("m=audio 40000 RTP/AVP 8 101");
    String to = "<sip:order@127.0.0.1>;tag=" + tag(ok);
    box.send(box.request("ACK", call, 1, to, "", ""));
    return to;
  }

  private static String tag(String response) {
    return SipPeer.part(response, "To: .*;tag=([0-9a-f]+)");
  }

  private static List<String> headerNames(String response) {
    return response.lines().map(line -> line.replaceFirst(":.*", "")).toList();
  }
}
