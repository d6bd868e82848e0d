package fr.comptoir.db.domain.order;

import java.util.List;

/// What a caller or a person at the counter has asked for so far, unpriced. Lines keep their number
/// when others are removed.
public record Cart(List<Line> lines) {
  public static final Cart EMPTY = new Cart(List.of());

  /// @param line number of the line, from 1
  /// @param item the menu's short number
  /// @param options numbers of the choices made
  public record Line(int line, int item, int quantity, List<Integer> options, String note) {}
}
