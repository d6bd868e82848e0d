package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderDeskTest {
  private static final Actor STAFF = Actor.staff("Anna");
  private static final PhoneNumber PHONE = new PhoneNumber("+33639980101");
  private static final Cart PIZZA =
      new Cart(List.of(new Cart.Line(1, 11, 2, List.of(102), "bien cuite")));

  private final SampleDesks sample = SampleDesks.open();
  private final OrderDesk orders = sample.desks().orders();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void aQuoteHoldsAPriceAndATimeAndBecomesAnOrder() throws Exception {
    BlockingQueue<RestaurantEvent> events = new LinkedBlockingQueue<>();
    try (AutoCloseable _ = sample.database().subscribe(events::add)) {
      OrderQuote quote = quote("call-1", null);
      Order order = done(orders.confirm(quote.id(), "call-1", guest(), Actor.assistant("call-1")));

      assertThat(order.number()).isEqualTo(1);
      assertThat(order.total().cents()).isEqualTo(2 * (1150 + 400));
      assertThat(order.promisedAt())
          .isEqualTo(quote.promisedAt())
          .isAfter(sample.clock().instant());
      assertThat(order.callId()).isEqualTo("call-1");
      assertThat(orders.open()).containsExactly(order);
      assertThat(events.poll(5, TimeUnit.SECONDS))
          .isInstanceOf(RestaurantEvent.CustomerChanged.class);
      assertThat(events.poll(5, TimeUnit.SECONDS))
          .isEqualTo(new RestaurantEvent.OrderChanged(order));
    }
  }

  @Test
  void confirmingTwiceMakesOneOrder() {
    OrderQuote quote = quote("call-1", null);

    Order first = done(orders.confirm(quote.id(), "call-1", guest(), STAFF));
    sample.clock().turn(Duration.ofHours(1));
    Order second = done(orders.confirm(quote.id(), "call-1", guest(), STAFF));

    assertThat(second).isEqualTo(first);
    assertThat(orders.open()).hasSize(1);
  }

  @Test
  void anExpiredQuoteIsStaleAndSomebodyElsesIsUnknown() {
    OrderQuote quote = quote("call-1", null);

    assertThat(refusal(orders.confirm(quote.id(), "call-2", guest(), STAFF)))
        .isEqualTo(new Refusal.UnknownQuote());
    sample.clock().turn(Duration.ofMinutes(5));
    assertThat(refusal(orders.confirm(quote.id(), "call-1", guest(), STAFF)))
        .isEqualTo(new Refusal.StaleQuote());
    assertThat(orders.open()).isEmpty();
  }

  @Test
  void aDishThatWentMeanwhileIsNotSold() {
    OrderQuote quote = quote("call-1", null);
    sample.desks().menu().soldOut(11, true);

    assertThat(refusal(orders.confirm(quote.id(), "call-1", guest(), STAFF)))
        .isEqualTo(
            new Refusal.SoldOut(
                "Margherita",
                null,
                new Refusal.Asked(
                    11,
                    LocalDateTime.ofInstant(quote.promisedAt(), sample.desks().house().zone()))));
  }

  @Test
  void aClosedHourIsRefusedWithAnotherTime() {
    Refusal no =
        refusal(
            orders.quote(
                new QuoteRequest(
                    "c", Mode.PICKUP, null, LocalTime.of(23, 30), PIZZA, null, null, null)));

    assertThat(no).isInstanceOf(Refusal.Closed.class);
    assertThat(((Refusal.Closed) no).alternatives()).isNotEmpty();
  }

  @Test
  void anAssistantCancelsOnlyBeforeTheKitchenBegan() {
    Order order = done(orders.confirm(quote("call-1", null).id(), "call-1", guest(), STAFF));
    done(orders.advance(order.id(), Order.State.IN_KITCHEN, STAFF, ""));

    assertThat(refusal(orders.cancel(order.id(), Actor.assistant("call-1"), "")))
        .isEqualTo(new Refusal.TooLate("IN_KITCHEN"));
    assertThat(done(orders.cancel(order.id(), STAFF, "client")).state())
        .isEqualTo(Order.State.CANCELLED);
  }

  @Test
  void theLastStepCanBeTakenBackOnce() {
    Order order = done(orders.confirm(quote("c", null).id(), "c", guest(), STAFF));
    done(orders.advance(order.id(), Order.State.IN_KITCHEN, STAFF, ""));

    assertThat(done(orders.undo(order.id(), STAFF)).state()).isEqualTo(Order.State.TO_ACCEPT);
    assertThat(refusal(orders.undo(order.id(), STAFF))).isEqualTo(new Refusal.NothingToUndo());
  }

  @Test
  void aWithheldNumberMakesNoCustomer() {
    Order order =
        done(
            orders.confirm(
                quote("c", null).id(),
                "c",
                new Confirmation("Dubois", null, null, Payment.CASH, ""),
                STAFF));

    assertThat(order.guest()).isEqualTo(new Order.Guest("Dubois", null, null));
  }

  private OrderQuote quote(String owner, @Nullable LocalTime time) {
    return done(
        orders.quote(new QuoteRequest(owner, Mode.PICKUP, null, time, PIZZA, null, null, null)));
  }

  private static Confirmation guest() {
    return new Confirmation("Blanc", PHONE, null, Payment.CARD, "");
  }

  private static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }

  private static Refusal refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal();
  }
}
