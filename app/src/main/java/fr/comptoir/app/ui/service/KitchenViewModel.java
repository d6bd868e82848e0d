package fr.comptoir.app.ui.service;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Kind;
import fr.comptoir.db.domain.kitchen.KitchenTimeline;
import fr.comptoir.db.domain.kitchen.KitchenTimeline.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How full the kitchen is in the coming hour, slot by slot, as the book reckons it: the bars show
/// what a caller would be promised. FX thread only.
public final class KitchenViewModel {
  private static final Duration AHEAD = Duration.ofHours(1);

  private final Supplier<KitchenTimeline> book;
  private final Background background;
  private final Duration slot;
  private final ReadOnlyObjectWrapper<Load> load =
      new ReadOnlyObjectWrapper<>(new Load(List.of(), null, 0));
  private Instant now = Instant.EPOCH;
  private boolean asking;
  private boolean again;

  /// @param slots load of each slot, the one under way first
  /// @param nextPickup when a small order could be ready; null when none can be promised
  /// @param unscheduled orders that wait and that nobody has reckoned with
  public record Load(List<Slot> slots, @Nullable Instant nextPickup, int unscheduled) {}

  /// @param load points taken over points there are, of the fullest station; 1 = full
  public record Slot(Instant start, double load) {}

  /// @param book blocks
  /// @param slot of the kitchen's grid
  public KitchenViewModel(Supplier<KitchenTimeline> book, Background background, Duration slot) {
    this.book = book;
    this.background = background;
    this.slot = slot;
  }

  public ReadOnlyObjectProperty<Load> load() {
    return load.getReadOnlyProperty();
  }

  /// Something changed that the kitchen may feel. Many at once are one question more to the book.
  public void refresh() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    background.run(book, this::show, this::answered);
  }

  /// Time has passed; asks anew when a slot has.
  public void tick(Instant instant) {
    boolean newSlot = !slotOf(instant).equals(slotOf(now));
    now = instant;
    if (newSlot) refresh();
  }

  private void show(KitchenTimeline timeline) {
    load.set(new Load(slots(timeline), timeline.nextReady(), timeline.in(Lane.UNSCHEDULED).size()));
    answered();
  }

  private void answered() {
    asking = false;
    if (again) {
      again = false;
      refresh();
    }
  }

  private static List<Slot> slots(KitchenTimeline timeline) {
    List<Slot> slots = new ArrayList<>();
    Instant end = timeline.from().plus(AHEAD);
    int number = 0;
    for (Instant at = timeline.from(); at.isBefore(end); at = at.plus(timeline.slot())) {
      int column = number++;
      double fullest =
          timeline.rows().stream()
              .filter(row -> row.station().kind() != Kind.COURIER)
              .filter(row -> column < row.cells().size())
              .mapToDouble(row -> row.cells().get(column).load())
              .max()
              .orElse(0);
      slots.add(new Slot(at, fullest));
    }
    return List.copyOf(slots);
  }

  private Instant slotOf(Instant at) {
    long seconds = slot.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
  }
}
