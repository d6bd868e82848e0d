package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.db.domain.restaurant.FloorDraft;
import fr.comptoir.db.domain.restaurant.FloorPlan;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.FloorPlan.Room;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The room that is looked at, and the plan of the rooms being drawn: nothing is in the book before
/// it is saved. FX thread only.
public final class FloorEditViewModel {
  private static final int SEATS = 4;

  private final ReservationDayViewModel day;
  private final Desks desks;
  private final Background background;
  private final Notices notices;
  private final ObjectProperty<String> room = new SimpleObjectProperty<>("");
  private final ReadOnlyObjectWrapper<Optional<FloorDraft>> draft =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<String>> selected =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Deque<FloorDraft> before = new ArrayDeque<>();
  private House base;

  public FloorEditViewModel(
      ReservationDayViewModel day, Desks desks, Background background, Notices notices) {
    this.day = day;
    this.desks = desks;
    this.background = background;
    this.notices = notices;
    this.base = day.house().get();
  }

  /// The room that is looked at; one that is not there any more means the first.
  public ObjectProperty<String> room() {
    return room;
  }

  String roomOr(FloorPlan floor) {
    return floor.rooms().stream()
        .map(Room::id)
        .filter(room.get()::equals)
        .findFirst()
        .or(() -> floor.rooms().stream().map(Room::id).findFirst())
        .orElse("");
  }

  /// What is being drawn; empty = nothing is.
  public ReadOnlyObjectProperty<Optional<FloorDraft>> draft() {
    return draft.getReadOnlyProperty();
  }

  /// Tables that the next change is for, in the order they were chosen.
  public ReadOnlyObjectProperty<List<String>> selected() {
    return selected.getReadOnlyProperty();
  }

  /// While guests are served nobody moves the tables on the plan.
  public boolean isLocked(Instant now) {
    return day.hours().sittingAt(now).isPresent();
  }

  /// Starts drawing, outside the services.
  public void begin(Instant now) {
    if (isLocked(now)) return;
    base = day.house().get();
    before.clear();
    selected.set(List.of());
    draft.set(Optional.of(placed(base.floor())));
  }

  /// Rooms nobody has drawn yet begin as they are shown.
  private static FloorDraft placed(FloorPlan floor) {
    FloorDraft placed = new FloorDraft(floor);
    for (Room room : floor.rooms()) {
      for (FloorBox box : FloorBox.of(floor, room.id())) {
        boolean there = box.x() == box.table().x() && box.y() == box.table().y();
        if (!there) placed = placed.moved(box.table().number(), box.x(), box.y());
      }
    }
    return placed;
  }

  /// Leaves everything as it was.
  public void leave() {
    draft.set(Optional.empty());
    selected.set(List.of());
  }

  /// @param add to those that are chosen already, or away from them
  public void select(String number, boolean add) {
    List<String> chosen = new ArrayList<>(add ? selected.get() : List.of());
    if (!chosen.remove(number)) chosen.add(number);
    selected.set(List.copyOf(chosen));
  }

  /// Another step of the drawing, which can be taken back.
  public void change(UnaryOperator<FloorDraft> step) {
    draft
        .get()
        .ifPresent(
            now -> {
              FloorDraft next = step.apply(now);
              if (next.equals(now)) return;
              before.push(now);
              draft.set(Optional.of(next));
            });
  }

  /// A table under the finger: one step from the first move to the last.
  ///
  /// @param first whether it begins
  void drag(String number, double x, double y, boolean first) {
    UnaryOperator<FloorDraft> step =
        now -> now.moved(number, (int) Math.round(x), (int) Math.round(y));
    if (first) {
      draft.get().ifPresent(before::push);
    }
    draft.get().map(step).ifPresent(next -> draft.set(Optional.of(next)));
  }

  /// Takes the last step back.
  public void undo() {
    if (!before.isEmpty()) draft.set(Optional.of(before.pop()));
  }

  /// One table more in the room, where there is room below the others.
  public void add() {
    draft
        .get()
        .ifPresent(
            now -> {
              String here = roomOr(now.plan());
              int below =
                  FloorBox.of(now.plan(), here).stream().mapToInt(FloorBox::bottom).max().orElse(0);
              String number = now.nextNumber();
              var table =
                  new DiningTable(
                      number, here, SEATS, 1, SEATS, 40, below + 2 * FloorDraft.GRID, Set.of());
              change(it -> it.with(table));
              change(it -> it.moved(number, table.x(), table.y()));
              selected.set(List.of(number));
            });
  }

  /// Away with the chosen tables.
  public void remove() {
    List<String> gone = selected.get();
    change(
        now -> {
          FloorDraft left = now;
          for (String number : gone) left = left.without(number);
          return left;
        });
    selected.set(List.of());
  }

  /// The chosen tables are pushed together, or not any more.
  public void join() {
    List<String> together = selected.get();
    change(now -> now.isJoined(together) ? now.parted(together) : now.joined(together));
  }

  public void addRoom(String name) {
    if (name.isBlank()) return;
    change(now -> now.with(name, 0));
    draft.get().map(now -> now.plan().rooms().getLast().id()).ifPresent(room::set);
  }

  public void nameRoom(String name) {
    if (name.isBlank()) return;
    change(now -> now.named(roomOr(now.plan()), name.strip()));
  }

  /// Into the book. Refused steps leave the drawing as it is.
  public void save() {
    Optional<FloorPlan> plan = draft.get().map(FloorDraft::plan);
    if (plan.isEmpty()) return;
    House old = base;
    background.run(
        () -> desks.house().save(old.with(plan.get())),
        outcome ->
            notices.settle(
                outcome,
                saved -> {
                  leave();
                  notices.done("floor.done.saved", List.of(), () -> restore(saved, old.floor()));
                }));
  }

  private void restore(House saved, FloorPlan plan) {
    background.run(
        () -> desks.house().save(saved.with(plan)),
        outcome ->
            notices.settle(outcome, _ -> notices.done("floor.done.restored", List.of(), null)));
  }
}
