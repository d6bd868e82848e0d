package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.Money;
import java.util.List;
import java.util.Map;

/// A cart with the book's prices. Complete when no line misses a choice.
public record PricedCart(List<Line> lines, Money subtotal) {
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

  public boolean complete() {
    return lines.stream().allMatch(line -> line.missing().isEmpty());
  }
}
