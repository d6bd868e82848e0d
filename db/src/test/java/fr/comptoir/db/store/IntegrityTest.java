package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static fr.comptoir.db.store.gen.Tables.RESERVATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.store.Integrity.Violation;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// features.csv K115: a whole book has no violation, and every planted one is found.
class IntegrityTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final Database database = TestDatabase.open();

  @BeforeEach
  void write() {
    Order order = SamplePromises.order(Mode.PICKUP, Order.State.TO_ACCEPT);
    OrderQuote quote = SamplePromises.quoteFor(order);
    database.write(
        tx -> {
          tx.quotes().hold(quote, List.of());
          tx.orders().insert(order, quote.id(), Actor.SYSTEM);
          tx.reservations()
              .insert(SamplePromises.reservation(Reservation.State.CONFIRMED), Actor.SYSTEM);
          return true;
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aWholeBookHasNoViolation() {
    assertThat(check()).isEmpty();
  }

  @Test
  void anOrderWhoseJournalSaysOtherwiseIsFound() {
    plant(sql -> sql.update(ORDERS).set(ORDERS.STATE, Order.State.DONE).execute());

    assertThat(check()).containsExactly(new Violation("order_without_its_last_step", 1));
  }

  @Test
  void aTotalThatIsNotItsVatIsFound() {
    plant(sql -> sql.update(ORDERS).set(ORDERS.TOTAL_CENTS, Money.cents(1)).execute());

    assertThat(check()).containsExactly(new Violation("order_total_is_not_its_vat", 1));
  }

  @Test
  void aTableGivenTwiceIsFound() {
    database.write(
        tx -> {
          tx.reservations()
              .insert(SamplePromises.reservation(Reservation.State.CONFIRMED), Actor.SYSTEM);
          return true;
        });

    assertThat(check()).containsExactly(new Violation("table_given_twice", 2));
  }

  @Test
  void wordsAndNumbersThatMeanNothingAreFound() {
    plant(
        sql -> {
          sql.update(table(name("ORDERS"))).set(field(name("PHONE")), "0639").execute();
          sql.update(table(name("RESERVATION"))).set(field(name("SEATING")), "ROOF").execute();
        });

    assertThat(check())
        .containsExactlyInAnyOrder(
            new Violation("orders.phone", 1), new Violation("reservation.seating", 1));
  }

  @Test
  void aReservationWithoutItsStepIsFound() {
    plant(sql -> sql.update(RESERVATION).set(RESERVATION.VERSION, 7L).execute());

    assertThat(check()).containsExactly(new Violation("reservation_without_its_last_step", 1));
  }

  private void plant(Consumer<DSLContext> row) {
    database.write(
        tx -> {
          row.accept(tx.sql);
          return true;
        });
  }

  private List<Violation> check() {
    return database.read(book -> book.integrity().check(NOW));
  }
}
