package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Fault.Kind;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What may be done to the card. The card after an edit is one that [MenuCheck] finds nothing wrong
/// with that wasn't wrong before.
public record MenuEditRules(Menu menu) {

  /// The card with the edit done.
  ///
  /// Refused: [Refusal.Invalid] by field, [Refusal.SectionInUse], [Refusal.UnknownItem].
  public Outcome<Menu> apply(MenuEdit edit) {
    return switch (edit) {
      case MenuEdit.AddSection e -> addSection(e);
      case MenuEdit.RenameSection e -> renameSection(e);
      case MenuEdit.MoveSection e -> moveSection(e);
      case MenuEdit.RemoveSection e -> removeSection(e);
      case MenuEdit.PutItem e -> putItems(List.of(e.item()), false);
      case MenuEdit.PutItems e -> putItems(e.items(), e.vouched());
      case MenuEdit.MoveItem e -> moveItem(e);
      case MenuEdit.RemoveItem e -> removeItem(e.number());
    };
  }

  /// Allergens that were changed are nobody's word any more, unless somebody vouches for the new
  /// ones: the check of the old ones doesn't count.
  ///
  /// @param before null for a new dish
  public static MenuItem vouched(@Nullable MenuItem before, MenuItem after) {
    if (before == null) return after;
    boolean sameWord = Objects.equals(before.allergensVerified(), after.allergensVerified());
    return sameWord && !allergens(before).equals(allergens(after)) ? after.verified(null) : after;
  }

  private Outcome<Menu> addSection(MenuEdit.AddSection edit) {
    if (menu.sections().contains(edit.name())) return invalid("section", Kind.TWICE, edit.name());
    List<String> sections = new ArrayList<>(menu.sections());
    sections.add(Math.clamp(edit.position(), 0, sections.size()), edit.name().strip());
    return checked(new Menu(menu.version(), List.copyOf(sections), menu.items()));
  }

  private Outcome<Menu> renameSection(MenuEdit.RenameSection edit) {
    if (!menu.sections().contains(edit.name())) return unknownSection(edit.name());
    if (menu.sections().contains(edit.to())) return invalid("section", Kind.TWICE, edit.to());
    List<String> sections =
        menu.sections().stream().map(s -> s.equals(edit.name()) ? edit.to().strip() : s).toList();
    return checked(
        new Menu(menu.version(), sections, menu.items())
            .with(item -> item.section().equals(edit.name()) ? item.in(edit.to().strip()) : item));
  }

  private Outcome<Menu> moveSection(MenuEdit.MoveSection edit) {
    List<String> sections = new ArrayList<>(menu.sections());
    if (!sections.remove(edit.name())) return unknownSection(edit.name());
    sections.add(Math.clamp(edit.position(), 0, sections.size()), edit.name());
    return Outcome.done(new Menu(menu.version(), List.copyOf(sections), menu.items()));
  }

  private Outcome<Menu> removeSection(MenuEdit.RemoveSection edit) {
    if (!menu.sections().contains(edit.name())) return unknownSection(edit.name());
    String moveTo = edit.moveTo();
    long dishes = menu.items().stream().filter(item -> item.section().equals(edit.name())).count();
    if (dishes > 0 && moveTo == null) {
      return Outcome.refused(new Refusal.SectionInUse(edit.name(), (int) dishes));
    }
    List<String> sections =
        menu.sections().stream().filter(name -> !name.equals(edit.name())).toList();
    if (moveTo != null && !sections.contains(moveTo)) return unknownSection(moveTo);
    return checked(
        new Menu(menu.version(), sections, menu.items())
            .with(
                item ->
                    moveTo != null && item.section().equals(edit.name()) ? item.in(moveTo) : item));
  }

  private Outcome<Menu> putItems(List<MenuItem> changed, boolean vouched) {
    List<MenuItem> items = new ArrayList<>(menu.items());
    for (MenuItem item : changed) {
      Optional<MenuItem> before = menu.item(item.number());
      MenuItem next = vouched ? item : vouched(before.orElse(null), item);
      if (before.isPresent()) items.replaceAll(i -> i.number() == item.number() ? next : i);
      else items.add(next);
    }
    return checked(new Menu(menu.version(), menu.sections(), List.copyOf(items)));
  }

  private Outcome<Menu> moveItem(MenuEdit.MoveItem edit) {
    Optional<MenuItem> moved = menu.item(edit.number());
    if (moved.isEmpty()) return Outcome.refused(new Refusal.UnknownItem(edit.number()));
    if (!menu.sections().contains(edit.section())) return unknownSection(edit.section());
    List<MenuItem> items = new ArrayList<>(menu.items());
    items.remove(moved.get());
    List<MenuItem> there =
        items.stream().filter(item -> item.section().equals(edit.section())).toList();
    int at =
        edit.position() < there.size()
            ? items.indexOf(there.get(Math.max(0, edit.position())))
            : there.isEmpty() ? items.size() : items.indexOf(there.getLast()) + 1;
    items.add(at, moved.get().in(edit.section()));
    return Outcome.done(new Menu(menu.version(), menu.sections(), List.copyOf(items)));
  }

  private Outcome<Menu> removeItem(int number) {
    if (menu.item(number).isEmpty()) return Outcome.refused(new Refusal.UnknownItem(number));
    return checked(
        new Menu(
            menu.version(),
            menu.sections(),
            menu.items().stream().filter(item -> item.number() != number).toList()));
  }

  private Outcome<Menu> checked(Menu after) {
    List<Fault> known = MenuCheck.faults(menu);
    List<Fault> faults =
        MenuCheck.faults(after).stream().filter(fault -> !known.contains(fault)).toList();
    return faults.isEmpty() ? Outcome.done(after) : Outcome.refused(new Refusal.Invalid(faults));
  }

  private static Map<Integer, Map<Allergen, Presence>> allergens(MenuItem item) {
    Map<Integer, Map<Allergen, Presence>> all = new TreeMap<>();
    all.put(0, item.allergens());
    for (ChoiceGroup group : item.groups()) {
      for (Choice choice : group.choices()) all.put(choice.number(), choice.allergens());
    }
    return all;
  }

  private static Outcome<Menu> unknownSection(String name) {
    return invalid("section", Kind.UNKNOWN, name);
  }

  private static Outcome<Menu> invalid(String field, Kind kind, String value) {
    return Outcome.refused(new Refusal.Invalid(List.of(new Fault(0, field, kind, value))));
  }
}
