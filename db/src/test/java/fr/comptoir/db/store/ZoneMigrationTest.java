package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.delivery.DeliveryZone;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// A house of the time when there was one circle keeps its terms.
class ZoneMigrationTest {
  @Test
  void theCircleBecomesTheFirstZone() throws SQLException {
    var source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    migrate(source, "8");
    try (Connection connection = source.getConnection();
        var sql = connection.createStatement()) {
      sql.execute(
          """
          INSERT INTO house VALUES (1, 7, 'Chez X', '+33491551020', '04', 'x@x.example', '1 rue X',
            '13001', 'Marseille', 43.3, 5.4, 'Europe/Paris', TIME '04:00:00', 'fr', 12, 8, 9, 30, 60,
            5, 20, 5, 15, TRUE, 4200, 350, 1800, 4500, 18, 4, 2)
          """);
      migrate(source, "13");

      assertThat(new ZoneRows(DSL.using(connection, SQLDialect.H2)).load())
          .containsExactly(
              new DeliveryZone(
                  "Zone 1",
                  new DeliveryZone.Bounds.Radius(4_200),
                  Money.cents(350),
                  Money.cents(1_800),
                  Money.cents(4_500),
                  Duration.ZERO));
    }
  }

  private static void migrate(JdbcDataSource source, String target) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:fr/comptoir/db/migration")
        .target(target)
        .load()
        .migrate();
  }
}
