package fr.comptoir.app.ui.menu;

import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// What of the card is looked at. Pure.
public sealed interface CardFilter {
  record All() implements CardFilter {}

  record Section(String name) implements CardFilter {}

  record SoldOut() implements CardFilter {}

  /// Nobody vouches for their allergens.
  record Unverified() implements CardFilter {}

  /// The dishes a filter and a search leave, in the order of the card. A search goes before the
  /// filter: who types a name wants that dish, wherever it stands.
  ///
  /// @param search a number, or letters of the name or the description, whatever their accents
  static List<MenuItem> of(Menu card, CardFilter filter, String search) {
    String wanted = plain(search.strip());
    return card.sections().stream()
        .flatMap(section -> in(card, section).stream())
        .filter(item -> wanted.isEmpty() ? keeps(filter, item) : isMeant(item, wanted))
        .toList();
  }

  static List<MenuItem> in(Menu card, String section) {
    return card.items().stream().filter(item -> item.section().equals(section)).toList();
  }

  static long count(Menu card, CardFilter filter) {
    return card.items().stream().filter(item -> keeps(filter, item)).count();
  }

  /// Nothing may be said about a dish whose allergens nobody has checked. A set menu has none of
  /// its own.
  static boolean isUnverified(MenuItem item) {
    return item.kind() != MenuItem.Kind.FORMULA && item.allergensVerified() == null;
  }

  private static boolean keeps(CardFilter filter, MenuItem item) {
    return switch (filter) {
      case All() -> true;
      case Section(String name) -> item.section().equals(name);
      case SoldOut() -> item.soldOut();
      case Unverified() -> isUnverified(item);
    };
  }

  private static boolean isMeant(MenuItem item, String wanted) {
    return String.valueOf(item.number()).equals(wanted)
        || plain(item.name() + " " + item.description()).contains(wanted);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
