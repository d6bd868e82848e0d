package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.ChoiceGroup;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.ChoiceGroup.ExtraRule;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.order.Cart;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Carts at random, some of them impossible, and what they must cost: added up once more, in
/// another way than the book does it.
final class RandomCarts {
  private final Menu menu;
  private final Random random;

  RandomCarts(Menu menu, Random random) {
    this.menu = menu;
    this.random = random;
  }

  Cart any() {
    List<Cart.Line> lines = new ArrayList<>();
    int wanted = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(3);
    for (int line = 1; line <= wanted; line++) {
      MenuItem item = menu.items().get(random.nextInt(menu.items().size()));
      boolean impossible = random.nextInt(30) == 0;
      lines.add(
          new Cart.Line(
              line,
              impossible && random.nextBoolean() ? 999 : item.number(),
              impossible ? random.nextInt(150) : 1 + random.nextInt(3),
              options(item),
              ""));
    }
    return new Cart(lines);
  }

  private List<Integer> options(MenuItem item) {
    List<Integer> options = new ArrayList<>();
    for (ChoiceGroup group : item.groups()) {
      int most = random.nextInt(10) == 0 ? group.max() + 1 : group.max();
      int least = random.nextInt(20) == 0 ? 0 : group.min();
      int picks = least + random.nextInt(1 + Math.max(0, Math.min(most, least + 1) - least));
      for (int i = 0; i < picks; i++) {
        options.add(group.choices().get(random.nextInt(group.choices().size())).number());
      }
    }
    return options;
  }

  /// What a cart that can be had costs.
  Money price(Cart cart) {
    int cents = 0;
    for (Cart.Line line : cart.lines()) {
      MenuItem item = menu.item(line.item()).orElseThrow();
      int unit = item.price().cents();
      for (ChoiceGroup group : item.groups()) unit += extra(group, line.options());
      cents += line.quantity() * unit;
    }
    return Money.cents(cents);
  }

  private static int extra(ChoiceGroup group, List<Integer> chosen) {
    int sum = 0;
    int most = 0;
    boolean any = false;
    for (int number : chosen) {
      for (Choice choice : group.choices()) {
        if (choice.number() != number) continue;
        any = true;
        sum += choice.extra().cents();
        most = Math.max(most, choice.extra().cents());
      }
    }
    Integer preselected = group.preselected();
    if (!any && preselected != null) return extra(group, List.of(preselected));
    return group.extraRule() == ExtraRule.MAX ? most : sum;
  }
}
