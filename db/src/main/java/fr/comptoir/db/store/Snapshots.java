package fr.comptoir.db.store;

import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.restaurant.House;
import org.jspecify.annotations.Nullable;

/// The card and the house as last read, so that a tool call doesn't load them again. Each is used
/// only where the book still holds this very version.
///
/// Filled by readings alone: a transaction that is rolled back may have seen a version that later
/// comes to mean something else.
final class Snapshots {
  private volatile @Nullable Menu menu;
  private volatile @Nullable House house;

  @Nullable Menu menu() {
    return menu;
  }

  @Nullable House house() {
    return house;
  }

  void keep(Menu read) {
    menu = read;
  }

  void keep(House read) {
    house = read;
  }
}
