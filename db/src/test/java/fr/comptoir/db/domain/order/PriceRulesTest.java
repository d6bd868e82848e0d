package fr.comptoir.db.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.menu.MenuRules;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceRulesTest {
  /// Friday noon: everything is served. The Salmon is back.
  private static final MenuRules CARD =
      new MenuRules(
          Samples.menu().with(item -> item.soldOut(false)),
          LocalDateTime.of(2026, 11, 20, 12, 30),
          Mode.PICKUP);

  /// Options by number: 102 large +4.00, 111 mozzarella +1.50, 112 ham +2.00, 131/132/134/135
  /// halves 0/1.50/2.50/3.00 of which the dearer counts, 506 salmon +3.00 and 512 tiramisu +0.50 in
  /// the duo.
  @ParameterizedTest
  @DisplayName(
      "O-3, V133, V135: dishes, sizes, extras, halves and set menus cost what the card says")
  @CsvSource({
    "'11',                        1150",
    "'11 102',                    1550",
    "'11 102 111',                1700",
    "'11 102 111 112 x3',         5700",
    "'23 131 132',                1300",
    "'23 134 135',                1450",
    "'23 135 135 102',            1850",
    "'81 401',                    1690",
    "'82 501 501 512',            3540",
    "'82 501 506 512',            3840",
    "'82 506 506 512 x2',         8280",
    "'82 501 506 512 + 64 x2 + 41 141', 6970",
  })
  void o3_whatIsOrderedCostsWhatTheCardSays(String order, int cents) {
    PricedCart priced = new PriceRules(CARD).price(cart(order));

    assertThat(priced.subtotal().cents()).isEqualTo(cents);
    assertThat(priced.complete()).isTrue();
    assertThat(new CartRules(CARD).obstacles(cart(order))).isEmpty();
  }

  /// `82 501 506 512 x2 + 64`: dishes with the numbers of their choices, and how many.
  private static Cart cart(String order) {
    String[] lines = order.split(" \\+ ");
    return new Cart(
        Stream.iterate(0, i -> i < lines.length, i -> i + 1)
            .map(i -> line(i + 1, lines[i].split(" ")))
            .toList());
  }

  private static Cart.Line line(int number, String[] words) {
    List<Integer> numbers =
        Arrays.stream(words).filter(w -> !w.startsWith("x")).map(Integer::valueOf).toList();
    int quantity =
        Arrays.stream(words)
            .filter(w -> w.startsWith("x"))
            .mapToInt(w -> Integer.parseInt(w.substring(1)))
            .findFirst()
            .orElse(1);
    return new Cart.Line(
        number, numbers.getFirst(), quantity, numbers.subList(1, numbers.size()), "");
  }
}
