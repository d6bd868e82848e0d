package fr.comptoir.db.domain.kitchen;

import fr.comptoir.db.domain.order.PricedCart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is written under a dish on a ticket, from its options and its note, one thing a line, on
/// the screen as on paper. What is to be left out is in capitals, an allergy is never shortened.
public final class DishText {
  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;·\\n]\\s*");
  private static final List<String> WITHOUT =
      List.of("sans ", "pas de ", "pas d’", "without ", "no ");
  private static final List<String> ALLERGY_STEMS = List.of("allerg", "intoléran", "intoleran");

  private DishText() {}

  public enum Kind {
    OPTION,
    REMOVAL,
    NOTE,
    ALLERGY
  }

  public record Piece(Kind kind, String text) {}

  public static List<Piece> of(PricedCart.Line line) {
    return Stream.concat(
            line.options().stream().map(option -> option(option.name())), note(line.note()))
        .toList();
  }

  private static Piece option(String name) {
    return isRemoval(name)
        ? new Piece(Kind.REMOVAL, name.toUpperCase(Locale.ROOT))
        : new Piece(Kind.OPTION, name);
  }

  /// An allergy keeps the whole note together: a comma in it must not tear it apart.
  private static Stream<Piece> note(String note) {
    if (note.isBlank()) {
      return Stream.empty();
    }
    if (isAllergy(note)) {
      return Stream.of(new Piece(Kind.ALLERGY, note.strip()));
    }
    var pieces = new ArrayList<Piece>();
    for (String part : BETWEEN.split(note.strip())) {
      if (!part.isEmpty()) {
        pieces.add(
            isRemoval(part)
                ? new Piece(Kind.REMOVAL, part.toUpperCase(Locale.ROOT))
                : new Piece(Kind.NOTE, part));
      }
    }
    return pieces.stream();
  }

  private static boolean isRemoval(String words) {
    String lower = words.strip().toLowerCase(Locale.ROOT).replace('\'', '’');
    return WITHOUT.stream().anyMatch(lower::startsWith);
  }

  /// Whether a note speaks of an allergy or an intolerance, in French or English.
  public static boolean isAllergy(String note) {
    String lower = note.toLowerCase(Locale.ROOT);
    return ALLERGY_STEMS.stream().anyMatch(lower::contains);
  }
}
