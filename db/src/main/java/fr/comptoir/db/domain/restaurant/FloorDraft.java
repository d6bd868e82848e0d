package fr.comptoir.db.domain.restaurant;

import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.FloorPlan.Figure;
import fr.comptoir.db.domain.restaurant.FloorPlan.Join;
import fr.comptoir.db.domain.restaurant.FloorPlan.Room;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A plan of the rooms being drawn. Every change makes another draft. Pure.
public record FloorDraft(FloorPlan plan) {
  /// Places are multiples of this, in plan units.
  public static final int GRID = 10;

  private static final int LEAST = 40;
  private static final int MOST = 400;

  public Optional<DiningTable> table(String number) {
    return plan.table(number);
  }

  /// Puts a table somewhere; onto the grid, not beyond the upper left corner.
  public FloorDraft moved(String number, int x, int y) {
    return each(number, table -> table.at(onGrid(x), onGrid(y)));
  }

  private static int onGrid(int at) {
    return Math.max(0, Math.round((float) at / GRID) * GRID);
  }

  /// Wider or narrower, higher or lower; sizes that are kept within what can be drawn.
  public FloorDraft sized(String number, int width, int height) {
    return each(
        number,
        table ->
            table.drawn(
                new Figure(
                    table.figure().form(),
                    Math.clamp(width, LEAST, MOST),
                    Math.clamp(height, LEAST, MOST),
                    table.figure().rotation())));
  }

  /// Turned clockwise by so many degrees.
  public FloorDraft turned(String number, int degrees) {
    return each(
        number,
        table ->
            table.drawn(
                new Figure(
                    table.figure().form(),
                    table.figure().width(),
                    table.figure().height(),
                    Math.floorMod(table.figure().rotation() + degrees, 360))));
  }

  public FloorDraft formed(String number, FloorPlan.Form form) {
    return each(
        number,
        table ->
            table.drawn(
                new Figure(
                    form,
                    table.figure().width(),
                    table.figure().height(),
                    table.figure().rotation())));
  }

  /// For so many people, given to parties from `least` to `most`.
  public FloorDraft seating(String number, int seats, int least, int most) {
    return each(number, table -> table.seating(seats, Math.min(least, most), most));
  }

  /// Given to guests or not.
  public FloorDraft used(String number, boolean use) {
    return each(number, table -> table.used(use));
  }

  private FloorDraft each(String number, UnaryOperator<DiningTable> change) {
    List<DiningTable> tables =
        plan.tables().stream()
            .map(table -> table.number().equals(number) ? change.apply(table) : table)
            .toList();
    return new FloorDraft(new FloorPlan(plan.rooms(), tables, plan.joins()));
  }

  /// A number nobody has yet: the highest of the room and one more.
  public String nextNumber() {
    int highest =
        plan.tables().stream()
            .map(table -> table.number().replaceAll("\\D", ""))
            .filter(digits -> !digits.isEmpty() && digits.length() < 5)
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(0);
    return "T" + (highest + 1);
  }

  /// One table more in a room.
  public FloorDraft with(DiningTable table) {
    List<DiningTable> tables = new ArrayList<>(plan.tables());
    tables.add(table);
    return new FloorDraft(new FloorPlan(plan.rooms(), List.copyOf(tables), plan.joins()));
  }

  /// Without a table, and without the joins it was part of.
  public FloorDraft without(String number) {
    return new FloorDraft(
        new FloorPlan(
            plan.rooms(),
            plan.tables().stream().filter(table -> !table.number().equals(number)).toList(),
            plan.joins().stream().filter(join -> !join.tables().contains(number)).toList()));
  }

  /// These tables can be pushed together: for all their seats, from one more than the largest of
  /// them takes alone.
  public FloorDraft joined(List<String> numbers) {
    List<DiningTable> members =
        numbers.stream().flatMap(number -> plan.table(number).stream()).toList();
    if (members.size() < 2 || isJoined(numbers)) return this;
    int most = members.stream().mapToInt(DiningTable::seats).sum();
    int least = members.stream().mapToInt(DiningTable::maxParty).max().orElse(1) + 1;
    List<Join> joins = new ArrayList<>(plan.joins());
    joins.add(new Join(List.copyOf(numbers), Math.min(least, most), most));
    return new FloorDraft(new FloorPlan(plan.rooms(), plan.tables(), List.copyOf(joins)));
  }

  /// These tables are not pushed together any more.
  public FloorDraft parted(List<String> numbers) {
    Set<String> members = new HashSet<>(numbers);
    return new FloorDraft(
        new FloorPlan(
            plan.rooms(),
            plan.tables(),
            plan.joins().stream()
                .filter(join -> !new HashSet<>(join.tables()).equals(members))
                .toList()));
  }

  public boolean isJoined(List<String> numbers) {
    Set<String> members = new HashSet<>(numbers);
    return plan.joins().stream().anyMatch(join -> new HashSet<>(join.tables()).equals(members));
  }

  /// One room more; its id is made of its name.
  public FloorDraft with(String roomName, int capacity) {
    String wanted = roomName.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\W+", "-");
    String id = wanted;
    for (int again = 2; has(id); again++) id = wanted + "-" + again;
    List<Room> rooms = new ArrayList<>(plan.rooms());
    rooms.add(new Room(id, roomName.strip(), capacity));
    return new FloorDraft(new FloorPlan(List.copyOf(rooms), plan.tables(), plan.joins()));
  }

  private boolean has(String room) {
    return plan.rooms().stream().anyMatch(one -> one.id().equals(room));
  }

  /// A room is called otherwise.
  public FloorDraft named(String room, String name) {
    return new FloorDraft(
        new FloorPlan(
            plan.rooms().stream()
                .map(one -> one.id().equals(room) ? new Room(room, name, one.capacity()) : one)
                .toList(),
            plan.tables(),
            plan.joins()));
  }
}
