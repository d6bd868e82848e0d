package fr.comptoir.db.domain.menu;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Which dishes are worth naming when somebody asks what is good here.
public final class PopularityRules {
  /// Fewer, and nothing stands out.
  private static final int MOST = 5;

  /// One large table makes no favourite.
  private static final int AT_LEAST = 10;

  private PopularityRules() {}

  /// The numbers of the dishes that are ordered most, the first one most of all.
  ///
  /// @param sold pieces by number, of the last weeks
  public static List<Integer> popular(Menu menu, Map<Integer, Integer> sold) {
    return menu.items().stream()
        .map(MenuItem::number)
        .filter(number -> sold.getOrDefault(number, 0) >= AT_LEAST)
        .sorted(
            Comparator.<Integer>comparingInt(number -> -sold.getOrDefault(number, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }
}
