package fr.comptoir.app.geo;

import fr.comptoir.db.domain.delivery.Place;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Chooses among the houses a service found. Pure, and the same for every service.
///
/// @param found houses only: what is known less well was left out
record Hits(AddressQuery query, List<Hit> found) {
  /// Below this a service is guessing.
  private static final double GOOD = 0.5;

  /// So little worse than the best one may be meant as well.
  private static final double CLOSE = 0.1;

  /// A namesake further away isn't meant when there is one nearer. Metres.
  private static final int NEARBY = 30_000;

  private static final int CANDIDATES = 5;

  /// @param number of the house, as the service writes it
  /// @param score 0 to 1
  record Hit(Place place, String number, double score) {}

  Lookup choice() {
    List<Hit> good =
        found.stream()
            .filter(hit -> hit.score() >= GOOD && sameNumber(hit))
            .sorted(Comparator.comparingDouble(Hit::score).reversed())
            .toList();
    if (good.isEmpty()) return new Lookup.Unknown();
    List<Hit> meant = inTown(good);
    if (meant.isEmpty()) {
      // Right street, another town than said: ask rather than drive there.
      return new Lookup.Ambiguous(places(good));
    }
    double best = meant.getFirst().score();
    List<Place> places = places(meant.stream().filter(hit -> hit.score() >= best - CLOSE).toList());
    return places.size() == 1 ? new Lookup.Found(places.getFirst()) : new Lookup.Ambiguous(places);
  }

  /// Those in the town that was said; where none was said, those nearby if there are any.
  private List<Hit> inTown(List<Hit> hits) {
    if (query.namesATown()) {
      return hits.stream()
          .filter(hit -> said(query.postalCode(), hit.place().postalCode()))
          .filter(hit -> said(query.city(), hit.place().city()))
          .toList();
    }
    List<Hit> nearby =
        hits.stream().filter(hit -> query.near().metresTo(hit.place().point()) <= NEARBY).toList();
    return nearby.isEmpty() ? hits : nearby;
  }

  /// Without a number nobody said which house: any of them would be made up.
  private boolean sameNumber(Hit hit) {
    return plain(query.number()).equals(plain(hit.number()));
  }

  /// "Marseille" is said of "Marseille 6e Arrondissement" too, and the other way round.
  private static boolean said(String asked, String found) {
    String one = plain(asked) + " ";
    String other = plain(found) + " ";
    return asked.isEmpty() || other.startsWith(one) || one.startsWith(other);
  }

  /// The same house twice is one.
  private static List<Place> places(List<Hit> hits) {
    List<Place> places = new ArrayList<>();
    for (Hit hit : hits) {
      boolean known =
          places.stream()
              .anyMatch(
                  place ->
                      plain(place.street()).equals(plain(hit.place().street()))
                          && place.postalCode().equals(hit.place().postalCode()));
      if (!known && places.size() < CANDIDATES) places.add(hit.place());
    }
    return List.copyOf(places);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .replaceAll("(?<=\\d) (?=[a-z]+$)", "")
        .strip();
  }
}
