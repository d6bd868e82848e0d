package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.setup.SampleHouse;
import fr.comptoir.db.domain.delivery.Street;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreetBookTest {
  private final StreetBook book =
      new StreetBook(SampleHouse.read(TurningClock.at("2026-11-20T19:30:00")).streets());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31 cours Julien | 13006 | Marseille | Cours Julien",
        "31 COURS JULIEN | '' | '' | Cours Julien",
        "12 bd chave | '' | '' | Boulevard Chave",
        "12 bis, av. du Prado | '' | '' | Avenue du Prado",
        "la canebiere | '' | '' | La Canebière",
        "5 rue St Ferréol | '' | '' | Rue Saint-Ferréol",
        "8 rue d'Endoume | '' | '' | Rue d’Endoume",
        "8 rue République | 13002 | '' | Rue de la République",
        "20 chemin de Château-Gombert | 13013 | Marseille | Chemin de Château-Gombert"
      })
  void findsStreetsAsTheyAreSaid(String said, String postalCode, String city, String name) {
    assertThat(book.find(said, postalCode, city)).extracting(Street::name).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({"12 rue de la République, 2", "3 rue des Martyrs, 0", "12, 0"})
  void givesCandidatesForNamesakesAndNothingForTheUnknown(String said, int found) {
    assertThat(book.find(said, "", "")).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"31 cours Julien, 31", "12 bis rue Sainte, 12 bis", "rue Sainte, ''"})
  void readsTheHouseNumber(String said, String number) {
    assertThat(StreetBook.number(said)).isEqualTo(number);
  }
}
