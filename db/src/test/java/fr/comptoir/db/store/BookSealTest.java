package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookSealTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @TempDir private Path folder;

  @Test
  void theSealIsWrittenWhenSomethingWasCommittedAndNotElse() throws IOException {
    Path seal = folder.resolve("comptoir.seal");
    try (Database database = Database.open(folder, () -> false)) {
      assertThat(seal).as("written when it was opened").exists();
      Files.delete(seal);
      database.remember();
      assertThat(seal).as("nothing was committed").doesNotExist();

      database.write(tx -> tx.orders().nextNumber(DAY));
      database.remember();
      assertThat(seal).exists();
      Files.delete(seal);
      database.remember();
      assertThat(seal).as("nothing since").doesNotExist();

      database.write(tx -> tx.orders().nextNumber(DAY));
    }
    assertThat(seal).as("what was committed last is known when it is closed").exists();
  }
}
