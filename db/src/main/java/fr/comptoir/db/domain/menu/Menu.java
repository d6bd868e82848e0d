package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.menu.ChoiceGroup.Choice;
import fr.comptoir.db.domain.menu.MenuItem.Gone;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The whole card, in the order it is read.
public record Menu(long version, List<String> sections, List<MenuItem> items) {

  public Optional<MenuItem> item(int number) {
    return items.stream().filter(item -> item.number() == number).findFirst();
  }

  /// The choice that has this number, wherever it is asked for.
  public Optional<Choice> choice(int number) {
    return choices().filter(choice -> choice.number() == number).findFirst();
  }

  /// Every choice of every dish; those that several ask for as often.
  public Stream<Choice> choices() {
    return items.stream()
        .flatMap(item -> item.groups().stream())
        .flatMap(group -> group.choices().stream());
  }

  /// The card without the "86" marks whose end has come.
  public Menu asOf(LocalDateTime now) {
    Menu card =
        items.stream().anyMatch(item -> isBack(item.gone(), now))
            ? with(item -> isBack(item.gone(), now) ? item.gone(null) : item)
            : this;
    return card.choices().anyMatch(choice -> isBack(choice.gone(), now))
        ? card.with(
            item ->
                item.choosing(choice -> isBack(choice.gone(), now) ? choice.gone(null) : choice))
        : card;
  }

  /// The card without these dishes, whose last counted piece is sold.
  public Menu without(Set<Integer> exhausted) {
    return exhausted.isEmpty()
        ? this
        : with(
            item ->
                exhausted.contains(item.number()) && item.gone() == null
                    ? item.gone(Gone.COUNTED_OUT)
                    : item);
  }

  /// The card with each dish changed.
  public Menu with(UnaryOperator<MenuItem> change) {
    return new Menu(version, sections, items.stream().map(change).toList());
  }

  private static boolean isBack(@Nullable Gone gone, LocalDateTime now) {
    return gone != null && !gone.covers(now);
  }
}
