package fr.comptoir.db.domain.menu;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The whole card, in the order it is read.
public record Menu(long version, List<String> sections, List<MenuItem> items) {

  public Optional<MenuItem> item(int number) {
    return items.stream().filter(item -> item.number() == number).findFirst();
  }

  /// The card without the "86" marks whose end has come.
  public Menu asOf(LocalDateTime now) {
    return items.stream().anyMatch(item -> isBack(item, now))
        ? with(item -> isBack(item, now) ? item.gone(null) : item)
        : this;
  }

  /// The card with each dish changed.
  public Menu with(UnaryOperator<MenuItem> change) {
    return new Menu(version, sections, items.stream().map(change).toList());
  }

  private static boolean isBack(MenuItem item, LocalDateTime now) {
    return item.gone() != null && !item.gone().covers(now);
  }
}
