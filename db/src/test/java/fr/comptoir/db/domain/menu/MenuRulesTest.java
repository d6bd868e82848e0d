package fr.comptoir.db.domain.menu;

import static fr.comptoir.db.Samples.DUO;
import static fr.comptoir.db.Samples.ESPRESSO;
import static fr.comptoir.db.Samples.LARGE;
import static fr.comptoir.db.Samples.LUNCH;
import static fr.comptoir.db.Samples.MARGHERITA;
import static fr.comptoir.db.Samples.SALMON;
import static fr.comptoir.db.Samples.STEAK;
import static fr.comptoir.db.Samples.TIRAMISU;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuRulesTest {
  @ParameterizedTest
  @CsvSource({
    MARGHERITA + ", 2026-11-21T19:30, PICKUP,  true",
    SALMON + ",     2026-11-21T19:30, PICKUP,  false",
    ESPRESSO + ",   2026-11-21T19:30, PICKUP,  false",
    ESPRESSO + ",   2026-11-21T19:30, DINE_IN, true",
    LUNCH + ",      2026-11-20T11:30, PICKUP,  true",
    LUNCH + ",      2026-11-20T14:29, PICKUP,  true",
    LUNCH + ",      2026-11-20T14:30, PICKUP,  false",
    LUNCH + ",      2026-11-21T12:00, PICKUP,  false",
  })
  void aDishCanBeHadOnlyInItsHoursAndModes(int item, LocalDateTime at, Mode mode, boolean served) {
    Menu menu = Samples.menu();

    assertThat(new MenuRules(menu, at, mode).refusal(menu.item(item).orElseThrow()).isEmpty())
        .isEqualTo(served);
  }

  /// domain.md M-2: the choices of a formula follow the card.
  @Test
  void aSoldOutDishIsNoChoiceOfAFormulaEither() {
    assertThat(choices(rules(Samples.menu()), DUO, 0)).containsExactly("Margherita");
  }

  @Test
  void aFormulaWithoutAnyChoiceLeftIsSoldOutItself() {
    Menu menu = soldOut(TIRAMISU);

    assertThat(rules(menu).refusal(menu.item(DUO).orElseThrow())).isPresent();
  }

  @ParameterizedTest
  @DisplayName("M-7: sold out tonight is on the card tomorrow")
  @CsvSource({
    "2026-11-21T19:30, false",
    "2026-11-21T22:29, false",
    "2026-11-21T22:30, true",
    "2026-11-22T12:00, true",
  })
  void m7_soldOutTonightIsOnTheCardTomorrow(LocalDateTime at, boolean served) {
    LocalDateTime end = LocalDateTime.of(2026, 11, 21, 22, 30);
    Menu menu =
        Samples.menu()
            .with(item -> item.number() == TIRAMISU ? item.gone(new MenuItem.Gone(end)) : item);
    var card = new MenuRules(menu, at, Mode.PICKUP);

    assertThat(card.refusal(menu.item(TIRAMISU).orElseThrow()))
        .isEqualTo(
            served
                ? Optional.empty()
                : Optional.of(
                    new Refusal.SoldOut("Tiramisu", end, new Refusal.Asked(TIRAMISU, at))));
    assertThat(card.refusal(menu.item(DUO).orElseThrow()).isEmpty()).isEqualTo(served);
  }

  @Test
  @DisplayName("M-7: a mark whose end has come is gone, one without end stays")
  void m7_aMarkWhoseEndHasComeIsGone() {
    LocalDateTime end = LocalDateTime.of(2026, 11, 21, 22, 30);
    Menu menu =
        Samples.menu()
            .with(item -> item.number() == TIRAMISU ? item.gone(new MenuItem.Gone(end)) : item);

    assertThat(soldOut(menu.asOf(end.minusMinutes(1)))).containsExactly(SALMON, TIRAMISU);
    assertThat(soldOut(menu.asOf(end))).containsExactly(SALMON);
  }

  @ParameterizedTest
  @DisplayName("M-7: an option that is gone is gone wherever it is asked for, until its end")
  @CsvSource({"2026-11-21T22:29, false", "2026-11-21T22:30, true"})
  void m7_anOptionThatIsGoneIsGoneUntilItsEnd(LocalDateTime at, boolean served) {
    LocalDateTime end = LocalDateTime.of(2026, 11, 21, 22, 30);
    Menu menu = optionGone(LARGE, new MenuItem.Gone(end));
    var card = new MenuRules(menu, at, Mode.PICKUP);

    assertThat(choices(card, MARGHERITA, 0).contains("Grande")).isEqualTo(served);
    assertThat(menu.item(MARGHERITA).flatMap(card::refusal)).isEmpty();
    assertThat(card.refusal(menu.choice(LARGE).orElseThrow()))
        .isEqualTo(
            served ? Optional.empty() : Optional.of(new Refusal.SoldOut("Grande", end, null)));
    assertThat(menu.asOf(at).choice(LARGE).orElseThrow().gone() == null).isEqualTo(served);
  }

  @Test
  void aStepThatMustBeTakenWithoutAnyChoiceLeftTakesItsDishAlong() {
    Menu menu =
        Samples.menu()
            .with(
                item ->
                    item.choosing(
                        choice ->
                            choice.number() == 141 || choice.number() == 142
                                ? choice.gone(MenuItem.Gone.UNTIL_PUT_BACK)
                                : choice));

    assertThat(rules(menu).refusal(menu.item(STEAK).orElseThrow())).isPresent();
  }

  @Test
  @DisplayName("M-7: what is counted out is off the card, a mark stays what it is")
  void m7_whatIsCountedOutIsOffTheCard() {
    Menu menu = Samples.menu().without(Set.of(TIRAMISU, SALMON));

    assertThat(soldOut(menu)).containsExactly(SALMON, TIRAMISU);
    assertThat(menu.item(TIRAMISU).orElseThrow().gone()).isEqualTo(MenuItem.Gone.COUNTED_OUT);
    assertThat(menu.item(SALMON).orElseThrow().gone()).isEqualTo(MenuItem.Gone.UNTIL_PUT_BACK);
  }

  private static Menu optionGone(int option, MenuItem.Gone gone) {
    return Samples.menu().with(item -> item.choosing(c -> c.number() == option ? c.gone(gone) : c));
  }

  private static List<Integer> soldOut(Menu menu) {
    return menu.items().stream().filter(MenuItem::soldOut).map(MenuItem::number).toList();
  }

  private static MenuRules rules(Menu menu) {
    return new MenuRules(menu, LocalDateTime.of(2026, 11, 21, 19, 30), Mode.PICKUP);
  }

  private static List<String> choices(MenuRules rules, int item, int step) {
    return rules.groups(rules.menu().item(item).orElseThrow()).get(step).choices().stream()
        .map(Choice::name)
        .toList();
  }

  private static Menu soldOut(int number) {
    Menu menu = Samples.menu();
    return new Menu(
        1,
        menu.sections(),
        menu.items().stream()
            .map(item -> item.number() == number ? item.soldOut(true) : item)
            .toList());
  }
}
