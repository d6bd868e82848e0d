package fr.comptoir.app.ui.fx;

import java.util.function.IntToDoubleFunction;

/// Where the cards of a list lie: in rows of as many as fit side by side, each row as high as its
/// highest card. Layout pixels from the list's upper left corner.
final class CardRows {
  static final double GAP = 10;

  private final int count;
  private final int columns;
  private final double cell;

  /// Where each row begins; the last is where one more would.
  private final double[] tops;

  private CardRows(int count, int columns, double cell, double[] tops) {
    this.count = count;
    this.columns = columns;
    this.cell = cell;
    this.tops = tops;
  }

  /// @param columnWidth a second column is begun when there is room for two of these
  /// @param height of the card of this index, measured or guessed
  static CardRows of(int count, double width, double columnWidth, IntToDoubleFunction height) {
    int columns = columns(width, columnWidth);
    var tops = new double[(count + columns - 1) / columns + 1];
    for (int row = 0; row < tops.length - 1; row++) {
      double highest = 0;
      for (int i = row * columns; i < Math.min(count, (row + 1) * columns); i++) {
        highest = Math.max(highest, height.applyAsDouble(i));
      }
      tops[row + 1] = tops[row] + highest + GAP;
    }
    return new CardRows(count, columns, cell(width, columnWidth), tops);
  }

  private static int columns(double width, double columnWidth) {
    return Math.max(1, (int) ((width + GAP) / (columnWidth + GAP)));
  }

  /// How wide a card is in a list of this width.
  static double cell(double width, double columnWidth) {
    int columns = columns(width, columnWidth);
    return Math.max(0, Math.floor((width - GAP * (columns - 1)) / columns));
  }

  double x(int index) {
    return index % columns * (cell + GAP);
  }

  double y(int index) {
    return tops[index / columns];
  }

  /// Where the row of this card ends, without the gap below it.
  double bottom(int index) {
    return tops[index / columns + 1] - GAP;
  }

  /// Of all rows, with the gap below the last.
  double height() {
    return tops[tops.length - 1];
  }

  /// The first card of the first row that reaches below `y`; all of them when none does.
  int firstBelow(double y) {
    int row = 0;
    while (row < tops.length - 1 && tops[row + 1] <= y) {
      row++;
    }
    return Math.min(count, row * columns);
  }

  /// One after the last card of the last row that begins above `y`.
  int endAbove(double y) {
    int row = 0;
    while (row < tops.length - 1 && tops[row] < y) {
      row++;
    }
    return Math.min(count, row * columns);
  }
}
