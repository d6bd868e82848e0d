package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Discount;
import fr.comptoir.db.domain.menu.Discount.Off;
import fr.comptoir.db.domain.menu.Discount.Percent;
import fr.comptoir.db.domain.menu.Discount.Scope;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.menu.OfferRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the offers take off an order. Offers don't add up: the one that is best for the guest
/// counts, the lower number where two come to the same.
///
/// While the mode isn't known nothing is taken off: the quote says it.
public record DiscountRules(MenuRules card) {

  public Optional<PricedCart.Discount> best(List<PricedCart.Line> lines) {
    Mode mode = card.mode();
    if (mode == null) return Optional.empty();
    var rules = new OfferRules(card.offers(), card.menu());
    return card.offers().stream()
        .filter(offer -> rules.holds(offer, card.at(), mode, card.party()))
        .sorted(Comparator.comparingInt(Offer::number))
        .flatMap(offer -> of(offer, lines).stream())
        .max(Comparator.comparing(PricedCart.Discount::amount));
  }

  private Optional<PricedCart.Discount> of(Offer offer, List<PricedCart.Line> lines) {
    Discount discount = offer.terms().discount();
    if (discount == null) return Optional.empty();
    List<PricedCart.Line> meant =
        lines.stream().filter(line -> concerns(discount.scope(), line)).toList();
    List<Money> shares = shares(discount, meant);
    Money off = sum(shares.stream());
    if (off.isZero()) return Optional.empty();
    List<PricedCart.Share> parts = new ArrayList<>();
    for (int i = 0; i < meant.size(); i++) {
      parts.add(new PricedCart.Share(meant.get(i).line(), shares.get(i)));
    }
    return Optional.of(new PricedCart.Discount(offer.number(), offer.name(), off, parts));
  }

  private static List<Money> shares(Discount discount, List<PricedCart.Line> lines) {
    Money whole = sum(lines.stream().map(PricedCart.Line::total));
    return switch (discount) {
      case Percent(int percent, _) ->
          shares(Money.cents((int) (((long) whole.cents() * percent + 50) / 100)), lines, whole);
      case Off(Money amount, Scope.WholeOrder _) -> shares(least(amount, whole), lines, whole);
      case Off(Money amount, Scope.OneItem _) -> pieces(amount, lines);
      case Off(Money amount, Scope.OneSection _) -> pieces(amount, lines);
    };
  }

  private static List<Money> shares(Money amount, List<PricedCart.Line> lines, Money whole) {
    return Shares.within(
        amount, lines.stream().map(line -> line.total().cents()).toList(), whole.cents());
  }

  /// So much off each piece, and none costs less than nothing.
  private static List<Money> pieces(Money amount, List<PricedCart.Line> lines) {
    return lines.stream().map(line -> least(amount, line.unit()).times(line.quantity())).toList();
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.ZERO, Money::plus);
  }

  private boolean concerns(Scope scope, PricedCart.Line line) {
    return switch (scope) {
      case Scope.WholeOrder _ -> true;
      case Scope.OneItem(int number) -> line.item() == number;
      case Scope.OneSection(String section) ->
          card.menu().item(line.item()).map(MenuItem::section).filter(section::equals).isPresent();
    };
  }

  private static Money least(Money a, Money b) {
    return Stream.of(a, b).min(Money::compareTo).orElseThrow();
  }
}
