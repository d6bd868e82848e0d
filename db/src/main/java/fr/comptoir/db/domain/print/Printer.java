package fr.comptoir.db.domain.print;

import java.util.Set;

/// A printer for tickets.
///
/// @param id 0 = not kept yet
/// @param version grows with every change; the newer snapshot wins
/// @param name as people call it: "Cuisine"
/// @param widthMm of the paper
/// @param stations whose dishes it prints; empty = no kitchen tickets
/// @param automatic whether kitchen tickets come by themselves as orders are taken, changed and
///   cancelled
/// @param counter when it prints the whole order, with prices
/// @param active false = taken out of use
public record Printer(
    long id,
    long version,
    String name,
    Link link,
    int widthMm,
    Set<String> stations,
    boolean automatic,
    Counter counter,
    boolean active) {

  public Printer {
    stations = Set.copyOf(stations);
  }

  /// How it is reached.
  public sealed interface Link {}

  /// ESC/POS on the house's network.
  ///
  /// @param port 9100 unless it was set otherwise
  public record Network(String host, int port) implements Link {
    public static final int USUAL_PORT = 9100;
  }

  /// One this PC knows, by its name there.
  public record System(String printer) implements Link {}

  /// When the whole order is printed, for the counter or the guest's bag.
  public enum Counter {
    /// Never, not on demand either.
    NONE,
    ON_DEMAND,
    /// As the kitchen takes it.
    ON_ACCEPT,
    /// When it is ready.
    ON_READY
  }

  /// Whether it ever prints kitchen tickets.
  public boolean isKitchens() {
    return !stations.isEmpty();
  }

  /// Whether it ever prints whole orders.
  public boolean isCounters() {
    return counter != Counter.NONE;
  }
}
