package fr.comptoir.app.ui.reservations;

import fr.comptoir.db.domain.restaurant.FloorPlan;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.FloorPlan.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where a table lies on the plan of its room, in plan units. Pure.
record FloorBox(DiningTable table, int x, int y, int width, int height) {
  private static final int COLUMNS = 4;
  private static final int PITCH_X = 150;
  private static final int PITCH_Y = 110;
  private static final int EDGE = 30;

  /// The tables of a room. A room nobody has drawn yet is laid out in rows.
  static List<FloorBox> of(FloorPlan floor, String room) {
    List<DiningTable> tables =
        floor.tables().stream().filter(table -> table.room().equals(room)).toList();
    Set<List<Integer>> places = new HashSet<>();
    boolean drawn = tables.stream().allMatch(table -> places.add(List.of(table.x(), table.y())));
    List<FloorBox> boxes = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      DiningTable table = tables.get(i);
      int x = drawn ? table.x() : EDGE + i % COLUMNS * PITCH_X;
      int y = drawn ? table.y() : EDGE + i / COLUMNS * PITCH_Y;
      boxes.add(new FloorBox(table, x, y, width(table), height(table)));
    }
    return boxes;
  }

  private static int width(DiningTable table) {
    if (table.figure().width() > 0) return table.figure().width();
    if (table.figure().form() == Form.ROUND) return table.seats() <= 4 ? 80 : 100;
    if (table.seats() <= 2) return 70;
    return table.seats() <= 4 ? 85 : table.seats() <= 6 ? 105 : 120 + (table.seats() - 8) * 12;
  }

  private static int height(DiningTable table) {
    if (table.figure().height() > 0) return table.figure().height();
    if (table.figure().form() == Form.ROUND) return table.seats() <= 4 ? 80 : 100;
    return 70;
  }

  int right() {
    return x + width;
  }

  int bottom() {
    return y + height;
  }

  boolean contains(double px, double py) {
    return px >= x && px < right() && py >= y && py < bottom();
  }

  double centerX() {
    return x + width / 2.0;
  }

  double centerY() {
    return y + height / 2.0;
  }
}
