package fr.comptoir.db.store;

import static fr.comptoir.db.Samples.TIRAMISU;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.SamplePromises;
import fr.comptoir.db.Samples;
import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Discount;
import fr.comptoir.db.domain.menu.Discount.Scope;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem.Gone;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.menu.Offer.Terms;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.restaurant.House;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MenuStoreTest {
  private final Database database = TestDatabase.empty();

  @BeforeEach
  void fill() {
    database.write(tx -> tx.house().save(Samples.house()));
    database.write(tx -> tx.menu().save(Samples.menu()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"2026-11-20T22:30", "2026-10-25T02:30"})
  void howLongADishIsGoneIsReadAsItWasWritten(@Nullable LocalDateTime until) {
    Menu told = database.write((Transaction tx) -> tx.menu().gone(TIRAMISU, new Gone(until))).get();

    assertThat(menu()).isEqualTo(told);
    assertThat(menu().item(TIRAMISU).orElseThrow().gone()).isEqualTo(new Gone(until));

    database.write(tx -> tx.menu().gone(TIRAMISU, null));
    assertThat(menu().item(TIRAMISU).orElseThrow().soldOut()).isFalse();
  }

  @Test
  void anOptionIsGoneWhateverHappensToTheCardUntilItIsPutBack() {
    database.write(tx -> tx.menu().save(Samples.menu()));
    LocalDateTime until = LocalDateTime.of(2026, 11, 20, 22, 30);
    long version = menu().version();

    database.write((Transaction tx) -> tx.menu().optionGone(Samples.LARGE, new Gone(until)));
    assertThat(menu().version()).isEqualTo(version + 1);
    database.write(tx -> tx.menu().save(Samples.menu()));

    assertThat(menu().choice(Samples.LARGE).orElseThrow().gone()).isEqualTo(new Gone(until));
    assertThat(menu().choice(101).orElseThrow().gone()).isNull();
    database.write((Transaction tx) -> tx.menu().optionGone(Samples.LARGE, null));
    assertThat(menu().choice(Samples.LARGE).orElseThrow().gone()).isNull();
    assertThat(database.write((Transaction tx) -> tx.menu().optionGone(9_999, null))).isEmpty();
  }

  @Test
  void whatIsCountedOutIsNeverKeptWithTheCard() {
    database.write(tx -> tx.menu().save(Samples.menu().without(Set.of(TIRAMISU))));

    assertThat(menu().item(TIRAMISU).orElseThrow().gone()).isNull();
  }

  @Test
  void theWholeCardKeepsHowLongADishIsGone() {
    Gone tonight = new Gone(LocalDateTime.of(2026, 11, 20, 22, 30));
    Menu card = Samples.menu().with(item -> item.number() == TIRAMISU ? item.gone(tonight) : item);

    database.write(tx -> tx.menu().save(card));

    assertThat(menu().items()).isEqualTo(card.items());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void anOfferIsReadAsItWasWritten(int which) {
    Discount discount =
        List.of(
                new Discount.Percent(10, new Scope.WholeOrder()),
                new Discount.Percent(20, new Scope.OneSection("Pizzas")),
                new Discount.Off(Money.cents(300), new Scope.OneItem(TIRAMISU)),
                new Discount.Off(Money.cents(500), new Scope.WholeOrder()))
            .get(which);
    Offer promo =
        new Offer(
            4,
            "promo",
            "Promo",
            "",
            Money.ZERO,
            1,
            99,
            Set.of(),
            null,
            null,
            false,
            null,
            new Terms(
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 24),
                Set.of(Mode.PICKUP, Mode.DELIVERY),
                Samples.DUO,
                discount,
                which > 0));
    House house = Samples.house();

    database.write(tx -> tx.house().save(house.with(List.of(house.offers().getFirst(), promo))));

    assertThat(database.read((Reading book) -> book.house().get()).offers())
        .containsExactly(house.offers().getFirst(), promo);
  }

  @Test
  void aQuoteKeepsWhatAnOfferTakesOff() {
    Order order = SamplePromises.order(Mode.PICKUP, Order.State.TO_ACCEPT);
    OrderQuote quote = SamplePromises.quoteFor(order);
    int line = order.lines().getFirst().line();
    var off =
        new PricedCart.Discount(
            4, "Promo", Money.cents(300), List.of(new PricedCart.Share(line, Money.cents(300))));
    OrderQuote reduced =
        new OrderQuote(
            quote.id(),
            quote.owner(),
            quote.mode(),
            quote.promisedAt(),
            quote.cookFrom(),
            quote.expiresAt(),
            new PricedCart(order.lines(), order.subtotal().minus(Money.cents(300)), off),
            quote.fee(),
            quote.total().minus(Money.cents(300)),
            quote.address(),
            quote.table(),
            null);

    database.write(
        tx -> {
          tx.quotes().hold(reduced, List.of());
          return true;
        });

    assertThat(database.read((Reading book) -> book.quotes().find(quote.id()))).contains(reduced);
  }

  private Menu menu() {
    return database.read((Reading book) -> book.menu().get());
  }
}
