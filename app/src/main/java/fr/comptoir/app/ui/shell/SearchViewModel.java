package fr.comptoir.app.ui.shell;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.db.domain.search.SearchHit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The one search box. One question is under way at a time; what is typed meanwhile waits, and only
/// the newest of it is asked next, so that no late answer ever replaces a newer one. FX thread
/// only.
final class SearchViewModel {
  private final Function<String, List<SearchHit>> find;
  private final Background background;
  private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
  private String wanted = "";
  private boolean asking;
  private @Nullable Consumer<SearchHit> impatient;

  /// The kinds a list of hits is shown under.
  enum Kind {
    CUSTOMERS,
    ORDERS,
    RESERVATIONS,
    DISHES;

    static Kind of(SearchHit hit) {
      return switch (hit) {
        case SearchHit.OfCustomer _ -> CUSTOMERS;
        case SearchHit.OfOrder _ -> ORDERS;
        case SearchHit.OfReservation _ -> RESERVATIONS;
        case SearchHit.OfDish _ -> DISHES;
      };
    }
  }

  /// @param text what was asked; empty = nothing
  /// @param hits those of one kind together, the kind of the best one first
  /// @param chosen the index of the one Enter opens
  record Found(String text, List<SearchHit> hits, int chosen) {
    static final Found NOTHING = new Found("", List.of(), 0);

    static Found of(String text, List<SearchHit> hits) {
      Map<Kind, List<SearchHit>> kinds = new LinkedHashMap<>();
      hits.forEach(hit -> kinds.computeIfAbsent(Kind.of(hit), _ -> new ArrayList<>()).add(hit));
      return new Found(text, kinds.values().stream().flatMap(List::stream).toList(), 0);
    }

    Optional<SearchHit> hit() {
      return hits.isEmpty() ? Optional.empty() : Optional.of(hits.get(chosen));
    }
  }

  /// @param find the best first; may block
  SearchViewModel(Function<String, List<SearchHit>> find, Background background) {
    this.find = find;
    this.background = background;
  }

  ReadOnlyObjectProperty<Found> found() {
    return found.getReadOnlyProperty();
  }

  void type(String text) {
    wanted = text.strip();
    impatient = null;
    if (wanted.isEmpty()) {
      found.set(Found.NOTHING);
    } else if (!asking) {
      ask();
    }
  }

  /// What was found may have changed.
  void again() {
    if (!wanted.isEmpty() && !asking) {
      ask();
    }
  }

  /// Up or down the list; stays on it.
  void move(int by) {
    Found now = found.get();
    if (!now.hits().isEmpty()) {
      int next = Math.clamp(now.chosen() + by, 0, now.hits().size() - 1);
      found.set(new Found(now.text(), now.hits(), next));
    }
  }

  /// Enter: the chosen one, at once or, for who types faster than the book answers, as soon as it
  /// is found.
  void open(Consumer<SearchHit> opened) {
    if (found.get().text().equals(wanted)) {
      found.get().hit().ifPresent(opened);
    } else {
      impatient = opened;
    }
  }

  private void ask() {
    asking = true;
    String asked = wanted;
    background.run(() -> find.apply(asked), hits -> answered(asked, hits), () -> asking = false);
  }

  private void answered(String asked, List<SearchHit> hits) {
    asking = false;
    if (asked.equals(wanted)) {
      int at = found.get().text().equals(asked) ? found.get().chosen() : 0;
      Found now = Found.of(asked, hits);
      found.set(new Found(asked, now.hits(), Math.clamp(at, 0, Math.max(0, hits.size() - 1))));
      Consumer<SearchHit> waiting = impatient;
      impatient = null;
      if (waiting != null) {
        found.get().hit().ifPresent(waiting);
      }
    } else if (!wanted.isEmpty()) {
      ask();
    }
  }
}
