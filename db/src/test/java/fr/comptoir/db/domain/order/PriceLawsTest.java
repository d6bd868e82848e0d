package fr.comptoir.db.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.ChoiceGroup;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuRules;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for the price of any cart, tried with thousands at random.
class PriceLawsTest {
  private static final int ROUNDS = 2_000;

  private final Menu menu = Samples.menu();
  private final PriceRules rules =
      new PriceRules(new MenuRules(menu, LocalDateTime.of(2026, 11, 20, 12, 30), Mode.PICKUP));

  static List<Named<BiConsumer<PriceLawsTest, List<Cart.Line>>>> laws() {
    return List.of(
        Named.of("lines add up", PriceLawsTest::linesAddUp),
        Named.of("the order of lines costs nothing", PriceLawsTest::orderCostsNothing),
        Named.of("twice as much costs twice", PriceLawsTest::twiceCostsTwice),
        Named.of("one more line never costs less", PriceLawsTest::moreNeverCostsLess),
        Named.of("words cost nothing", PriceLawsTest::wordsCostNothing),
        Named.of("two carts cost what they cost", PriceLawsTest::apartAsTogether));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void holdsForAnyCart(BiConsumer<PriceLawsTest, List<Cart.Line>> law) {
    Random random = new Random(20_261_121);
    for (int round = 0; round < ROUNDS; round++) law.accept(this, lines(random));
  }

  private void linesAddUp(List<Cart.Line> lines) {
    PricedCart priced = rules.price(new Cart(lines));
    int sum = 0;
    for (PricedCart.Line line : priced.lines()) {
      assertThat(line.total()).isEqualTo(line.unit().times(line.quantity()));
      int dish = menu.item(line.item()).orElseThrow().price().cents();
      int extras = line.options().stream().mapToInt(option -> option.extra().cents()).sum();
      assertThat(line.unit().cents()).isBetween(dish, dish + extras);
      sum += line.total().cents();
    }
    assertThat(priced.lines()).hasSameSizeAs(lines);
    assertThat(priced.subtotal()).isEqualTo(Money.cents(sum));
  }

  private void orderCostsNothing(List<Cart.Line> lines) {
    List<Cart.Line> otherwise = new ArrayList<>(lines);
    Collections.reverse(otherwise);
    assertThat(price(otherwise)).isEqualTo(price(lines));
  }

  private void twiceCostsTwice(List<Cart.Line> lines) {
    List<Cart.Line> twice =
        lines.stream()
            .map(l -> new Cart.Line(l.line(), l.item(), 2 * l.quantity(), l.options(), l.note()))
            .toList();
    assertThat(price(twice)).isEqualTo(price(lines).times(2));
  }

  private void moreNeverCostsLess(List<Cart.Line> lines) {
    assertThat(price(lines.subList(1, lines.size()))).isLessThanOrEqualTo(price(lines));
  }

  private void wordsCostNothing(List<Cart.Line> lines) {
    List<Cart.Line> noted =
        lines.stream()
            .map(l -> new Cart.Line(l.line(), l.item(), l.quantity(), l.options(), "gratuit"))
            .toList();
    assertThat(price(noted)).isEqualTo(price(lines));
  }

  private void apartAsTogether(List<Cart.Line> lines) {
    Money apart = lines.stream().map(line -> price(List.of(line))).reduce(Money.ZERO, Money::plus);
    assertThat(price(lines)).isEqualTo(apart);
  }

  private Money price(List<Cart.Line> lines) {
    return rules.price(new Cart(lines)).subtotal();
  }

  private List<Cart.Line> lines(Random random) {
    List<Cart.Line> lines = new ArrayList<>();
    int wanted = 1 + random.nextInt(6);
    for (int line = 1; line <= wanted; line++) {
      MenuItem item = menu.items().get(random.nextInt(menu.items().size()));
      List<Integer> options = new ArrayList<>();
      for (ChoiceGroup group : item.groups()) {
        int picks = random.nextInt(group.max() + 1);
        for (int i = 0; i < picks; i++) {
          options.add(group.choices().get(random.nextInt(group.choices().size())).number());
        }
      }
      lines.add(new Cart.Line(line, item.number(), 1 + random.nextInt(9), options, ""));
    }
    return lines;
  }
}
