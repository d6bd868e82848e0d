package fr.comptoir.db.domain.kitchen;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an order asks of the kitchen. Every piece takes points of its station, so ten pizzas on one
/// line weigh ten; a dish that takes long weighs more.
///
/// @param points of cooking stations, by station
/// @param preparation of the dish that takes longest
/// @param packing points of a packing station, 0 = nothing to pack
/// @param counter points of a counter, 0 = nobody fetches it
/// @param road how long a courier is away, there and back
public record Demand(
    Map<String, Integer> points, Duration preparation, int packing, int counter, Duration road) {

  /// Cooking alone.
  public Demand(Map<String, Integer> points, Duration preparation) {
    this(points, preparation, 0, 0, Duration.ZERO);
  }

  /// Cooking alone, by the card's times and slots of five minutes.
  public static Demand of(PricedCart cart, Menu menu) {
    return of(cart, menu, DishTimes.NONE, Duration.ofMinutes(5));
  }

  /// Cooking alone.
  ///
  /// @param slot a dish of up to two slots weighs one point, of up to four two, and so on
  public static Demand of(PricedCart cart, Menu menu, DishTimes times, Duration slot) {
    Map<String, Integer> points = new TreeMap<>();
    Duration longest = Duration.ZERO;
    for (PricedCart.Line line : cart.lines()) {
      Map<String, Duration> slowest = slowest(line, menu, times);
      line.stations()
          .forEach(
              (station, each) ->
                  points.merge(
                      station,
                      each * line.quantity() * weight(slowest.get(station), slot),
                      Integer::sum));
      for (Duration takes : slowest.values()) {
        if (takes.compareTo(longest) > 0) longest = takes;
      }
    }
    return new Demand(points, longest);
  }

  /// With what it takes to leave the kitchen: what stays in the house is neither packed nor handed
  /// over the counter.
  ///
  /// @param pieces how many things there are
  /// @param road how long a courier is away; only with delivery
  public Demand leaving(Mode mode, int pieces, Duration road) {
    OrderSize size = OrderSize.of(pieces);
    return switch (mode) {
      case DINE_IN -> this;
      case PICKUP -> new Demand(points, preparation, size.packing(), size.counter(), Duration.ZERO);
      case DELIVERY -> new Demand(points, preparation, size.packing(), size.counter(), road);
    };
  }

  /// The things of a cart: a set menu is as many as it has dishes.
  public static int pieces(PricedCart cart) {
    return cart.lines().stream()
        .mapToInt(
            line ->
                line.quantity()
                    * Math.max(1, line.stations().values().stream().mapToInt(n -> n).sum()))
        .sum();
  }

  /// By station, the longest time of this line's dishes: the dish itself, or those of a set menu.
  private static Map<String, Duration> slowest(PricedCart.Line line, Menu menu, DishTimes times) {
    Map<String, Duration> slowest = new TreeMap<>();
    menu.item(line.item()).stream()
        .flatMap(item -> Stream.concat(Stream.of(item), picked(item, line, menu)))
        .forEach(
            dish ->
                slowest.merge(
                    dish.station(), times.of(dish), (a, b) -> a.compareTo(b) >= 0 ? a : b));
    return slowest;
  }

  private static Stream<MenuItem> picked(MenuItem item, PricedCart.Line line, Menu menu) {
    if (item.kind() != MenuItem.Kind.FORMULA) return Stream.empty();
    return line.options().stream()
        .flatMap(
            option ->
                item.groups().stream()
                    .flatMap(group -> group.choices().stream())
                    .filter(choice -> choice.number() == option.number())
                    .map(Choice::item)
                    .filter(Objects::nonNull)
                    .flatMap(dish -> menu.item(dish).stream()));
  }

  private static int weight(@Nullable Duration takes, Duration slot) {
    if (takes == null) return 1;
    long two = slot.toSeconds() * 2;
    return Math.max(1, Math.toIntExact(Math.ceilDiv(takes.toSeconds(), two)));
  }
}
