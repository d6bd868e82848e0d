package fr.comptoir.db.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.order.Cart;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomerRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");
  private static final PhoneNumber PHONE = new PhoneNumber("+33639980001");

  private static final Cart.Line MARGHERITA = line(11, 1, "bien cuite", 102, 111);
  private static final Cart.Line TIRAMISU = line(51, 1, "");

  @Test
  void theUsualIsTheCombinationOrderedMost() {
    assertThat(
            CustomerRules.usual(
                List.of(
                    List.of(TIRAMISU),
                    List.of(MARGHERITA, TIRAMISU),
                    List.of(MARGHERITA, TIRAMISU))))
        .contains(List.of(MARGHERITA, TIRAMISU));
  }

  @Test
  void onceIsNoHabit() {
    assertThat(CustomerRules.usual(List.of(List.of(TIRAMISU), List.of(MARGHERITA)))).isEmpty();
    assertThat(CustomerRules.usual(List.of())).isEmpty();
  }

  @Test
  void ofTwoAsFrequentTheOneOrderedLast() {
    assertThat(
            CustomerRules.usual(
                List.of(
                    List.of(TIRAMISU),
                    List.of(MARGHERITA),
                    List.of(MARGHERITA),
                    List.of(TIRAMISU))))
        .contains(List.of(TIRAMISU));
  }

  @Test
  void neitherTheOrderOfLinesNorNotesTellDishesApart() {
    List<Cart.Line> latest = List.of(line(51, 1, ""), line(11, 1, "sans basilic", 111, 102));

    assertThat(CustomerRules.usual(List.of(latest, List.of(MARGHERITA, TIRAMISU))))
        .contains(latest);
  }

  @Test
  void twoOfADishAreNotOne() {
    assertThat(CustomerRules.usual(List.of(List.of(line(51, 2, "")), List.of(TIRAMISU)))).isEmpty();
  }

  @Test
  @DisplayName("L-3 allergies are health data: kept only with consent, and the consent is dated")
  void l3_allergiesOnlyWithConsent() {
    Customer card = card(1, "Claire", "Fontaine", PHONE);
    CustomerEdit without = edit(card, List.of("arachides"), false, false, "");
    CustomerEdit with = edit(card, List.of("arachides"), true, false, "");

    assertThat(CustomerRules.refusal(without)).contains(new Refusal.ConsentNeeded());
    assertThat(CustomerRules.refusal(with)).isEmpty();
    assertThat(card.edited(with, NOW).consentAt()).isEqualTo(NOW);
    assertThat(card.edited(with, NOW).edited(with, NOW.plusSeconds(9)).consentAt()).isEqualTo(NOW);
    assertThat(
            card.edited(with, NOW).edited(edit(card, List.of(), false, false, ""), NOW).consentAt())
        .isNull();
  }

  @Test
  void nobodyIsBlockedWithoutAReason() {
    Customer card = card(1, "Claire", "Fontaine", PHONE);

    assertThat(CustomerRules.refusal(edit(card, List.of(), false, true, " ")))
        .contains(new Refusal.ReasonNeeded());
    CustomerEdit blocked = edit(card, List.of(), false, true, "trois absences");
    assertThat(CustomerRules.refusal(blocked)).isEmpty();
    assertThat(card.edited(blocked, NOW).blockedReason()).isEqualTo("trois absences");
    assertThat(card.edited(blocked, NOW).edited(edit(card, List.of(), false, false, "x"), NOW))
        .extracting(Customer::blockedReason)
        .isEqualTo("");
  }

  @Test
  void ofTwoCardsTheSurvivorsWordsStandAndNothingDecidedIsLost() {
    Customer survivor = card(1, "", "Fontaine", null);
    Customer loser =
        card(2, "Claire", "Fontane", PHONE)
            .edited(
                edit(card(2, "Claire", "Fontane", PHONE), List.of("noix"), true, true, "a crié"),
                NOW);

    CustomerEdit merged = CustomerRules.merged(survivor, loser);

    assertThat(merged.firstName()).isEqualTo("Claire");
    assertThat(merged.lastName()).isEqualTo("Fontaine");
    assertThat(merged.phone()).isEqualTo(PHONE);
    assertThat(merged.allergies()).containsExactly("noix");
    assertThat(merged.allergiesConsent()).isTrue();
    assertThat(merged.blocked()).isTrue();
    assertThat(merged.blockedReason()).isEqualTo("a crié");
    assertThat(CustomerRules.refusal(merged)).isEmpty();
  }

  private static CustomerEdit edit(
      Customer card, List<String> allergies, boolean consent, boolean blocked, String reason) {
    return new CustomerEdit(
        card.phone(),
        card.firstName(),
        card.lastName(),
        card.email(),
        card.language(),
        allergies,
        consent,
        card.smsOk(),
        card.vip(),
        blocked,
        reason,
        card.note());
  }

  private static Customer card(long id, String first, String last, PhoneNumber phone) {
    return new Customer(
        id, 1, phone, first, last, "", "fr", List.of(), List.of(), 0, 0, 0, List.of(), false, false,
        false, false, "");
  }

  private static Cart.Line line(int item, int quantity, String note, Integer... options) {
    return new Cart.Line(1, item, quantity, List.of(options), note);
  }
}
