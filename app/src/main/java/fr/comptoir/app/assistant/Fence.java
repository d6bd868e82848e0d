package fr.comptoir.app.assistant;

import fr.comptoir.db.domain.restaurant.AssistantPolicy;
import java.util.regex.Pattern;

/// Text that people typed or said, on its way into instructions. It stays data: on one line, of
/// bounded length, without the marks that fence it in or begin a section. Authority is in the code
/// of the tools anyway; this only keeps a dish's description from talking.
final class Fence {
  private static final int NAME = 80;
  private static final int TEXT = 400;
  private static final String PLAIN = ",.;:!?'’\"()/+-&%€°";
  private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}\\s]+");
  private static final Pattern MARKS = Pattern.compile("[<>{}`#*_|\\[\\]\\\\]");

  private Fence() {}

  /// A name: of a dish, a person, a street.
  static String name(String text) {
    return clean(text, NAME);
  }

  /// A sentence: a description, an answer, a note.
  static String text(String text) {
    return clean(text, TEXT);
  }

  /// A line of the owner's own notes; how long they may be is checked where they are kept.
  static String note(String text) {
    return clean(text, AssistantPolicy.LONGEST_NOTES);
  }

  private static String clean(String text, int most) {
    String line = isClean(text) ? text : cleaned(text);
    return line.length() <= most ? line : line.substring(0, most).strip() + "…";
  }

  private static String cleaned(String text) {
    String line = BLANKS.matcher(text).replaceAll(" ");
    return MARKS.matcher(line).replaceAll("").strip();
  }

  /// Letters, digits and commas with single blanks between: nothing to take out. Nearly all of a
  /// card is so, and a call's instructions hold some thousand pieces of it.
  private static boolean isClean(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? blank : !Character.isLetterOrDigit(c) && PLAIN.indexOf(c) < 0) return false;
      blank = c == ' ';
    }
    return text.isEmpty() || !blank;
  }
}
