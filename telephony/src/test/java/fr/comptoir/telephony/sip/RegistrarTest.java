package fr.comptoir.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.Device.Algorithm;
import fr.comptoir.telephony.LineState;
import fr.comptoir.telephony.sip.Registration.Accepted;
import fr.comptoir.telephony.sip.Registration.Answer;
import fr.comptoir.telephony.sip.Registration.Ask;
import fr.comptoir.telephony.sip.Registration.Broken;
import fr.comptoir.telephony.sip.Registration.Place;
import fr.comptoir.telephony.sip.Registration.Silence;
import fr.comptoir.telephony.sip.Registration.TooBrief;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrarTest {
  private static final InetAddress BOX = InetAddress.ofLiteral("192.168.1.20");
  private static final InetAddress OTHER = InetAddress.ofLiteral("192.168.1.66");

  private final TestClock clock = new TestClock();
  private final Guard guard = new Guard(clock);
  private final List<LineState> states = new ArrayList<>();
  private final Registrar registrar =
      new Registrar(
          List.of(device("fxo1"), device("fxo2"), device("fxo3")), guard, clock, states::add);

  private static Device device(String user) {
    return new Device(user, "pw-" + user, Device.Kind.FXO, Algorithm.MD5);
  }

  @ParameterizedTest
  @CsvSource({"-1,-1,3600", "120,-1,120", "-1,120,120", "90,120,90", "99999,-1,3600", "30,-1,30"})
  void theContactsOwnExpiryCountsFirstAndAnHourAtMost(int contact, int header, int seconds) {
    Answer answer = register("fxo1", BOX, 5062, new Place("sip:fxo1@b", "b", contact), header);
    assertThat(answer).isInstanceOf(Accepted.class);
    assertThat(((Accepted) answer).seconds()).isEqualTo(seconds);
    assertThat(states.getLast().expiresAt()).isEqualTo(clock.instant().plusSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"1", "29"})
  void lessThanHalfAMinuteIsTooBrief(int seconds) {
    assertThat(register("fxo1", BOX, 5062, place("fxo1"), seconds)).isEqualTo(new TooBrief(30));
    assertThat(states).isEmpty();
  }

  @Test
  void zeroGoesAwayAndSoDoesAStar() {
    register("fxo1", BOX, 5062, place("fxo1"), 600);
    register("fxo1", BOX, 5062, place("fxo1"), 0);
    register("fxo1", BOX, 5062, place("fxo1"), 600);
    assertThat(register("fxo1", BOX, 5062, new Place("*", "", -1), 0))
        .isEqualTo(new Accepted(null, 0));
    assertThat(states).extracting(LineState::registered).containsExactly(true, false, true, false);
  }

  @Test
  void aStarWithoutZeroIsBroken() {
    register("fxo1", BOX, 5062, place("fxo1"), 600);
    assertThat(register("fxo1", BOX, 5062, new Place("*", "", -1), 600)).isInstanceOf(Broken.class);
    assertThat(registrar.lineOf("fxo1", BOX, 5062)).isNotNull();
  }

  @Test
  void theLatestContactCounts() {
    register("fxo1", BOX, 5062, new Place("sip:fxo1@old", "old", -1), 600);
    register("fxo1", BOX, 5063, new Place("sip:fxo1@new", "new", -1), 600);
    Binding line = registrar.lineOf("fxo1", BOX, 5063);
    assertThat(line).isNotNull();
    assertThat(line.contact()).isEqualTo("sip:fxo1@new");
    assertThat(registrar.lines()).filteredOn(LineState::registered).hasSize(1);
  }

  @Test
  void askingWithoutAContactTellsWhatIsBound() {
    assertThat(register("fxo1", BOX, 5062, null, -1)).isEqualTo(new Accepted(null, 0));
    register("fxo1", BOX, 5062, place("fxo1"), 600);
    clock.forward(Duration.ofSeconds(100));
    Answer answer = register("fxo1", BOX, 5062, null, -1);
    assertThat(((Accepted) answer).seconds()).isEqualTo(500);
  }

  @Test
  void whoStopsRenewingIsAway() {
    register("fxo1", BOX, 5062, place("fxo1"), 600);
    clock.forward(Duration.ofSeconds(599));
    registrar.sweep();
    assertThat(states).hasSize(1);
    clock.forward(Duration.ofSeconds(1));
    assertThat(registrar.lineOf("fxo1", BOX, 5062)).isNull();
    registrar.sweep();
    registrar.sweep();
    assertThat(states).hasSize(2);
    assertThat(states.getLast().registered()).isFalse();
    assertThat(states.getLast().address()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    // what the INVITE's Contact says, the port it came from, the line it is
    "fxo2,5070,fxo2",
    "fxo2,9999,fxo2",
    "nobody,5072,fxo2",
    ",5072,fxo2",
    "nobody,9999,fxo1"
  })
  void aCallBelongsToTheLineItNamesElseToItsPortElseToItsAddress(
      @Nullable String contact, int port, String line) {
    register("fxo1", BOX, 5071, place("fxo1"), 600);
    register("fxo2", BOX, 5072, place("fxo2"), 600);
    Binding binding = registrar.lineOf(contact, BOX, port);
    assertThat(binding).isNotNull();
    assertThat(binding.device().user()).isEqualTo(line);
  }

  @Test
  void namingALineFromElsewhereIsNotEnough() {
    register("fxo1", BOX, 5071, place("fxo1"), 600);
    assertThat(registrar.lineOf("fxo1", OTHER, 5071)).isNull();
  }

  @Test
  void whoGuessesTooOftenGetsNoAnswerAnyMore() {
    for (int i = 0; i <= Guard.FAILURES; i++)
      assertThat(guess("fxo1", OTHER)).isInstanceOf(Ask.class);
    assertThat(guess("fxo1", OTHER)).isEqualTo(new Silence());
    assertThat(register("fxo1", OTHER, 5062, place("fxo1"), 600)).isEqualTo(new Silence());
    clock.forward(Guard.BAN.plusSeconds(1));
    assertThat(register("fxo1", OTHER, 5062, place("fxo1"), 600)).isInstanceOf(Accepted.class);
  }

  @Test
  void aBanOfItsAddressDoesNotTouchARegisteredDevice() {
    register("fxo1", BOX, 5062, place("fxo1"), 600);
    for (int i = 0; i <= Guard.FAILURES; i++) guess("fxo2", BOX);
    assertThat(guess("fxo2", BOX)).isEqualTo(new Silence());
    assertThat(register("fxo1", BOX, 5062, place("fxo1"), 600)).isInstanceOf(Accepted.class);
    assertThat(registrar.lineOf("fxo1", BOX, 5062)).isNotNull();
  }

  /// Who forges an address never sees the challenge that went there, only its own: what it answers
  /// is no guess, and the box that really is there is not banned for it.
  @Test
  void aForgedAddressBansNobody() {
    for (int i = 0; i < 5 * Guard.FAILURES; i++) {
      Credentials blind = answer("fxo1", "guess", OTHER);
      registrar.register(new Registration("fxo1", blind, List.of(place("fxo1")), 600, BOX, 1));
    }
    assertThat(register("fxo1", BOX, 5062, place("fxo1"), 600)).isInstanceOf(Accepted.class);
  }

  private static Place place(String user) {
    return new Place("sip:" + user + "@192.168.1.20:5062", "192.168.1.20:5062", -1);
  }

  private Answer guess(String user, InetAddress source) {
    return registrar.register(
        new Registration(
            user, answer(user, "guess", source), List.of(place(user)), 600, source, 1));
  }

  private Answer register(
      String user, InetAddress source, int port, @Nullable Place place, int expires) {
    List<Place> places = place == null ? List.of() : List.of(place);
    var credentials = answer(user, "pw-" + user, source);
    return registrar.register(new Registration(user, credentials, places, expires, source, port));
  }

  /// Answers a challenge; banned, it answers one that never came.
  private Credentials answer(String user, String password, InetAddress source) {
    Answer asked = registrar.register(new Registration(user, null, List.of(), -1, source, 5062));
    String nonce = asked instanceof Ask ask ? ask.challenge().nonce() : "none";
    var digest =
        new DigestResponse(Algorithm.MD5, user, Digest.REALM, nonce, "sip:x", "00000001", "c");
    String response = digest.compute("REGISTER", password);
    return new Credentials(
        user, Digest.REALM, nonce, "sip:x", response, "MD5", "auth", "00000001", "c");
  }
}
