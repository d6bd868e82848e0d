package fr.comptoir.db.domain.order;

import static fr.comptoir.db.Samples.LARGE;
import static fr.comptoir.db.Samples.LEMONADE;
import static fr.comptoir.db.Samples.MARGHERITA;
import static fr.comptoir.db.Samples.TIRAMISU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Discount;
import fr.comptoir.db.domain.menu.Discount.Off;
import fr.comptoir.db.domain.menu.Discount.Percent;
import fr.comptoir.db.domain.menu.Discount.Scope;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.menu.Offer.Terms;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DiscountRulesTest {
  private static final LocalDateTime EVENING = LocalDateTime.of(2026, 11, 20, 19, 30);
  private static final Scope ORDER = new Scope.WholeOrder();
  private static final Scope PIZZAS = new Scope.OneSection("Pizzas");

  /// Two large Margheritas (3100), a tiramisu (650), a lemonade (420): 4170.
  private static final Cart CART =
      new Cart(
          List.of(
              new Cart.Line(1, MARGHERITA, 2, List.of(LARGE), ""),
              new Cart.Line(2, TIRAMISU, 1, List.of(), ""),
              new Cart.Line(3, LEMONADE, 1, List.of(), "")));

  static Stream<Arguments> discounts() {
    return Stream.of(
        arguments(new Percent(10, ORDER), 417),
        arguments(new Percent(100, ORDER), 4_170),
        arguments(new Percent(10, PIZZAS), 310),
        arguments(new Percent(50, new Scope.OneItem(TIRAMISU)), 325),
        arguments(new Percent(1, new Scope.OneItem(TIRAMISU)), 7),
        arguments(new Percent(50, new Scope.OneSection("Plats")), 0),
        arguments(new Off(Money.cents(500), ORDER), 500),
        arguments(new Off(Money.cents(9_900), ORDER), 4_170),
        arguments(new Off(Money.cents(200), PIZZAS), 400),
        arguments(new Off(Money.cents(100), new Scope.OneItem(LEMONADE)), 100),
        arguments(new Off(Money.cents(900), new Scope.OneItem(LEMONADE)), 420));
  }

  @ParameterizedTest
  @MethodSource("discounts")
  @DisplayName("M-4: a discount is worked out by the book")
  void m4_aDiscountIsWorkedOutByTheBook(Discount discount, int off) {
    PricedCart cart = price(Mode.PICKUP, EVENING, promo(1, discount));

    assertThat(cart.subtotal()).isEqualTo(Money.cents(4_170 - off));
    assertThat(cart.discount() == null).isEqualTo(off == 0);
  }

  @Test
  void offersDoNotAddUpTheBestOneCounts() {
    PricedCart cart =
        price(
            Mode.PICKUP,
            EVENING,
            promo(1, new Percent(5, ORDER)),
            promo(2, new Off(Money.cents(500), ORDER)),
            promo(3, new Percent(10, ORDER)));

    assertThat(cart.discount()).extracting(PricedCart.Discount::offer).isEqualTo(2);
    assertThat(cart.subtotal()).isEqualTo(Money.cents(3_670));
  }

  @Test
  void ofTwoThatComeToTheSameTheLowerNumberCounts() {
    PricedCart cart =
        price(
            Mode.PICKUP,
            EVENING,
            promo(7, new Off(Money.cents(500), ORDER)),
            promo(4, new Off(Money.cents(500), ORDER)));

    assertThat(cart.discount()).extracting(PricedCart.Discount::offer).isEqualTo(4);
  }

  @Test
  @DisplayName("M-4: outside its hours, in another mode and while no mode is known nothing is off")
  void m4_nothingIsOffWhereItDoesNotHold() {
    Offer happy =
        offer(1, LocalTime.of(18, 0), LocalTime.of(19, 30), new Percent(10, ORDER), Mode.PICKUP);

    assertThat(price(Mode.PICKUP, EVENING, happy).discount()).isNull();
    assertThat(price(Mode.PICKUP, EVENING.minusMinutes(1), happy).discount()).isNotNull();
    assertThat(price(Mode.DELIVERY, EVENING.minusMinutes(1), happy).discount()).isNull();
    assertThat(price(null, EVENING.minusMinutes(1), happy).discount()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      value = {"null, false", "3, false", "4, true", "10, true", "11, false"},
      nullValues = "null")
  @DisplayName("V138: what is for a party is given to those who are as many")
  void v138_whatIsForAPartyIsGivenToThoseWhoAreAsMany(@Nullable Integer party, boolean given) {
    Offer promo = promo(1, new Percent(10, ORDER));
    Offer forFour =
        new Offer(
            1,
            "promo",
            "À plusieurs",
            "",
            Money.ZERO,
            4,
            10,
            Set.of(),
            null,
            null,
            false,
            null,
            promo.terms());
    var card = new MenuRules(Samples.menu(), EVENING, Mode.PICKUP, List.of(forFour), party);

    assertThat(new PriceRules(card).price(CART).discount() != null).isEqualTo(given);
  }

  @Test
  @DisplayName("F-2: a discount lowers the tax of what it is given on")
  void theTaxOfWhatItIsGivenOnIsLower() {
    PricedCart drinks =
        price(Mode.PICKUP, EVENING, promo(1, new Off(Money.cents(120), new Scope.OneItem(64))));

    assertThat(VatRules.split(drinks, Samples.menu(), Mode.PICKUP, Money.ZERO))
        .isEqualTo(Map.of(1_000, Money.cents(3_750), 550, Money.cents(300)));
  }

  @Test
  void anOrderThatIsChangedKeepsItsDiscount() {
    var rules =
        new PriceRules(
            new MenuRules(
                Samples.menu(), EVENING, Mode.PICKUP, List.of(promo(1, new Percent(10, PIZZAS)))));
    PricedCart before = rules.price(CART);
    var more =
        new Cart(
            Stream.concat(
                    CART.lines().stream(),
                    Stream.of(new Cart.Line(4, MARGHERITA, 1, List.of(), "")))
                .toList());

    assertThat(new Repricing(before.lines()).price(rules, CART)).isEqualTo(before);
    assertThat(new Repricing(before.lines()).price(rules, more).subtotal())
        .isEqualTo(Money.cents(4_170 + 1_150 - 425));
  }

  /// Rounded down, three lines leave two cents: the dearest has no room for both.
  @Test
  void nothingCostsLessThanNothingWhenAlmostAllIsTakenOff() {
    var lines =
        List.of(
            new Cart.Line(1, TIRAMISU, 2, List.of(), ""),
            new Cart.Line(2, LEMONADE, 1, List.of(), ""),
            new Cart.Line(3, MARGHERITA, 1, List.of(), ""),
            new Cart.Line(4, MARGHERITA, 1, List.of(), ""));
    PricedCart priced =
        price(new Cart(lines), Mode.PICKUP, EVENING, promo(1, new Off(Money.cents(4_019), ORDER)));

    assertThat(priced.subtotal()).isEqualTo(Money.cents(1));
    assertThat(priced.lines()).allMatch(line -> priced.due(line).cents() >= 0);
  }

  @Test
  void noCentIsLostWhateverIsOrderedAndTakenOff() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < 2_000; i++) {
      Discount discount =
          random.nextBoolean()
              ? new Percent(random.nextInt(1, 101), random.nextBoolean() ? ORDER : PIZZAS)
              : new Off(
                  Money.cents(random.nextInt(1, 6_000)), random.nextBoolean() ? ORDER : PIZZAS);
      Cart cart = some(random);
      Mode mode = Mode.values()[random.nextInt(3)];
      PricedCart priced = price(cart, mode, EVENING, promo(1, discount));
      Money fee = mode == Mode.DELIVERY ? Money.cents(random.nextInt(400)) : Money.ZERO;

      Money vat =
          VatRules.split(priced, Samples.menu(), mode, fee).values().stream()
              .reduce(Money.ZERO, Money::plus);

      assertThat(vat).as("%s %s", discount, cart).isEqualTo(priced.subtotal().plus(fee));
      assertThat(priced.subtotal().cents()).isNotNegative();
      assertThat(priced.lines()).allMatch(line -> priced.due(line).cents() >= 0);
    }
  }

  private static Cart some(RandomGenerator random) {
    int[] dishes = {MARGHERITA, TIRAMISU, LEMONADE, Samples.HALVES};
    return new Cart(
        IntStream.rangeClosed(1, random.nextInt(1, 6))
            .mapToObj(
                line ->
                    new Cart.Line(
                        line, dishes[random.nextInt(4)], random.nextInt(1, 4), List.of(), ""))
            .toList());
  }

  private static PricedCart price(@Nullable Mode mode, LocalDateTime at, Offer... offers) {
    return price(CART, mode, at, offers);
  }

  private static PricedCart price(
      Cart cart, @Nullable Mode mode, LocalDateTime at, Offer... offers) {
    return new PriceRules(new MenuRules(Samples.menu(), at, mode, List.of(offers))).price(cart);
  }

  private static Offer promo(int number, Discount discount) {
    return offer(number, null, null, discount, Mode.values());
  }

  private static Offer offer(
      int number,
      @Nullable LocalTime from,
      @Nullable LocalTime until,
      Discount discount,
      Mode... modes) {
    return new Offer(
        number,
        "promo",
        "Promo " + number,
        "",
        Money.ZERO,
        1,
        99,
        Set.of(),
        from,
        until,
        false,
        null,
        new Terms(null, null, Set.of(modes), null, discount, true));
  }
}
