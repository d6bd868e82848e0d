package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.trip.Courier;
import fr.comptoir.db.domain.trip.Trip;
import fr.comptoir.db.domain.trip.Trip.Change;
import fr.comptoir.db.domain.trip.Trip.Failure;
import fr.comptoir.db.domain.trip.Trip.StopState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TripStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");
  private static final Step.Reason REASON = Step.Reason.of(NOW, Actor.staff("Anna"), "");

  private final Database database = TestDatabase.open();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aTripIsReadAsItWasWrittenDoorByDoor() {
    Courier nora = courier();
    Trip trip = inserted(trip(nora.id(), order(1), order(2)));

    assertThat(find(trip)).isEqualTo(trip);
    assertThat(database.read((Reading book) -> book.trips().open())).containsExactly(trip);
    assertThat(openOf(trip.stops().getFirst().order())).isTrue();
  }

  @Test
  @DisplayName("V-7 doors are rows: what came of one is kept beside the others, with its reason")
  void v7_eachDoorKeepsWhatCameOfIt() {
    Trip trip = inserted(trip(courier().id(), order(1), order(2)));
    Trip.Stop first = trip.stops().getFirst();
    Trip changed = trip.with(first.ended(StopState.FAILED, Failure.ABSENT, "sonné deux fois", NOW));
    var change = new Change.Door(0, StopState.PENDING, StopState.FAILED);

    update(changed, change);

    assertThat(find(trip)).isEqualTo(changed);
    assertThat(openOf(first.order())).isFalse();
    assertThat(openOf(trip.stops().get(1).order())).isTrue();
    assertThat(database.read((Reading book) -> book.trips().steps(trip.id())))
        .extracting(Trip.Step::change)
        .containsExactly(new Change.Whole(null, Trip.State.PLANNED), change);
  }

  @Test
  @DisplayName("V-7 two people who change one trip don’t overwrite each other")
  void v7_aStaleSnapshotIsNotWritten() {
    Trip trip = inserted(trip(courier().id(), order(1), order(2)));
    var change = new Change.Door(0, StopState.PENDING, StopState.DELIVERED);
    Trip first = trip.with(trip.stops().get(0).ended(StopState.DELIVERED, null, "", NOW));
    Trip second = trip.with(trip.stops().get(1).ended(StopState.DELIVERED, null, "", NOW));
    update(first, change);

    assertThatThrownBy(() -> update(second, change)).isInstanceOf(IllegalStateException.class);
    assertThat(find(trip)).isEqualTo(first);
  }

  @Test
  void whatIsOverIsNoLongerOpen() {
    Trip trip = inserted(trip(null, order(1)));
    Trip over = trip.moved(Trip.State.CANCELLED, null, null);
    update(over, new Change.Whole(Trip.State.PLANNED, Trip.State.CANCELLED));

    assertThat(database.read((Reading book) -> book.trips().open())).isEmpty();
    assertThat(database.read((Reading book) -> book.trips().recent(5))).containsExactly(over);
    assertThat(openOf(trip.stops().getFirst().order())).isFalse();
  }

  @Test
  void couriersWhoDriveComeFirst() {
    Courier nora = courier();
    database.write(
        tx ->
            tx.trips()
                .update(
                    new Courier(nora.id(), 1, "Nora", new PhoneNumber("+33639980901"), false, 3)));
    Courier zoe = database.write(tx -> tx.trips().insert(new Courier(0, 1, "Zoé", null, true, 4)));

    assertThat(database.read((Reading book) -> book.trips().couriers()))
        .containsExactly(
            zoe, new Courier(nora.id(), 2, "Nora", new PhoneNumber("+33639980901"), false, 3));
  }

  private Courier courier() {
    return database.write(tx -> tx.trips().insert(new Courier(0, 1, "Nora", null, true, 3)));
  }

  private Trip inserted(Trip trip) {
    database.write(
        tx -> {
          tx.trips().insert(trip, REASON);
          return true;
        });
    return trip;
  }

  private void update(Trip changed, Change change) {
    database.write(
        tx -> {
          tx.trips().update(changed, change, REASON);
          return true;
        });
  }

  private Trip find(Trip trip) {
    return database.read((Reading book) -> book.trips().find(trip.id())).orElseThrow();
  }

  private boolean openOf(Order.Id order) {
    return database.read((Reading book) -> book.trips().openOf(order)).isPresent();
  }

  private Order order(int number) {
    Order order =
        SamplePromises.numbered(SamplePromises.order(Mode.DELIVERY, Order.State.READY), number);
    OrderQuote quote = SamplePromises.quoteFor(order);
    database.write(
        tx -> {
          tx.quotes().hold(quote, List.of());
          tx.orders().insert(order, quote.id(), Actor.SYSTEM);
          return true;
        });
    return order;
  }

  private static Trip trip(@Nullable Long courier, Order... orders) {
    var stops = new ArrayList<Trip.Stop>();
    for (Order order : orders) {
      stops.add(
          new Trip.Stop(
              stops.size(),
              order.id(),
              StopState.PENDING,
              null,
              "",
              1_500,
              NOW.plusSeconds(300L * (stops.size() + 1)),
              null));
    }
    return new Trip(
        new Trip.Id(UUID.randomUUID()),
        1,
        courier,
        Trip.State.PLANNED,
        NOW,
        NOW,
        null,
        NOW.plusSeconds(1_800),
        null,
        List.copyOf(stops));
  }
}
