package fr.comptoir.db.domain.menu;

import static fr.comptoir.db.Samples.LUNCH;
import static fr.comptoir.db.Samples.MARGHERITA;
import static fr.comptoir.db.Samples.STEAK;
import static fr.comptoir.db.Samples.TIRAMISU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.comptoir.db.Samples;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Fault.Kind;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import fr.comptoir.db.domain.menu.MenuEdit.AddSection;
import fr.comptoir.db.domain.menu.MenuEdit.MoveItem;
import fr.comptoir.db.domain.menu.MenuEdit.MoveSection;
import fr.comptoir.db.domain.menu.MenuEdit.PutItem;
import fr.comptoir.db.domain.menu.MenuEdit.RemoveItem;
import fr.comptoir.db.domain.menu.MenuEdit.RemoveSection;
import fr.comptoir.db.domain.menu.MenuEdit.RenameSection;
import fr.comptoir.db.domain.menu.MenuItem.Verified;
import fr.comptoir.db.domain.menu.MenuItem.Window;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MenuEditRulesTest {
  private static final Menu MENU = Samples.menu();
  private static final Verified ANNA = new Verified("Anna", LocalDate.of(2026, 11, 20));

  @Test
  void theSamplesAreFaultless() {
    assertThat(MenuCheck.faults(MENU)).isEmpty();
  }

  @Test
  @DisplayName("M-3: a section with dishes isn't taken away, and its dishes become nothing else")
  void m3_aSectionWithDishesIsNotTakenAway() {
    assertThat(apply(new RemoveSection("Pizzas", null)))
        .isEqualTo(Outcome.refused(new Refusal.SectionInUse("Pizzas", 3)));
    assertThat(apply(new RemoveSection("Pizzas", "Entrées")))
        .isEqualTo(invalid(0, "section", Kind.UNKNOWN, "Entrées"));

    Menu moved = done(apply(new RemoveSection("Pizzas", "Plats")));

    assertThat(moved.sections()).doesNotContain("Pizzas");
    assertThat(moved.item(MARGHERITA)).contains(MENU.item(MARGHERITA).orElseThrow().in("Plats"));
    assertThat(moved.items()).hasSameSizeAs(MENU.items());
  }

  @Test
  @DisplayName("M-1: what a dish is, its kind says, wherever it stands and whatever it asks")
  void m1_whatADishIsItsKindSays() {
    Menu moved = done(apply(new RemoveSection("Formules", "Pizzas")));

    assertThat(moved.item(LUNCH).orElseThrow().kind()).isEqualTo(MenuItem.Kind.FORMULA);
    assertThat(moved.item(Samples.HALVES).orElseThrow().kind())
        .isEqualTo(MenuItem.Kind.HALF_AND_HALF);
    assertThat(moved.item(MARGHERITA).orElseThrow().kind()).isEqualTo(MenuItem.Kind.DISH);
  }

  @Test
  void sectionsAreAddedRenamedMovedAndRemoved() {
    Menu added = done(apply(new AddSection("Entrées", 0)));
    assertThat(added.sections()).startsWith("Entrées", "Pizzas");
    assertThat(done(apply(added, new RemoveSection("Entrées", null)))).isEqualTo(MENU);
    assertThat(done(apply(new MoveSection("Boissons", 0))).sections()).startsWith("Boissons");

    Menu renamed = done(apply(new RenameSection("Desserts", "Douceurs")));
    assertThat(renamed.sections()).contains("Douceurs").doesNotContain("Desserts");
    assertThat(renamed.item(TIRAMISU).orElseThrow().section()).isEqualTo("Douceurs");

    assertThat(apply(new AddSection("Pizzas", 0)))
        .isEqualTo(invalid(0, "section", Kind.TWICE, "Pizzas"));
    assertThat(apply(new AddSection(" ", 0))).isEqualTo(invalid(0, "section", Kind.MISSING, ""));
  }

  @Test
  void dishesAreAddedChangedMovedAndRemoved() {
    MenuItem soup = Samples.dish(71, "Plats", "Soupe", 700, "oven");
    Menu added = done(apply(new PutItem(soup)));
    assertThat(added.item(71)).contains(soup);

    MenuItem dearer = Samples.dish(71, "Plats", "Soupe", 800, "oven");
    assertThat(done(apply(added, new PutItem(dearer))).item(71)).contains(dearer);

    Menu moved = done(apply(added, new MoveItem(71, "Pizzas", 0)));
    assertThat(moved.items().getFirst()).isEqualTo(soup.in("Pizzas"));
    assertThat(done(apply(added, new MoveItem(MARGHERITA, "Pizzas", 9))).items())
        .extracting(MenuItem::number)
        .startsWith(Samples.SALMON, Samples.HALVES, MARGHERITA);

    assertThat(done(apply(added, new RemoveItem(71)))).isEqualTo(MENU);
    assertThat(apply(new RemoveItem(999))).isEqualTo(Outcome.refused(new Refusal.UnknownItem(999)));
  }

  @Test
  void aDishOfASetMenuIsNotTakenAwayUnderIt() {
    assertThat(apply(new RemoveItem(TIRAMISU)))
        .isEqualTo(invalid(Samples.DUO, "dish", Kind.UNKNOWN, "51"));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken("name", Kind.MISSING, "", i -> of(i, " ", 700, Samples.group("G", 0, 1, null))),
        broken("price", Kind.OUT_OF_RANGE, "-1", i -> of(i, "Soupe", -1)),
        broken(
            "choices",
            Kind.MISSING,
            "Taille",
            i -> of(i, "S", 1, Samples.group("Taille", 0, 1, null))),
        broken(
            "max",
            Kind.UNEVEN,
            "2-1",
            i -> of(i, "S", 1, Samples.group("T", 2, 1, null, Samples.choice(901, "a", 0)))),
        broken(
            "preselected",
            Kind.UNKNOWN,
            "902",
            i -> of(i, "S", 1, Samples.group("T", 0, 1, 902, Samples.choice(901, "a", 0)))),
        broken(
            "choice",
            Kind.UNEVEN,
            "102",
            i -> of(i, "S", 1, Samples.group("T", 0, 1, null, Samples.choice(102, "Grande", 1)))),
        broken("section", Kind.UNKNOWN, "Ailleurs", i -> i.in("Ailleurs")));
  }

  @ParameterizedTest
  @MethodSource("broken")
  @DisplayName("M-5: what can't be is answered by field")
  void m5_whatCannotBeIsAnsweredByField(
      String field, Kind kind, String value, UnaryOperator<MenuItem> breaking) {
    MenuItem soup = Samples.dish(71, "Plats", "Soupe", 700, "oven");
    List<Fault> faults =
        apply(new PutItem(breaking.apply(soup)))
                instanceof Outcome.Refused<Menu>(Refusal.Invalid(List<Fault> all))
            ? all
            : List.of();

    assertThat(faults).contains(new Fault(71, field, kind, value));
  }

  @Test
  @DisplayName("M-6: changed allergens are nobody's word until somebody checks them")
  void m6_changedAllergensAreNobodysWord() {
    MenuItem steak = MENU.item(STEAK).orElseThrow();
    MenuItem changed =
        with(steak, Map.of(Allergen.MILK, Presence.ABSENT), steak.allergensVerified());

    MenuItem unchecked = done(apply(new PutItem(changed))).item(STEAK).orElseThrow();
    assertThat(unchecked.allergensVerified()).isNull();
    assertThat(new AllergenRules(MENU).presence(unchecked, List.of(141), Allergen.MILK))
        .isEqualTo(Presence.UNKNOWN);

    MenuItem checked = with(steak, Map.of(Allergen.MILK, Presence.ABSENT), ANNA);
    assertThat(done(apply(new PutItem(checked))).item(STEAK).orElseThrow().allergensVerified())
        .isEqualTo(ANNA);
    MenuItem dearer = done(apply(new PutItem(steak.in("Pizzas")))).item(STEAK).orElseThrow();
    assertThat(dearer.allergensVerified()).isEqualTo(steak.allergensVerified());
  }

  @Test
  void whatWasWrongBeforeDoesNotStandInTheWay() {
    Menu old = MENU.with(item -> item.number() == LUNCH ? item.in("Ailleurs") : item);

    assertThat(apply(old, new MoveSection("Boissons", 0))).isInstanceOf(Outcome.Done.class);
    assertThat(apply(old, new PutItem(Samples.dish(71, "Plats", "Soupe", 700, "oven"))))
        .isInstanceOf(Outcome.Done.class);
  }

  private static Arguments broken(
      String field, Kind kind, String value, UnaryOperator<MenuItem> breaking) {
    return arguments(field, kind, value, breaking);
  }

  private static MenuItem of(MenuItem item, String name, int cents, ChoiceGroup... groups) {
    return Samples.dish(item.number(), item.section(), name, cents, item.station(), groups);
  }

  private static MenuItem with(
      MenuItem item, Map<Allergen, Presence> allergens, @Nullable Verified verified) {
    return new MenuItem(
        item.number(),
        item.kind(),
        item.section(),
        item.name(),
        item.description(),
        Money.cents(item.price().cents()),
        item.vat(),
        item.groups(),
        item.station(),
        item.preparation(),
        item.tags(),
        allergens,
        verified,
        false,
        new Window(Set.of(), LocalTime.of(12, 0), LocalTime.of(23, 0)),
        Set.of(Mode.DINE_IN));
  }

  private static Outcome<Menu> apply(MenuEdit edit) {
    return apply(MENU, edit);
  }

  private static Outcome<Menu> apply(Menu menu, MenuEdit edit) {
    return new MenuEditRules(menu).apply(edit);
  }

  private static Outcome<Menu> invalid(int row, String field, Kind kind, String value) {
    return Outcome.refused(new Refusal.Invalid(List.of(new Fault(row, field, kind, value))));
  }

  private static Menu done(Outcome<Menu> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Menu>) outcome).value();
  }
}
