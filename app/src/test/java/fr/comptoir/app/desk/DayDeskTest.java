package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Counter.ANNA;
import static fr.comptoir.app.desk.Counter.done;
import static fr.comptoir.app.desk.Counter.pizzas;
import static fr.comptoir.app.desk.Counter.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.DayDesk.Ending;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.order.DayClose;
import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DayDeskTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  private final SampleDesks sample = SampleDesks.open();
  private final Counter counter = new Counter(sample);
  private final DayDesk days = sample.desks().days();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  @DisplayName("O-11 unfinished orders are listed and finished with their day")
  void o11_unfinishedOrdersOfEarlierDaysAreClosed() {
    Order handed = counter.order(pizzas(1));
    Order forgotten = counter.order(pizzas(2));
    Order nobodyCame = counter.order(pizzas(3));
    done(counter.orders().advance(handed.id(), Order.State.IN_KITCHEN, ANNA, ""));
    sample.clock().turn(Duration.ofHours(24));

    assertThat(days.due()).containsExactly(FRIDAY);
    assertThat(days.unfinished(FRIDAY)).hasSize(3);
    assertThat(refusal(days.close(FRIDAY, Map.of(handed.id(), Ending.HANDED_OVER), ANNA)))
        .isEqualTo(new Refusal.OrdersUnfinished(2));

    DayClose close =
        done(
            days.close(
                FRIDAY,
                Map.of(
                    handed.id(), Ending.HANDED_OVER,
                    forgotten.id(), Ending.HANDED_OVER,
                    nobodyCame.id(), Ending.CANCELLED),
                ANNA));

    assertThat(days.unfinished(FRIDAY)).isEmpty();
    assertThat(days.due()).isEmpty();
    assertThat(close.totals().orders()).isEqualTo(2);
    assertThat(close.totals().cancelled()).isEqualTo(1);
    assertThat(close.totals().total()).isEqualTo(handed.total().plus(forgotten.total()));
    assertThat(days.find(FRIDAY)).contains(close);
    assertThat(days.totals(FRIDAY)).isEqualTo(close.totals());
    assertThat(counter.orders().find(forgotten.id()).orElseThrow().state())
        .isEqualTo(Order.State.DONE);
  }

  @Test
  void aClosedDaysOrdersDontChangeUntilItIsOpenedAgain() {
    Order order = counter.order(pizzas(1));
    sample.clock().turn(Duration.ofHours(24));
    done(days.close(FRIDAY, Map.of(order.id(), Ending.HANDED_OVER), ANNA));
    var closed = new Refusal.DayClosed(FRIDAY);

    assertThat(refusal(counter.orders().undo(order.id(), ANNA))).isEqualTo(closed);
    assertThat(refusal(counter.orders().cancel(order.id(), ANNA, ""))).isEqualTo(closed);
    assertThat(refusal(counter.change(order, pizzas(2)))).isEqualTo(closed);
    assertThat(refusal(days.close(FRIDAY, Map.of(), ANNA))).isEqualTo(closed);

    DayClose opened = done(days.reopen(FRIDAY, ANNA, "erreur"));
    assertThat(opened.holds()).isFalse();
    done(counter.orders().undo(order.id(), ANNA));
    assertThat(done(days.close(FRIDAY, Map.of(order.id(), Ending.CANCELLED), ANNA)).seq())
        .isEqualTo(2);
  }

  @Test
  void aDayThatStillServesIsNotClosed() {
    assertThat(refusal(days.close(FRIDAY, Map.of(), ANNA)))
        .isEqualTo(new Refusal.DayNotOver(FRIDAY));
    // The doors close before the business day ends.
    sample.clock().turn(Duration.ofHours(7));
    assertThat(done(days.close(FRIDAY, Map.of(), ANNA)).totals().orders()).isZero();
  }
}
