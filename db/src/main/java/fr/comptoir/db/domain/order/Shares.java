package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.Money;
import java.util.ArrayList;
import java.util.List;

/// Splits an amount without losing a cent.
final class Shares {
  private Shares() {}

  /// One share for each weight, rounded down; what remains goes to the heaviest.
  ///
  /// @param whole what the weights add up to
  static List<Money> of(Money amount, List<Integer> weights, int whole) {
    List<Money> shares = new ArrayList<>();
    int heaviest = 0;
    int rest = amount.cents();
    for (int i = 0; i < weights.size(); i++) {
      int share = whole == 0 ? 0 : (int) ((long) amount.cents() * weights.get(i) / whole);
      shares.add(Money.cents(share));
      rest -= share;
      if (weights.get(i) > weights.get(heaviest)) heaviest = i;
    }
    if (!shares.isEmpty()) shares.set(heaviest, shares.get(heaviest).plus(Money.cents(rest)));
    return shares;
  }

  /// As [#of], and no share is more than its weight: what the heaviest can't take others do.
  ///
  /// @param amount at most what the weights add up to
  static List<Money> within(Money amount, List<Integer> weights, int whole) {
    List<Money> shares = of(amount, weights, whole);
    int over = 0;
    for (int i = 0; i < shares.size(); i++) {
      over += Math.max(0, shares.get(i).cents() - weights.get(i));
      shares.set(i, Money.cents(Math.min(shares.get(i).cents(), weights.get(i))));
    }
    for (int i = 0; i < shares.size() && over > 0; i++) {
      int more = Math.min(over, weights.get(i) - shares.get(i).cents());
      shares.set(i, shares.get(i).plus(Money.cents(more)));
      over -= more;
    }
    return shares;
  }
}
