package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A cart with the book's prices. Complete when no line misses a choice.
///
/// @param subtotal what is to be paid for the lines, the discount taken off
/// @param discount of an offer; null = none
public record PricedCart(List<Line> lines, Money subtotal, @Nullable Discount discount) {

  /// Without a discount.
  public PricedCart(List<Line> lines, Money subtotal) {
    this(lines, subtotal, null);
  }

  public static final PricedCart EMPTY = new PricedCart(List.of(), Money.ZERO);

  /// @param name as on the card
  /// @param unit price of one, options included
  /// @param stations kitchen points by station for one piece
  public record Line(
      int line,
      int item,
      String name,
      int quantity,
      List<Option> options,
      String note,
      Money unit,
      Money total,
      Map<String, Integer> stations,
      List<Missing> missing) {}

  public record Option(int number, String name, Money extra) {}

  /// A step that still needs a choice.
  public record Missing(String step, List<Option> choices) {}

  /// What an offer takes off.
  ///
  /// @param offer its number
  /// @param parts by line; they add up to the amount
  public record Discount(int offer, String name, Money amount, List<Share> parts) {}

  public record Share(int line, Money amount) {}

  /// What is to be paid for one line.
  public Money due(Line line) {
    if (discount == null) return line.total();
    return discount.parts().stream()
        .filter(part -> part.line() == line.line())
        .map(Share::amount)
        .reduce(line.total(), Money::minus);
  }

  public boolean complete() {
    return lines.stream().allMatch(line -> line.missing().isEmpty());
  }
}
