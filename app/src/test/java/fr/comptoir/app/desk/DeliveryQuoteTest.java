package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.delivery.DeliveryPolicy;
import fr.comptoir.db.domain.delivery.DeliveryTerms;
import fr.comptoir.db.domain.delivery.DeliveryZone;
import fr.comptoir.db.domain.kitchen.Load;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeliveryQuoteTest {
  private final SampleDesks sample = SampleDesks.open();
  private final OrderDesk orders = sample.desks().orders();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  @DisplayName("V-5 what the way takes is carried from the quote to the order")
  void v5_theOrderHasAddressWayFeeAndTime() {
    long address = address("31 cours Julien");
    Order pickup = DeliveryOrders.done(confirmPickup());
    Order order = DeliveryOrders.delivery(orders, "c", address);

    assertThat(order.address()).isNotNull().extracting(Address::place).isNotNull();
    assertThat(order.fee()).isEqualTo(Money.cents(250));
    assertThat(order.total()).isEqualTo(Money.cents(2 * 1_150 + 250));
    DeliveryTerms terms = orders.terms(order.id()).orElseThrow();
    assertThat(terms.zone()).isEqualTo("Zone 1");
    assertThat(terms.metres()).isEqualTo(926);
    assertThat(terms.roadMetres()).isEqualTo(1_296);
    assertThat(terms.travel()).isEqualTo(Duration.ofMinutes(5 + 4));
    assertThat(terms.fee()).isEqualTo(order.fee());
    assertThat(terms.estimated()).isTrue();
    assertThat(order.promisedAt()).isAfterOrEqualTo(pickup.promisedAt().plus(terms.travel()));
    assertThat(orders.terms(pickup.id())).isEmpty();
  }

  @Test
  @DisplayName("V-5 a courier is taken for the way there and back, and given back with the order")
  void v5_theCourierIsReserved() {
    Order order = DeliveryOrders.delivery(orders, "c", address("31 cours Julien"));
    Duration travel = orders.terms(order.id()).orElseThrow().travel();
    Instant leaves = order.promisedAt().minus(travel);

    List<Instant> taken = courierSlots();
    assertThat(taken).isNotEmpty().contains(leaves);
    assertThat(taken).allSatisfy(slot -> assertThat(slot).isAfterOrEqualTo(leaves));
    assertThat(taken.getLast()).isBefore(leaves.plus(travel.multipliedBy(2)));

    DeliveryOrders.done(orders.cancel(order.id(), Actor.staff("Anna"), ""));
    assertThat(courierSlots()).isEmpty();
  }

  private List<Instant> courierSlots() {
    Instant now = sample.clock().instant();
    return sample
        .database()
        .read(book -> book.kitchen().load(now, now.plus(Duration.ofHours(6)), now, null))
        .stream()
        .filter(load -> load.station().equals("courier"))
        .map(Load::slot)
        .sorted()
        .toList();
  }

  @Test
  @DisplayName("V-1 below the minimum the quote is refused with what is missing")
  void v1_belowTheMinimumIsRefusedWithWhatIsMissing() {
    Refusal no = refusal(quote(address("31 cours Julien"), 1));

    assertThat(no).isInstanceOf(Refusal.BelowMinimum.class);
    assertThat(((Refusal.BelowMinimum) no).missing()).isEqualTo(Money.cents(350));
  }

  @Test
  @DisplayName("V-1 from the threshold on the quote has no fee")
  void v1_fromTheThresholdOnThereIsNoFee() {
    long address = address("31 cours Julien");

    assertThat(DeliveryOrders.done(quote(address, 3)).fee()).isEqualTo(Money.cents(250));
    assertThat(DeliveryOrders.done(quote(address, 4)).fee()).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("V010 out of the zone is refused, and fetching it is offered")
  void outOfTheZoneFetchingItIsOffered() {
    Refusal no = refusal(quote(address("20 chemin de Château-Gombert"), 2));

    assertThat(no)
        .isInstanceOfSatisfying(
            Refusal.OutOfZone.class,
            far -> {
              assertThat(far.radius()).isEqualTo(5_000);
              assertThat(far.alternatives())
                  .extracting(Refusal.Alternative::way)
                  .containsExactly(Refusal.Way.PICKUP);
            });
  }

  @Test
  @DisplayName("V-4 each zone has its own fee and lead time")
  void v4_theZoneDecidesFeeAndLeadTime() {
    House house = sample.desks().house().house();
    DeliveryPolicy policy = house.delivery();
    var center =
        new DeliveryZone(
            "Sixième",
            new DeliveryZone.Bounds.PostalCodes(Set.of("13006")),
            Money.cents(100),
            Money.ZERO,
            null,
            Duration.ofMinutes(90));
    sample
        .database()
        .write(
            tx ->
                tx.house()
                    .save(
                        with(
                            house,
                            new DeliveryPolicy(
                                true,
                                List.of(center, policy.zones().getFirst()),
                                policy.speedKmh(),
                                policy.handover(),
                                policy.couriers(),
                                policy.excluded()))));

    OrderQuote quote = DeliveryOrders.done(quote(address("31 cours Julien"), 1));

    assertThat(quote.fee()).isEqualTo(Money.cents(100));
    assertThat(quote.promisedAt())
        .isAfterOrEqualTo(sample.clock().instant().plus(Duration.ofMinutes(90)));
    assertThat(orders.terms(quote.id()).orElseThrow().zone()).isEqualTo("Sixième");
    assertThat(DeliveryOrders.done(quote(address("48 boulevard Chave"), 2)).fee())
        .isEqualTo(Money.cents(250));
  }

  private static House with(House house, DeliveryPolicy delivery) {
    return new House(
        house.version(),
        house.restaurant(),
        house.hours(),
        house.floor(),
        house.booking(),
        house.kitchen(),
        delivery,
        house.offers());
  }

  private Outcome<Order> confirmPickup() {
    OrderQuote quote = DeliveryOrders.pickup(orders);
    return orders.confirm(
        quote.id(),
        "p",
        new Confirmation("Blanc", null, null, Payment.CARD, ""),
        Actor.staff("Anna"));
  }

  private Outcome<OrderQuote> quote(long address, int quantity) {
    return DeliveryOrders.quote(orders, Mode.DELIVERY, "c", address, quantity);
  }

  private long address(String street) {
    return switch (sample
        .desks()
        .addresses()
        .check(new AddressWish(street, "", "Marseille", ""), null)) {
      case AddressCheck.InZone(Address found, var _) -> found.id();
      case AddressCheck.OutOfZone(Address found, var _) -> found.id();
      case AddressCheck.Ambiguous _, AddressCheck.Unknown _ -> throw new AssertionError(street);
    };
  }

  private static Refusal refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal();
  }
}
