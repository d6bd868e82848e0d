package fr.comptoir.app.geo;

import static fr.comptoir.app.geo.FakeService.feature;
import static fr.comptoir.app.geo.FakeService.features;
import static fr.comptoir.app.geo.FakeService.house;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.delivery.Place;
import fr.comptoir.db.domain.delivery.Precision;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoplateformeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final GeoPoint HOUSE = new GeoPoint(43.2921, 5.3722);

  private final FakeService service = new FakeService();
  private final Geoplateforme geocoder = new Geoplateforme(service.url());

  @AfterEach
  void close() {
    geocoder.close();
    service.close();
  }

  @Test
  void findsAHouseAndAsksInTheWordsOfTheService() {
    service.answers(features(house("31", "Cours Julien", "13006", "Marseille", 43.2938, 5.3834)));

    assertThat(find("31 cours Julien", "31", "13006", "Marseille"))
        .isEqualTo(
            new Lookup.Found(
                new Place(
                    "31 Cours Julien",
                    "13006",
                    "Marseille",
                    new GeoPoint(43.2938, 5.3834),
                    Precision.HOUSE)));
    assertThat(service.asked().getFirst())
        .contains("q=31 cours Julien 13006 Marseille", "autocomplete=0", "lat=43.2921");
  }

  @ParameterizedTest
  @ValueSource(strings = {"street", "locality", "municipality"})
  @DisplayName("V-3 what is no house is not accepted, however sure the service is")
  void v3_onlyAHouseIsAnAddress(String type) {
    service.answers(
        features(feature(type, "", "Marseille", "13001", "Marseille", 0.99, 43.2965, 5.3698)));

    assertThat(find("Marseille", "", "", "")).isEqualTo(new Lookup.Unknown());
  }

  @Test
  void aGuessOrAnotherNumberIsNoHouse() {
    service.answers(
        features(
            feature("housenumber", "31", "31 Cours Julien", "13006", "Marseille", 0.4, 43.29, 5.38),
            house("33", "Cours Julien", "13006", "Marseille", 43.29, 5.38)));

    assertThat(find("31 cours Julien", "31", "", "")).isEqualTo(new Lookup.Unknown());
  }

  @Test
  void withoutANumberNoHouseIsMadeUp() {
    service.answers(features(house("33", "Cours Julien", "13006", "Marseille", 43.29, 5.38)));

    assertThat(find("cours Julien", "", "", "Marseille")).isEqualTo(new Lookup.Unknown());
  }

  @Test
  void namesakesNearbyAreAskedAboutAndThoseFarAwayAreNot() {
    String marseille = house("12", "Rue de la République", "13002", "Marseille", 43.3003, 5.37);
    String aubagne = house("12", "Rue de la République", "13400", "Aubagne", 43.2926, 5.5697);
    String lyon = house("12", "Rue de la République", "69001", "Lyon", 45.7676, 4.8359);
    service.answers(features(lyon, marseille, aubagne));

    assertThat(find("12 rue de la République", "12", "", ""))
        .isInstanceOfSatisfying(
            Lookup.Ambiguous.class,
            ambiguous ->
                assertThat(ambiguous.candidates())
                    .extracting(Place::city)
                    .containsExactly("Marseille", "Aubagne"));
    assertThat(find("12 rue de la République", "12", "", "Aubagne"))
        .isInstanceOfSatisfying(
            Lookup.Found.class, found -> assertThat(found.place().city()).isEqualTo("Aubagne"));
  }

  @Test
  void anotherTownThanSaidIsAskedAbout() {
    service.answers(features(house("5", "Rue Paradis", "13006", "Marseille", 43.28, 5.38)));

    assertThat(find("5 rue Paradis", "5", "13001", "")).isInstanceOf(Lookup.Ambiguous.class);
  }

  @Test
  void aTownWithDistrictsIsTheTown() {
    service.answers(
        features(house("5", "Rue Paradis", "13006", "Marseille 6e Arrondissement", 43.28, 5.38)));

    assertThat(find("5 rue Paradis", "5", "", "Marseille")).isInstanceOf(Lookup.Found.class);
    assertThat(find("5 rue Paradis", "5", "", "Marseille 6e Arrondissement de Provence"))
        .isInstanceOf(Lookup.Found.class);
    assertThat(find("5 rue Paradis", "5", "", "Mars")).isInstanceOf(Lookup.Ambiguous.class);
  }

  @Test
  @DisplayName("V-8 a service that is silent is given up; nothing is known either way")
  void v8_aSilentServiceIsGivenUp() {
    service.silent();

    assertThat(geocoder.find(query("31 cours Julien"), Duration.ofMillis(50)))
        .isEqualTo(new Lookup.Unreachable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no json", "{}", "[]", "{'features':7}", ""})
  void nonsenseIsNoAnswer(String body) {
    service.answers(body);

    assertThat(find("31 cours Julien", "31", "", "")).isEqualTo(new Lookup.Unreachable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'features':[7]}", "{'features':[{'properties':null}]}"})
  void aFeatureThatSaysNothingIsLeftOut(String body) {
    service.answers(body);

    assertThat(find("31 cours Julien", "31", "", "")).isEqualTo(new Lookup.Unknown());
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void anErrorIsNoAnswer(int status) {
    service.fails(status);

    assertThat(find("31 cours Julien", "31", "", "")).isEqualTo(new Lookup.Unreachable());
  }

  @Test
  void nobodyThereIsNoAnswer() {
    service.close();

    assertThat(find("31 cours Julien", "31", "", "")).isEqualTo(new Lookup.Unreachable());
  }

  private Lookup find(String street, String number, String code, String city) {
    return geocoder.find(new AddressQuery(street, number, code, city, HOUSE), PATIENCE);
  }

  private static AddressQuery query(String street) {
    return new AddressQuery(street, "31", "", "", HOUSE);
  }
}
