package fr.comptoir.telephony.sip;

import static fr.comptoir.telephony.sip.AnsweringCalls.next;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.Device.Algorithm;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls we place to a phone of the house, which here writes its own text.
class PhoneInviteTest {
  private static final PhoneWish WISH =
      new PhoneWish("desk", "", new Caller("0612345678", "Mme \"Durand\"\r\n"), Codec.PCMA, 40_010);

  private final BlockingQueue<PhoneSignal> signals = new LinkedBlockingQueue<>();
  private SipEndpoint endpoint;
  private SipPeer desk;

  @BeforeEach
  void open() throws IOException {
    endpoint = SipEndpointTest.start(new AnsweringCalls(4, true), Duration.ofSeconds(30));
    desk = new SipPeer(endpoint.address());
    desk.register("desk", "deskpw", Algorithm.SHA256, 600);
  }

  @AfterEach
  void close() {
    desk.close();
    endpoint.close();
  }

  @Test
  void aPhoneThatIsAwayCannotBeRung() throws IOException {
    assertThat(endpoint.phones().isReachable("desk")).isTrue();
    desk.register("desk", "deskpw", Algorithm.SHA256, 0);
    assertThat(endpoint.phones().isReachable("desk")).isFalse();
    assertThat(endpoint.phones().invite(WISH, signals::add)).isEmpty();
  }

  @Test
  void itRingsAtItsContactSaysWhoCallsAndOffersBothLaws() throws Exception {
    PhoneDialog dialog = endpoint.phones().invite(WISH, signals::add).orElseThrow();
    String invite = desk.expect("INVITE sip:desk@" + desk.here());

    assertThat(invite).contains("From: \"Mme Durand\" <sip:0612345678@127.0.0.1>");
    assertThat(invite).contains("m=audio 40010 RTP/AVP 8 0 101").contains("c=IN IP4 127.0.0.1");
    desk.answer(invite, "180 Ringing", "");
    assertThat(next(signals)).isEqualTo(new PhoneSignal.Rings());

    desk.answer(invite, "200 OK", desk.sdp("sendrecv", 30_000));
    assertThat(next(signals)).isEqualTo(new PhoneSignal.Answered(desk.sdp("sendrecv", 30_000)));
    desk.expect("ACK");

    dialog.hangUp();
    dialog.hangUp();
    String bye = desk.expect("BYE");
    desk.answer(bye, "200 OK", "");
    assertThat(endpoint.dialogs()).isZero();
    assertThat(signals).isEmpty();
  }

  @Test
  void thePhonePutsUsOnHoldAndHangsUp() throws Exception {
    PhoneDialog dialog = talk();
    desk.send(within("INVITE", 7, desk.sdp("sendonly", 30_000)));
    assertThat(next(signals)).isEqualTo(new PhoneSignal.Reoffered(desk.sdp("sendonly", 30_000)));
    dialog.accept(AnsweringCalls.answer(desk.sdp("sendonly", 30_000), 1));
    assertThat(desk.expect("SIP/2.0 200")).contains("CSeq: 7 INVITE").contains("a=recvonly");
    desk.send(within("ACK", 7, ""));

    desk.send(within("BYE", 8, ""));
    desk.expect("SIP/2.0 200");
    assertThat(next(signals)).isEqualTo(new PhoneSignal.HungUp());
    assertThat(endpoint.dialogs()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {486, 603, 480, 404})
  void aPhoneThatSaysNoIsLeftAlone(int status) throws Exception {
    endpoint.phones().invite(WISH, signals::add);
    desk.answer(desk.expect("INVITE"), status + " No", "");
    assertThat(next(signals)).isEqualTo(new PhoneSignal.Refused(status));
    desk.expect("ACK");
    assertThat(endpoint.dialogs()).isZero();
  }

  @Test
  void itStopsRingingWhenWeGiveUp() throws Exception {
    PhoneDialog dialog = endpoint.phones().invite(WISH, signals::add).orElseThrow();
    String invite = desk.expect("INVITE");
    desk.answer(invite, "180 Ringing", "");
    next(signals);
    dialog.hangUp();
    desk.answer(desk.expect("CANCEL"), "200 OK", "");
    desk.answer(invite, "487 Request Terminated", "");
    desk.expect("ACK");
    assertThat(signals).isEmpty();
  }

  @Test
  void beforeAnythingCameBackNoCancelIsSent() throws Exception {
    PhoneDialog dialog = endpoint.phones().invite(WISH, signals::add).orElseThrow();
    String invite = desk.expect("INVITE");
    dialog.hangUp();
    desk.answer(invite, "180 Ringing", "");
    desk.expect("CANCEL");
    assertThat(signals).isEmpty();
  }

  @Test
  void aPhonePickedUpJustAsWeGiveUpIsHungUp() throws Exception {
    PhoneDialog dialog = endpoint.phones().invite(WISH, signals::add).orElseThrow();
    String invite = desk.expect("INVITE");
    desk.answer(invite, "180 Ringing", "");
    next(signals);
    dialog.hangUp();
    desk.expect("CANCEL");
    desk.answer(invite, "200 OK", desk.sdp("sendrecv", 30_000));
    desk.expect("ACK");
    desk.expect("BYE");
    assertThat(signals).isEmpty();
    assertThat(endpoint.dialogs()).isZero();
  }

  private String invite = "";

  private PhoneDialog talk() throws Exception {
    PhoneDialog dialog = endpoint.phones().invite(WISH, signals::add).orElseThrow();
    invite = desk.expect("INVITE");
    desk.answer(invite, "200 OK", desk.sdp("sendrecv", 30_000));
    assertThat(next(signals)).isInstanceOf(PhoneSignal.Answered.class);
    desk.expect("ACK");
    return dialog;
  }

  /// A request of the phone's inside the dialog.
  private String within(String method, int cseq, String body) {
    String from = SipPeer.part(invite, "To: ([^\r]+)");
    String to = SipPeer.part(invite, "From: ([^\r]+)");
    String type = body.isEmpty() ? "" : "Content-Type: application/sdp\r\n";
    return "%s sip:comptoir@%s SIP/2.0\r\nVia: SIP/2.0/UDP %s;branch=%s;rport\r\nFrom: %s;tag=desk1\r\nTo: %s\r\nCall-ID: %s\r\nCSeq: %d %s\r\nMax-Forwards: 70\r\n%s%sContent-Length: %d\r\n\r\n%s"
        .formatted(
            method,
            "127.0.0.1:" + endpoint.address().getPort(),
            desk.here(),
            desk.branch(),
            from,
            to,
            SipPeer.part(invite, "Call-ID: ([^\r]+)"),
            cseq,
            method,
            desk.contact("desk"),
            type,
            body.length(),
            body);
  }
}
