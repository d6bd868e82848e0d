package fr.comptoir.db.domain.kitchen;

import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.kitchen.KitchenTicket.Line;
import fr.comptoir.db.domain.kitchen.KitchenTicket.Mark;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderDelta;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the kitchen's ticket of an order's history: what was changed after the kitchen took it is
/// marked, and stays so until the kitchen has dealt with it. Nothing is written for it; the
/// journals say it all.
public final class TicketRules {
  private TicketRules() {}

  /// @param changes of content, oldest first
  /// @param bumps not taken back
  /// @param presses see [KitchenTicket#presses]
  public record History(
      List<Step<Order.State>> steps, List<Change> changes, List<Bump> bumps, long presses) {
    public static final History NONE = new History(List.of(), List.of(), List.of(), 0);
  }

  /// @param version it made
  public record Change(long version, List<PricedCart.Line> before, List<PricedCart.Line> after) {}

  /// A station is through with a line. Line 0 = somebody saw that the whole order was cancelled.
  ///
  /// @param press rows of the same press belong together
  /// @param version of the order at that moment
  public record Bump(int press, int line, String station, long version, Instant at) {}

  /// @param readyBy see [KitchenTicket#readyBy]
  public static KitchenTicket ticket(Order order, Instant readyBy, History history) {
    long taken = reached(history, Order.State.IN_KITCHEN, false).orElse(Long.MAX_VALUE);
    long ready =
        switch (order.state()) {
          case READY, OUT, DONE -> reached(history, Order.State.READY, true).orElse(0L);
          case TO_ACCEPT, IN_KITCHEN, CANCELLED -> -1L;
        };
    List<Line> lines = new Fold(history, taken).lines(order);
    if (ready >= 0) lines = lines.stream().map(line -> served(line, ready)).toList();
    return new KitchenTicket(
        order,
        readyBy,
        waits(order, history, taken, lines),
        lines,
        history.presses(),
        history.bumps().stream().map(Bump::at).max(Comparator.naturalOrder()).orElse(null));
  }

  /// Who made an order ready made all of it, but what was changed afterwards.
  private static Line served(Line line, long ready) {
    return line.since() > ready
        ? line
        : new Line(
            line.number(), line.dish(), line.mark(), line.before(), line.since(), line.stations());
  }

  private static boolean waits(Order order, History history, long taken, List<Line> lines) {
    return switch (order.state()) {
      case TO_ACCEPT, IN_KITCHEN -> true;
      case READY -> lines.stream().anyMatch(line -> !line.isDone(List.of()));
      case OUT, DONE -> false;
      case CANCELLED ->
          taken < Long.MAX_VALUE
              && history.bumps().stream().noneMatch(bump -> bump.version() >= order.version());
    };
  }

  private static Optional<Long> reached(History history, Order.State state, boolean last) {
    List<Long> versions =
        history.steps().stream()
            .filter(step -> step.to() == state && step.from() != state && !step.undo())
            .map(Step::version)
            .toList();
    if (versions.isEmpty()) return Optional.empty();
    return Optional.of(last ? versions.getLast() : versions.getFirst());
  }

  /// Goes through the changes, from what the kitchen took to what it has to make now.
  private static final class Fold {
    private final History history;
    private final List<Change> changes;
    private List<Line> lines = new ArrayList<>();
    private int numbers;

    Fold(History history, long taken) {
      this.history = history;
      this.changes = history.changes().stream().filter(change -> change.version() > taken).toList();
    }

    List<Line> lines(Order order) {
      List<PricedCart.Line> first = changes.isEmpty() ? order.lines() : changes.getFirst().before();
      for (PricedCart.Line dish : first) lines.add(line(++numbers, dish, Mark.NONE, null, 0));
      for (Change change : changes) change(change);
      return lines.stream()
          .map(line -> done(line, Long.MAX_VALUE))
          .filter(line -> line.mark() != Mark.REMOVED || !line.isDone(List.of()))
          .toList();
    }

    private void change(Change change) {
      List<OrderDelta.Changed> pairs = OrderDelta.pairs(change.before(), change.after());
      List<Line> next = new ArrayList<>();
      List<Line> gone = new ArrayList<>(lines);
      for (PricedCart.Line dish : change.after()) {
        Optional<Line> was =
            pairs.stream()
                .filter(pair -> pair.after().line() == dish.line())
                .findFirst()
                .flatMap(pair -> standing(gone, pair.before()));
        was.ifPresent(gone::remove);
        next.add(
            was.map(line -> changed(line, dish, change))
                .orElseGet(() -> added(gone, dish, change)));
      }
      for (Line line : gone) {
        next.add(
            line.mark() == Mark.REMOVED
                ? line
                : line(line.number(), line.dish(), Mark.REMOVED, null, change.version()));
      }
      lines = next;
    }

    private static Optional<Line> standing(List<Line> lines, PricedCart.Line dish) {
      return lines.stream()
          .filter(line -> line.mark() != Mark.REMOVED && line.dish().line() == dish.line())
          .findFirst();
    }

    private Line changed(Line was, PricedCart.Line dish, Change change) {
      if (same(was.dish(), dish)) {
        return line(was.number(), dish, was.mark(), was.before(), was.since());
      }
      boolean seen = done(was, change.version()).isDone(List.of());
      if (was.mark() == Mark.ADDED && !seen) {
        return line(was.number(), dish, Mark.ADDED, null, change.version());
      }
      PricedCart.Line before = was.mark() == Mark.CHANGED && !seen ? was.before() : was.dish();
      if (before != null && !seen && same(before, dish)) {
        return line(was.number(), dish, Mark.NONE, null, 0);
      }
      return line(was.number(), dish, Mark.CHANGED, before, change.version());
    }

    /// A dish that comes back before anybody saw it go was never gone.
    private Line added(List<Line> gone, PricedCart.Line dish, Change change) {
      Optional<Line> back =
          gone.stream()
              .filter(line -> line.mark() == Mark.REMOVED && same(line.dish(), dish))
              .filter(line -> !done(line, change.version()).isDone(List.of()))
              .findFirst();
      if (back.isEmpty()) return line(++numbers, dish, Mark.ADDED, null, change.version());
      gone.remove(back.get());
      return line(back.get().number(), dish, Mark.NONE, null, 0);
    }

    private static boolean same(PricedCart.Line a, PricedCart.Line b) {
      return new OrderDelta.Changed(a, b).sameInAll();
    }

    /// The line with what was pressed on it, as long as the order's version was below `until`.
    private Line done(Line line, long until) {
      Set<String> done =
          history.bumps().stream()
              .filter(bump -> bump.line() == line.number())
              .filter(bump -> bump.version() >= line.since() && bump.version() < until)
              .map(Bump::station)
              .collect(Collectors.toCollection(TreeSet::new));
      return new Line(line.number(), line.dish(), line.mark(), line.before(), line.since(), done);
    }

    private static Line line(
        int number, PricedCart.Line dish, Mark mark, PricedCart.@Nullable Line before, long since) {
      return new Line(number, dish, mark, before, since, Set.of());
    }
  }
}
