package fr.comptoir.app.desk;

import static fr.comptoir.app.geo.FakeService.features;
import static fr.comptoir.app.geo.FakeService.house;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.geo.FakeService;
import fr.comptoir.app.geo.GeocoderChain;
import fr.comptoir.app.geo.Geoplateforme;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.delivery.Address;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AddressDeskTest {
  private final FakeService service = new FakeService();
  private final Geoplateforme geocoder = new Geoplateforme(service.url());
  private final SampleDesks sample = SampleDesks.with(geocoder);
  private final AddressDesk addresses = sample.desks().addresses();

  @AfterEach
  void close() {
    sample.close();
    geocoder.close();
    service.close();
  }

  @Test
  @DisplayName("V105 an address in a zone, out of every zone, ambiguous, or not found")
  void fourOutcomes() {
    service.answers(features(house("31", "Cours Julien", "13006", "Marseille", 43.2938, 5.3834)));
    assertThat(check("31 cours Julien", "13006", "Marseille"))
        .isInstanceOfSatisfying(
            AddressCheck.InZone.class,
            in -> {
              assertThat(in.address().precision()).isEqualTo("house");
              assertThat(in.address().isEstimated()).isFalse();
              assertThat(in.reach().travel()).isEqualTo(Duration.ofMinutes(9));
            });

    service.answers(
        features(house("20", "Chemin de Château-Gombert", "13013", "Marseille", 43.3475, 5.4352)));
    assertThat(check("20 chemin de Château-Gombert", "13013", ""))
        .isInstanceOfSatisfying(
            AddressCheck.OutOfZone.class,
            out -> assertThat(out.refusal()).isInstanceOf(Refusal.OutOfZone.class));

    service.answers(
        features(
            house("12", "Rue de la République", "13002", "Marseille", 43.3003, 5.37),
            house("12", "Rue de la République", "13400", "Aubagne", 43.2926, 5.5697)));
    assertThat(check("12 rue de la République", "", ""))
        .isInstanceOfSatisfying(
            AddressCheck.Ambiguous.class,
            ambiguous -> {
              List<Address> candidates = ambiguous.candidates();
              assertThat(candidates)
                  .extracting(Address::city)
                  .containsExactly("Marseille", "Aubagne");
              assertThat(addresses.check(candidates.getFirst().id()))
                  .isInstanceOf(AddressCheck.InZone.class);
            });

    service.answers(features());
    assertThat(check("3 rue des Martyrs", "", ""))
        .isEqualTo(new AddressCheck.Unknown(new Refusal.UnknownAddress()));
  }

  @Test
  @DisplayName("V-2 a known customer’s second address never takes the first one’s coordinates")
  void v2_aSecondAddressIsLocatedAnew() {
    Customer claire = customer();
    Address first = claire.addresses().getFirst();
    service.answers(features(house("10", "Rue Paradis", "13001", "Marseille", 43.2915, 5.3780)));

    Address second = inZone(addresses.check(wish("10 rue Paradis", "13001", ""), claire));
    Address again = inZone(addresses.check(wish(first.street(), "13006", ""), claire));

    assertThat(second.place()).isEqualTo(new GeoPoint(43.2915, 5.3780)).isNotEqualTo(first.place());
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(again).isEqualTo(first);
    assertThat(service.asked()).hasSize(1);
  }

  @Test
  void v2_anotherHouseInTheSameStreetIsAnotherAddress() {
    Customer claire = customer();
    service.answers(features(house("50", "Rue Breteuil", "13006", "Marseille", 43.2880, 5.3770)));

    Address beside = inZone(addresses.check(wish("50 rue Breteuil", "13006", ""), claire));

    assertThat(beside.place()).isEqualTo(new GeoPoint(43.2880, 5.3770));
  }

  @Test
  @DisplayName("V-8 the same address a second time costs no question, however it is written")
  void v8_whatWasFoundIsRemembered() {
    service.answers(features(house("12", "Boulevard Chave", "13005", "Marseille", 43.2946, 5.39)));

    Address first = inZone(check("12 bd Chave", "13005", ""));
    Address second = inZone(check("12, Boulevard CHAVE", "13005", ""));

    assertThat(service.asked()).hasSize(1);
    assertThat(second.place()).isEqualTo(first.place());
  }

  @Test
  void whatWasFoundLongAgoIsAskedForAnewAndUsedWhenNobodyAnswers() {
    service.answers(features(house("12", "Boulevard Chave", "13005", "Marseille", 43.2946, 5.39)));
    inZone(check("12 bd Chave", "13005", ""));
    sample.clock().turn(AddressDesk.FRESH.plusDays(1));
    service.fails(503);

    Address later = inZone(check("12 bd Chave", "13005", ""));

    assertThat(service.asked()).hasSize(2);
    assertThat(later.place()).isEqualTo(new GeoPoint(43.2946, 5.39));
    assertThat(later.isEstimated()).isFalse();
  }

  @Test
  @DisplayName("V079 without a network the house’s own streets answer, and the row says estimated")
  void withoutANetworkTheStreetBookAnswers() {
    service.fails(503);

    AddressCheck.InZone check = (AddressCheck.InZone) check("31 cours Julien", "13006", "");

    assertThat(check.address().isEstimated()).isTrue();
    assertThat(check.address().street()).isEqualTo("31 Cours Julien");
    assertThat(check("12 rue de la République", "", "")).isInstanceOf(AddressCheck.Ambiguous.class);
    assertThat(check("3 rue des Martyrs", "", "")).isInstanceOf(AddressCheck.Unknown.class);
  }

  @Test
  @DisplayName("V-6 without any service, streets, pick-up and tables still answer")
  void v6_noServiceTakesNothingElseDown() {
    try (SampleDesks alone =
        SampleDesks.with(new GeocoderChain(List.of(), TurningClock.at("2026-11-20T19:30:00")))) {
      assertThat(alone.desks().addresses().check(wish("31 cours Julien", "13006", ""), null))
          .isInstanceOf(AddressCheck.InZone.class);
      assertThat(DeliveryOrders.pickup(alone.desks().orders())).isNotNull();
    }
  }

  @Test
  void anAddressNobodyKeptIsUnknown() {
    assertThat(addresses.check(987_654)).isInstanceOf(AddressCheck.Unknown.class);
  }

  private Customer customer() {
    return sample.desks().customers().byPhone(new PhoneNumber("+33639980001")).orElseThrow();
  }

  private AddressCheck check(String street, String code, String city) {
    return addresses.check(wish(street, code, city), null);
  }

  private static AddressWish wish(String street, String code, String city) {
    return new AddressWish(street, code, city, "");
  }

  private static Address inZone(AddressCheck check) {
    return ((AddressCheck.InZone) check).address();
  }
}
