package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/// A house that has services already keeps them when they get their terms.
class ServiceMigrationTest {
  private static final String URL = "jdbc:h2:mem:service-migration;DB_CLOSE_DELAY=-1";

  @Test
  void theServicesOfAnOlderBookAreKept() throws SQLException {
    migrate("8");
    try (Connection connection = DriverManager.getConnection(URL, "sa", "");
        Statement sql = connection.createStatement()) {
      sql.execute("INSERT INTO service VALUES (2, 0, 'Déjeuner', '12:00', 150, 105, 60, 15)");
      sql.execute("INSERT INTO service VALUES (2, 1, 'Dîner', '19:00', 210, 165, 50, 15)");
      sql.execute("INSERT INTO service_room VALUES (2, 1, 'salle')");
      sql.execute("INSERT INTO service_room VALUES (2, 1, 'terrasse')");

      migrate("11");

      assertThat(
              rows(
                  sql,
                  "SELECT weekday, name, capacity, min_party, auto_confirm, hidden"
                      + " FROM service_period ORDER BY position"))
          .containsExactly("2 Déjeuner 60 1 TRUE FALSE", "2 Dîner 50 1 TRUE FALSE");
      assertThat(
              rows(
                  sql,
                  "SELECT p.name, r.room FROM service_period p"
                      + " JOIN service_period_room r ON r.service = p.id ORDER BY r.room"))
          .containsExactly("Dîner salle", "Dîner terrasse");
    }
  }

  private static List<String> rows(Statement sql, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var result = sql.executeQuery(query)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) row.add(result.getString(column));
        rows.add(String.join(" ", row));
      }
    }
    return rows;
  }

  private static void migrate(String target) {
    Flyway.configure()
        .dataSource(URL, "sa", "")
        .locations("classpath:fr/comptoir/db/migration")
        .target(target)
        .load()
        .migrate();
  }
}
