package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Dishes of which only so many are left (domain.md M-7).
public final class StockRules {
  private StockRules() {}

  /// Pieces of each dish in a cart, those of set menus included. Half a pizza is no piece.
  public static Map<Integer, Integer> pieces(PricedCart cart, Menu menu) {
    Map<Integer, Integer> pieces = new TreeMap<>();
    for (PricedCart.Line line : cart.lines()) {
      pieces.merge(line.item(), line.quantity(), Integer::sum);
      Optional<MenuItem> item = menu.item(line.item());
      if (item.isEmpty() || item.get().kind() != MenuItem.Kind.FORMULA) continue;
      for (PricedCart.Option option : line.options()) {
        dish(item.get(), option)
            .ifPresent(dish -> pieces.merge(dish, line.quantity(), Integer::sum));
      }
    }
    return pieces;
  }

  private static Optional<Integer> dish(MenuItem formula, PricedCart.Option option) {
    return formula.groups().stream()
        .flatMap(group -> group.choices().stream())
        .filter(choice -> choice.number() == option.number())
        .map(Choice::item)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /// Why so many can't be had; empty when they can.
  ///
  /// @param left what is left of counted dishes; one that isn't counted is never short
  /// @param meal restaurant time
  public static Optional<Refusal> shortage(
      Map<Integer, Integer> pieces, Map<Integer, Integer> left, Menu menu, LocalDateTime meal) {
    for (var wanted : pieces.entrySet()) {
      Integer there = left.get(wanted.getKey());
      if (there == null || wanted.getValue() <= there) continue;
      String name = menu.item(wanted.getKey()).map(MenuItem::name).orElse("");
      var asked = new Refusal.Asked(wanted.getKey(), meal);
      return Optional.of(
          there <= 0
              ? new Refusal.SoldOut(name, null, asked)
              : new Refusal.OnlyLeft(name, there, asked));
    }
    return Optional.empty();
  }
}
