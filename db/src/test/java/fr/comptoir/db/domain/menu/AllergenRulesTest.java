package fr.comptoir.db.domain.menu;

import static fr.comptoir.db.domain.menu.Allergen.GLUTEN;
import static fr.comptoir.db.domain.menu.Allergen.MILK;
import static fr.comptoir.db.domain.menu.Allergen.Presence.ABSENT;
import static fr.comptoir.db.domain.menu.Allergen.Presence.CONTAINS;
import static fr.comptoir.db.domain.menu.Allergen.Presence.TRACES;
import static fr.comptoir.db.domain.menu.Allergen.Presence.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.ChoiceGroup.ExtraRule;
import fr.comptoir.db.domain.menu.MenuItem.Kind;
import fr.comptoir.db.domain.menu.MenuItem.Verified;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllergenRulesTest {
  private static final Verified PAOLO = new Verified("Paolo", LocalDate.of(2026, 11, 1));

  private static final ChoiceGroup DOUGH =
      new ChoiceGroup(
          "Pâte", 0, 1, null, ExtraRule.SUM, List.of(choice(106, Map.of(GLUTEN, TRACES), null)));
  private static final ChoiceGroup EXTRAS =
      new ChoiceGroup(
          "Suppléments",
          0,
          5,
          null,
          ExtraRule.SUM,
          List.of(
              choice(111, Map.of(MILK, CONTAINS), null), choice(112, Map.of(MILK, TRACES), null)));
  private static final ChoiceGroup DISH =
      new ChoiceGroup("Plat", 1, 1, null, ExtraRule.SUM, List.of(choice(401, Map.of(), 11)));

  private static final MenuItem PIZZA =
      item(11, Kind.DISH, Map.of(GLUTEN, CONTAINS, MILK, ABSENT), PAOLO, DOUGH, EXTRAS);
  private static final MenuItem CREAMY = item(12, Kind.DISH, Map.of(MILK, CONTAINS), PAOLO, EXTRAS);
  private static final MenuItem GUESSED = item(13, Kind.DISH, Map.of(MILK, ABSENT), null);
  private static final MenuItem FORMULA = item(81, Kind.FORMULA, Map.of(), null, DISH);

  private final AllergenRules rules =
      new AllergenRules(new Menu(1, List.of(), List.of(PIZZA, CREAMY, GUESSED, FORMULA)));

  @Test
  void theCardAnswers() {
    assertThat(rules.presence(PIZZA, List.of(), GLUTEN)).isEqualTo(CONTAINS);
    assertThat(rules.presence(PIZZA, List.of(), MILK)).isEqualTo(ABSENT);
  }

  @Test
  void whatTheCardDoesNotSayIsUnknownAndNeverANo() {
    assertThat(rules.presence(PIZZA, List.of(), Allergen.NUTS)).isEqualTo(UNKNOWN);
    assertThat(rules.warnings(PIZZA, List.of(), Set.of(Allergen.NUTS, MILK)))
        .isEqualTo(Map.of(Allergen.NUTS, UNKNOWN));
  }

  /// domain.md M-6: what nobody verified may not be told as a fact.
  @Test
  void anUnverifiedAbsenceIsUnknown() {
    assertThat(rules.presence(GUESSED, List.of(), MILK)).isEqualTo(UNKNOWN);
  }

  @Test
  void anotherDoughStandsInsteadOfTheFirst() {
    assertThat(rules.presence(PIZZA, List.of(106), GLUTEN)).isEqualTo(TRACES);
  }

  @Test
  void anExtraOnlyAdds() {
    assertThat(rules.presence(PIZZA, List.of(111), MILK)).isEqualTo(CONTAINS);
    assertThat(rules.presence(CREAMY, List.of(112), MILK)).isEqualTo(CONTAINS);
  }

  @Test
  void aFormulaIsWhatWasChosenInIt() {
    assertThat(rules.presence(FORMULA, List.of(401), GLUTEN)).isEqualTo(CONTAINS);
    assertThat(rules.presence(FORMULA, List.of(401), MILK)).isEqualTo(ABSENT);
    assertThat(rules.presence(FORMULA, List.of(), MILK)).isEqualTo(UNKNOWN);
  }

  private static Choice choice(
      int number, Map<Allergen, Presence> allergens, @Nullable Integer item) {
    return new Choice(number, "choix " + number, Money.ZERO, allergens, item);
  }

  private static MenuItem item(
      int number,
      Kind kind,
      Map<Allergen, Presence> allergens,
      @Nullable Verified verified,
      ChoiceGroup... groups) {
    return new MenuItem(
        number,
        kind,
        "Pizzas",
        "plat " + number,
        "",
        Money.cents(1_000),
        List.of(),
        List.of(groups),
        "oven",
        Duration.ofMinutes(8),
        Set.of(),
        allergens,
        verified,
        false,
        null,
        Set.of(Mode.PICKUP));
  }
}
