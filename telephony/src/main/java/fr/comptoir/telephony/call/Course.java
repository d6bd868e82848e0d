package fr.comptoir.telephony.call;

/// What becomes of a talk after something happened in it.
sealed interface Course {
  Course STAY = new Stay();

  record Stay() implements Course {}

  /// The last words are being said.
  ///
  /// @param reason for the journal
  /// @param mayTurnBack a caller who speaks now keeps the call
  record Leave(String reason, boolean mayTurnBack) implements Course {}

  /// The caller is to be put through to a person.
  record PutThrough() implements Course {}
}
