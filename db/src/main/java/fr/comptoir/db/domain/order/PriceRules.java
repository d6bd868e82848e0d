package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.ChoiceGroup;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.order.PricedCart.Missing;
import fr.comptoir.db.domain.order.PricedCart.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What things cost: the dish, the extras of what was chosen, less what an offer takes off. Nobody
/// else computes a price.
public record PriceRules(MenuRules card) {

  /// The cart with the book's prices. Lines whose dish is no longer on the card are left out.
  public PricedCart price(Cart cart) {
    List<PricedCart.Line> lines =
        cart.lines().stream()
            .flatMap(line -> card.menu().item(line.item()).map(item -> price(line, item)).stream())
            .toList();
    return total(lines);
  }

  /// What priced lines come to, less what an offer takes off.
  PricedCart total(List<PricedCart.Line> lines) {
    Money subtotal = lines.stream().map(PricedCart.Line::total).reduce(Money.ZERO, Money::plus);
    return new DiscountRules(card)
        .best(lines)
        .map(off -> new PricedCart(lines, subtotal.minus(off.amount()), off))
        .orElseGet(() -> new PricedCart(lines, subtotal));
  }

  private PricedCart.Line price(Cart.Line line, MenuItem item) {
    List<Option> options = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    Map<String, Integer> stations = new HashMap<>();
    Money unit = item.price();
    for (ChoiceGroup group : card.groups(item)) {
      List<Choice> picks = picks(group, line.options());
      picks.forEach(pick -> options.add(option(pick)));
      unit = unit.plus(extra(group, picks));
      if (picks.size() < group.min()) missing.add(missing(group));
      if (item.kind() == MenuItem.Kind.FORMULA) addStations(stations, picks);
    }
    if (!item.station().isEmpty()) stations.merge(item.station(), 1, Integer::sum);
    return new PricedCart.Line(
        line.line(),
        item.number(),
        item.name(),
        line.quantity(),
        options,
        line.note(),
        unit,
        unit.times(line.quantity()),
        stations,
        missing);
  }

  /// The choices made in one step, as often as they were made. Where nothing was said, the
  /// preselected one holds; it is worth a word only when it costs or when it is needed.
  private static List<Choice> picks(ChoiceGroup group, List<Integer> chosen) {
    List<Choice> picks =
        chosen.stream()
            .flatMap(number -> group.choices().stream().filter(c -> c.number() == number))
            .toList();
    Integer preselected = group.preselected();
    if (!picks.isEmpty() || preselected == null) return picks;
    return group.choices().stream()
        .filter(choice -> choice.number() == preselected)
        .filter(choice -> group.min() > 0 || !choice.extra().isZero())
        .toList();
  }

  private static Money extra(ChoiceGroup group, List<Choice> picks) {
    var extras = picks.stream().map(Choice::extra);
    return switch (group.extraRule()) {
      case SUM -> extras.reduce(Money.ZERO, Money::plus);
      case MAX -> extras.max(Money::compareTo).orElse(Money.ZERO);
    };
  }

  private static Missing missing(ChoiceGroup group) {
    return new Missing(group.name(), group.choices().stream().map(PriceRules::option).toList());
  }

  private static Option option(Choice choice) {
    return new Option(choice.number(), choice.name(), choice.extra());
  }

  /// A set menu is made where its dishes are made.
  private void addStations(Map<String, Integer> stations, List<Choice> picks) {
    for (Choice pick : picks) {
      if (pick.item() == null) continue;
      card.menu()
          .item(pick.item())
          .filter(dish -> !dish.station().isEmpty())
          .ifPresent(dish -> stations.merge(dish.station(), 1, Integer::sum));
    }
  }
}
