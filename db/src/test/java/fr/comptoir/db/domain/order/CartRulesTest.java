package fr.comptoir.db.domain.order;

import static fr.comptoir.db.Samples.DUO;
import static fr.comptoir.db.Samples.ESPRESSO;
import static fr.comptoir.db.Samples.HALVES;
import static fr.comptoir.db.Samples.LARGE;
import static fr.comptoir.db.Samples.LEMONADE;
import static fr.comptoir.db.Samples.LUNCH;
import static fr.comptoir.db.Samples.MARGHERITA;
import static fr.comptoir.db.Samples.SALMON;
import static fr.comptoir.db.Samples.STEAK;
import static fr.comptoir.db.Samples.TIRAMISU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Asked;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.order.CartChange.Add;
import fr.comptoir.db.domain.order.CartChange.Remove;
import fr.comptoir.db.domain.order.CartChange.Set;
import fr.comptoir.db.domain.order.CartRules.Change;
import fr.comptoir.db.domain.order.CartRules.Problem;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CartRulesTest {
  private static final LocalDateTime SATURDAY_EVENING = LocalDateTime.of(2026, 11, 21, 19, 30);
  private static final Refusal GONE =
      new Refusal.SoldOut("Saumon", null, new Asked(SALMON, SATURDAY_EVENING));

  private final CartRules rules = rules(Mode.PICKUP);

  static Stream<Arguments> prices() {
    return Stream.of(
        arguments("plain", add(MARGHERITA, 1), 1_150, 0),
        arguments("two of it", add(MARGHERITA, 2), 2_300, 0),
        arguments("an extra", add(MARGHERITA, 1, LARGE, 111), 1_700, 0),
        arguments("the same extra twice", add(MARGHERITA, 1, 111, 111), 1_450, 0),
        arguments("halves cost the dearer one", add(HALVES, 1, 132, 134), 1_400, 0),
        arguments("halves in large", add(HALVES, 1, 132, 134, LARGE), 1_800, 0),
        arguments("one half missing", add(HALVES, 1, 132), 1_300, 1),
        arguments("a cooking must be chosen", add(STEAK, 1), 2_290, 1),
        arguments("the cooking is free", add(STEAK, 1, 141), 2_290, 0),
        arguments("a formula with nothing chosen", add(DUO, 1), 3_490, 2),
        arguments("the same pizza twice in a formula", add(DUO, 1, 501, 501, 512), 3_540, 0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("prices")
  void pricesComeFromTheCard(String what, CartChange change, int cents, int missing) {
    Change result = rules.apply(Cart.EMPTY, List.of(change));

    assertThat(result.problems()).isEmpty();
    assertThat(result.priced().subtotal()).isEqualTo(Money.cents(cents));
    assertThat(result.priced().lines().getFirst().missing()).hasSize(missing);
    assertThat(result.priced().complete()).isEqualTo(missing == 0);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(add(999, 1), new Refusal.UnknownItem(999)),
        arguments(add(SALMON, 1), GONE),
        arguments(add(MARGHERITA, 0), new Refusal.BadQuantity(0)),
        arguments(add(MARGHERITA, 100), new Refusal.BadQuantity(100)),
        arguments(add(MARGHERITA, 1, 141), new Refusal.UnknownOption(141, "Margherita")),
        arguments(
            add(MARGHERITA, 1, 101, 102), new Refusal.TooManyChoices("Margherita", "Taille", 1)),
        arguments(
            add(HALVES, 1, 131, 132, 134),
            new Refusal.TooManyChoices("Pizza moitié-moitié", "Moitiés", 2)),
        arguments(add(HALVES, 1, 131, 135), GONE),
        arguments(add(ESPRESSO, 1), new Refusal.NotInThisMode("Espresso", Mode.PICKUP)),
        arguments(
            add(LUNCH, 1),
            new Refusal.NotServedNow("Formule Midi", new Asked(LUNCH, SATURDAY_EVENING))),
        arguments(new Set(7, 2, null, null), new Refusal.UnknownLine(7)),
        arguments(new Remove(7), new Refusal.UnknownLine(7)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatCannotBeHadIsRefusedWithItsReason(CartChange change, Refusal refusal) {
    assertThat(rules.apply(Cart.EMPTY, List.of(change)).problems())
        .containsExactly(new Problem(0, refusal));
  }

  @Test
  void oneRefusedChangeAppliesNone() {
    Cart before = rules.apply(Cart.EMPTY, List.of(add(TIRAMISU, 1))).cart();

    Change result = rules.apply(before, List.of(add(MARGHERITA, 1), add(SALMON, 1)));

    assertThat(result.cart()).isEqualTo(before);
    assertThat(result.priced().subtotal()).isEqualTo(Money.cents(650));
    assertThat(result.problems()).containsExactly(new Problem(1, GONE));
  }

  @Test
  void linesKeepTheirNumberWhenOthersAreRemoved() {
    Cart cart =
        rules
            .apply(
                Cart.EMPTY,
                List.of(add(MARGHERITA, 1), add(TIRAMISU, 1), add(LEMONADE, 1), new Remove(2)))
            .cart();

    assertThat(cart.lines()).extracting(Cart.Line::line).containsExactly(1, 3);
  }

  @Test
  void settingAQuantityKeepsOptionsAndNote() {
    Cart cart =
        rules
            .apply(
                Cart.EMPTY,
                List.of(
                    new Add(MARGHERITA, 1, List.of(LARGE), " bien cuite "),
                    new Set(1, 3, null, null)))
            .cart();

    assertThat(cart.lines())
        .containsExactly(new Cart.Line(1, MARGHERITA, 3, List.of(LARGE), "bien cuite"));
  }

  @Test
  void settingOptionsReplacesThem() {
    Change change =
        rules.apply(
            Cart.EMPTY,
            List.of(add(MARGHERITA, 1, LARGE, 111), new Set(1, null, List.of(112), "sans sel")));

    assertThat(change.cart().lines())
        .containsExactly(new Cart.Line(1, MARGHERITA, 1, List.of(112), "sans sel"));
    assertThat(change.priced().subtotal()).isEqualTo(Money.cents(1_350));
  }

  @Test
  void aFormulaIsMadeWhereItsDishesAreMade() {
    var line = rules.apply(Cart.EMPTY, List.of(add(DUO, 1, 501, 501, 512))).priced().lines();

    assertThat(line.getFirst().stations()).isEqualTo(Map.of("oven", 2, "bar", 1));
  }

  @Test
  void whileTheModeIsUnknownAnyWillDo() {
    assertThat(rules(null).apply(Cart.EMPTY, List.of(add(ESPRESSO, 1))).problems()).isEmpty();
  }

  @Test
  void obstaclesNameWhatIsMissingAndWhatIsGone() {
    Cart cart =
        new Cart(
            List.of(
                new Cart.Line(1, STEAK, 1, List.of(), ""),
                new Cart.Line(2, SALMON, 1, List.of(), "")));

    assertThat(rules.obstacles(cart))
        .containsExactlyInAnyOrder(new Refusal.ChoicesMissing("Tagliata", "Cuisson"), GONE);
    assertThat(rules.obstacles(Cart.EMPTY)).containsExactly(new Refusal.EmptyCart());
  }

  private static CartRules rules(Mode mode) {
    return new CartRules(new MenuRules(Samples.menu(), SATURDAY_EVENING, mode));
  }

  private static CartChange add(int item, int quantity, Integer... options) {
    return new Add(item, quantity, List.of(options), "");
  }
}
