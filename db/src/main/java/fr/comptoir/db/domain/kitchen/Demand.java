package fr.comptoir.db.domain.kitchen;

import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// What an order asks of the kitchen: every piece is a point of its station, so ten pizzas on one
/// line weigh ten.
///
/// @param preparation of the dish that takes longest
public record Demand(Map<String, Integer> points, Duration preparation) {

  public static Demand of(PricedCart cart, Menu menu) {
    Map<String, Integer> points = new TreeMap<>();
    Duration longest = Duration.ZERO;
    for (PricedCart.Line line : cart.lines()) {
      line.stations()
          .forEach((station, each) -> points.merge(station, each * line.quantity(), Integer::sum));
      Duration takes = menu.item(line.item()).map(MenuItem::preparation).orElse(Duration.ZERO);
      if (takes.compareTo(longest) > 0) longest = takes;
    }
    return new Demand(points, longest);
  }
}
