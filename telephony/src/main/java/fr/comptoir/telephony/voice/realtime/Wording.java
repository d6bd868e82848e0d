package fr.comptoir.telephony.voice.realtime;

/// What the adapter itself tells the model. Instructions, not words for a person's ears; those come
/// with the brief and the tools' answers.
///
/// @param exactly with one `%s`, the sentence
record Wording(String exact, String again, String keyed) {
  static final String INTERRUPTED =
      "{\"status\":\"interrupted\",\"say\":\"\",\"problems\":[\"The caller cut in before this was"
          + " done. Nothing was done. Listen to what the caller says now.\"]}";
  static final String UNREADABLE =
      "{\"status\":\"invalid\",\"say\":\"\",\"problems\":[\"The arguments are not one JSON"
          + " object. Nothing was done. Call the tool again with valid JSON.\"]}";

  private static final Wording FRENCH =
      new Wording(
          "Dis exactement, mot pour mot, sans rien ajouter : « %s »",
          "La liaison a été coupée un instant puis rétablie, l’appelant est toujours là."
              + " Reprends où vous en étiez, dans la même langue ; ne salue pas de nouveau.",
          "L’appelant a tapé au clavier : %s");
  private static final Wording ENGLISH =
      new Wording(
          "Say exactly, word for word, adding nothing: “%s”",
          "The connection was lost for a moment and is back; the caller is still there."
              + " Go on where you were, in the same language; do not greet again.",
          "The caller pressed on the keypad: %s");

  /// @param language ISO 639-1
  static Wording in(String language) {
    return language.equals("en") ? ENGLISH : FRENCH;
  }

  String exactly(String text) {
    return exact.formatted(text);
  }

  String keys(String digits) {
    return keyed.formatted(digits);
  }
}
