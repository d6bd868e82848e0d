package fr.comptoir.app.desk;

import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.store.Reading;
import fr.comptoir.db.store.Transaction;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The card as it stands at a moment: a mark whose end has come is off, a dish of which the last
/// counted piece is sold is gone. Prompt, prices and screens all look at this one.
final class Standing {
  private Standing() {}

  /// For everybody.
  static Menu menu(Reading book, Instant now) {
    return menu(book, now, null);
  }

  /// @param except an order that is about to be changed: what it has is free for it; null = none
  static Menu menu(Reading book, Instant now, Order.@Nullable Id except) {
    return standing(book, book.menu().get(), now, book.stock().exhausted(except));
  }

  private static Menu standing(Reading book, Menu menu, Instant now, Set<Integer> exhausted) {
    return menu.asOf(LocalDateTime.ofInstant(now, book.house().get().restaurant().zone()))
        .without(exhausted);
  }

  /// Publishes the card once it was changed.
  ///
  /// @param saved as the book has it now
  /// @return as it was told
  static Menu tell(Transaction tx, Menu saved, Instant now) {
    Menu told = standing(tx, saved, now, tx.stock().exhausted(null));
    tx.publish(new RestaurantEvent.MenuChanged(told));
    return told;
  }

  /// Does something to the pieces left of dishes. Where one goes or comes back with it, that is
  /// another version of the card, and told.
  static void restock(Transaction tx, Instant now, Runnable change) {
    Set<Integer> before = tx.stock().exhausted(null);
    change.run();
    if (!tx.stock().exhausted(null).equals(before)) tell(tx, tx.menu().renew(), now);
  }
}
