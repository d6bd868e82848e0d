package fr.comptoir.app.desk;

import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.search.SearchHit;
import fr.comptoir.db.domain.search.SearchRank;
import fr.comptoir.db.domain.search.SearchText;
import fr.comptoir.db.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The one search box: what has an `@` is a mail address, digits are a telephone or an order, the
/// rest is a name, a code or a dish. Thread-safe, blocking; fast enough for every keystroke, never
/// on the FX thread.
public final class SearchDesk {
  private static final int SHOWN = 20;

  private static final int DISHES = 5;

  private final Database database;
  private final Clock clock;

  SearchDesk(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The twenty best, the best first; nothing for an empty box.
  public List<SearchHit> find(String typed) {
    if (typed.contains("@")) {
      return database.read(book -> List.copyOf(book.search().byMail(typed.strip(), SHOWN)));
    }
    SearchText text = SearchText.of(typed);
    if (text.isEmpty()) return List.of();
    Instant now = clock.instant();
    List<SearchHit> hits =
        database.read(
            book -> {
              List<SearchHit> found = new ArrayList<>(book.search().find(text, now));
              found.addAll(dishes(text, book.menu().get()));
              return found;
            });
    return new SearchRank(text, now).sort(hits, SHOWN);
  }

  /// By the words of its name, or by its number on the card.
  private static List<SearchHit.OfDish> dishes(SearchText text, Menu card) {
    return card.items().stream()
        .filter(
            item ->
                text.words().isEmpty()
                    ? item.number() == text.orderNumber()
                    : text.digits().isEmpty() && text.fits(item.name()))
        .limit(DISHES)
        .map(item -> new SearchHit.OfDish(item.number(), item.name(), item.price(), item.soldOut()))
        .toList();
  }
}
