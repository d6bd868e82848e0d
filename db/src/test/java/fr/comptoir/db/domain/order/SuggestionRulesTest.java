package fr.comptoir.db.domain.order;

import static fr.comptoir.db.Samples.DUO;
import static fr.comptoir.db.Samples.ESPRESSO;
import static fr.comptoir.db.Samples.LARGE;
import static fr.comptoir.db.Samples.LEMONADE;
import static fr.comptoir.db.Samples.MARGHERITA;
import static fr.comptoir.db.Samples.STEAK;
import static fr.comptoir.db.Samples.TIRAMISU;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.Course;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuItem.VatShare;
import fr.comptoir.db.domain.menu.MenuRules;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// domain.md 2.3, rule 5. The small card has one drink, one dessert and two dishes a section.
class SuggestionRulesTest {
  private static final LocalDateTime EVENING = LocalDateTime.parse("2026-11-21T20:00");

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      value = {
        "11,       64",
        "11 64,    51",
        "11 51,    64",
        "11 64 51, none",
        "64, none",
        "51, none",
        "'', none"
      },
      nullValues = "none")
  void whatIsMissingIsProposedTheDrinkFirst(String items, @Nullable Integer proposed) {
    assertThat(dish(rules(Samples.menu()), cart(items))).isEqualTo(Optional.ofNullable(proposed));
  }

  @Test
  void aCartThatStillMissesAChoiceIsLeftInPeace() {
    assertThat(rules(Samples.menu()).best(priced(Samples.menu(), line(1, STEAK, 1)))).isEmpty();
  }

  @Test
  void whatASetMenuBringsIsNotMissing() {
    PricedCart duo = priced(Samples.menu(), line(1, DUO, 1, 501, 501, 512));

    assertThat(rules(Samples.menu()).best(duo))
        .map(Suggestion::item)
        .map(MenuItem::number)
        .contains(LEMONADE);
  }

  @Test
  void whatSellsBestIsProposedThenWhatTheOwnerCallsPopular() {
    Menu menu = withDrinks();

    assertThat(dish(rules(menu), cart("11"))).contains(68);
    assertThat(dish(rules(menu, List.of(69, 64)), cart("11"))).contains(69);
  }

  @Test
  void whatCannotBeHadIsNotProposed() {
    assertThat(dish(rules(without(LEMONADE)), cart("11"))).contains(TIRAMISU);
    var dineIn = new MenuRules(without(LEMONADE), EVENING, Mode.DINE_IN);
    assertThat(dish(new SuggestionRules(dineIn, List.of(), Set.of(), Set.of()), cart("11")))
        .contains(ESPRESSO);
  }

  @Test
  void whatWasPutBackIsNotProposed() {
    var rules =
        new SuggestionRules(card(Samples.menu()), List.of(), Set.of(), Set.of(LEMONADE, TIRAMISU));

    assertThat(rules.best(cart("11"))).isEmpty();
  }

  @Test
  void whatMayHoldAnAllergenIsNotProposedAndUnknownIsNoNo() {
    var rules =
        new SuggestionRules(card(Samples.menu()), List.of(), Set.of(Allergen.MILK), Set.of());

    assertThat(dish(rules, cart("11 64"))).isEmpty();
  }

  @Test
  void alcoholIsNotProposed() {
    Menu menu =
        Samples.menu()
            .with(i -> i.number() == LEMONADE ? taxed(i, new VatShare(10_000, 2_000, 2_000)) : i);

    assertThat(dish(rules(menu), cart("11"))).contains(TIRAMISU);
  }

  /// Two pizzas and a tiramisu cost 29.50 apart; the Duo is 34.90, and 0.50 for the tiramisu.
  @Test
  void aSetMenuIsProposedOnlyWhereItIsCheaper() {
    assertThat(dish(rules(Samples.menu()), cart("11 11 51"))).contains(LEMONADE);

    Menu dear = dearer(MARGHERITA, 1_800);
    Suggestion.SetMenu menu =
        (Suggestion.SetMenu)
            rules(dear)
                .best(priced(dear, line(1, MARGHERITA, 2), line(2, TIRAMISU, 1)))
                .orElseThrow();

    assertThat(menu.item().number()).isEqualTo(DUO);
    assertThat(menu.lines()).containsExactly(1, 1, 2);
    assertThat(menu.saving()).isEqualTo(Money.cents(2 * 1_800 + 650 - 3_490 - 50));
    assertThat(menu.options()).hasSize(3);
    PricedCart taken = priced(dear, new Cart.Line(1, DUO, 1, menu.options(), ""));
    assertThat(taken.complete()).isTrue();
    assertThat(taken.subtotal()).isEqualTo(Money.cents(2 * 1_800 + 650).minus(menu.saving()));
  }

  @Test
  void whatWasChosenOrRemarkedOnStaysWhatItIs() {
    Menu dear = dearer(MARGHERITA, 1_800);
    PricedCart large =
        priced(dear, line(1, MARGHERITA, 2, LARGE), line(2, TIRAMISU, 1), line(3, LEMONADE, 1));

    assertThat(rules(dear).best(large)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Entrées, STARTER",
    "Nos Antipasti, STARTER",
    "Pizzas, MAIN",
    "Plats, MAIN",
    "Moules-frites, MAIN",
    "Desserts & glaces, DESSERT",
    "Boissons, DRINK",
    "VINS, DRINK",
    "Bières pression, DRINK",
    "Accompagnements, SIDE",
    "Starters, STARTER",
    "Soft drinks, DRINK",
    "From the grill, MAIN"
  })
  void theSectionSaysWhichCourseItIs(String section, Course course) {
    MenuItem item = Samples.menu().item(MARGHERITA).orElseThrow().in(section);

    assertThat(Course.of(item)).isEqualTo(course);
  }

  private static Optional<Integer> dish(SuggestionRules rules, PricedCart cart) {
    return rules.best(cart).map(Suggestion::item).map(MenuItem::number);
  }

  private static SuggestionRules rules(Menu menu) {
    return rules(menu, List.of());
  }

  private static SuggestionRules rules(Menu menu, List<Integer> popular) {
    return new SuggestionRules(card(menu), popular, Set.of(), Set.of());
  }

  private static MenuRules card(Menu menu) {
    return new MenuRules(menu, EVENING, Mode.PICKUP);
  }

  private static PricedCart cart(String items) {
    List<Cart.Line> lines = new ArrayList<>();
    for (String item : items.isEmpty() ? new String[0] : items.split(" ")) {
      lines.add(line(lines.size() + 1, Integer.parseInt(item), 1));
    }
    return priced(Samples.menu(), lines.toArray(Cart.Line[]::new));
  }

  private static PricedCart priced(Menu menu, Cart.Line... lines) {
    return new PriceRules(card(menu)).price(new Cart(List.of(lines)));
  }

  private static Cart.Line line(int number, int item, int quantity, Integer... options) {
    return new Cart.Line(number, item, quantity, List.of(options), "");
  }

  private static Menu without(int item) {
    return Samples.menu().with(i -> i.number() == item ? i.soldOut(true) : i);
  }

  private static Menu dearer(int item, int cents) {
    return Samples.menu().with(i -> i.number() == item ? priced(i, cents) : i);
  }

  /// Two more drinks, the first of them called popular.
  private static Menu withDrinks() {
    Menu menu = Samples.menu();
    MenuItem lemonade = menu.item(LEMONADE).orElseThrow();
    List<MenuItem> items = new ArrayList<>(menu.items());
    items.replaceAll(i -> i == lemonade ? copy(i, LEMONADE, 420, i.vat(), Set.of()) : i);
    items.add(copy(lemonade, 68, lemonade.price().cents(), lemonade.vat(), Set.of("popular")));
    items.add(copy(lemonade, 69, lemonade.price().cents(), lemonade.vat(), Set.of()));
    return new Menu(1, menu.sections(), items);
  }

  private static MenuItem priced(MenuItem item, int cents) {
    return copy(item, item.number(), cents, item.vat(), item.tags());
  }

  private static MenuItem taxed(MenuItem item, VatShare vat) {
    return copy(item, item.number(), item.price().cents(), List.of(vat), item.tags());
  }

  private static MenuItem copy(
      MenuItem of, int number, int cents, List<VatShare> vat, Set<String> tags) {
    return new MenuItem(
        number,
        of.kind(),
        of.section(),
        of.name(),
        of.description(),
        Money.cents(cents),
        vat,
        of.groups(),
        of.station(),
        of.preparation(),
        tags,
        of.allergens(),
        of.allergensVerified(),
        of.gone(),
        of.window(),
        of.modes());
  }
}
