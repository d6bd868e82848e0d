package fr.comptoir.app.ui.orders;

import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuItem;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a person types to order: `11`, `2x11`, `2 marg`, `marg`. Pure.
///
/// @param quantity 1 where none is typed
/// @param wanted a number of the card or letters of a name; empty while only a quantity is typed
record EntrySearch(int quantity, String wanted) {
  private static final int MOST = 6;
  private static final Pattern TIMES = Pattern.compile("(\\d{1,2})\\s*[x×*]\\s*(.*)");
  private static final Pattern COUNTED = Pattern.compile("(\\d{1,2})\\s+(\\S.*)");

  static EntrySearch of(String typed) {
    String text = typed.strip();
    for (Pattern form : List.of(TIMES, COUNTED)) {
      Matcher match = form.matcher(text);
      if (match.matches()) {
        return new EntrySearch(Math.max(1, Integer.parseInt(match.group(1))), match.group(2));
      }
    }
    return new EntrySearch(1, text);
  }

  /// Dishes meant, the likeliest first: the number itself, then names that begin so, then names
  /// that contain it.
  List<MenuItem> in(Menu menu) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    if (wanted.chars().allMatch(Character::isDigit)) {
      return menu.items().stream()
          .filter(item -> Integer.toString(item.number()).startsWith(wanted))
          .sorted((a, b) -> Integer.compare(a.number(), b.number()))
          .limit(MOST)
          .toList();
    }
    String plain = plain(wanted);
    Stream<MenuItem> first =
        menu.items().stream().filter(item -> plain(item.name()).startsWith(plain));
    Stream<MenuItem> then =
        menu.items().stream().filter(item -> hasAllWords(plain(item.name()), plain));
    return Stream.concat(first, then).distinct().limit(MOST).toList();
  }

  static boolean hasAllWords(String name, String words) {
    return Stream.of(words.split(" +")).allMatch(name::contains);
  }

  /// Lower case without accents.
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
