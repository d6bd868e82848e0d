package fr.comptoir.db.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Asked;
import fr.comptoir.db.domain.menu.MenuRules;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A large Margherita was promised at 12 euros, though the card says 15.50 by now; the salmon was
/// had before it went.
class RepricingTest {
  private static final Money PROMISED = Money.cents(1_200);
  private static final Repricing REPRICING =
      new Repricing(
          List.of(
              line(1, Samples.MARGHERITA, 2, PROMISED, Samples.LARGE),
              line(2, Samples.SALMON, 1, Money.cents(1_600))));
  private static final MenuRules CARD =
      new MenuRules(Samples.menu(), LocalDateTime.parse("2026-11-21T20:00"), Mode.PICKUP);

  @ParameterizedTest
  @DisplayName("O-3 a changed order keeps the surcharges that were promised and adds the card's")
  @CsvSource({
    "2, 102, 2400", // as it was
    "1, 102, 1200",
    "3, 102, 3600",
    "2, 101, 2300", // otherwise: the card's price
  })
  void o3_theTotalAfterAChangeIsTheBooks(int quantity, int option, int cents) {
    Cart cart = new Cart(List.of(wish(1, Samples.MARGHERITA, quantity, option)));

    assertThat(REPRICING.price(new PriceRules(CARD), cart).subtotal().cents()).isEqualTo(cents);
  }

  @Test
  void whatIsNewCostsWhatTheCardSays() {
    Cart cart =
        new Cart(
            List.of(wish(1, Samples.MARGHERITA, 2, Samples.LARGE), wish(2, Samples.LEMONADE, 1)));

    assertThat(REPRICING.price(new PriceRules(CARD), cart).subtotal().cents())
        .isEqualTo(2 * 1_200 + 420);
  }

  @Test
  void aDishThatWentStaysWithWhoOrderedItButNobodyGetsMore() {
    var rules = new CartRules(CARD);

    assertThat(REPRICING.obstacles(rules, new Cart(List.of(wish(1, Samples.SALMON, 1))))).isEmpty();
    assertThat(REPRICING.obstacles(rules, new Cart(List.of(wish(1, Samples.SALMON, 2)))))
        .containsExactly(new Refusal.SoldOut("Saumon", null, new Asked(Samples.SALMON, CARD.at())));
    assertThat(REPRICING.obstacles(rules, Cart.EMPTY)).containsExactly(new Refusal.EmptyCart());
  }

  private static Cart.Line wish(int line, int item, int quantity, Integer... options) {
    return new Cart.Line(line, item, quantity, List.of(options), "");
  }

  private static PricedCart.Line line(
      int number, int item, int quantity, Money unit, Integer... options) {
    return new PricedCart.Line(
        number,
        item,
        "",
        quantity,
        List.of(options).stream()
            .map(option -> new PricedCart.Option(option, "", Money.ZERO))
            .toList(),
        "",
        unit,
        unit.times(quantity),
        Map.of("oven", 1),
        List.of());
  }
}
