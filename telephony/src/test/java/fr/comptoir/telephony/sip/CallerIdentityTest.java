package fr.comptoir.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.sip.CallerIdentity.Party;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerIdentityTest {
  private static final Set<String> LINES = Set.of("fxo1", "101");

  @ParameterizedTest
  @CsvSource({
    "sip:0612345678@192.168.1.20, 0612345678",
    "sip:+33612345678@192.168.1.20;user=phone, +33612345678",
    "sip:%2B33612345678@box, +33612345678",
    "sips:06.12.34.56.78@box, 0612345678",
    "sip:0612345678;phone-context=+33@box, 0612345678",
    "sip:0612345678:pw@box, 0612345678",
    "tel:+33612345678, +33612345678",
    "tel:06-12-34-56-78;phone-context=example.com, 0612345678",
    "TEL:3615, 3615",
    "sip:anonymous@anonymous.invalid,",
    "sip:192.168.1.20,",
    "sip:alice@box,",
    "sip:fxo1@box,",
    "sip:101@box,",
    "sip:1@box,",
    "sip:061234567890123456789012@box,",
    "sip:06123'--@box,",
    "mailto:0612345678@box,",
    "nonsense,"
  })
  void aNumberIsDigitsAndNothingElse(String uri, @Nullable String number) {
    assertThat(from(uri, "").number()).isEqualTo(number);
  }

  @Test
  void whatTheNetworkAssertsComesBeforeWhatTheCallerSays() {
    var asserted = List.of(new Party("sip:0612345678@box", ""), new Party("tel:+33699999999", ""));
    Caller caller =
        CallerIdentity.of(asserted, new Party("sip:0100000000@x", ""), List.of(), LINES);
    assertThat(caller.number()).isEqualTo("0612345678");
  }

  @Test
  void anAssertionWithoutANumberLeavesTheCallersWord() {
    var asserted = List.of(new Party("sip:fxo1@box", ""));
    Caller caller =
        CallerIdentity.of(asserted, new Party("sip:0612345678@x", ""), List.of(), LINES);
    assertThat(caller.number()).isEqualTo("0612345678");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", " id;critical", "header;user", "FULL", "none;id"})
  void whoAsksNotToBeShownIsNot(String privacy) {
    var known = new Party("sip:0612345678@box", "Dupont");
    assertThat(CallerIdentity.of(List.of(known), known, List.of(privacy), LINES))
        .isEqualTo(Caller.WITHHELD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "session", "", "identity"})
  void otherPrivacyHidesNothing(String privacy) {
    var known = new Party("sip:0612345678@box", "");
    assertThat(CallerIdentity.of(List.of(), known, List.of(privacy), LINES).number())
        .isEqualTo("0612345678");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mme Durand|Mme Durand",
        "0612345678|''",
        "06 12 34 56 78|''",
        "Anonymous|''",
        "fxo1|''",
        "J\uFFFDrg|Jrg",
        "a\u0007b\u202Ec|abc"
      })
  void aNameIsKeptWhenItSaysSomethingAndCanDoNoHarm(String name, String kept) {
    assertThat(from("sip:0612345678@box", name).name()).isEqualTo(kept);
  }

  @Test
  void aNameHasAnEnd() {
    assertThat(from("sip:0612345678@box", "x".repeat(5000)).name()).hasSize(80);
  }

  @Test
  void aCallerDoesNotShowInALog() {
    assertThat(from("sip:0612345678@box", "Dupont").toString())
        .doesNotContain("0612345678")
        .doesNotContain("Dupont");
  }

  private static Caller from(String uri, String name) {
    return CallerIdentity.of(List.of(), new Party(uri, name), List.of(), LINES);
  }
}
