package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostponeTest {
  private static final Duration TEN = Duration.ofMinutes(10);

  private final SampleDesks sample = SampleDesks.open();
  private final OrderDesk orders = sample.desks().orders();
  private final Counter counter = new Counter(sample);

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void anOrderIsPromisedLaterWithAllItHoldsAndTheStepCanBeTakenBack() {
    Order order = counter.order(Counter.pizzas(2));

    Order later = Counter.done(orders.postpone(order.id(), TEN, Counter.ANNA, ""));

    assertThat(later.promisedAt()).isEqualTo(order.promisedAt().plus(TEN));
    assertThat(later.cookFrom()).isAfter(order.cookFrom());
    assertThat(later.lines()).isEqualTo(order.lines());
    assertThat(later.total()).isEqualTo(order.total());
    assertThat(later.guest()).isEqualTo(order.guest());
    assertThat(orders.steps(order.id())).extracting(Step::version).containsExactly(1L, 2L);

    Order back = Counter.done(orders.undo(order.id(), Counter.ANNA));
    assertThat(back.promisedAt()).isEqualTo(order.promisedAt());
  }

  @Test
  void whatIsLateAlreadyIsPromisedFromNow() {
    Order order = counter.order(Counter.pizzas(1));
    sample.clock().turn(Duration.ofMinutes(90));

    Order later = Counter.done(orders.postpone(order.id(), TEN, Counter.ANNA, ""));

    assertThat(later.promisedAt()).isAfterOrEqualTo(sample.clock().instant().plus(TEN));
  }

  @Test
  void whatHasLeftIsNotPostponed() {
    Order order = counter.order(Counter.pizzas(1));
    orders.cancel(order.id(), Counter.ANNA, "");

    assertThat(orders.postpone(order.id(), TEN, Counter.ANNA, ""))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(orders.postpone(new Order.Id(UUID.randomUUID()), TEN, Counter.ANNA, ""))
        .isEqualTo(Outcome.refused(new Refusal.NotFound()));
  }
}
