package fr.comptoir.db.domain.kitchen;

import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How long dishes take: what the last bumps taught, kept near what the card says, because a bump
/// may be late or forgotten.
///
/// @param learned by the dish's number
public record DishTimes(Map<Integer, Duration> learned) {
  /// Nothing learned yet.
  public static final DishTimes NONE = new DishTimes(Map.of());

  /// So many bumps teach something, and no more than so many are looked at.
  public static final int FEWEST = 5;

  public static final int MOST = 15;

  /// Two ticks within a minute are a formality, no measurement.
  public static final Duration SHORTEST = Duration.ofMinutes(1);

  /// What to reckon with: the learned time within half and twice the card's; the card's where none
  /// was learned.
  public Duration of(MenuItem item) {
    Duration card = item.preparation();
    Duration taught = learned.get(item.number());
    if (taught == null) return card;
    Duration least = card.dividedBy(2);
    Duration most = card.multipliedBy(2);
    if (taught.compareTo(least) < 0) return least;
    return taught.compareTo(most) > 0 ? most : taught;
  }

  /// The dishes that an order's time says something about: those that take longest by the card; the
  /// others were made meanwhile. None of a large order, which takes longer than its dishes.
  public static List<MenuItem> measured(Order order, Menu menu) {
    var cart = new PricedCart(order.lines(), order.subtotal());
    if (OrderSize.of(Demand.pieces(cart)) == OrderSize.L) return List.of();
    List<MenuItem> dishes =
        order.lines().stream()
            .flatMap(line -> menu.item(line.item()).stream())
            .filter(dish -> !dish.station().isEmpty())
            .distinct()
            .toList();
    Duration longest =
        dishes.stream()
            .map(MenuItem::preparation)
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    return dishes.stream().filter(dish -> dish.preparation().equals(longest)).toList();
  }

  /// The median of the latest bumps; empty while they are too few.
  ///
  /// @param latest the newest first
  public static Optional<Duration> median(List<Duration> latest) {
    if (latest.size() < FEWEST) return Optional.empty();
    List<Duration> sorted = latest.stream().limit(MOST).sorted(Comparator.naturalOrder()).toList();
    int middle = sorted.size() / 2;
    return Optional.of(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2));
  }
}
