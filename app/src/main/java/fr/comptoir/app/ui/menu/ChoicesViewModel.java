package fr.comptoir.app.ui.menu;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import fr.comptoir.db.domain.menu.ChoiceGroup;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.ChoiceGroup.ExtraRule;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.SharedChoices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The groups of choices of a dish, or the steps of a set menu, as they are edited. FX thread only.
final class ChoicesViewModel {
  private final Form<?> form;
  private final Menu menu;
  private final ObservableList<GroupDraft> groups = FXCollections.observableArrayList();
  private int fields;
  private int nextNumber;

  /// One group. Its choices are changed through the model.
  static final class GroupDraft {
    final FormValue<String> name;
    final FormValue<Integer> min;
    final FormValue<Integer> max;
    final ExtraRule rule;
    final List<ChoiceDraft> choices = new ArrayList<>();
    @Nullable Integer preselected;

    GroupDraft(
        FormValue<String> name, FormValue<Integer> min, FormValue<Integer> max, ExtraRule rule) {
      this.name = name;
      this.min = min;
      this.max = max;
      this.rule = rule;
    }
  }

  /// One choice.
  ///
  /// @param allergens as they were; the matrix doesn't ask for those of a choice
  /// @param item number of the dish meant, for steps of a set menu
  record ChoiceDraft(
      int number,
      FormValue<String> name,
      FormValue<Money> extra,
      Map<Allergen, Presence> allergens,
      @Nullable Integer item) {}

  ChoicesViewModel(Form<?> form, Menu menu, List<ChoiceGroup> groups) {
    this.form = form;
    this.menu = menu;
    this.nextNumber = new SharedChoices(menu).freeNumber();
    groups.forEach(this::add);
  }

  ObservableList<GroupDraft> groups() {
    return groups;
  }

  /// Empty while something can't be read.
  Optional<List<ChoiceGroup>> made() {
    List<ChoiceGroup> made = new ArrayList<>();
    for (GroupDraft draft : groups) {
      if (draft.name.value().isEmpty()
          || draft.min.value().isEmpty()
          || draft.max.value().isEmpty()) {
        return Optional.empty();
      }
      List<Choice> choices = new ArrayList<>();
      for (ChoiceDraft choice : draft.choices) {
        if (choice.name().value().isEmpty() || choice.extra().value().isEmpty()) {
          return Optional.empty();
        }
        choices.add(
            new Choice(
                choice.number(),
                choice.name().value().get(),
                choice.extra().value().get(),
                choice.allergens(),
                choice.item()));
      }
      made.add(
          new ChoiceGroup(
              draft.name.value().get(),
              draft.min.value().get(),
              draft.max.value().get(),
              draft.preselected,
              draft.rule,
              List.copyOf(choices)));
    }
    return Optional.of(List.copyOf(made));
  }

  /// A group as another dish has it: a change to it changes both.
  void copy(ChoiceGroup group) {
    add(group);
    form.changed();
  }

  /// An empty one.
  ///
  /// @param min fewer choices than this and one is missing
  void addGroup(String name, int min) {
    add(new ChoiceGroup(name, min, 1, null, ExtraRule.SUM, List.of()));
    form.changed();
  }

  void removeGroup(GroupDraft group) {
    forget(group.name, group.min, group.max);
    group.choices.forEach(choice -> forget(choice.name(), choice.extra()));
    groups.remove(group);
    form.changed();
  }

  void moveGroup(GroupDraft group, int by) {
    int to = groups.indexOf(group) + by;
    if (to < 0 || to >= groups.size()) return;
    groups.remove(group);
    groups.add(to, group);
    form.changed();
  }

  /// @param dish that is chosen; null = a choice of its own, without a name yet
  void addChoice(GroupDraft group, @Nullable MenuItem dish) {
    group.choices.add(
        choice(
            new Choice(
                nextNumber++,
                dish == null ? "" : dish.name(),
                Money.ZERO,
                Map.of(),
                dish == null ? null : dish.number())));
    refresh(group);
  }

  void removeChoice(GroupDraft group, ChoiceDraft choice) {
    forget(choice.name(), choice.extra());
    group.choices.remove(choice);
    Integer chosen = group.preselected;
    if (chosen != null && chosen == choice.number()) group.preselected = null;
    refresh(group);
  }

  /// What holds when nothing is said; a second time, nothing does.
  void preselect(GroupDraft group, ChoiceDraft choice) {
    Integer chosen = group.preselected;
    group.preselected = chosen != null && chosen == choice.number() ? null : choice.number();
    refresh(group);
  }

  /// Dishes that can be chosen in a step: all but set menus.
  List<MenuItem> dishes() {
    return menu.items().stream().filter(item -> item.kind() != MenuItem.Kind.FORMULA).toList();
  }

  /// Groups of the card this dish hasn't.
  List<ChoiceGroup> known() {
    List<ChoiceGroup> own = made().orElse(List.of());
    return menu.items().stream()
        .filter(item -> item.kind() == MenuItem.Kind.DISH)
        .flatMap(item -> item.groups().stream())
        .distinct()
        .filter(group -> !own.contains(group))
        .toList();
  }

  private void add(ChoiceGroup group) {
    var draft =
        new GroupDraft(
            form.add(FormValue.words(field("group"), group.name(), true)),
            form.add(new FormValue<>(field("min"), text(group.min()), true, Typed::whole)),
            form.add(new FormValue<>(field("max"), text(group.max()), true, Typed::whole)),
            group.extraRule());
    draft.preselected = group.preselected();
    group.choices().forEach(each -> draft.choices.add(choice(each)));
    groups.add(draft);
  }

  private ChoiceDraft choice(Choice choice) {
    return new ChoiceDraft(
        choice.number(),
        form.add(FormValue.words(field("choice"), choice.name(), true)),
        form.add(new FormValue<>(field("extra"), Typed.text(choice.extra()), true, Typed::money)),
        choice.allergens(),
        choice.item());
  }

  /// Fields are many of a kind: each has its own name.
  private String field(String kind) {
    return kind + "-" + ++fields;
  }

  private void forget(FormValue<?>... values) {
    for (FormValue<?> value : values) form.remove(value);
  }

  /// Shows it anew: what it holds is not observed piece by piece.
  private void refresh(GroupDraft group) {
    groups.set(groups.indexOf(group), group);
    form.changed();
  }

  private static String text(int number) {
    return Integer.toString(number);
  }
}
