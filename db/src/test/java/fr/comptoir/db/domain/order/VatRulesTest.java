package fr.comptoir.db.domain.order;

import static fr.comptoir.db.Samples.DUO;
import static fr.comptoir.db.Samples.LEMONADE;
import static fr.comptoir.db.Samples.MARGHERITA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuRules;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VatRulesTest {
  private final Menu menu = Samples.menu();

  @Test
  void aDrinkIsTaxedByWhereItIsDrunk() {
    PricedCart cart = cart(line(LEMONADE, 1));

    assertThat(VatRules.split(cart, menu, Mode.DINE_IN, Money.ZERO))
        .isEqualTo(Map.of(1_000, Money.cents(420)));
    assertThat(VatRules.split(cart, menu, Mode.PICKUP, Money.ZERO))
        .isEqualTo(Map.of(550, Money.cents(420)));
  }

  @Test
  void aFormulaIsSplitAndTheRemainderGoesToTheLargestShare() {
    // 34,90 × 15 % = 5,235
    assertThat(VatRules.split(cart(line(DUO, 1)), menu, Mode.PICKUP, Money.ZERO))
        .isEqualTo(Map.of(550, Money.cents(523), 1_000, Money.cents(2_967)));
  }

  @Test
  void theFeeFollowsWhatIsDelivered() {
    PricedCart cart = cart(line(MARGHERITA, 1), line(LEMONADE, 1));

    assertThat(VatRules.split(cart, menu, Mode.DELIVERY, Money.cents(250)))
        .isEqualTo(Map.of(550, Money.cents(420 + 66), 1_000, Money.cents(1_150 + 184)));
  }

  /// The invariant of money: whatever is ordered, the rates add up to what is paid.
  @ParameterizedTest
  @EnumSource(Mode.class)
  void everyCentIsInExactlyOneRate(Mode mode) {
    Random random = new Random(7);
    List<Integer> numbers = menu.items().stream().map(item -> item.number()).toList();
    for (int round = 0; round < 2_000; round++) {
      List<Cart.Line> lines = new ArrayList<>();
      for (int line = 1; line <= 1 + random.nextInt(8); line++) {
        int item = numbers.get(random.nextInt(numbers.size()));
        lines.add(new Cart.Line(line, item, 1 + random.nextInt(20), List.of(), ""));
      }
      PricedCart cart = cart(lines.toArray(Cart.Line[]::new));
      Money fee = Money.cents(random.nextInt(500));

      Money sum =
          VatRules.split(cart, menu, mode, fee).values().stream().reduce(Money.ZERO, Money::plus);

      assertThat(sum).isEqualTo(cart.subtotal().plus(fee));
    }
  }

  private PricedCart cart(Cart.Line... lines) {
    var card = new MenuRules(menu, LocalDateTime.of(2026, 11, 20, 12, 0), null);
    return new PriceRules(card).price(new Cart(List.of(lines)));
  }

  private static Cart.Line line(int item, int quantity) {
    return new Cart.Line(item, item, quantity, List.of(), "");
  }
}
