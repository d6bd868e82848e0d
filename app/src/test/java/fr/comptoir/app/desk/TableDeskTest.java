package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Counter.ANNA;
import static fr.comptoir.app.desk.Counter.cart;
import static fr.comptoir.app.desk.Counter.done;
import static fr.comptoir.app.desk.Counter.pizzas;
import static fr.comptoir.app.desk.Counter.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Way;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.reservation.Stay;
import fr.comptoir.db.domain.reservation.TableQuote;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableDeskTest {
  private final SampleDesks sample = SampleDesks.open();
  private final Counter counter = new Counter(sample);
  private final TableDesk tables = sample.desks().tables();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  @DisplayName("V146 orders of a table are on its tab; cleared, they are done and it is free")
  void v146_theTabOfATable() {
    Order first = counter.order(Counter.table("a", pizzas(2), "12"));
    Order second = counter.order(Counter.table("b", cart(64), "t12"));
    counter.order(Counter.table("c", cart(64), "T1"));

    assertThat(first.table()).isEqualTo("T12");
    assertThat(tables.tab("T12").orders()).containsExactlyInAnyOrder(first, second);
    assertThat(tables.tab("T12").total()).isEqualTo(first.total().plus(second.total()));
    assertThat(at("T12")).hasSize(1);

    assertThat(done(tables.clear("T12", ANNA)))
        .extracting(Order::state)
        .containsOnly(Order.State.DONE);
    assertThat(tables.tab("T12").orders()).isEmpty();
    assertThat(at("T12")).isEmpty();
    List<Step<Order.State>> steps = sample.database().read(book -> book.orders().steps(first.id()));
    assertThat(steps).hasSize(4);
    assertThat(refusal(tables.clear("T12", ANNA))).isEqualTo(new Refusal.NotFound());
  }

  @Test
  void aTableThatIsNotThereIsRefused() {
    assertThat(refusal(counter.orders().quote(Counter.table("a", pizzas(1), "99"))))
        .isEqualTo(new Refusal.UnknownTable("99"));
  }

  @Test
  void whoOrdersAheadToEatInGetsATableThatNobodyElseGets() {
    OrderQuote quote = done(counter.orders().quote(ahead("call-1", 2, LocalTime.of(21, 0))));

    String table = quote.table();
    assertThat(table).isNotNull();
    assertThat(at(table)).hasSize(1);
    TableQuote other =
        done(
            sample
                .desks()
                .reservations()
                .quote(
                    new TableRequest(
                        "call-2",
                        sample.desks().house().now().toLocalDate(),
                        LocalTime.of(21, 0),
                        2,
                        null,
                        null)));
    assertThat(other.tables()).doesNotContain(table);
  }

  @Test
  void aFullHouseIsRefusedWithAnotherTimeToEatIn() {
    List<OrderQuote> seated = new ArrayList<>();
    Outcome<OrderQuote> last = counter.orders().quote(ahead("call-0", 2, LocalTime.of(21, 0)));
    for (int i = 1; last instanceof Outcome.Done<OrderQuote>(OrderQuote quote) && i < 60; i++) {
      seated.add(quote);
      last = counter.orders().quote(ahead("call-" + i, 2, LocalTime.of(21, 0)));
    }

    assertThat(seated).isNotEmpty();
    assertThat(refusal(last)).isInstanceOf(Refusal.Full.class);
    assertThat(((Refusal.Full) refusal(last)).alternatives())
        .isNotEmpty()
        .allMatch(other -> other.way() == Way.DINE_IN);
  }

  @Test
  void changedItKeepsItsTable() {
    Order order = counter.order(Counter.table("a", pizzas(1), "T12"));

    Order changed = done(counter.change(order, Counter.table("b", pizzas(2), null)));

    assertThat(changed.table()).isEqualTo("T12");
    assertThat(at("T12")).hasSize(1);
  }

  private static QuoteRequest ahead(String call, int party, @Nullable LocalTime time) {
    return new QuoteRequest(call, Mode.DINE_IN, null, time, cart(64), null, party, null);
  }

  private List<Stay> at(String table) {
    Instant now = sample.clock().instant();
    return sample
        .database()
        .read(book -> book.reservations().stays(now, now.plusSeconds(4 * 3_600), now))
        .stream()
        .filter(stay -> stay.tables().contains(table))
        .toList();
  }
}
