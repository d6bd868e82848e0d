package fr.comptoir.app.geo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.delivery.Place;
import fr.comptoir.db.domain.delivery.Precision;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleGeocoderTest {
  private final FakeService service = new FakeService();
  private final GoogleGeocoder geocoder = new GoogleGeocoder(service.url(), () -> "k3y");

  @AfterEach
  void close() {
    geocoder.close();
    service.close();
  }

  @Test
  void findsAHouseWithTheKey() {
    service.answers(result("ROOFTOP", false));

    assertThat(find())
        .isEqualTo(
            new Lookup.Found(
                new Place(
                    "31 Cours Julien",
                    "13006",
                    "Marseille",
                    new GeoPoint(43.2938, 5.3834),
                    Precision.HOUSE)));
    assertThat(service.asked().getFirst()).contains("key=k3y", "components=country:FR");
  }

  @Test
  @DisplayName("I-4: the key goes to the service and nowhere else")
  void i4_theKeyGoesToTheServiceAndNowhereElse() {
    service.answers(result("ROOFTOP", false));
    Lookup found = find();
    service.answers("{'status':'REQUEST_DENIED','error_message':'k3y','results':[]}");
    Lookup refused = find();

    assertThat(service.asked()).allMatch(request -> request.contains("key=k3y"));
    assertThat(found.toString() + refused + geocoder).doesNotContain("k3y", "http");
  }

  @ParameterizedTest
  @DisplayName("V-3 neither the middle of a street or town nor a partial match is an address")
  @CsvSource({
    "ROOFTOP, false, true",
    "RANGE_INTERPOLATED, false, true",
    "GEOMETRIC_CENTER, false, false",
    "APPROXIMATE, false, false",
    "ROOFTOP, true, false"
  })
  void v3_onlyAPreciseWholeMatchIsAnAddress(String type, boolean partial, boolean found) {
    service.answers(result(type, partial));

    assertThat(find() instanceof Lookup.Found).isEqualTo(found);
    assertThat(find() instanceof Lookup.Unknown).isEqualTo(!found);
  }

  @Test
  void zeroResultsIsAnAnswer() {
    service.answers("{'status':'ZERO_RESULTS','results':[]}");

    assertThat(find()).isEqualTo(new Lookup.Unknown());
  }

  @ParameterizedTest
  @ValueSource(strings = {"REQUEST_DENIED", "OVER_QUERY_LIMIT", "UNKNOWN_ERROR"})
  void aRefusalIsNoAnswer(String status) {
    service.answers("{'status':'" + status + "','results':[]}");

    assertThat(find()).isEqualTo(new Lookup.Unreachable());
  }

  private Lookup find() {
    return geocoder.find(
        new AddressQuery(
            "31 cours Julien", "31", "13006", "Marseille", new GeoPoint(43.2921, 5.3722)),
        Duration.ofSeconds(20));
  }

  private static String result(String type, boolean partial) {
    return """
        {'status':'OK','results':[{'partial_match':%s,
        'geometry':{'location':{'lat':43.2938,'lng':5.3834},'location_type':'%s'},
        'address_components':[
        {'long_name':'31','types':['street_number']},
        {'long_name':'Cours Julien','types':['route']},
        {'long_name':'Marseille','types':['locality','political']},
        {'long_name':'13006','types':['postal_code']}]}]}"""
        .formatted(partial, type);
  }
}
