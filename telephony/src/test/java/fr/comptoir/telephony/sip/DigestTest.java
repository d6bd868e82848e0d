package fr.comptoir.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.Device.Algorithm;
import fr.comptoir.telephony.sip.Digest.Challenge;
import fr.comptoir.telephony.sip.Digest.Known;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
  private static final InetAddress BOX = InetAddress.ofLiteral("192.168.1.20");
  private static final InetAddress ELSEWHERE = InetAddress.ofLiteral("192.168.1.66");
  private static final Device FXO = new Device("fxo1", "secret1", Device.Kind.FXO, Algorithm.MD5);
  private static final Device DESK =
      new Device("desk", "deskpw", Device.Kind.PHONE, Algorithm.SHA256);

  private final TestClock clock = new TestClock();
  private final Digest digest = new Digest(List.of(FXO, DESK), clock);

  /// RFC 7616 §3.9.1, both algorithms.
  @ParameterizedTest
  @CsvSource({
    "MD5,8ca523f5e9506fed4657c9700eebdbec",
    "SHA256,753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
  })
  void theExamplesOfTheStandardComeOut(Algorithm algorithm, String response) {
    var example =
        new DigestResponse(
            algorithm,
            "Mufasa",
            "http-auth@example.org",
            "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
            "/dir/index.html",
            "00000001",
            "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
    assertThat(example.compute("GET", "Circle of Life")).isEqualTo(response);
  }

  @Test
  void theRightPasswordIsKnown() {
    assertThat(check(FXO, answer(FXO, "secret1"))).isEqualTo(new Known(FXO));
    assertThat(check(DESK, answer(DESK, "deskpw"))).isEqualTo(new Known(DESK));
  }

  @Test
  void anUnknownUserIsAskedLikeAKnownOneWithAWrongPassword() {
    var stranger = new Device("fxo9", "secret1", Device.Kind.FXO, Algorithm.MD5);
    Challenge unknown = challenge(check(stranger, answer(stranger, "secret1")));
    Challenge wrong = challenge(check(FXO, answer(FXO, "guess")));
    assertThat(unknown.stale()).isEqualTo(wrong.stale()).isFalse();
    assertThat(unknown.guessed()).isEqualTo(wrong.guessed()).isTrue();
    assertThat(unknown.nonce()).hasSameSizeAs(wrong.nonce());
  }

  @Test
  void anUnknownUserIsAskedForTheSameAlgorithmEachTime() {
    Algorithm first = challenge(digest.check("who", "REGISTER", null, BOX)).algorithm();
    for (int i = 0; i < 20; i++) {
      assertThat(challenge(digest.check("who", "REGISTER", null, BOX)).algorithm())
          .isEqualTo(first);
    }
  }

  @Test
  void noCredentialsIsNoGuess() {
    assertThat(challenge(digest.check("fxo1", "REGISTER", null, BOX)).guessed()).isFalse();
  }

  @Test
  void anOldNonceWithTheRightPasswordIsOnlyStale() {
    Credentials given = answer(FXO, "secret1");
    clock.forward(Nonces.LIFE.plusSeconds(1));
    Challenge again = challenge(check(FXO, given));
    assertThat(again.stale()).isTrue();
    assertThat(again.guessed()).isFalse();
    assertThat(again.nonce()).isNotEqualTo(given.nonce());
  }

  @Test
  void anOldNonceWithAWrongPasswordIsNotStale() {
    Credentials given = answer(FXO, "guess");
    clock.forward(Nonces.LIFE.plusSeconds(1));
    assertThat(challenge(check(FXO, given)).stale()).isFalse();
  }

  @Test
  void aNonceIsGoodUntilItsLastSecond() {
    Credentials given = answer(FXO, "secret1");
    clock.forward(Nonces.LIFE);
    assertThat(check(FXO, given)).isEqualTo(new Known(FXO));
  }

  @Test
  void theSameAnswerTwiceIsAReplay() {
    Credentials given = answer(FXO, "secret1");
    check(FXO, given);
    assertThat(challenge(check(FXO, given)).stale()).isTrue();
    assertThat(check(FXO, answer(FXO, "secret1", given.nonce(), "00000002", "auth")))
        .isEqualTo(new Known(FXO));
    assertThat(check(FXO, answer(FXO, "secret1", given.nonce(), "00000001", "auth")))
        .isInstanceOf(Challenge.class);
  }

  @Test
  void aNonceOfAnotherRunIsForeign() {
    String theirs =
        challenge(new Digest(List.of(FXO), clock).check("fxo1", "REGISTER", null, BOX)).nonce();
    Challenge again = challenge(check(FXO, answer(FXO, "secret1", theirs, "00000001", "auth")));
    assertThat(again.stale()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "0000000g", "+0000001", "-0000001", "000000001", "00000000", "ÀÀÀÀÀÀÀÀ"})
  void aCountThatIsNoneIsAWrongAnswer(String nc) {
    String nonce = challenge(digest.check("fxo1", "REGISTER", null, BOX)).nonce();
    assertThat(challenge(check(FXO, answer(FXO, "secret1", nonce, nc, "auth"))).guessed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "zz.zz.zz", "18c.00.00", "é.é.é"})
  void aNonceThatIsNotOursIsNoGuess(String nonce) {
    assertThat(challenge(check(FXO, answer(FXO, "secret1", nonce, "00000001", "auth"))).guessed())
        .isFalse();
  }

  @Test
  void aNonceServesTheAddressItWasHandedTo() {
    Credentials given = answer(FXO, "secret1");
    assertThat(challenge(digest.check("fxo1", "REGISTER", given, ELSEWHERE)).guessed()).isFalse();
    assertThat(check(FXO, given)).isEqualTo(new Known(FXO));
  }

  @Test
  void onlyQopAuthCounts() {
    String nonce = challenge(digest.check("fxo1", "REGISTER", null, BOX)).nonce();
    assertThat(check(FXO, answer(FXO, "secret1", nonce, "00000001", "auth-int")))
        .isInstanceOf(Challenge.class);
    assertThat(check(FXO, answer(FXO, "secret1", nonce, "00000001", null)))
        .isInstanceOf(Challenge.class);
  }

  @Test
  void aDeviceCanNotRegisterAnother() {
    Credentials desk = answer(DESK, "deskpw");
    assertThat(digest.check("fxo1", "REGISTER", desk, BOX)).isInstanceOf(Challenge.class);
  }

  @Test
  void theCountsKeptAreBounded() {
    var nonces = new Nonces(clock);
    for (int i = 0; i < Nonces.MOST_COUNTED + 100; i++) nonces.isNew(nonces.next(BOX), 1);
    assertThat(nonces.counted()).isEqualTo(Nonces.MOST_COUNTED);
  }

  @Test
  void credentialsDoNotShowInALog() {
    Credentials given = answer(FXO, "secret1");
    assertThat(given.toString()).doesNotContain(given.response()).doesNotContain(given.nonce());
    assertThat(FXO.toString()).doesNotContain("secret1");
  }

  private Digest.Verdict check(Device device, Credentials given) {
    return digest.check(device.user(), "REGISTER", given, BOX);
  }

  private Credentials answer(Device device, String password) {
    String nonce = challenge(digest.check(device.user(), "REGISTER", null, BOX)).nonce();
    return answer(device, password, nonce, "00000001", "auth");
  }

  private static Credentials answer(
      Device device, String password, String nonce, String nc, String qop) {
    var parts =
        new DigestResponse(
            device.algorithm(), device.user(), Digest.REALM, nonce, "sip:x", nc, "c0ffee");
    return new Credentials(
        device.user(),
        Digest.REALM,
        nonce,
        "sip:x",
        parts.compute("REGISTER", password),
        DigestResponse.token(device.algorithm()),
        qop,
        nc,
        "c0ffee");
  }

  private static Challenge challenge(Digest.Verdict verdict) {
    assertThat(verdict).isInstanceOf(Challenge.class);
    return (Challenge) verdict;
  }
}
