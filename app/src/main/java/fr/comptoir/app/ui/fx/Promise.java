package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.Refusal;

/// What the book says to a form as it stands.
public sealed interface Promise<Q> {
  /// Not enough is known to ask.
  record Unasked<Q>() implements Promise<Q> {}

  /// The book holds it for this form.
  record Held<Q>(Q quote) implements Promise<Q> {}

  record Refused<Q>(Refusal refusal) implements Promise<Q> {}
}
