package fr.comptoir.app.ui.reservations;

import fr.comptoir.db.domain.restaurant.FloorPlan;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.FloorPlan.Room;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The tables of the house as rows from top to bottom, room after room. Pure; pixels.
record RowPlan(List<Row> rows, double height) {
  /// The joint between two rows is so thick, on either side.
  private static final double JOINT = 7;

  sealed interface Row {
    double y();

    double height();
  }

  record Heading(String room, double y, double height) implements Row {}

  record TableRow(DiningTable table, double y, double height) implements Row {}

  /// Parties whose table isn't known.
  record LooseRow(double y, double height) implements Row {}

  /// @param loose how many rows are needed for parties without a table
  static RowPlan of(FloorPlan floor, int loose, double headingHeight, double rowHeight) {
    List<Row> rows = new ArrayList<>();
    double y = 0;
    for (int i = 0; i < loose; i++) {
      rows.add(new LooseRow(y, rowHeight));
      y += rowHeight;
    }
    for (Room room : floor.rooms()) {
      List<DiningTable> tables =
          floor.tables().stream().filter(table -> table.room().equals(room.id())).toList();
      if (tables.isEmpty()) continue;
      rows.add(new Heading(room.name(), y, headingHeight));
      y += headingHeight;
      for (DiningTable table : tables) {
        rows.add(new TableRow(table, y, rowHeight));
        y += rowHeight;
      }
    }
    return new RowPlan(List.copyOf(rows), y);
  }

  Stream<TableRow> tables() {
    return rows.stream()
        .flatMap(row -> row instanceof TableRow table ? Stream.of(table) : Stream.empty());
  }

  Optional<TableRow> of(String number) {
    return tables().filter(row -> row.table().number().equals(number)).findFirst();
  }

  /// The table at a height; the nearest one for a heading or beyond the ends.
  Optional<TableRow> near(double y) {
    return tables().min((one, other) -> Double.compare(distance(one, y), distance(other, y)));
  }

  private static double distance(Row row, double y) {
    return y < row.y() ? row.y() - y : Math.max(0, y - (row.y() + row.height()));
  }

  /// The table at a height, or both where it is the joint between two that can be pushed together.
  List<String> at(double y, FloorPlan floor) {
    Optional<TableRow> row = near(y);
    if (row.isEmpty()) return List.of();
    String number = row.get().table().number();
    boolean upper = y - row.get().y() < JOINT;
    boolean lower = row.get().y() + row.get().height() - y < JOINT;
    Optional<String> other =
        upper ? beside(number, -1) : lower ? beside(number, 1) : Optional.empty();
    return other
        .map(neighbour -> upper ? List.of(neighbour, number) : List.of(number, neighbour))
        .filter(pair -> joined(floor, pair))
        .orElse(List.of(number));
  }

  private static boolean joined(FloorPlan floor, List<String> pair) {
    Set<String> wanted = new HashSet<>(pair);
    return floor.joins().stream().anyMatch(join -> wanted.equals(new HashSet<>(join.tables())));
  }

  /// The table so many rows further down; the last or first one beyond the ends.
  Optional<String> beside(String number, int rowsDown) {
    List<String> numbers = tables().map(row -> row.table().number()).toList();
    int at = numbers.indexOf(number);
    return at < 0
        ? numbers.stream().findFirst()
        : Optional.of(numbers.get(Math.clamp(at + rowsDown, 0, numbers.size() - 1)));
  }

  /// Some tables as runs of rows without a gap, from top to bottom.
  List<Run> runs(List<String> numbers) {
    List<Run> runs = new ArrayList<>();
    for (Row row : rows) {
      boolean one = row instanceof TableRow table && numbers.contains(table.table().number());
      if (!one) continue;
      boolean goesOn = !runs.isEmpty() && runs.getLast().y() + runs.getLast().height() == row.y();
      if (goesOn) {
        Run last = runs.removeLast();
        runs.add(new Run(last.y(), last.height() + row.height()));
      } else {
        runs.add(new Run(row.y(), row.height()));
      }
    }
    return runs;
  }

  record Run(double y, double height) {}
}
