package fr.comptoir.db.domain.menu;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The whole card as plain rows of text, as a file carries it: sections, dishes, below each dish
/// its groups, below each group its choices. What a file format adds to it is only punctuation.
///
/// @param columns those the file has; a column it hasn't says nothing
public record MenuSheet(Set<Column> columns, List<Row> rows) {

  public enum Part {
    SECTION,
    ITEM,
    GROUP,
    CHOICE
  }

  /// Columns in the order of a file; what they hold is said in [MenuCells].
  public enum Column {
    ROW,
    NUMBER,
    NAME,
    SECTION,
    KIND,
    PRICE,
    DESCRIPTION,
    VAT,
    STATION,
    PREPARATION,
    TAGS,
    ALLERGENS,
    VERIFIED_BY,
    VERIFIED_ON,
    SOLD_OUT,
    DAYS,
    FROM,
    UNTIL,
    MODES,
    MIN,
    MAX,
    PRESELECTED,
    RULE,
    DISH;

    /// `verified_by`: as files and faults name it.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param line of the file, from 1; what a person looks for
  public record Row(int line, Part part, Map<Column, String> cells) {
    public Row {
      cells = cells.isEmpty() ? Map.of() : new EnumMap<>(cells);
    }

    /// Empty where there is nothing.
    public String text(Column column) {
      return cells.getOrDefault(column, "").strip();
    }
  }

  /// Whether the file tells the parts apart, and so is a whole card. One that doesn't is a plain
  /// list of dishes: what it doesn't tell stays as it is.
  public boolean isWhole() {
    return columns.contains(Column.ROW);
  }
}
