package fr.comptoir.db.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Asked;
import fr.comptoir.db.domain.menu.MenuRules;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M-7 so many are left, not sold out for ever")
class StockRulesTest {
  private static final Map<Integer, Integer> TWO = Map.of(Samples.MARGHERITA, 2);
  private static final LocalDateTime MEAL = LocalDateTime.parse("2026-11-21T20:00");
  private static final Asked ASKED = new Asked(Samples.MARGHERITA, MEAL);

  @Test
  void m7_dishesOfSetMenusCountToo() {
    PricedCart cart =
        cart(
            new Cart.Line(1, Samples.MARGHERITA, 2, List.of(), ""),
            new Cart.Line(2, Samples.DUO, 1, List.of(501, 501, 512), ""));

    assertThat(StockRules.pieces(cart, Samples.menu()))
        .isEqualTo(Map.of(Samples.MARGHERITA, 4, Samples.DUO, 1, Samples.TIRAMISU, 1));
  }

  @Test
  void m7_moreThanAreLeftIsRefusedWithWhatIsThere() {
    assertThat(shortage(2, TWO)).isEmpty();
    assertThat(shortage(3, TWO)).contains(new Refusal.OnlyLeft("Margherita", 2, ASKED));
    assertThat(shortage(1, Map.of(Samples.MARGHERITA, 0)))
        .contains(new Refusal.SoldOut("Margherita", null, ASKED));
    assertThat(shortage(99, Map.of(Samples.TIRAMISU, 0))).isEmpty();
  }

  private static Optional<Refusal> shortage(int wanted, Map<Integer, Integer> left) {
    PricedCart cart = cart(new Cart.Line(1, Samples.MARGHERITA, wanted, List.of(), ""));
    return StockRules.shortage(StockRules.pieces(cart, Samples.menu()), left, Samples.menu(), MEAL);
  }

  private static PricedCart cart(Cart.Line... lines) {
    var rules = new MenuRules(Samples.menu(), MEAL, null);
    return new PriceRules(rules).price(new Cart(List.of(lines)));
  }
}
