package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.restaurant.AssistantPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssistantStoreTest {
  private final Database database = TestDatabase.empty();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isTheUsualUntilSomebodySaysOtherwise() {
    assertThat(read()).isEqualTo(AssistantPolicy.USUAL);

    var own = new AssistantPolicy(0, "Bonsoir", true, "Parking\nTerrasse", false, true);
    database.write(tx -> tx.assistant().save(own));
    database.write(tx -> tx.assistant().save(own));

    assertThat(read())
        .isEqualTo(new AssistantPolicy(2, "Bonsoir", true, "Parking\nTerrasse", false, true));
  }

  private AssistantPolicy read() {
    return database.read((Reading book) -> book.assistant().get());
  }
}
