package fr.comptoir.telephony.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.Device.Algorithm;
import fr.comptoir.telephony.FreePorts;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import fr.comptoir.telephony.TelephonyException;
import fr.comptoir.telephony.gateway.CallerScript.HangUp;
import fr.comptoir.telephony.gateway.CallerScript.Pause;
import fr.comptoir.telephony.gateway.CallerScript.Press;
import fr.comptoir.telephony.gateway.CallerScript.Speak;
import fr.comptoir.telephony.gateway.CallerScript.Step;
import fr.comptoir.telephony.gateway.CallerScript.WaitForHangUp;
import fr.comptoir.telephony.gateway.CallerScript.WaitForSilence;
import fr.comptoir.telephony.gateway.PracticeCall.Ending;
import fr.comptoir.telephony.gateway.PracticeCall.How;
import fr.comptoir.telephony.sip.SipEndpoint;
import fr.comptoir.telephony.sip.SipInvite;
import fr.comptoir.telephony.sip.SipSignal;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The box against our own port, over real sockets.
class PracticeBoxTest {
  private static final Device FXO1 = new Device("fxo1", "secret1", Device.Kind.FXO, Algorithm.MD5);

  private final SpeakingHouse house = new SpeakingHouse();
  private SipEndpoint endpoint;
  private PracticeBox box;

  @BeforeEach
  void open() throws IOException {
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    var config =
        new TelephonyConfig(
            loopback, FreePorts.one(), 40_000, 40_199, List.of(FXO1), CallLimits.DEFAULT);
    endpoint = SipEndpoint.start(config, Clock.systemUTC(), house);
    box = PracticeBox.start(endpoint.address(), List.of(FXO1));
  }

  @AfterEach
  void close() {
    box.close();
    endpoint.close();
  }

  @Test
  void itsPortsAreRegisteredAndGoAwayWithIt() throws Exception {
    assertThat(house.states.take().registered()).isTrue();
    box.close();
    assertThat(house.states.take().registered()).isFalse();
  }

  @Test
  void aWrongPasswordIsSaidAtOnce() {
    var wrong = new Device("fxo1", "no", Device.Kind.FXO, Algorithm.MD5);
    assertThatThrownBy(() -> PracticeBox.start(endpoint.address(), List.of(wrong)))
        .isInstanceOf(TelephonyException.class)
        .hasMessageContaining("401");
  }

  @Test
  void whatTheCallerSaysArrivesByteForByteAfterTheGreeting() throws Exception {
    byte[] clip = "the caller's words".repeat(40).getBytes(StandardCharsets.US_ASCII);
    PracticeCall call =
        call("0612345678", waitForSilence(), new Speak(clip), new Press("42#"), new HangUp());
    SipInvite invite = house.invites.take();
    assertThat(invite.caller().number()).isEqualTo("0612345678");
    Ending ending = call.ended().get(20, TimeUnit.SECONDS);
    assertThat(ending.how()).isEqualTo(How.WE_HUNG_UP);
    assertThat(ending.heardMillis()).isEqualTo(SpeakingHouse.SPEECH_FRAMES * 20);
    assertThat(text(house.everythingHeard())).contains(text(clip));
    assertThat(house.keys).containsExactly(4, 2, 11);
    assertThat(house.signals).contains(new SipSignal.HungUp());
  }

  @Test
  void aWithheldNumberIsNoNumber() throws Exception {
    PracticeCall call = call("", new HangUp());
    assertThat(house.invites.take().caller().number()).isNull();
    call.ended().get(20, TimeUnit.SECONDS);
  }

  @Test
  void theHouseMayHangUpFirst() throws Exception {
    PracticeCall call = call("0612345678", new WaitForHangUp(Duration.ofSeconds(20)));
    var dialog = house.onlyCall();
    assertThat(house.signals.take()).isEqualTo(new SipSignal.Acknowledged());
    dialog.hangUp();
    assertThat(call.ended().get(20, TimeUnit.SECONDS).how()).isEqualTo(How.THEY_HUNG_UP);
  }

  @Test
  void hangingUpInMidSentenceEndsTheCall() throws Exception {
    byte[] long_ = new byte[8000 * 30];
    Arrays.fill(long_, (byte) 0x2A);
    PracticeCall call = call("0612345678", new Speak(long_));
    assertThat(house.signals.take()).isEqualTo(new SipSignal.Acknowledged());
    call.hangUp();
    assertThat(call.ended().get(20, TimeUnit.SECONDS).how()).isEqualTo(How.WE_HUNG_UP);
    assertThat(house.signals.take()).isEqualTo(new SipSignal.HungUp());
  }

  @Test
  void closingTheBoxHangsUp() throws Exception {
    PracticeCall call = call("0612345678", new Pause(Duration.ofSeconds(30)));
    assertThat(house.signals.take()).isEqualTo(new SipSignal.Acknowledged());
    box.close();
    assertThat(call.ended().get(1, TimeUnit.SECONDS).how()).isEqualTo(How.WE_HUNG_UP);
  }

  private PracticeCall call(String number, Step... steps) {
    return box.call("fxo1", number, new CallerScript(List.of(steps)));
  }

  private static WaitForSilence waitForSilence() {
    return new WaitForSilence(
        Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofSeconds(10));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
