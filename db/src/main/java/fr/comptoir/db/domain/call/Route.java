package fr.comptoir.db.domain.call;

/// What becomes of a call that rings.
public sealed interface Route {

  /// The assistant answers.
  record Assistant() implements Route {}

  /// People are rung; the assistant takes what nobody picks up.
  ///
  /// @param why one word for the journal: `staff_first`, `vip`, `repeat`, `anonymous`
  record People(String why) implements Route {}

  /// We don't answer.
  ///
  /// @param why one word: `blocked`, `off`, `spam`, `anonymous`
  record Away(String why) implements Route {}
}
