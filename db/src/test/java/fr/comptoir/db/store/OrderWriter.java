package fr.comptoir.db.store;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/// The program that [KillTest] kills: confirms one order after another and writes the id of each on
/// stdout once it is promised.
final class OrderWriter {
  static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private OrderWriter() {}

  /// @param args the folder of the book; how long the file keeps what is no longer needed before it
  ///   writes over it, in milliseconds
  public static void main(String[] args) throws SQLException {
    Path folder = Path.of(args[0]);
    try (Database database = Database.open(folder, () -> false)) {
      reuseSpaceAfter(folder, Integer.parseInt(args[1]));
      while (true) {
        System.out.println(confirm(database).id().value());
        System.out.flush();
      }
    }
  }

  /// Through a connection of its own: the product leaves this setting as it is, 45 seconds.
  private static void reuseSpaceAfter(Path folder, int millis) throws SQLException {
    String url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("comptoir");
    try (var connection = DriverManager.getConnection(url, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute("SET RETENTION_TIME " + millis);
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
