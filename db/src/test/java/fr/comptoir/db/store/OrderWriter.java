package fr.comptoir.db.store;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// The program that [KillTest] kills: confirms one order after another and writes the id of each on
/// stdout once it is promised.
final class OrderWriter {
  static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private OrderWriter() {}

  public static void main(String[] args) {
    try (Database database = Database.open(Path.of(args[0]), () -> false)) {
      while (true) {
        System.out.println(confirm(database).id().value());
        System.out.flush();
      }
    }
  }

  /// As the desk does it: the quote in one transaction, the order in the next.
  static Order confirm(Database database) {
    Order order = SamplePromises.order(Mode.PICKUP, Order.State.TO_ACCEPT);
    OrderQuote quote = SamplePromises.quoteFor(order);
    database.write(
        tx -> {
          tx.quotes().hold(quote, List.of());
          return quote;
        });
    return database.write(
        tx -> {
          Order numbered = SamplePromises.numbered(order, tx.orders().nextNumber(DAY));
          tx.orders().insert(numbered, quote.id(), Actor.assistant("call-1"));
          tx.quotes().confirm(quote.id(), numbered.id());
          tx.promised();
          return numbered;
        });
  }
}
