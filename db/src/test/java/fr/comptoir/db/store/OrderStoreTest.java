package fr.comptoir.db.store;

import static fr.comptoir.db.store.gen.Tables.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.kitchen.Load;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.Order.State;
import fr.comptoir.db.domain.order.OrderQuote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrderStoreTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Actor MARIE = Actor.staff("Marie");

  private final Database database = TestDatabase.empty();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anOrderIsReadAsItWasWritten() {
    Order order = confirmed(SamplePromises.order(Mode.PICKUP, State.TO_ACCEPT));

    assertThat(read(order)).isEqualTo(order);
    assertThat(database.read((Reading book) -> book.orders().ofDay(DAY))).containsExactly(order);
    assertThat(database.read((Reading book) -> book.orders().open())).containsExactly(order);
    Instant promised = order.promisedAt();
    assertThat(recentOf("+33639980101", promised.minusSeconds(1))).containsExactly(order);
    assertThat(recentOf("+33639980101", promised)).isEmpty();
    assertThat(recentOf("+33639980102", Instant.EPOCH)).isEmpty();
  }

  @Test
  void aDeliveryKeepsTheAddressItWasPromisedFor() {
    Address located =
        new Address(0, "", "48 rue X", "13006", "Marseille", "", new GeoPoint(43.3, 5.4), "house");
    Address kept = database.write(tx -> tx.customers().add(null, located, Instant.EPOCH));
    Order order = confirmed(SamplePromises.delivery(kept));

    assertThat(read(order).address()).isEqualTo(kept);
  }

  @Test
  void aStepThatWasRolledBackIsNotRemembered() {
    Order order = confirmed(SamplePromises.order(Mode.PICKUP, State.TO_ACCEPT));
    Step.Reason reason = Step.Reason.of(order.placedAt(), MARIE, "");
    assertThatThrownBy(
            () ->
                database.write(
                    tx -> {
                      tx.orders().move(order, State.CANCELLED, reason);
                      tx.orders().find(order.id());
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");
    database.write(tx -> tx.orders().move(order, State.IN_KITCHEN, reason));

    assertThat(read(order).state()).isEqualTo(State.IN_KITCHEN);
  }

  @Test
  void aRewrittenOrderIsReadAgain() {
    Order order = confirmed(SamplePromises.order(Mode.PICKUP, State.TO_ACCEPT));
    assertThat(read(order).guest().name()).isEqualTo("Garnier");

    database.write(
        tx -> {
          tx.rewritten();
          return tx.sql.update(ORDERS).set(ORDERS.GUEST_NAME, "").execute();
        });

    assertThat(read(order).guest().name()).isEmpty();
  }

  /// domain.md O-2: every order has a number, and it restarts each business day.
  @Test
  @DisplayName("O-2: every order has a number, from 1 each business day")
  void numbersRestartEachBusinessDay() {
    assertThat(List.of(next(DAY), next(DAY), next(DAY.plusDays(1)), next(DAY)))
        .containsExactly(1, 2, 1, 3);
  }

  @Test
  void aNumberIsNotLostWithTheTransactionThatAskedForIt() {
    assertThatThrownBy(
            () ->
                database.write(
                    tx -> {
                      tx.orders().nextNumber(DAY);
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");

    assertThat(next(DAY)).isEqualTo(1);
  }

  /// domain.md O-5: a repeated confirmation makes no second order.
  @Test
  void aQuoteBecomesOneOrderOnly() {
    Order order = SamplePromises.order(Mode.PICKUP, State.TO_ACCEPT);
    OrderQuote quote = SamplePromises.quoteFor(order);
    confirm(order, quote);
    Order second = SamplePromises.order(Mode.PICKUP, State.TO_ACCEPT);

    assertThatThrownBy(() -> confirm(second, quote)).isInstanceOf(StoreException.class);

    assertThat(database.read((Reading book) -> book.orders().count())).isEqualTo(1);
    assertThat(database.read((Reading book) -> book.orders().ofQuote(quote.id()))).contains(order);
    assertThat(
            database.read((Reading book) -> book.quotes().find(quote.id())).orElseThrow().orderId())
        .isEqualTo(order.id());
  }

  /// domain.md O-8: who, when, why, for every change.
  @Test
  void everyStepIsInTheJournal() {
    Order order = confirmed(SamplePromises.order(Mode.PICKUP, State.TO_ACCEPT));
    Instant at = order.placedAt().plusSeconds(60);

    Order cooking =
        database.write(
            tx -> tx.orders().move(order, State.IN_KITCHEN, Step.Reason.of(at, MARIE, "lancée")));

    assertThat(read(order)).isEqualTo(cooking);
    List<Step<State>> steps = database.read((Reading book) -> book.orders().steps(order.id()));
    assertThat(steps)
        .containsExactly(
            new Step<>(
                1, order.placedAt(), Actor.assistant("call-1"), null, State.TO_ACCEPT, false, ""),
            new Step<>(2, at, MARIE, State.TO_ACCEPT, State.IN_KITCHEN, false, "lancée"));
  }

  @Test
  void aStepFromAnOldSnapshotIsRefused() {
    Order order = confirmed(SamplePromises.order(Mode.PICKUP, State.TO_ACCEPT));
    Step.Reason reason = Step.Reason.of(order.placedAt(), MARIE, "");
    database.write(tx -> tx.orders().move(order, State.IN_KITCHEN, reason));

    assertThatThrownBy(() -> database.write(tx -> tx.orders().move(order, State.CANCELLED, reason)))
        .hasMessageContaining("changed since");
  }

  @Test
  void aQuoteHoldsTheKitchenUntilItExpiresAndAnOrderForGood() {
    Order order = SamplePromises.order(Mode.PICKUP, State.TO_ACCEPT);
    OrderQuote quote = SamplePromises.quoteFor(order);
    Instant before = quote.expiresAt().minusSeconds(1);
    Instant after = quote.expiresAt().plusSeconds(1);
    hold(quote);
    assertThat(List.of(points(order, before), points(order, after))).containsExactly(2, 0);

    database.write(
        tx -> {
          tx.orders().insert(order, quote.id(), MARIE);
          tx.quotes().confirm(quote.id(), order.id());
          return order;
        });
    assertThat(points(order, after)).isEqualTo(2);

    run(tx -> tx.quotes().releaseKitchen(order.id(), before));
    assertThat(points(order, after)).isEqualTo(0);

    run(tx -> tx.quotes().keepKitchen(order.id()));
    assertThat(points(order, after)).isEqualTo(2);
  }

  @Test
  void aNewQuoteReleasesWhatTheSameCallerHeld() {
    OrderQuote quote = SamplePromises.quoteFor(SamplePromises.order(Mode.PICKUP, State.TO_ACCEPT));
    Instant now = quote.expiresAt().minusSeconds(60);
    hold(quote);

    run(tx -> tx.quotes().releaseOrders("call-2", now));
    assertThat(database.read((Reading book) -> book.quotes().find(quote.id()))).contains(quote);

    run(tx -> tx.quotes().releaseOrders("call-1", now));
    assertThat(
            database
                .read((Reading book) -> book.quotes().find(quote.id()))
                .orElseThrow()
                .expiresAt())
        .isEqualTo(now);
  }

  @Test
  void expiredQuotesAreForgottenButNotThoseThatBecameOrders() {
    Order order = confirmed(SamplePromises.order(Mode.PICKUP, State.TO_ACCEPT));
    hold(SamplePromises.quoteFor(order));

    int forgotten = database.write(tx -> tx.quotes().purge(order.promisedAt()));

    assertThat(forgotten).isEqualTo(1);
    assertThat(read(order).lines()).isEqualTo(order.lines());
  }

  private Order confirmed(Order order) {
    return confirm(order, SamplePromises.quoteFor(order));
  }

  private Order confirm(Order order, OrderQuote quote) {
    return database.write(
        tx -> {
          if (tx.quotes().find(quote.id()).isEmpty()) tx.quotes().hold(quote, loads(quote));
          tx.orders().insert(order, quote.id(), Actor.assistant("call-1"));
          tx.quotes().confirm(quote.id(), order.id());
          return order;
        });
  }

  private void hold(OrderQuote quote) {
    run(tx -> tx.quotes().hold(quote, loads(quote)));
  }

  private static List<Load> loads(OrderQuote quote) {
    return List.of(new Load("oven", quote.promisedAt().minusSeconds(300), 2));
  }

  private int points(Order order, Instant now) {
    return database.read(
        (Reading book) ->
            book
                .quotes()
                .kitchenLoad(order.promisedAt().minusSeconds(3_600), order.promisedAt(), now)
                .stream()
                .mapToInt(Load::points)
                .sum());
  }

  private Order read(Order order) {
    return database.read((Reading book) -> book.orders().find(order.id())).orElseThrow();
  }

  private List<Order> recentOf(String phone, Instant since) {
    return database.read(
        (Reading book) -> book.orders().recentOf(new PhoneNumber(phone), since, 5));
  }

  private int next(LocalDate day) {
    return database.write(tx -> tx.orders().nextNumber(day));
  }

  private void run(Consumer<Transaction> work) {
    database.write(
        tx -> {
          work.accept(tx);
          return true;
        });
  }
}
