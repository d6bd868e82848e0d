package fr.comptoir.db.domain.search;

import fr.comptoir.db.domain.PhoneNumber;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the search box, taken apart: words of a name, and digits of a number or
/// of a telephone. Pure.
///
/// @param words folded, each the beginning of a word of the name; the longest first
/// @param digits of a telephone number or an order's number, however they were grouped; may be
///   empty
public record SearchText(List<String> words, String digits) {
  private static final int WORD = 60;
  private static final int SHORTEST_TAIL = 2;
  private static final int NUMBER_DIGITS = 4;
  private static final Pattern DIGITS = Pattern.compile("[+(#]*\\d[\\d().\\-/+]*|[().\\-/+]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /// Takes a text apart. "Élise 06 12" is one word and the digits 0612.
  public static SearchText of(String typed) {
    List<String> words = new ArrayList<>();
    var digits = new StringBuilder();
    for (String token : typed.strip().split("\\s+", -1)) {
      if (DIGITS.matcher(token).matches()) digits.append(token.replaceAll("[^0-9]", ""));
      else words.addAll(fold(token));
    }
    return new SearchText(
        words.stream()
            .distinct()
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .toList(),
        national(digits.toString()));
  }

  /// Digits as the house dials them: 0033 and +33 (0) are 33, as in the number as it is kept.
  private static String national(String digits) {
    String plain = digits.startsWith("00") && digits.length() > 2 ? digits.substring(2) : digits;
    return plain.startsWith("330") ? "33" + plain.substring(3) : plain;
  }

  public boolean isEmpty() {
    return words.isEmpty() && digits.isEmpty();
  }

  /// The order's number that may be meant; 0 when it can be none.
  public int orderNumber() {
    return digits.isEmpty() || digits.length() > NUMBER_DIGITS ? 0 : Integer.parseInt(digits);
  }

  /// Whether every word begins a word of this name.
  public boolean fits(String name) {
    if (words.isEmpty()) return true;
    Set<String> known = wordsOf(name);
    return words.stream()
        .allMatch(word -> known.stream().anyMatch(whole -> whole.startsWith(word)));
  }

  /// Whether the digits, if there are any, are a piece of this number.
  public boolean isPieceOf(@Nullable PhoneNumber number) {
    return digits.isEmpty()
        || number != null && tails(number).stream().anyMatch(tail -> tail.startsWith(digits));
  }

  /// Whether every word is a whole word of this name.
  public boolean equalsWordsOf(String name) {
    return !words.isEmpty() && wordsOf(name).containsAll(words);
  }

  /// The words of a text in a-z and 0-9: without accents, capitals and signs, other scripts by the
  /// numbers of their letters.
  public static List<String> fold(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
            .replaceAll("");
    Set<String> words = new LinkedHashSet<>();
    var word = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            sign -> {
              String folded = fold(sign);
              if (folded.isEmpty()) keep(words, word);
              else word.append(folded);
            });
    keep(words, word);
    return List.copyOf(words);
  }

  /// The words a name is found by: those of [#fold], and what hyphen and apostrophe join in one
  /// ("obrien", "jeanpierre").
  public static Set<String> wordsOf(String name) {
    Set<String> words = new LinkedHashSet<>();
    for (String token : SPACES.split(name, -1)) {
      words.addAll(fold(token));
      join(words, token);
      for (String piece : token.split("-", -1)) join(words, piece);
    }
    return words;
  }

  private static void join(Set<String> words, String token) {
    List<String> parts = fold(token);
    if (parts.size() > 1) keep(words, new StringBuilder(String.join("", parts)));
  }

  private static void keep(Set<String> words, StringBuilder word) {
    if (!word.isEmpty()) words.add(word.substring(0, Math.min(word.length(), WORD)));
    word.setLength(0);
  }

  private static String fold(int sign) {
    if (sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9') return Character.toString(sign);
    return switch (sign) {
      case 'œ' -> "oe";
      case 'æ' -> "ae";
      case 'ß' -> "ss";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'ı' -> "i";
      default -> Character.isLetterOrDigit(sign) ? "x%04x".formatted(sign) : "";
    };
  }

  /// What a number may be found by: each of its ends, as it is dialled at home, and the whole of it
  /// with its country.
  public static Set<String> tails(PhoneNumber number) {
    String whole = number.e164().substring(1);
    String dialled = whole.startsWith("33") ? "0" + whole.substring(2) : whole;
    Set<String> tails = new LinkedHashSet<>();
    tails.add(whole);
    for (int from = 0; from <= dialled.length() - SHORTEST_TAIL; from++) {
      tails.add(dialled.substring(from));
    }
    return tails;
  }
}
