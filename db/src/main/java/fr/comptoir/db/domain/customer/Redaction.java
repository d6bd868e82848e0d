package fr.comptoir.db.domain.customer;

import fr.comptoir.db.domain.PhoneNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes a person out of free texts: their names as whole words, their numbers however they are
/// grouped, their address of e-mail. Pure.
///
/// @param patterns what is taken out
/// @param needles each in lower case; a text that has none of them has nothing to take out
/// @param digits the significant digits of each number; a text that has none of them, blanks, dots
///   and hyphens apart, names no number
public record Redaction(List<Pattern> patterns, List<String> needles, List<String> digits) {
  /// What stands where somebody was named.
  public static final String GONE = "…";

  private static final int SHORTEST_NAME = 3;
  private static final String BETWEEN = "[ .\\-\\u00a0]?";

  /// @param names as they may be written, each searched as a whole; very short ones are left, they
  ///   would take more out than the person
  public static Redaction of(
      Collection<String> names, Collection<PhoneNumber> phones, Collection<String> addresses) {
    List<Pattern> patterns = new ArrayList<>();
    List<String> needles = new ArrayList<>();
    for (String name : names) {
      if (name.strip().length() >= SHORTEST_NAME) add(name.strip(), patterns, needles);
    }
    for (String address : addresses) if (!address.isBlank()) add(address, patterns, needles);
    List<String> digits = phones.stream().map(Redaction::significant).toList();
    phones.forEach(phone -> patterns.add(numberOf(phone)));
    return new Redaction(List.copyOf(patterns), List.copyOf(needles), digits);
  }

  private static void add(String words, List<Pattern> patterns, List<String> needles) {
    patterns.add(
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    needles.add(words.toLowerCase(Locale.ROOT));
  }

  private static String significant(PhoneNumber phone) {
    return phone.e164().substring(phone.e164().startsWith("+33") ? 3 : 1);
  }

  private static Pattern numberOf(PhoneNumber phone) {
    String grouped =
        significant(phone)
            .chars()
            .mapToObj(Character::toString)
            .collect(Collectors.joining(BETWEEN));
    String before =
        phone.e164().startsWith("+33")
            ? "(?:(?:\\+|00)?33" + BETWEEN + "(?:\\(0\\)" + BETWEEN + ")?|0" + BETWEEN + ")"
            : "(?:\\+|00)?";
    return Pattern.compile("(?<!\\d)" + before + grouped + "(?!\\d)");
  }

  /// The text without the person; empty when it was nothing else.
  public String apply(String text) {
    String left = text;
    for (Pattern pattern : patterns) left = pattern.matcher(left).replaceAll(GONE);
    return left.strip().equals(GONE) ? "" : left;
  }
}
