package fr.comptoir.db.domain.menu;

import java.util.List;
import java.util.Optional;

/// The whole card, in the order it is read.
public record Menu(long version, List<String> sections, List<MenuItem> items) {

  public Optional<MenuItem> item(int number) {
    return items.stream().filter(item -> item.number() == number).findFirst();
  }
}
