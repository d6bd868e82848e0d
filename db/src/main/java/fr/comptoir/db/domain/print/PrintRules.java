package fr.comptoir.db.domain.print;

import static fr.comptoir.db.domain.order.Order.State.CANCELLED;
import static fr.comptoir.db.domain.order.Order.State.IN_KITCHEN;
import static fr.comptoir.db.domain.order.Order.State.READY;
import static fr.comptoir.db.domain.order.Order.State.TO_ACCEPT;

import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderDelta;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.print.PrintJob.Kind;
import fr.comptoir.db.domain.print.Printer.Counter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Which tickets come out where as an order goes on.
///
/// Kitchen paper follows what the kitchen knows: a whole ticket as it takes an order (or gets it
/// back), the difference as one it has is changed, a strike as one it has is cancelled or taken
/// away again. Times that follow by themselves (handed over, on the road) print nothing.
public final class PrintRules {
  private PrintRules() {}

  /// @param printer its id
  public record Wanted(long printer, Kind kind) {}

  /// What follows from a step, or from a change of content.
  ///
  /// @param after the next version of the same order
  public static List<Wanted> wanted(Order before, Order after, Collection<Printer> printers) {
    List<Wanted> wanted = new ArrayList<>();
    for (Printer printer : printers) {
      if (!printer.active()) continue;
      if (printer.automatic()) {
        kitchen(before, after, printer)
            .ifPresent(kind -> wanted.add(new Wanted(printer.id(), kind)));
      }
      if (counter(before, after, printer.counter())) {
        wanted.add(new Wanted(printer.id(), Kind.COUNTER));
      }
    }
    return wanted;
  }

  private static Optional<Kind> kitchen(Order before, Order after, Printer printer) {
    boolean had = knows(before.state());
    boolean has = knows(after.state());
    if (before.state() == after.state()) {
      return has && differs(before, after, printer) ? Optional.of(Kind.DELTA) : Optional.empty();
    }
    if (!concerns(after.lines(), printer)) return Optional.empty();
    if (after.state() == CANCELLED) {
      return before.state() == TO_ACCEPT ? Optional.empty() : Optional.of(Kind.VOID);
    }
    if (after.state() == TO_ACCEPT) return had ? Optional.of(Kind.VOID) : Optional.empty();
    boolean comes = has && (before.state() == TO_ACCEPT || before.state() == CANCELLED);
    return comes ? Optional.of(Kind.KITCHEN) : Optional.empty();
  }

  private static boolean knows(Order.State state) {
    return switch (state) {
      case IN_KITCHEN, READY -> true;
      case TO_ACCEPT, OUT, DONE, CANCELLED -> false;
    };
  }

  /// A dish of this printer's, or what every station has to know.
  private static boolean differs(Order before, Order after, Printer printer) {
    OrderDelta delta = OrderDelta.between(before.lines(), after.lines());
    if (concerns(touched(delta).toList(), printer)) return true;
    return concerns(after.lines(), printer) && !sameForAll(before, after);
  }

  private static boolean sameForAll(Order before, Order after) {
    return before.promisedAt().equals(after.promisedAt())
        && before.mode() == after.mode()
        && before.number() == after.number()
        && before.note().equals(after.note())
        && Objects.equals(before.table(), after.table());
  }

  private static Stream<PricedCart.Line> touched(OrderDelta delta) {
    return Stream.of(
            delta.added().stream(),
            delta.removed().stream(),
            delta.changed().stream().flatMap(pair -> Stream.of(pair.before(), pair.after())))
        .flatMap(lines -> lines);
  }

  private static boolean counter(Order before, Order after, Counter when) {
    boolean changed = before.state() == after.state();
    return switch (when) {
      case NONE, ON_DEMAND -> false;
      case ON_ACCEPT ->
          changed
              ? knows(after.state())
              : before.state() == TO_ACCEPT && after.state() == IN_KITCHEN;
      case ON_READY ->
          changed ? after.state() == READY : before.state() == IN_KITCHEN && after.state() == READY;
    };
  }

  /// What a person gets who asks for an order's tickets again: the kitchen's where the kitchen has
  /// it, and the counter's.
  public static List<Wanted> again(Order order, Collection<Printer> printers) {
    List<Wanted> wanted = new ArrayList<>();
    for (Printer printer : printers) {
      if (!printer.active()) continue;
      if (knows(order.state()) && concerns(order.lines(), printer)) {
        wanted.add(new Wanted(printer.id(), Kind.KITCHEN));
      }
      if (printer.isCounters()) wanted.add(new Wanted(printer.id(), Kind.COUNTER));
    }
    return wanted;
  }

  /// Whether one of these dishes is made at one of its stations.
  public static boolean concerns(Collection<PricedCart.Line> lines, Printer printer) {
    return lines.stream().anyMatch(line -> concerns(line, printer));
  }

  public static boolean concerns(PricedCart.Line line, Printer printer) {
    return line.stations().keySet().stream().anyMatch(printer.stations()::contains);
  }
}
