package fr.comptoir.app.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Check;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Door;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Facts;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Hand;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Run;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Waiting;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.trip.Courier;
import fr.comptoir.db.domain.trip.Trip;
import fr.comptoir.db.domain.trip.Trip.StopState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryBoardTest {
  private static final SampleDesks SAMPLE = SampleDesks.open();
  private static final House HOUSE = SAMPLE.desks().house().house();
  private static final Instant NOW = SAMPLE.clock().instant();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final GeoPoint HOME = HOUSE.restaurant().place();

  private final List<Order> orders = new ArrayList<>();
  private final List<Trip> trips = new ArrayList<>();
  private final List<Courier> couriers = new ArrayList<>();

  @AfterAll
  static void close() {
    SAMPLE.close();
  }

  @Test
  void whatNeedsALookComesFirstThenTheEarliestPromise() {
    order(1, Order.State.READY, 50, north(1_000), "house");
    order(2, Order.State.IN_KITCHEN, 20, north(1_000), "house");
    order(3, Order.State.IN_KITCHEN, 90, north(5_400), "house");
    order(4, Order.State.OUT, 5, north(1_000), "house");
    order(5, Order.State.READY, 60, null, "");

    assertThat(board().waiting())
        .extracting(one -> one.order().number())
        .containsExactly(5, 3, 2, 1, 4);
  }

  @ParameterizedTest(name = "{0} {1} {2} m: {3}")
  @CsvSource({
    "READY, house, 1000, Fine",
    "READY, street, 1000, Estimated",
    "READY, house, 5000, Fine",
    "READY, house, 5400, OutOfZone",
    "READY, town, 1000, NoPlace",
    "READY, '', 0, NoPlace",
  })
  void anAddressIsLookedAt(Order.State state, String precision, int metres, String check) {
    order(1, state, 30, precision.isEmpty() ? null : north(metres), precision);

    Waiting one = board().waiting().getFirst();

    assertThat(one.check().getClass().getSimpleName()).isEqualTo(check);
    assertThat(one.plannable()).isEqualTo(!check.equals("NoPlace"));
    if (one.check() instanceof Check.OutOfZone(int beyond)) assertThat(beyond).isBetween(399, 401);
    if (check.equals("Fine"))
      assertThat(one.roadMetres()).isBetween((int) (metres * 1.39), (int) (metres * 1.41) + 1);
  }

  @ParameterizedTest(name = "{0}, {1} days on, {2}: {3}")
  @CsvSource({
    "TO_ACCEPT, 0, house, false",
    "TO_ACCEPT, 0, '', true",
    "IN_KITCHEN, 0, house, true",
    "IN_KITCHEN, 1, house, false",
    "READY, -1, house, true",
    "OUT, 0, house, true",
    "DONE, 0, house, false",
    "CANCELLED, 0, '', false",
  })
  void whatIsShownIsWhatMayLeaveToday(
      Order.State state, int days, String precision, boolean shown) {
    orders.add(made(1, state, 30, north(900), precision, TODAY.plusDays(days)));

    assertThat(board().waiting()).hasSize(shown ? 1 : 0);
  }

  @Test
  void whatIsOnATripDoesNotWaitUntilItsDoorFailed() {
    Order first = order(1, Order.State.OUT, 30, north(800), "house");
    Order second = order(2, Order.State.READY, 30, north(900), "house");
    Trip trip = trip(Trip.State.OUT, 0, 7L, first, second);
    assertThat(board().waiting()).isEmpty();

    Trip.Stop failed = trip.stops().get(1).ended(StopState.FAILED, Trip.Failure.ABSENT, "", NOW);
    trips.set(0, trip.with(failed));

    assertThat(board().waiting()).extracting(one -> one.order().number()).containsExactly(2);
    assertThat(board().runs().getFirst().pending())
        .extracting(door -> door.order().number())
        .containsExactly(1);
  }

  @Test
  void aRunKnowsItsWayHomeItsLetterAndWhetherItIsReady() {
    Order near = order(1, Order.State.READY, 30, north(1_000), "house");
    Order far = order(2, Order.State.IN_KITCHEN, 5, north(2_000), "house");
    Order gone = order(3, Order.State.CANCELLED, 5, north(2_000), "house");
    trip(Trip.State.BACK, -60, 7L);
    trip(Trip.State.PLANNED, -5, 7L, near, far, gone);
    couriers.add(new Courier(7, 1, "Hugo", null, true, 3));

    Run run = board().runs().getFirst();

    assertThat(run.letter()).isEqualTo("B");
    assertThat(run.courier()).isEqualTo(couriers.getFirst());
    // Three legs of a kilometre each, as the stops say, and 2 km of straight line home.
    assertThat(run.roadMetres()).isBetween(3_000 + 2_790, 3_000 + 2_810);
    assertThat(run.ready()).isFalse();
    assertThat(run.orders()).containsExactly(near.id(), far.id());
    assertThat(run.doors()).extracting(Door::late).containsExactly(false, true, true);
    assertThat(run.next(far.id()).orElseThrow().order()).isEqualTo(far);
    assertThat(run.next(null).orElseThrow().order()).isEqualTo(near);
  }

  @Test
  void aCourierIsOutOrHasATripOrIsFreeOrGone() {
    couriers.add(new Courier(1, 1, "Zoé", null, true, 3));
    couriers.add(new Courier(2, 1, "Hugo", null, true, 3));
    couriers.add(new Courier(3, 1, "Yanis", null, true, 3));
    couriers.add(new Courier(4, 1, "Ali", null, false, 3));
    couriers.add(new Courier(5, 1, "Sarah", null, true, 3, NOW.plusSeconds(60)));
    couriers.add(new Courier(6, 1, "Tom", null, true, 3, NOW));
    trip(Trip.State.OUT, -10, 2L, order(1, Order.State.OUT, 20, north(800), "house"));
    trip(Trip.State.PLANNED, -5, 2L, order(2, Order.State.READY, 20, north(800), "house"));
    trip(Trip.State.PLANNED, -4, 3L, order(3, Order.State.READY, 20, north(800), "house"));

    assertThat(board().hands())
        .extracting(hand -> hand.courier().name(), Hand::state, Hand::letter)
        .containsExactly(
            tuple("Hugo", Hand.State.OUT, "A"),
            tuple("Sarah", Hand.State.AWAY, ""),
            tuple("Tom", Hand.State.FREE, ""),
            tuple("Yanis", Hand.State.PLANNED, "C"),
            tuple("Zoé", Hand.State.FREE, ""),
            tuple("Ali", Hand.State.OFF, ""));
  }

  @ParameterizedTest
  @CsvSource({"0, A", "1, B", "25, Z", "26, A2", "52, A3"})
  void lettersDoNotRunOut(int index, String letter) {
    assertThat(DeliveryBoard.letter(index)).isEqualTo(letter);
  }

  private DeliveryBoard board() {
    return DeliveryBoard.of(new Facts(HOUSE, NOW, TODAY, orders, trips, couriers));
  }

  private Trip trip(Trip.State state, int createdIn, long courier, Order... driven) {
    List<Trip.Stop> stops = new ArrayList<>();
    for (Order order : driven) {
      stops.add(
          new Trip.Stop(
              stops.size(),
              order.id(),
              StopState.PENDING,
              null,
              "",
              1_000,
              NOW.plus(Duration.ofMinutes(10)),
              null));
    }
    var trip =
        new Trip(
            new Trip.Id(UUID.randomUUID()),
            1,
            courier,
            state,
            NOW.plus(Duration.ofMinutes(createdIn)),
            NOW,
            null,
            NOW.plus(Duration.ofMinutes(25)),
            null,
            stops);
    trips.add(trip);
    return trip;
  }

  private Order order(int number, Order.State state, int dueIn, GeoPoint place, String precision) {
    Order order = made(number, state, dueIn, place, precision, TODAY);
    orders.add(order);
    return order;
  }

  private static Order made(
      int number, Order.State state, int dueIn, GeoPoint place, String precision, LocalDate day) {
    return new Order(
        new Order.Id(UUID.randomUUID()),
        1,
        day,
        number,
        Mode.DELIVERY,
        state,
        NOW.minus(Duration.ofMinutes(10)),
        NOW.plus(Duration.ofMinutes(dueIn)),
        NOW,
        new Order.Guest("Blanc", null, null),
        new Address(number, "", "3 rue Paradis", "13006", "Marseille", "", place, precision),
        null,
        List.of(),
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Map.of(),
        Payment.CARD,
        "",
        null);
  }

  /// So many metres north of the restaurant.
  private static GeoPoint north(int metres) {
    return new GeoPoint(HOME.lat() + metres / 111_195.0, HOME.lon());
  }
}
