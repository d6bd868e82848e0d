package fr.comptoir.db.domain.restaurant;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rooms, tables, and which tables are pushed together for whom.
public record FloorPlan(List<Room> rooms, List<DiningTable> tables, List<Join> joins) {

  public record Room(String id, String name, int capacity) {}

  /// @param number what staff call it: T12 How a table is drawn.
  ///
  /// @param width in plan units; 0 = as its seats say
  /// @param height as `width`
  /// @param rotation degrees clockwise, `[0, 360)`
  public record Figure(Form form, int width, int height, int rotation) {
    /// A rectangle as large as its seats say.
    public static final Figure USUAL = new Figure(Form.RECTANGLE, 0, 0, 0);
  }

  public enum Form {
    RECTANGLE,
    ROUND
  }

  /// @param x place of its upper left corner on the plan of its room, in plan units
  /// @param priority of two that would do alike, the lower one is given first
  /// @param inUse false = not given to anybody until it is again
  public record DiningTable(
      String number,
      String room,
      int seats,
      int minParty,
      int maxParty,
      int x,
      int y,
      Set<Seating> features,
      int priority,
      boolean inUse,
      Figure figure) {
    public DiningTable(
        String number,
        String room,
        int seats,
        int minParty,
        int maxParty,
        int x,
        int y,
        Set<Seating> features,
        int priority,
        boolean inUse) {
      this(number, room, seats, minParty, maxParty, x, y, features, priority, inUse, Figure.USUAL);
    }

    public DiningTable(
        String number,
        String room,
        int seats,
        int minParty,
        int maxParty,
        int x,
        int y,
        Set<Seating> features) {
      this(number, room, seats, minParty, maxParty, x, y, features, 0, true);
    }

    /// The same somewhere else.
    public DiningTable at(int newX, int newY) {
      return new DiningTable(
          number, room, seats, minParty, maxParty, newX, newY, features, priority, inUse, figure);
    }

    /// The same, drawn in another way.
    public DiningTable drawn(Figure next) {
      return new DiningTable(
          number, room, seats, minParty, maxParty, x, y, features, priority, inUse, next);
    }

    /// The same for other parties.
    public DiningTable seating(int newSeats, int least, int most) {
      return new DiningTable(
          number, room, newSeats, least, most, x, y, features, priority, inUse, figure);
    }

    /// The same, given to guests or not.
    public DiningTable used(boolean use) {
      return new DiningTable(
          number, room, seats, minParty, maxParty, x, y, features, priority, use, figure);
    }
  }

  public record Join(List<String> tables, int minParty, int maxParty) {}

  public Optional<DiningTable> table(String number) {
    return tables.stream().filter(table -> table.number().equals(number)).findFirst();
  }

  /// What a guest may ask for.
  public enum Seating {
    INSIDE,
    TERRACE,
    WINDOW,
    QUIET,
    BAR,
    LARGE_TABLE
  }
}
