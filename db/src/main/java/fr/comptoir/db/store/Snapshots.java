package fr.comptoir.db.store;

import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.restaurant.House;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The card, the house and the latest orders as last read, so that a tool call and a board don't
/// load them again: an order has rows in six tables. Each is used only where the book still holds
/// this very version.
///
/// Filled by readings alone: a transaction that is rolled back may have seen a version that later
/// comes to mean something else. Thread-safe.
final class Snapshots {
  /// Some evenings' worth, a few MB.
  private static final int ORDERS = 2_000;

  /// The one used longest ago goes first.
  private final Map<UUID, Order> orders =
      new LinkedHashMap<>(ORDERS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Order> eldest) {
          return size() > ORDERS;
        }
      };

  private volatile @Nullable Menu menu;
  private volatile @Nullable House house;

  @Nullable Menu menu() {
    return menu;
  }

  @Nullable House house() {
    return house;
  }

  @Nullable Order order(UUID id, long version) {
    synchronized (orders) {
      Order kept = orders.get(id);
      return kept != null && kept.version() == version ? kept : null;
    }
  }

  void keep(Order read) {
    synchronized (orders) {
      orders.put(read.id().value(), read);
    }
  }

  void keep(Menu read) {
    menu = read;
  }

  void keep(House read) {
    house = read;
  }
}
