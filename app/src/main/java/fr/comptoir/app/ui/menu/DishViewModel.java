package fr.comptoir.app.ui.menu;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuEdit;
import fr.comptoir.db.domain.menu.MenuEditRules;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuItem.Kind;
import fr.comptoir.db.domain.menu.MenuItem.Window;
import fr.comptoir.db.domain.menu.SharedChoices;
import fr.comptoir.db.domain.restaurant.House;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// A dish as it is edited, or a new one. What would be refused is said while it is typed: the
/// book's own rules are asked with each letter. FX thread only.
public final class DishViewModel {
  private static final LocalTime ALL_DAY_FROM = LocalTime.MIN;
  private static final LocalTime ALL_DAY_UNTIL = LocalTime.of(23, 59);

  private final MenuViewModel card;
  private final Menu menu;
  private final House house;
  private final @Nullable MenuItem original;
  private final Form<MenuItem> form;

  final FormValue<Integer> number;
  final FormValue<String> name;
  final FormValue<String> description;
  final FormValue<Money> price;
  final FormValue<Integer> preparation;
  final FormValue<Set<String>> tags;
  final FormValue<Optional<LocalTime>> from;
  final FormValue<Optional<LocalTime>> until;
  final ObjectProperty<String> section;
  final ObjectProperty<String> station;
  final ObjectProperty<Kind> kind;
  final VatViewModel vat;
  final ChoicesViewModel choices;
  final AllergensViewModel allergens;
  Set<Mode> modes;
  Set<DayOfWeek> days;

  /// @param menu as it was seen
  /// @param item null = a new dish
  public DishViewModel(
      MenuViewModel card, Menu menu, House house, LocalDate today, @Nullable MenuItem item) {
    this.card = card;
    this.menu = menu;
    this.house = house;
    this.original = item;
    this.form = new Form<>(item);
    MenuItem start = item == null ? blank(menu, house) : item;
    number =
        form.add(new FormValue<>("number", Integer.toString(start.number()), true, Typed::whole));
    name = form.add(FormValue.words("name", start.name(), true));
    description = form.add(FormValue.words("description", start.description(), false));
    price =
        form.add(
            new FormValue<>(
                "price", item == null ? "" : Typed.text(start.price()), true, Typed::money));
    preparation =
        form.add(
            new FormValue<>(
                "preparation", Long.toString(start.preparation().toMinutes()), true, Typed::whole));
    tags =
        form.add(
            new FormValue<>(
                "tags",
                String.join(", ", new TreeSet<>(start.tags())),
                false,
                text -> Optional.of(words(text))));
    Window window = start.window();
    from = form.add(time("from", window == null ? null : window.start(), ALL_DAY_FROM));
    until = form.add(time("until", window == null ? null : window.end(), ALL_DAY_UNTIL));
    section = following(start.section());
    station = following(start.station());
    kind = following(start.kind());
    modes = start.modes();
    days = window == null ? Set.of() : window.days();
    vat = new VatViewModel(form, start.vat());
    choices = new ChoicesViewModel(form, menu, start.groups());
    allergens = new AllergensViewModel(form, start, today);
    form.of(this::made, this::faults);
  }

  /// Null = a new one.
  public @Nullable MenuItem original() {
    return original;
  }

  public Form<MenuItem> form() {
    return form;
  }

  MenuViewModel card() {
    return card;
  }

  List<String> sections() {
    return menu.sections();
  }

  /// Ids of the stations that cook; a set menu has none.
  List<String> stations() {
    return house.kitchen().stations().stream()
        .filter(each -> each.kind() == KitchenPolicy.Kind.COOKING)
        .map(KitchenPolicy.Station::id)
        .toList();
  }

  String station(String id) {
    return house.kitchen().stations().stream()
        .filter(each -> each.id().equals(id))
        .map(KitchenPolicy.Station::name)
        .findFirst()
        .orElse("");
  }

  void modes(Set<Mode> next) {
    modes = next;
    form.changed();
  }

  void days(Set<DayOfWeek> next) {
    days = next;
    form.changed();
  }

  /// The other dishes that change along, because they have the same choices.
  List<String> along() {
    return form.state()
        .get()
        .value()
        .map(
            item ->
                new SharedChoices(menu).spread(item).stream().skip(1).map(MenuItem::name).toList())
        .orElse(List.of());
  }

  /// Sends it; `saved` hears when it is in the book.
  public void save(Runnable saved) {
    Form.State<MenuItem> state = form.state().get();
    if (!state.ready()) return;
    MenuItem item = state.value().orElseThrow();
    card.background()
        .run(
            () -> put(item),
            outcome -> {
              if (outcome instanceof Outcome.Refused<Menu>(Refusal.Invalid(List<Fault> faults))) {
                form.tell(faults);
              } else {
                card.notices()
                    .settle(
                        outcome,
                        done -> {
                          card.notices()
                              .done(
                                  original == null ? "menu.done.added" : "menu.done.changed",
                                  List.of(item.name()),
                                  card::undo);
                          saved.run();
                        });
              }
            });
  }

