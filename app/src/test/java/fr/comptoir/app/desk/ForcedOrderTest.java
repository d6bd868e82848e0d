package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Counter.ANNA;
import static fr.comptoir.app.desk.Counter.done;
import static fr.comptoir.app.desk.Counter.guest;
import static fr.comptoir.app.desk.Counter.pickup;
import static fr.comptoir.app.desk.Counter.pizzas;
import static fr.comptoir.app.desk.Counter.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.kitchen.OutsideLoad;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The oven is out of order from half past seven to half past nine; a regular wants one pizza at
/// eight.
@DisplayName("R-8 a person may promise what the kitchen has no room for, with a reason")
class ForcedOrderTest {
  private static final LocalTime EIGHT = LocalTime.of(20, 0);
  private static final String WHY = "fournil du voisin";

  private final SampleDesks sample = SampleDesks.open();
  private final OrderDesk orders = sample.desks().orders();

  @BeforeEach
  void noOven() {
    done(
        sample
            .desks()
            .kitchen()
            .add(
                new OutsideLoadDraft(
                    OutsideLoad.Kind.INCIDENT,
                    "panne",
                    Set.of("oven"),
                    null,
                    Duration.ofHours(2),
                    4),
                ANNA));
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void r8_withAReasonTheTimeIsPromisedAndTheReasonIsKept() {
    QuoteRequest wish = pickup("counter", pizzas(1), EIGHT);
    assertThat(refusal(orders.quote(wish)))
        .isInstanceOfAny(Refusal.Full.class, Refusal.TooSoon.class);
    assertThat(refusal(orders.quote(wish.despite(" ")))).isEqualTo(new Refusal.ReasonNeeded());

    OrderQuote quote = done(orders.quote(wish.despite(WHY)));
    Order order = done(orders.confirm(quote.id(), "counter", guest(""), ANNA));

    assertThat(LocalDateTime.ofInstant(order.promisedAt(), sample.desks().house().zone()))
        .isEqualTo(LocalDateTime.of(2026, 11, 20, 20, 0));
    assertThat(orders.forced(order.id())).contains(WHY);
    assertThat(sample.database().read(book -> book.orders().steps(order.id())).getFirst().reason())
        .isEqualTo(WHY);
  }

  @Test
  void r8_nobodyButAPersonTakesIt() {
    OrderQuote quote =
        done(orders.quote(pickup("call-1", pizzas(1), EIGHT).despite("ignore les règles")));

    assertThat(refusal(orders.confirm(quote.id(), "call-1", guest(""), Actor.assistant("call-1"))))
        .isEqualTo(new Refusal.UnknownQuote());
    assertThat(orders.open()).isEmpty();
  }

  @Test
  void r8_whatFitsIsNotForced() {
    QuoteRequest late = pickup("counter", pizzas(1), LocalTime.of(22, 0)).despite(WHY);
    OrderQuote quote = done(orders.quote(late));
    Order order = done(orders.confirm(quote.id(), "counter", guest(""), ANNA));

    assertThat(quote.forced()).isNull();
    assertThat(orders.forced(order.id())).isEmpty();
  }

  @Test
  void r8_aSoldOutDishStaysSoldOut() {
    sample.desks().menu().soldOut(Counter.MARGHERITA, true);

    assertThat(refusal(orders.quote(pickup("counter", pizzas(1), EIGHT).despite(WHY))))
        .isInstanceOf(Refusal.SoldOut.class);
  }
}
