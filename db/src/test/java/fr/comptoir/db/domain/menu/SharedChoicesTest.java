package fr.comptoir.db.domain.menu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.ChoiceGroup.ExtraRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SharedChoicesTest {
  private static final ChoiceGroup SIZE =
      new ChoiceGroup(
          "Taille",
          0,
          1,
          101,
          ExtraRule.SUM,
          List.of(choice(101, "Normale", 0), choice(102, "Grande", 400)));
  private static final ChoiceGroup OTHER =
      new ChoiceGroup("Format", 0, 1, null, ExtraRule.SUM, List.of(choice(102, "Grande", 400)));

  private final Menu menu =
      new Menu(
          1, List.of("Pizzas"), List.of(dish(11, SIZE), dish(12, SIZE), dish(13, OTHER), dish(14)));

  @Test
  void aPriceChangedAtOneDishIsChangedWhereverTheChoiceStands() {
    ChoiceGroup dearer =
        new ChoiceGroup(
            "Taille",
            0,
            1,
            101,
            ExtraRule.SUM,
            List.of(choice(101, "Normale", 0), choice(102, "Grande", 500)));

    List<MenuItem> changed = new SharedChoices(menu).spread(dish(11, dearer));

    assertThat(changed).extracting(MenuItem::number).containsExactly(11, 12, 13);
    assertThat(changed.get(1).groups()).containsExactly(dearer);
    assertThat(changed.get(2).groups().getFirst().choices().getFirst().extra())
        .isEqualTo(Money.cents(500));
    assertThat(new MenuEditRules(menu).apply(new MenuEdit.PutItems(changed, true)))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aChoiceAddedToASharedGroupIsAddedToAllThatShareIt() {
    ChoiceGroup more =
        new ChoiceGroup(
            "Taille",
            0,
            1,
            101,
            ExtraRule.SUM,
            List.of(
                choice(101, "Normale", 0), choice(102, "Grande", 400), choice(103, "XXL", 800)));

    assertThat(new SharedChoices(menu).spread(dish(12, more)))
        .extracting(MenuItem::number)
        .containsExactly(12, 11);
    assertThat(new SharedChoices(menu).freeNumber()).isEqualTo(103);
  }

  @Test
  void whoTakesAGroupAwayTakesItFromThatDishOnly() {
    assertThat(new SharedChoices(menu).spread(dish(11)))
        .extracting(MenuItem::number)
        .containsExactly(11);
  }

  private static Choice choice(int number, String name, int cents) {
    return new Choice(number, name, Money.cents(cents), Map.of(), null);
  }

  private static MenuItem dish(int number, ChoiceGroup... groups) {
    return new MenuItem(
        number,
        MenuItem.Kind.DISH,
        "Pizzas",
        "Pizza " + number,
        "",
        Money.cents(1_000),
        List.of(new MenuItem.VatShare(10_000, 1_000, 1_000)),
        List.of(groups),
        "oven",
        Duration.ofMinutes(8),
        Set.of(),
        Map.of(),
        null,
        false,
        null,
        Set.of(Mode.values()));
  }
}