  public void remove(Runnable removed) {
    if (original != null) {
      card.remove(original);
      removed.run();
    }
  }

  /// Into the card as it is by now: a dish sold out since the form was opened is no other dish.
  private Outcome<Menu> put(MenuItem item) {
    Menu now = card.desks().menu().menu();
    Optional<MenuItem> there = now.item(item.number());
    if (original == null && there.isPresent()) {
      return Outcome.refused(
          new Refusal.Invalid(
              List.of(new Fault(item.number(), "number", Fault.Kind.TWICE, "" + item.number()))));
    }
    MenuItem was = original == null ? null : original.gone(null);
    if (!Objects.equals(was, there.map(each -> each.gone(null)).orElse(null))) {
      return Outcome.refused(new Refusal.ChangedMeanwhile());
    }
    MenuItem next = item.gone(there.map(MenuItem::gone).orElse(null));
    return card.desks().card().edit(now.version(), edit(now, next), card.actor());
  }

  private static MenuEdit edit(Menu now, MenuItem item) {
    List<MenuItem> changed =
        new SharedChoices(now)
            .spread(item).stream()
                .map(
                    each ->
                        each.number() == item.number()
                            ? each
                            : MenuEditRules.vouched(now.item(each.number()).orElse(null), each))
                .toList();
    return new MenuEdit.PutItems(changed, true);
  }

  private Optional<MenuItem> made() {
    if (number.value().isEmpty()
        || name.value().isEmpty()
        || price.value().isEmpty()
        || preparation.value().isEmpty()
        || tags.value().isEmpty()
        || from.value().isEmpty()
        || until.value().isEmpty()
        || vat.made().isEmpty()
        || choices.made().isEmpty()) {
      return Optional.empty();
    }
    MenuItem made =
        new MenuItem(
            number.value().get(),
            kind.get(),
            section.get(),
            name.value().get(),
            description.value().orElse(""),
            price.value().get(),
            vat.made().get(),
            choices.made().get(),
            station.get(),
            Duration.ofMinutes(preparation.value().get()),
            tags.value().get(),
            allergens.all(),
            allergens.verified().orElse(null),
            original == null ? null : original.gone(),
            window(),
            modes);
    return Optional.of(allergens.vouchedNow() ? made : MenuEditRules.vouched(original, made));
  }

  private @Nullable Window window() {
    Optional<LocalTime> start = from.value().orElse(Optional.empty());
    Optional<LocalTime> end = until.value().orElse(Optional.empty());
    return days.isEmpty() && start.isEmpty() && end.isEmpty()
        ? null
        : new Window(days, start.orElse(ALL_DAY_FROM), end.orElse(ALL_DAY_UNTIL));
  }

  private List<Fault> faults() {
    Optional<MenuItem> made = made();
    if (made.isEmpty()) return List.of();
    if (original == null && menu.item(made.get().number()).isPresent()) {
      return List.of(new Fault(0, "number", Fault.Kind.TWICE, ""));
    }
    return new MenuEditRules(menu).apply(edit(menu, made.get()))
            instanceof Outcome.Refused<Menu>(Refusal.Invalid(List<Fault> faults))
        ? faults
        : List.of();
  }

  private <V> ObjectProperty<V> following(V start) {
    var property = new SimpleObjectProperty<V>(start);
    property.subscribe((was, now) -> form.changed());
    return property;
  }

  private static FormValue<Optional<LocalTime>> time(
      String name, @Nullable LocalTime at, LocalTime plain) {
    return new FormValue<>(
        name,
        at == null || at.equals(plain) ? "" : at.toString(),
        false,
        text ->
            text.isEmpty() ? Optional.of(Optional.empty()) : Typed.time(text).map(Optional::of));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split("[,;]"))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static MenuItem blank(Menu menu, House house) {
    String station =
        house.kitchen().stations().stream().map(KitchenPolicy.Station::id).findFirst().orElse("");
    return new MenuItem(
        menu.items().stream().mapToInt(MenuItem::number).max().orElse(0) + 1,
        Kind.DISH,
        menu.sections().isEmpty() ? "" : menu.sections().getFirst(),
        "",
        "",
        Money.ZERO,
        VatViewModel.USUAL,
        List.of(),
        station,
        Duration.ofMinutes(10),
        Set.of(),
        java.util.Map.of(),
        null,
        false,
        null,
        EnumSet.allOf(Mode.class));
  }
}
