package fr.comptoir.db.domain.menu;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One thing somebody does to the card.
public sealed interface MenuEdit {

  /// @param position from 0; beyond the end = last
  record AddSection(String name, int position) implements MenuEdit {}

  record RenameSection(String name, String to) implements MenuEdit {}

  record MoveSection(String name, int position) implements MenuEdit {}

  /// @param moveTo where its dishes go; null = it must have none
  record RemoveSection(String name, @Nullable String moveTo) implements MenuEdit {}

  /// Adds a dish at the end of its section, or changes the one that has its number.
  record PutItem(MenuItem item) implements MenuEdit {}

  /// As [PutItem] for several dishes in one step: a row of the allergen matrix, a group of choices
  /// that more than one dish has.
  ///
  /// @param vouched whoever sends it stands for the allergens just as they are
  record PutItems(List<MenuItem> items, boolean vouched) implements MenuEdit {}

  /// @param position in the section, from 0; beyond the end = last
  record MoveItem(int number, String section, int position) implements MenuEdit {}

  record RemoveItem(int number) implements MenuEdit {}

  /// One word and what it is about, for the journal.
  default String what() {
    return switch (this) {
      case AddSection e -> "add section " + e.name();
      case RenameSection e -> "rename section " + e.name() + " to " + e.to();
      case MoveSection e -> "move section " + e.name();
      case RemoveSection e -> "remove section " + e.name();
      case PutItem e -> "put item " + e.item().number();
      case PutItems e ->
          "put items "
              + e.items().stream()
                  .map(item -> String.valueOf(item.number()))
                  .collect(Collectors.joining(" "));
      case MoveItem e -> "move item " + e.number();
      case RemoveItem e -> "remove item " + e.number();
    };
  }
}
