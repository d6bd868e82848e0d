package fr.comptoir.db.domain.restaurant;

import java.util.List;
import java.util.Set;

/// Rooms, tables, and which tables are pushed together for whom.
public record FloorPlan(List<Room> rooms, List<DiningTable> tables, List<Join> joins) {

  public record Room(String id, String name, int capacity) {}

  /// @param number what staff call it: T12
  /// @param x place on the plan, in plan units
  public record DiningTable(
      String number,
      String room,
      int seats,
      int minParty,
      int maxParty,
      int x,
      int y,
      Set<Seating> features) {}

  public record Join(List<String> tables, int minParty, int maxParty) {}

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
