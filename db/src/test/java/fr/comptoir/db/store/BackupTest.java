package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("X-2: a copy of the running book holds what was promised")
  void aCopyOfTheRunningBookHoldsWhatWasPromised() throws IOException {
    Reservation reservation = SamplePromises.reservation(State.CONFIRMED);
    Path zip = folder.resolve("copy.zip");
    try (Database database = open(folder)) {
      database.write(
          tx -> {
            tx.reservations().insert(reservation, Actor.SYSTEM);
            return true;
          });
      assertThat(database.backup().write(zip)).isEqualTo(1);
    }
    Path other = Files.createDirectory(folder.resolve("restored"));

    Backup.restore(zip, other);

    try (Database restored = open(other)) {
      assertThat(restored.read((Reading book) -> book.reservations().find(reservation.id())))
          .contains(reservation);
    }
  }

  @Test
  void aDamagedCopyIsFoundOut() throws IOException {
    Path zip = folder.resolve("copy.zip");
    try (Database database = open(folder)) {
      database.backup().write(zip);
    }
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> Backup.verify(zip)).isInstanceOf(StoreException.class);
  }

  @Test
  void aBookOfALaterVersionIsRefused() throws Exception {
    open(folder).close();
    String url = "jdbc:h2:file:" + folder.resolve("comptoir");
    try (var connection = DriverManager.getConnection(url, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO "flyway_schema_history"
          SELECT 900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'sa', CURRENT_TIMESTAMP, 1, TRUE
          """);
    }

    assertThatThrownBy(() -> open(folder))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NEWER));
  }

  private static Database open(Path folder) {
    return Database.open(folder, () -> false);
  }
}
