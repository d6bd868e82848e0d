package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.menu.Allergen.Presence;
import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What may be said about allergens (Regulation (EU) 1169/2011, art. 44). Unknown is never a no,
/// and what nobody verified is unknown.
public record AllergenRules(Menu menu) {

  /// The answer that needs a warning, for each allergen asked about; empty only when all are known
  /// to be absent.
  public Map<Allergen, Presence> warnings(
      MenuItem item, Collection<Integer> options, Set<Allergen> asked) {
    Map<Allergen, Presence> warnings = new LinkedHashMap<>();
    for (Allergen allergen : asked) {
      Presence presence = presence(item, options, allergen);
      if (presence != Presence.ABSENT) warnings.put(allergen, presence);
    }
    return warnings;
  }

  /// Whether a dish with these choices holds an allergen.
  public Presence presence(MenuItem item, Collection<Integer> options, Allergen allergen) {
    List<Choice> chosen = chosen(item, options, group -> true);
    List<MenuItem> dishes =
        chosen.stream()
            .map(Choice::item)
            .filter(Objects::nonNull)
            .flatMap(number -> menu.item(number).stream())
            .toList();
    Stream<Presence> ofDishes = dishes.stream().map(dish -> own(dish, allergen));
    if (item.kind() == MenuItem.Kind.FORMULA) {
      return dishes.isEmpty() ? Presence.UNKNOWN : worst(ofDishes);
    }
    Presence base = replaced(item, options, allergen, own(item, allergen));
    Stream<Presence> added =
        chosen.stream().map(choice -> choice.allergens().getOrDefault(allergen, Presence.ABSENT));
    return worst(Stream.concat(Stream.of(base), Stream.concat(ofDishes, added)));
  }

  /// A choice of which only one is possible stands instead of something (another dough) and may
  /// take an allergen away; one of several only adds.
  private static Presence replaced(
      MenuItem item, Collection<Integer> options, Allergen allergen, Presence own) {
    if (item.allergensVerified() == null) return own;
    return chosen(item, options, group -> group.max() == 1).stream()
        .map(choice -> choice.allergens().get(allergen))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(own);
  }

  private static List<Choice> chosen(
      MenuItem item, Collection<Integer> options, Predicate<ChoiceGroup> of) {
    return item.groups().stream()
        .filter(of)
        .flatMap(group -> group.choices().stream())
        .filter(choice -> options.contains(choice.number()))
        .toList();
  }

  private static Presence own(MenuItem item, Allergen allergen) {
    return item.allergensVerified() == null
        ? Presence.UNKNOWN
        : item.allergens().getOrDefault(allergen, Presence.UNKNOWN);
  }

  private static Presence worst(Stream<Presence> all) {
    return all.max((a, b) -> Integer.compare(weight(a), weight(b))).orElse(Presence.UNKNOWN);
  }

  private static int weight(Presence presence) {
    return switch (presence) {
      case CONTAINS -> 3;
      case TRACES -> 2;
      case UNKNOWN -> 1;
      case ABSENT -> 0;
    };
  }
}
