package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.Samples;
import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.delivery.DeliveryPolicy;
import fr.comptoir.db.domain.delivery.DeliveryTerms;
import fr.comptoir.db.domain.delivery.DeliveryZone;
import fr.comptoir.db.domain.delivery.DeliveryZone.Bounds;
import fr.comptoir.db.domain.delivery.Place;
import fr.comptoir.db.domain.delivery.Precision;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");
  private static final Place PLACE =
      new Place(
          "31 Cours Julien", "13006", "Marseille", new GeoPoint(43.29, 5.38), Precision.HOUSE);

  private final Database database = TestDatabase.open();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void zonesOfEveryShapeAreReadAsTheyWereWritten() {
    List<DeliveryZone> zones =
        List.of(
            zone(
                "quartier",
                new Bounds.Polygon(
                    List.of(
                        new GeoPoint(43.29, 5.38),
                        new GeoPoint(43.30, 5.38),
                        new GeoPoint(43.30, 5.39)))),
            zone("sixième", new Bounds.PostalCodes(Set.of("13006", "13005"))),
            zone("loin", new Bounds.Radius(6_000)));

    save(zones);
    assertThat(zones()).isEqualTo(zones);
    save(zones.reversed().subList(0, 2));
    assertThat(zones()).isEqualTo(zones.reversed().subList(0, 2));
  }

  @Test
  void theTermsOfAQuoteAreThoseOfItsOrder() {
    Order order = SamplePromises.order(Mode.PICKUP, Order.State.TO_ACCEPT);
    OrderQuote quote = SamplePromises.quoteFor(order);
    var terms =
        new DeliveryTerms(
            "Zone 1",
            926,
            1_296,
            Duration.ofMinutes(9),
            Money.cents(250),
            Duration.ofMinutes(30),
            true);
    database.write(
        tx -> {
          tx.quotes().hold(quote, List.of());
          tx.delivery().keep(quote.id(), terms);
          tx.orders().insert(order, quote.id(), Actor.SYSTEM);
          return true;
        });

    assertThat(database.read((Reading book) -> book.delivery().termsOf(quote.id())))
        .contains(terms);
    assertThat(database.read((Reading book) -> book.delivery().termsOf(order.id())))
        .contains(terms);
    assertThat(
            database.read(
                (Reading book) -> book.delivery().termsOf(new Order.Id(UUID.randomUUID()))))
        .isEmpty();
  }

  @Test
  void aPlaceIsRememberedByWhatWasSaidAndForAsLongAsItIsTrusted() {
    remember("31 cours julien|13006|", PLACE, NOW);

    assertThat(place("31 cours julien|13006|", NOW)).contains(PLACE);
    assertThat(place("31 cours julien|13006|", NOW.plusSeconds(1))).isEmpty();
    assertThat(place("31 cours julien||", NOW)).isEmpty();
  }

  @Test
  void theNewerFindingWins() {
    Place moved =
        new Place(
            "31 Cours Julien",
            "13006",
            "Marseille",
            new GeoPoint(43.3, 5.4),
            Precision.INTERPOLATED);
    remember("x", PLACE, NOW);
    remember("x", moved, NOW.plusSeconds(60));

    assertThat(place("x", NOW.plusSeconds(60))).contains(moved);
  }

  private Optional<Place> place(String said, Instant since) {
    return database.read((Reading book) -> book.delivery().place(said, since));
  }

  private void remember(String said, Place place, Instant at) {
    database.write(
        tx -> {
          tx.delivery().remember(said, place, at);
          return true;
        });
  }

  private List<DeliveryZone> zones() {
    return database.read((Reading book) -> book.house().get()).delivery().zones();
  }

  private void save(List<DeliveryZone> zones) {
    House house = Samples.house();
    DeliveryPolicy policy = house.delivery();
    database.write(
        tx ->
            tx.house()
                .save(
                    new House(
                        house.version(),
                        house.restaurant(),
                        house.hours(),
                        house.floor(),
                        house.booking(),
                        house.kitchen(),
                        new DeliveryPolicy(
                            true,
                            zones,
                            policy.speedKmh(),
                            policy.handover(),
                            policy.couriers(),
                            policy.excluded()),
                        house.offers())));
  }

  private static DeliveryZone zone(String name, Bounds bounds) {
    return new DeliveryZone(
        name,
        bounds,
        Money.cents(250),
        Money.cents(1_500),
        bounds instanceof Bounds.Radius ? null : Money.cents(4_000),
        Duration.ofMinutes(20));
  }
}
