package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an order costs once it is changed. A line the guest was promised keeps its price, whatever
/// the card says by now; what is new costs what the card says.
///
/// @param before the lines as they were promised
public record Repricing(List<PricedCart.Line> before) {

  /// Prices a cart anew.
  public PricedCart price(PriceRules rules, Cart cart) {
    List<PricedCart.Line> lines = new ArrayList<>();
    for (Cart.Line line : cart.lines()) {
      Optional<PricedCart.Line> promised = promised(line);
      if (promised.isPresent()) lines.add(again(promised.get(), line));
      else lines.addAll(rules.price(new Cart(List.of(line))).lines());
    }
    return rules.total(List.copyOf(lines));
  }

  /// What stands in the way of the changed cart. That a dish went meanwhile is no reason to take it
  /// away from who ordered it before.
  public List<Refusal> obstacles(CartRules rules, Cart cart) {
    if (cart.lines().isEmpty()) return rules.obstacles(cart);
    List<Cart.Line> fresh = fresh(cart).lines();
    List<Refusal> obstacles = new ArrayList<>();
    for (Cart.Line line : cart.lines()) {
      rules.obstacles(new Cart(List.of(line))).stream()
          .filter(no -> fresh.contains(line) || !gone(no))
          .forEach(obstacles::add);
    }
    return obstacles;
  }

  private static boolean gone(Refusal no) {
    return no instanceof Refusal.SoldOut || no instanceof Refusal.ChoicesMissing;
  }

  /// What has to be judged by the card: lines that are new, otherwise or more than before. A dish
  /// that went meanwhile stays with who ordered it.
  public Cart fresh(Cart cart) {
    return new Cart(
        cart.lines().stream()
            .filter(
                line -> promised(line).filter(old -> old.quantity() >= line.quantity()).isEmpty())
            .toList());
  }

  private Optional<PricedCart.Line> promised(Cart.Line line) {
    List<Integer> options = line.options().stream().sorted().toList();
    return before.stream()
        .filter(old -> old.item() == line.item() && options(old).equals(options))
        .findFirst();
  }

  private static PricedCart.Line again(PricedCart.Line old, Cart.Line line) {
    return new PricedCart.Line(
        line.line(),
        old.item(),
        old.name(),
        line.quantity(),
        old.options(),
        line.note(),
        old.unit(),
        old.unit().times(line.quantity()),
        old.stations(),
        List.of());
  }

  /// Numbers of the choices, sorted: in which order they were said doesn't matter.
  static List<Integer> options(PricedCart.Line line) {
    return line.options().stream().map(PricedCart.Option::number).sorted().toList();
  }
}
