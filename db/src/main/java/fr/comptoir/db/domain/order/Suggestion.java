package fr.comptoir.db.domain.order;

import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Course;
import fr.comptoir.db.domain.menu.MenuItem;
import java.util.List;

/// What may be proposed with a cart.
public sealed interface Suggestion {
  /// The dish or the set menu meant.
  MenuItem item();

  /// Something that is missing.
  record Dish(Course course, MenuItem item) implements Suggestion {}

  /// A set menu that holds what is in the cart already, for less.
  ///
  /// @param options numbers of the choices that make it the same
  /// @param lines of the cart it would take one piece each from; a line twice for two pieces
  /// @param saving what is paid less
  record SetMenu(MenuItem item, List<Integer> options, List<Integer> lines, Money saving)
      implements Suggestion {}
}
