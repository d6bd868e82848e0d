package fr.comptoir.db.store;

import fr.comptoir.db.store.StoreException.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;

/// What keeps the rows. [H2] is the product's; the store's tests run on PostgreSQL too, so that a
/// house with several stations can have it one day.
interface Engine extends AutoCloseable {
  SQLDialect dialect();

  /// How it writes the names that the migrations left to it.
  RenderNameCase names();

  DataSource connections();

  /// Makes everything committed so far survive the loss of power.
  void sync(Connection connection) throws SQLException;

  /// A consistent copy of the running database, as one zip.
  void backup(Path zip) throws SQLException;

  /// What kind of breakdown an error of the driver is.
  Kind kindOf(SQLException e);

  /// Lets go of a database that can't be used, without writing to it.
  default void abandon() {
    close();
  }

  @Override
  void close();
}
