package fr.comptoir.db.domain.kitchen;

import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An order as the kitchen works on it: which dishes are done at which station, what was changed
/// since the kitchen took it.
///
/// @param readyBy when it should be ready: what was promised, less the way to the door
/// @param waits whether the kitchen still has to do something: make it, or see that it was
///   cancelled
/// @param lines dishes as they are to be made, then those that were cancelled and nobody has seen
/// @param presses grows with every press and every one taken back; with the order's version, the
///   newer snapshot wins
/// @param lastPress not taken back; null = none
public record KitchenTicket(
    Order order,
    Instant readyBy,
    boolean waits,
    List<Line> lines,
    long presses,
    @Nullable Instant lastPress) {

  /// What nobody's station makes: a bottle of water. It is handed out with the rest.
  public static final String NO_STATION = "";

  /// What is otherwise than when the kitchen took the order.
  public enum Mark {
    NONE,
    ADDED,
    /// Another quantity, other choices, another note.
    CHANGED,
    REMOVED
  }

  /// One dish.
  ///
  /// @param number the ticket's own, which stays with the dish when the order is changed
  /// @param dish as it is to be made; as it was, for one that was removed
  /// @param before as it was, for one that was changed
  /// @param since version of the order that made the mark; 0 = none
  /// @param done stations that are through with it
  public record Line(
      int number,
      PricedCart.Line dish,
      Mark mark,
      PricedCart.@Nullable Line before,
      long since,
      Set<String> done) {

    /// Where it is made, in order.
    public Set<String> stations() {
      return dish.stations().isEmpty()
          ? Set.of(NO_STATION)
          : new TreeSet<>(dish.stations().keySet());
    }

    /// Whether one of these stations makes it; none named = any.
    public boolean concerns(Collection<String> stations) {
      return stations.isEmpty() || stations().stream().anyMatch(stations::contains);
    }

    /// Whether nothing is left of it to do at these stations; none named = anywhere.
    public boolean isDone(Collection<String> stations) {
      return stations().stream()
          .filter(station -> stations.isEmpty() || stations.contains(station))
          .allMatch(done::contains);
    }
  }

  /// An order the kitchen has heard nothing of yet.
  public static KitchenTicket untouched(Order order) {
    return TicketRules.ticket(order, order.promisedAt(), TicketRules.History.NONE);
  }

  public Order.Id id() {
    return order.id();
  }

  /// The same ticket, seen later.
  public boolean isNewerThan(KitchenTicket other) {
    return order.version() != other.order.version()
        ? order.version() > other.order.version()
        : presses > other.presses;
  }

  /// Whether the whole of it is off: struck, and seen when it is bumped.
  public boolean cancelled() {
    return order.state() == Order.State.CANCELLED;
  }

  /// Lines of these stations; none named = all.
  public List<Line> at(Collection<String> stations) {
    return lines.stream().filter(line -> line.concerns(stations)).toList();
  }

  /// Whether these stations still have something to do; none named = any.
  public boolean waitsAt(Collection<String> stations) {
    if (!waits || stations.isEmpty()) return waits;
    return at(stations).stream().anyMatch(line -> cancelled() || !line.isDone(stations));
  }

  /// The stations it goes through, in order.
  public Set<String> stations() {
    return lines.stream()
        .flatMap(line -> line.stations().stream())
        .filter(station -> !station.equals(NO_STATION))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Whether nothing is left to make: a bottle that only has to be handed out waits for nobody, but
  /// where there is nothing else it is what is waited for.
  public boolean isMade() {
    List<Line> made = lines.stream().filter(line -> !line.stations().contains(NO_STATION)).toList();
    return (made.isEmpty() ? lines : made).stream().allMatch(line -> line.isDone(List.of()));
  }
}
