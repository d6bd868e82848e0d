package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Choices that several dishes have: sizes, doughs, toppings. One number means the same wherever it
/// stands, so whoever changes it at one dish changes it at all of them.
///
/// @param menu as it was before
public record SharedChoices(Menu menu) {

  /// The dish as it is to be and, with it, every other one that changes along: a group that was the
  /// same there becomes the same again, a choice of the same number gets its name and price.
  public List<MenuItem> spread(MenuItem after) {
    Optional<MenuItem> before = menu.item(after.number());
    Map<ChoiceGroup, ChoiceGroup> groups = before.map(was -> groups(was, after)).orElse(Map.of());
    Map<Integer, Choice> choices = new HashMap<>();
    for (ChoiceGroup group : after.groups()) {
      for (Choice choice : group.choices()) choices.put(choice.number(), choice);
    }
    List<MenuItem> changed = new ArrayList<>();
    changed.add(after);
    for (MenuItem other : menu.items()) {
      if (other.number() == after.number()) continue;
      List<ChoiceGroup> next =
          other.groups().stream()
              .map(group -> groups.getOrDefault(group, group))
              .map(group -> renewed(group, choices))
              .toList();
      if (!next.equals(other.groups())) changed.add(other.choosing(next));
    }
    return List.copyOf(changed);
  }

  /// A number no choice has yet.
  public int freeNumber() {
    return 1
        + menu.items().stream()
            .flatMap(item -> item.groups().stream())
            .flatMap(group -> group.choices().stream())
            .mapToInt(Choice::number)
            .max()
            .orElse(100);
  }

  /// Groups that stand under the same name before and after.
  private static Map<ChoiceGroup, ChoiceGroup> groups(MenuItem before, MenuItem after) {
    Map<ChoiceGroup, ChoiceGroup> pairs = new HashMap<>();
    for (ChoiceGroup was : before.groups()) {
      after.groups().stream()
          .filter(is -> is.name().equals(was.name()) || shareAChoice(is, was))
          .findFirst()
          .filter(is -> !is.equals(was))
          .ifPresent(is -> pairs.put(was, is));
    }
    return pairs;
  }

  private static boolean shareAChoice(ChoiceGroup one, ChoiceGroup other) {
    return one.choices().stream()
        .anyMatch(c -> other.choices().stream().anyMatch(d -> d.number() == c.number()));
  }

  private static ChoiceGroup renewed(ChoiceGroup group, Map<Integer, Choice> choices) {
    return new ChoiceGroup(
        group.name(),
        group.min(),
        group.max(),
        group.preselected(),
        group.extraRule(),
        group.choices().stream().map(c -> choices.getOrDefault(c.number(), c)).toList());
  }
}
