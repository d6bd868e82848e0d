package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A step at which something is chosen: an option group of a dish, the halves of a half-and-half, a
/// step of a set menu.
///
/// @param min fewer than this and a choice is missing
/// @param preselected number of the choice that holds when nothing is said
public record ChoiceGroup(
    String name,
    int min,
    int max,
    @Nullable Integer preselected,
    ExtraRule extraRule,
    List<Choice> choices) {

  /// How extras of one group add up: all of them, or only the dearest (a half-and-half costs its
  /// dearer half).
  public enum ExtraRule {
    SUM,
    MAX
  }

  /// The same, each choice changed.
  public ChoiceGroup with(UnaryOperator<Choice> change) {
    return new ChoiceGroup(
        name, min, max, preselected, extraRule, choices.stream().map(change).toList());
  }

  /// @param number unique over the whole menu; what the assistant says
  /// @param allergens what this choice adds or changes
  /// @param item number of the dish meant, for steps of a set menu and halves
  /// @param gone off the card ("86"), wherever it is asked for; null = it can be had
  public record Choice(
      int number,
      String name,
      Money extra,
      Map<Allergen, Presence> allergens,
      @Nullable Integer item,
      MenuItem.@Nullable Gone gone) {

    /// One that can be had.
    public Choice(
        int number,
        String name,
        Money extra,
        Map<Allergen, Presence> allergens,
        @Nullable Integer item) {
      this(number, name, extra, allergens, item, null);
    }

    /// The same, off the card for so long; null = back on it.
    public Choice gone(MenuItem.@Nullable Gone next) {
      return new Choice(number, name, extra, allergens, item, next);
    }
  }
}
