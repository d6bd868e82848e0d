package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a business day came to. Cancelled orders are counted as such and are in no sum. Intended
/// payments, never money received: this is no till.
///
/// @param orders those that count
/// @param vat tax-included amounts by VAT rate in basis points; they add up to the total
public record DayTotals(
    int orders,
    int cancelled,
    Money total,
    Map<Integer, Money> vat,
    Map<Mode, Money> modes,
    Map<Payment, Money> payments) {

  public static DayTotals of(List<Order> day) {
    List<Order> valid =
        day.stream().filter(order -> order.state() != Order.State.CANCELLED).toList();
    Money total = Money.ZERO;
    Map<Integer, Money> vat = new TreeMap<>();
    Map<Mode, Money> modes = new EnumMap<>(Mode.class);
    Map<Payment, Money> payments = new EnumMap<>(Payment.class);
    for (Order order : valid) {
      total = total.plus(order.total());
      order.vat().forEach((rate, amount) -> vat.merge(rate, amount, Money::plus));
      modes.merge(order.mode(), order.total(), Money::plus);
      payments.merge(order.payment(), order.total(), Money::plus);
    }
    return new DayTotals(valid.size(), day.size() - valid.size(), total, vat, modes, payments);
  }
}
