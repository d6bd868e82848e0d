package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Counter.ANNA;
import static fr.comptoir.app.desk.Counter.done;
import static fr.comptoir.app.desk.Counter.pizzas;
import static fr.comptoir.app.desk.Counter.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.DayDesk.Ending;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.order.BusinessDay;
import fr.comptoir.db.domain.order.DayClose;
import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
  @DisplayName(
      "O-11 of a day with unfinished orders everybody is told when the clock says it is over")
  void o11_aDayNobodyClosedIsTold() throws Exception {
    var heard = new LinkedBlockingQueue<BusinessDay>();
    try (AutoCloseable _ = sample.database().subscribe(event -> hear(event, heard))) {
      Order one = counter.order(pizzas(1));
      Order two = counter.order(pizzas(2));
      assertThat(days.round()).as("it goes on").isEmpty();
      sample.clock().turn(Duration.ofHours(9));

      var due = new BusinessDay(FRIDAY, BusinessDay.State.DUE, 2);
      assertThat(days.round()).containsExactly(due);
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(due);
      assertThat(days.round()).as("once").isEmpty();

      done(counter.orders().cancel(one.id(), ANNA, ""));
      sample.clock().turn(Duration.ofHours(24));
      assertThat(days.round()).containsExactly(new BusinessDay(FRIDAY, BusinessDay.State.DUE, 1));
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isNotNull();

      done(days.close(FRIDAY, Map.of(two.id(), Ending.HANDED_OVER), ANNA));
      var closed = new BusinessDay(FRIDAY, BusinessDay.State.CLOSED, 0);
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(closed);
      assertThat(days.round()).isEmpty();
      done(days.reopen(FRIDAY, ANNA, "erreur"));
      assertThat(heard.poll(10, TimeUnit.SECONDS))
          .isEqualTo(new BusinessDay(FRIDAY, BusinessDay.State.DUE, 0));
    }
  }

  @Test
  @DisplayName("O-11 a day with nothing left to do closes by itself the morning after")
  void o11_aDayThatIsDoneClosesByItself() {
    Order order = counter.order(pizzas(1));
    done(counter.orders().cancel(order.id(), ANNA, ""));
    // Friday ends at four; until noon whoever opens can put it right.
    sample.clock().turn(Duration.ofHours(16));
    assertThat(days.round()).as("nobody has anything to do").isEmpty();
    assertThat(days.find(FRIDAY)).isEmpty();

    sample.clock().turn(Duration.ofMinutes(30));
    assertThat(days.round()).containsExactly(new BusinessDay(FRIDAY, BusinessDay.State.CLOSED, 0));

    assertThat(days.find(FRIDAY).orElseThrow().closedBy()).isEqualTo(Actor.SYSTEM.name());
    assertThat(days.find(FRIDAY).orElseThrow().totals().cancelled()).isEqualTo(1);
    assertThat(days.round()).as("once").isEmpty();

    done(days.reopen(FRIDAY, ANNA, "erreur"));
    var open = new BusinessDay(FRIDAY, BusinessDay.State.DUE, 0);
    assertThat(days.round()).as("who opened it closes it").containsExactly(open);
    sample.clock().turn(Duration.ofDays(2));
    assertThat(days.round()).isEmpty();
    assertThat(days.due()).containsExactly(FRIDAY);
  }

  private static void hear(RestaurantEvent event, Queue<BusinessDay> heard) {
    if (event instanceof RestaurantEvent.DayChanged(BusinessDay day)) heard.add(day);
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
