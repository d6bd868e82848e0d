package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/// Dishes of which only so many are left. Thread-safe, blocking; never on the FX thread.
public final class StockDesk {
  private final Database database;
  private final Clock clock;

  StockDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// So many may still be sold, from now on.
  ///
  /// @param item the menu's short number
  public void count(int item, int remaining, Actor actor) {
    database.write(
        tx -> {
          Instant now = clock.instant();
          Standing.restock(tx, now, () -> tx.stock().count(item, remaining, now, actor.name()));
          return item;
        });
  }

  /// As many as are asked for, again.
  public void uncount(int item) {
    database.write(
        tx -> {
          Standing.restock(tx, clock.instant(), () -> tx.stock().uncount(item));
          return item;
        });
  }

  /// What is left of counted dishes, what quotes hold taken off.
  public Map<Integer, Integer> left() {
    return database.read(book -> book.stock().left(clock.instant(), null));
  }
}
