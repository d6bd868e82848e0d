package fr.comptoir.db.store;

import fr.comptoir.db.store.StoreException.Kind;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/// Brings the schema up to this version of Comptoir.
final class Migrations {
  private Migrations() {}

  /// @param before what is to be done with a book that an older version wrote, as long as it is
  ///   still as that version left it
  /// @throws StoreException as `Database.open` says
  static void run(Engine engine, Consumer<Backup> before) {
    try {
      Flyway flyway =
          Flyway.configure()
              .dataSource(engine.connections())
              .locations("classpath:fr/comptoir/db/migration")
              .loggers("slf4j")
              .validateMigrationNaming(true)
              .load();
      for (var migration : flyway.info().all()) {
        if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
          throw new StoreException(
              Kind.NEWER, "written by a newer version", new IllegalStateException("future schema"));
        }
      }
      boolean old = flyway.info().current() != null && flyway.info().pending().length > 0;
      if (old) before.accept(new Backup(engine));
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StoreException(kindOf(engine, e), "opening the book", e);
    }
  }

  private static Kind kindOf(Engine engine, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) return engine.kindOf(sql);
    }
    return Kind.BROKEN;
  }
}
