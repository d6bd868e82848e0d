package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Counter.ANNA;
import static fr.comptoir.app.desk.Counter.MARGHERITA;
import static fr.comptoir.app.desk.Counter.done;
import static fr.comptoir.app.desk.Counter.pizzas;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.kitchen.DishTimes;
import fr.comptoir.db.domain.kitchen.Punctuality;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("P-8 actual start and ready are recorded, and dishes learn from them")
class LearningTest {
  private final SampleDesks sample = SampleDesks.open();
  private final Counter counter = new Counter(sample);
  private final Instant begin = sample.clock().instant();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void p8_fiveBumpsTeachADishItsTime() {
    for (int minutes : new int[] {12, 11, 13, 30}) bump(pizzas(1), minutes);
    assertThat(times().learned()).isEmpty();

    bump(pizzas(1), 12);

    assertThat(times().learned()).containsEntry(MARGHERITA, Duration.ofMinutes(12));
  }

  @Test
  void p8_aFormalityOrALargeOrderTeachesNothing() {
    for (int i = 0; i < 6; i++) {
      bump(pizzas(1), 0);
      bump(pizzas(6), 20);
    }

    assertThat(times().learned()).isEmpty();
  }

  @Test
  void p8_aBumpThatWasTakenBackDoesNotCount() {
    Order last = counter.order(pizzas(1));
    for (int minutes : new int[] {10, 10, 10, 10}) bump(pizzas(1), minutes);
    last = bump(last, 10);
    assertThat(times().learned()).hasSize(1);
    done(counter.orders().undo(last.id(), ANNA));
    for (int i = 0; i < 4; i++) bump(pizzas(1), 14);
    // Four of ten minutes and four of fourteen.
    assertThat(times().learned()).containsEntry(MARGHERITA, Duration.ofMinutes(12));
    bump(last, 14);

    // Ready at last, it counts again.
    assertThat(times().learned()).containsEntry(MARGHERITA, Duration.ofMinutes(14));
  }

  @Test
  void p8_promisedAndActualAreAFigure() {
    Order late = counter.order(pizzas(1));
    Order early = counter.order(pizzas(1));
    bump(early, 5);
    bump(late, 20);

    Punctuality figure =
        sample.desks().kitchen().punctuality(begin, begin.plus(Duration.ofHours(4)));

    assertThat(figure.orders()).isEqualTo(2);
    assertThat(figure.onTime()).isEqualTo(1);
  }

  private void bump(Cart cart, int minutes) {
    bump(counter.order(cart), minutes);
  }

  /// The kitchen takes it, and so many minutes later it is ready.
  private Order bump(Order order, int minutes) {
    Order now = counter.orders().find(order.id()).orElseThrow();
    if (now.state() == Order.State.TO_ACCEPT) {
      done(counter.orders().advance(order.id(), Order.State.IN_KITCHEN, ANNA, ""));
    }
    sample.clock().turn(Duration.ofMinutes(minutes));
    return done(counter.orders().advance(order.id(), Order.State.READY, ANNA, ""));
  }

  private DishTimes times() {
    return sample.desks().kitchen().dishTimes();
  }
}
