package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.Money;

/// What an offer takes off an order. The amount is worked out by the book, line by line, so that it
/// lowers the tax of what it lowers the price of.
public sealed interface Discount {

  Scope scope();

  /// @param percent 1 to 100 of what the scope comes to, options included
  record Percent(int percent, Scope scope) implements Discount {
    public Percent {
      if (percent < 1 || percent > 100) throw new IllegalArgumentException("percent " + percent);
    }
  }

  /// @param amount once for a whole order, for each piece of a dish or a section; never more than
  ///   it costs
  record Off(Money amount, Scope scope) implements Discount {
    public Off {
      if (amount.cents() < 1) throw new IllegalArgumentException("amount " + amount);
    }
  }

  /// On what it is given.
  sealed interface Scope {
    record WholeOrder() implements Scope {}

    record OneItem(int number) implements Scope {}

    record OneSection(String section) implements Scope {}
  }
}
