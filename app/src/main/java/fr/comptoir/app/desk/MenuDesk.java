package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.store.Database;

/// The card. Thread-safe.
public final class MenuDesk {
  private final Database database;

  MenuDesk(Database database) {
    this.database = database;
  }

  public Menu menu() {
    return database.read(book -> book.menu().get());
  }

  /// Takes a dish off the card for now ("86"), or puts it back. Calls under way know at once.
  public Outcome<Menu> soldOut(int item, boolean soldOut) {
    return database.write(
        tx ->
            tx.menu()
                .soldOut(item, soldOut)
                .map(
                    menu -> {
                      tx.publish(new RestaurantEvent.MenuChanged(menu));
                      return Outcome.done(menu);
                    })
                .orElseGet(() -> Outcome.refused(new Refusal.UnknownItem(item))));
  }
}
