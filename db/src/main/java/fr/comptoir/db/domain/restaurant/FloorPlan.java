package fr.comptoir.db.domain.restaurant;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rooms, tables, and which tables are pushed together for whom.
public record FloorPlan(List<Room> rooms, List<DiningTable> tables, List<Join> joins) {

  public record Room(String id, String name, int capacity) {}

  /// @param number what staff call it: T12
  /// @param x place on the plan, in plan units
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
      boolean inUse) {
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
