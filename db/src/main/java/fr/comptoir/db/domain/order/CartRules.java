package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.ChoiceGroup;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What may be done to a cart.
public record CartRules(MenuRules card) {
  private static final int MOST = 99;

  /// A cart after some changes.
  ///
  /// @param problems empty = all were applied; else none was, and the cart is the old one
  public record Change(Cart cart, PricedCart priced, List<Problem> problems) {}

  /// @param change which of the changes, from 0
  public record Problem(int change, Refusal refusal) {}

  /// Applies all changes or none: half of "two of these and one of those" is not what was asked
  /// for. A choice still missing is no problem, the priced cart names it.
  public Change apply(Cart cart, List<CartChange> changes) {
    List<Problem> problems = new ArrayList<>();
    Cart changed = cart;
    for (int i = 0; i < changes.size(); i++) {
      switch (applied(changed, changes.get(i))) {
        case Outcome.Done<Cart>(Cart next) -> changed = next;
        case Outcome.Refused<Cart>(Refusal refusal) -> problems.add(new Problem(i, refusal));
      }
    }
    Cart result = problems.isEmpty() ? changed : cart;
    return new Change(result, new PriceRules(card).price(result), problems);
  }

  /// What stands in the way of ordering this cart as it is, at this time and in this mode.
  public List<Refusal> obstacles(Cart cart) {
    if (cart.lines().isEmpty()) return List.of(new Refusal.EmptyCart());
    List<Refusal> obstacles = new ArrayList<>();
    for (Cart.Line line : cart.lines()) {
      checked(line).ifPresent(obstacles::add);
    }
    for (PricedCart.Line line : new PriceRules(card).price(cart).lines()) {
      line.missing()
          .forEach(
              missing -> obstacles.add(new Refusal.ChoicesMissing(line.name(), missing.step())));
    }
    return obstacles;
  }

  private Outcome<Cart> applied(Cart cart, CartChange change) {
    return switch (change) {
      case CartChange.Add add -> {
        var line =
            new Cart.Line(
                nextLine(cart), add.item(), add.quantity(), add.options(), add.note().strip());
        List<Cart.Line> lines = new ArrayList<>(cart.lines());
        lines.add(line);
        yield result(line, lines);
      }
      case CartChange.Set set -> {
        int at = indexOf(cart, set.line());
        if (at < 0) yield Outcome.refused(new Refusal.UnknownLine(set.line()));
        Cart.Line line = merged(cart.lines().get(at), set);
        List<Cart.Line> lines = new ArrayList<>(cart.lines());
        lines.set(at, line);
        yield result(line, lines);
      }
      case CartChange.Remove remove -> {
        int at = indexOf(cart, remove.line());
        if (at < 0) yield Outcome.refused(new Refusal.UnknownLine(remove.line()));
        List<Cart.Line> lines = new ArrayList<>(cart.lines());
        lines.remove(at);
        yield Outcome.done(new Cart(List.copyOf(lines)));
      }
    };
  }

  private Outcome<Cart> result(Cart.Line line, List<Cart.Line> lines) {
    return checked(line)
        .<Outcome<Cart>>map(Outcome::refused)
        .orElseGet(() -> Outcome.done(new Cart(List.copyOf(lines))));
  }

  private static Cart.Line merged(Cart.Line line, CartChange.Set set) {
    return new Cart.Line(
        line.line(),
        line.item(),
        set.quantity() != null ? set.quantity() : line.quantity(),
        set.options() != null ? set.options() : line.options(),
        set.note() != null ? set.note().strip() : line.note());
  }

  /// What is wrong with one line, apart from choices still missing.
  private Optional<Refusal> checked(Cart.Line line) {
    Optional<MenuItem> found = card.menu().item(line.item());
    if (found.isEmpty()) return Optional.of(new Refusal.UnknownItem(line.item()));
    if (line.quantity() < 1 || line.quantity() > MOST) {
      return Optional.of(new Refusal.BadQuantity(line.quantity()));
    }
    MenuItem item = found.get();
    Optional<Refusal> notHad = card.refusal(item);
    if (notHad.isPresent()) return notHad;
    for (int number : line.options()) {
      Optional<Refusal> refusal = checked(item, number);
      if (refusal.isPresent()) return refusal;
    }
    return tooMany(item, line.options());
  }

  private Optional<Refusal> checked(MenuItem item, int option) {
    Optional<Choice> choice =
        item.groups().stream()
            .flatMap(group -> group.choices().stream())
            .filter(c -> c.number() == option)
            .findFirst();
    return choice.isEmpty()
        ? Optional.of(new Refusal.UnknownOption(option, item.name()))
        : card.refusal(choice.get());
  }

  private static Optional<Refusal> tooMany(MenuItem item, List<Integer> options) {
    for (ChoiceGroup group : item.groups()) {
      long picks =
          options.stream()
              .filter(number -> group.choices().stream().anyMatch(c -> c.number() == number))
              .count();
      if (picks > group.max()) {
        return Optional.of(new Refusal.TooManyChoices(item.name(), group.name(), group.max()));
      }
    }
    return Optional.empty();
  }

  private static int nextLine(Cart cart) {
    return 1 + cart.lines().stream().mapToInt(Cart.Line::line).max().orElse(0);
  }

  private static int indexOf(Cart cart, int line) {
    for (int i = 0; i < cart.lines().size(); i++) {
      if (cart.lines().get(i).line() == line) return i;
    }
    return -1;
  }
}
