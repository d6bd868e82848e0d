package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Counter.ANNA;
import static fr.comptoir.app.desk.Counter.LEMONADE;
import static fr.comptoir.app.desk.Counter.MARGHERITA;
import static fr.comptoir.app.desk.Counter.cart;
import static fr.comptoir.app.desk.Counter.done;
import static fr.comptoir.app.desk.Counter.pickup;
import static fr.comptoir.app.desk.Counter.pizzas;
import static fr.comptoir.app.desk.Counter.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.kitchen.KitchenTimeline;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What the reference got wrong with orders and money (domain.md 8.2, 8.4), tried at the desk. It
/// is half past seven on a Friday.
class OrderLessonsTest {
  private final SampleDesks sample = SampleDesks.open();
  private final Counter counter = new Counter(sample);
  private final OrderDesk orders = sample.desks().orders();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  @DisplayName("O-1 no price comes from outside: a wish has no place for one")
  void o1_everyAmountIsTheBooks() {
    assertThat(Cart.Line.class.getRecordComponents())
        .noneMatch(component -> component.getType() == Money.class);
    assertThat(QuoteRequest.class.getRecordComponents())
        .noneMatch(component -> component.getType() == Money.class);
    assertThat(Confirmation.class.getRecordComponents())
        .noneMatch(component -> component.getType() == Money.class);

    Order order = counter.order(pizzas(2));

    assertThat(order.total().cents()).isEqualTo(2 * (1_150 + 400));
  }

  @Test
  @DisplayName("O-4 nothing is promised at night, or for when a dish isn't served")
  void o4_hoursAndWindowsArePartOfAvailability() {
    assertThat(refusal(orders.quote(pickup("c", pizzas(1), LocalTime.of(23, 50)))))
        .isInstanceOf(Refusal.Closed.class);
    int lunch =
        sample.desks().menu().menu().items().stream()
            .filter(item -> item.window() != null)
            .findFirst()
            .orElseThrow()
            .number();

    Refusal no = refusal(orders.quote(pickup("c", cart(lunch), LocalTime.of(20, 30))));
    assertThat(no).isInstanceOf(Refusal.NotServedNow.class);
  }

  @Test
  @DisplayName("O-6 an order and its lines are one transaction")
  void o6_halfAnOrderIsNone() {
    OrderQuote quote = done(orders.quote(pickup("c", pizzas(1), null)));

    assertThatThrownBy(
            () ->
                sample
                    .database()
                    .write(
                        tx -> {
                          Order.Id id = new Order.Id(quote.id().value());
                          tx.quotes().confirm(quote.id(), id);
                          throw new IllegalArgumentException("a bad line");
                        }))
        .hasMessage("a bad line");

    assertThat(orders.open()).isEmpty();
    assertThat(orders.quoted(quote.id(), "c").orElseThrow().orderId()).isNull();
  }

  @Test
  @DisplayName("O-10 the counter takes orders too, and payment is only an intention")
  void o10_anOrderByHandHasNoCall() {
    Order order = counter.order(pizzas(1));

    assertThat(order.callId()).isNull();
    assertThat(order.payment()).isEqualTo(Payment.CARD);
    assertThat(Arrays.stream(Order.State.values()).map(Enum::name)).doesNotContain("PAID");
  }

  @Test
  @DisplayName("F-1 cents add up, also above a thousand euros")
  void f1_moneyIsWholeCents() {
    Cart large =
        new Cart(
            List.of(
                new Cart.Line(1, MARGHERITA, 99, List.of(), ""),
                new Cart.Line(2, LEMONADE, 1, List.of(), "")));
    int lemonade = orders.price(cart(LEMONADE), Mode.PICKUP).subtotal().cents();

    assertThat(orders.price(large, Mode.PICKUP).subtotal().cents())
        .isEqualTo(99 * 1_150 + lemonade)
        .isGreaterThan(99_999);
  }

  @Test
  @DisplayName("F-2 VAT by dish and by where it is eaten")
  void f2_theSameDrinkIsTaxedByWhereItIsDrunk() {
    Order away = counter.order(cart(LEMONADE));
    Order here = counter.order(Counter.table("t", cart(LEMONADE), "T1"));

    assertThat(away.total()).isEqualTo(here.total());
    assertThat(away.vat().keySet()).isNotEqualTo(here.vat().keySet());
    assertThat(here.vat()).containsOnlyKeys(1_000);
  }

  @Test
  @DisplayName("P-1 what is promised is what the kitchen has room for")
  void p1_thePromiseIsTheKitchens() {
    OrderQuote first = done(orders.quote(pickup("call-1", pizzas(16), null)));
    OrderQuote second = done(orders.quote(pickup("call-2", pizzas(16), null)));

    assertThat(second.promisedAt()).isAfter(first.promisedAt());
    Order order =
        done(orders.confirm(second.id(), "call-2", Counter.guest(""), Actor.assistant("call-2")));
    assertThat(order.promisedAt()).isEqualTo(second.promisedAt());
    assertThat(sample.desks().kitchen().timeline().rows())
        .allSatisfy(
            row ->
                assertThat(row.cells())
                    .allMatch((KitchenTimeline.Cell cell) -> cell.used() <= cell.capacity()));
  }

  @Test
  @DisplayName("O-8 a state isn't jumped to")
  void o8_noJumps() {
    Order order = counter.order(pizzas(1));

    assertThat(refusal(orders.advance(order.id(), Order.State.DONE, ANNA, "")))
        .isEqualTo(new Refusal.NotAllowedNow("TO_ACCEPT", "DONE"));
  }
}
