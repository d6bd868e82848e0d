package fr.comptoir.app.ui.reservations;

import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.TableBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How a table stands at a moment. Pure.
sealed interface TableState {
  /// So long before a party comes its table is kept for it.
  Duration SOON = Duration.ofMinutes(45);

  /// @param next who comes later; empty = nobody
  record Free(Optional<Reservation> next) implements TableState {}

  /// Kept for somebody who comes soon, or should be here.
  record Reserved(Reservation party) implements TableState {}

  /// @param left of the time it was given; negative = over it
  record Seated(Reservation party, Duration left) implements TableState {}

  /// @param until when it can be given again
  record Blocked(TableBlock block, Instant until) implements TableState {}

  /// Not given to anybody until it is again.
  record OutOfUse() implements TableState {}

  /// @param soon who comes within this time has it already
  static TableState of(
      DiningTable table,
      Collection<Reservation> parties,
      Collection<TableBlock> blocks,
      Instant now,
      Duration soon) {
    if (!table.inUse()) return new OutOfUse();
    List<Reservation> here =
        parties.stream()
            .filter(one -> one.tables().contains(table.number()))
            .filter(one -> DropRules.holdsATable(one.state()))
            .sorted(Comparator.comparing(Reservation::start))
            .toList();
    Optional<Reservation> seated =
        here.stream().filter(one -> one.state() == State.SEATED).findFirst();
    if (seated.isPresent()) {
      return new Seated(seated.get(), Duration.between(now, seated.get().end()));
    }
    Optional<TableBlock> block =
        blocks.stream()
            .filter(one -> one.table().equals(table.number()))
            .filter(one -> !one.start().isAfter(now) && one.end().isAfter(now))
            .findFirst();
    if (block.isPresent()) return new Blocked(block.get(), block.get().end());
    Optional<Reservation> next = here.stream().filter(one -> one.end().isAfter(now)).findFirst();
    return next.isPresent() && !next.get().start().isAfter(now.plus(soon))
        ? new Reserved(next.get())
        : new Free(next);
  }
}
