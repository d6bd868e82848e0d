package fr.comptoir.app.assistant;

import fr.comptoir.db.domain.restaurant.AssistantPolicy;

/// Text that people typed or said, on its way into instructions. It stays data: on one line, of
/// bounded length, without the marks that fence it in or begin a section. Authority is in the code
/// of the tools anyway; this only keeps a dish's description from talking.
final class Fence {
  private static final int NAME = 80;
  private static final int TEXT = 400;

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
    String line =
        text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}\\s]+", " ")
            .replaceAll("[<>{}`#*_|\\[\\]\\\\]", "")
            .strip();
    return line.length() <= most ? line : line.substring(0, most).strip() + "…";
  }
}
