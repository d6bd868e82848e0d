package fr.comptoir.app.desk;

import fr.comptoir.db.domain.delivery.Street;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds streets as people say them: without accents, with "bd", "av." or "ave" for the long words,
/// with or without the little words between. Pure.
public record StreetBook(List<Street> streets) {
  /// "12", "12 bis", "12 ter," at the beginning of an address.
  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\s*(\\d{1,4}\\s*(?:bis|ter|quater|[a-d])?)\\b[\\s,]*", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> LONG =
      Map.ofEntries(
          Map.entry("bd", "boulevard"),
          Map.entry("bld", "boulevard"),
          Map.entry("boul", "boulevard"),
          Map.entry("blvd", "boulevard"),
          Map.entry("av", "avenue"),
          Map.entry("ave", "avenue"),
          Map.entry("r", "rue"),
          Map.entry("pl", "place"),
          Map.entry("ch", "chemin"),
          Map.entry("che", "chemin"),
          Map.entry("crs", "cours"),
          Map.entry("imp", "impasse"),
          Map.entry("all", "allee"),
          Map.entry("st", "saint"),
          Map.entry("ste", "sainte"));

  private static final List<String> LITTLE =
      List.of("de", "du", "des", "d", "la", "le", "les", "l", "a", "au");

  /// The streets meant, the exact ones alone where there are any; empty when none is known.
  ///
  /// @param postalCode empty = not said
  /// @param city empty = not said
  public List<Street> find(String said, String postalCode, String city) {
    List<Street> around =
        streets.stream()
            .filter(street -> postalCode.isEmpty() || street.postalCode().equals(postalCode))
            .filter(street -> city.isEmpty() || plain(street.city()).equals(plain(city)))
            .toList();
    String wanted = plain(NUMBER.matcher(said).replaceFirst(""));
    List<Street> exact =
        around.stream().filter(street -> plain(street.name()).equals(wanted)).toList();
    if (!exact.isEmpty()) return exact;
    String core = core(wanted);
    return core.isEmpty()
        ? List.of()
        : around.stream().filter(street -> core(plain(street.name())).equals(core)).toList();
  }

  /// The house number at the beginning, as said; empty when there is none.
  public static String number(String said) {
    Matcher number = NUMBER.matcher(said);
    return number.find() ? number.group(1).strip() : "";
  }

  /// For comparing: lower case, no accents or signs, long words in full.
  static String plain(String text) {
    String letters =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", " ")
            .strip();
    return Stream.of(letters.split(" "))
        .map(word -> LONG.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }

  /// Without the little words: "rue de la republique" and "rue republique" are one.
  private static String core(String plain) {
    return Stream.of(plain.split(" "))
        .filter(word -> !LITTLE.contains(word))
        .collect(Collectors.joining(" "));
  }
}
