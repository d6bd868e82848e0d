package fr.comptoir.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.OrderDesk;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpeningDayTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /// A Friday evening, in the middle of the sample's own hours.
  private static final Instant FRIDAY =
      LocalDateTime.of(2026, 11, 20, 19, 30).atZone(PARIS).toInstant();

  private Database database;
  private Desks desks;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(FRIDAY, PARIS);
    database = Database.inMemory(() -> false);
    SampleHouse.read(clock).into(database);
    desks = Desks.open(database, clock);
  }

  @AfterEach
  void close() {
    desks.close();
    database.close();
  }

  @Test
  void everyColumnHasOrdersAndTheBookHasTables() {
    int made = OpeningDay.prepare(desks);

    List<Order> orders = desks.orders().open();
    List<Reservation> tables = desks.reservations().ofDay(desks.house().businessDay());
    assertThat(made).isEqualTo(14);
    assertThat(orders).hasSize(7);
    assertThat(orders.stream().map(Order::state))
        .contains(Order.State.TO_ACCEPT, Order.State.IN_KITCHEN, Order.State.READY);
    assertThat(orders.stream().map(Order::promisedAt)).allMatch(FRIDAY::isBefore);
    assertThat(tables).hasSize(7);
    assertThat(tables.stream().map(Reservation::state))
        .contains(Reservation.State.SEATED, Reservation.State.ARRIVED, Reservation.State.CONFIRMED);
  }

  @Test
  void theStaffServesOnlyWhatHasNoRoomOnTheBoards() {
    OpeningDay.prepare(desks);
    OrderDesk orders = desks.orders();
    PracticeStaff staff = new PracticeStaff(orders);

    staff.run();
    assertThat(orders.open()).hasSize(7);
    OpeningDay.prepare(desks);
    int before = orders.open().size();
    assertThat(before).isGreaterThan(PracticeStaff.ROOM);

    for (int step = 0; step < 10; step++) staff.run();
    assertThat(orders.open()).hasSize(PracticeStaff.ROOM);
  }
}
