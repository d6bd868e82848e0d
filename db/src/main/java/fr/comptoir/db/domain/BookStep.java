package fr.comptoir.db.domain;

import java.time.Instant;

/// One row of the journal of everything that has none of its own: who did what to it, and when.
/// Names nobody but who did it.
///
/// @param ref the id of what it is about, as text
/// @param what one word: `merged`, `reopened`, `backup`…
/// @param detail numbers and states, never a person's words
public record BookStep(
    Instant at, Actor actor, About about, String ref, String what, String detail) {

  public enum About {
    CUSTOMER,
    MESSAGE,
    QUESTION,
    ENQUIRY,
    /// A business day, by its date.
    DAY,
    /// Who waits at the door.
    WAITING,
    CALL,
    HOUSE
  }
}
