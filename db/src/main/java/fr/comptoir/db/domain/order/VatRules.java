package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuItem.VatShare;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How a total splits over VAT rates (CGI art. 278-0 bis, 279 m): by dish, and by where it is
/// eaten. Every cent is in exactly one rate.
public final class VatRules {
  private static final int WHOLE = 10_000;

  private VatRules() {}

  /// Amounts with tax by rate in basis points; they add up to the cart's subtotal and the fee. A
  /// discount lowers the base of what it is given on (CGI art. 267, II-1°).
  ///
  /// @param fee of the delivery: it follows what is delivered (CGI art. 267, I-2°), in proportion
  public static Map<Integer, Money> split(PricedCart cart, Menu menu, Mode mode, Money fee) {
    Map<Integer, Money> byRate = new TreeMap<>();
    for (PricedCart.Line line : cart.lines()) {
      MenuItem item = menu.item(line.item()).orElseThrow();
      List<Integer> rates = item.vat().stream().map(share -> rate(share, mode)).toList();
      List<Integer> weights = item.vat().stream().map(VatShare::shareBp).toList();
      add(byRate, rates, Shares.of(cart.due(line), weights, WHOLE));
    }
    if (fee.isZero() || byRate.isEmpty()) return byRate;
    List<Integer> rates = List.copyOf(byRate.keySet());
    List<Integer> weights = byRate.values().stream().map(Money::cents).toList();
    add(byRate, rates, Shares.of(fee, weights, cart.subtotal().cents()));
    return byRate;
  }

  private static int rate(VatShare share, Mode mode) {
    return switch (mode) {
      case DINE_IN -> share.onSiteBp();
      case PICKUP, DELIVERY -> share.takeAwayBp();
    };
  }

  private static void add(Map<Integer, Money> byRate, List<Integer> rates, List<Money> amounts) {
    for (int i = 0; i < rates.size(); i++) {
      byRate.merge(rates.get(i), amounts.get(i), Money::plus);
    }
  }
}
