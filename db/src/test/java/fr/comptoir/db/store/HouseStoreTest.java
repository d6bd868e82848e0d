package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.delivery.Street;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.restaurant.House;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HouseStoreTest {
  private final Database database = TestDatabase.empty();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aBookBeginsWithoutARestaurantAndAnEmptyCard() {
    assertThat(database.read((Reading book) -> book.house().find())).isEmpty();
    assertThat(database.read((Reading book) -> book.menu().get()))
        .isEqualTo(new Menu(0, List.of(), List.of()));
  }

  @Test
  void theHouseIsReadAsItWasWritten() {
    save(Samples.house());

    assertThat(read())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(Samples.house());
    assertThat(read().version()).isEqualTo(1);
  }

  @Test
  void savingReplacesEverything() {
    save(Samples.house());
    assertThat(read().hours()).isEqualTo(Samples.hours());

    save(Samples.allDay());

    assertThat(read().hours()).isEqualTo(Samples.allDay().hours());
    assertThat(read().floor().tables()).hasSameSizeAs(Samples.house().floor().tables());
    assertThat(read().version()).isEqualTo(2);
  }

  @Test
  void theCardIsReadAsItWasWritten() {
    database.write(tx -> tx.menu().save(Samples.menu()));

    Menu read = database.read((Reading book) -> book.menu().get());
    assertThat(read.items()).isEqualTo(Samples.menu().items());
    assertThat(read.sections()).isEqualTo(Samples.menu().sections());
  }

  @Test
  void aDishThatIsSoldOutIsSoldOutForEverybodyAtOnce() {
    database.write(tx -> tx.menu().save(Samples.menu()));
    assertThat(soldOut(Samples.TIRAMISU)).isFalse();

    database.write(tx -> tx.menu().soldOut(Samples.TIRAMISU, true));

    assertThat(soldOut(Samples.TIRAMISU)).isTrue();
    assertThat(database.write((Transaction tx) -> tx.menu().soldOut(999, true))).isEmpty();
  }

  @Test
  void streetsAreReadAsTheyWereWritten() {
    List<Street> streets =
        List.of(
            new Street("Rue Sainte", "13001", "Marseille", new GeoPoint(43.2921, 5.3722)),
            new Street("Rue Sainte", "13100", "Aix", new GeoPoint(43.5, 5.4)));
    database.write(
        tx -> {
          tx.house().saveStreets(streets);
          return true;
        });

    assertThat(database.read((Reading book) -> book.house().streets())).isEqualTo(streets);
  }

  private boolean soldOut(int item) {
    return database.read((Reading book) -> book.menu().get()).item(item).orElseThrow().soldOut();
  }

  private void save(House house) {
    database.write(tx -> tx.house().save(house));
  }

  private House read() {
    return database.read((Reading book) -> book.house().get());
  }
}
