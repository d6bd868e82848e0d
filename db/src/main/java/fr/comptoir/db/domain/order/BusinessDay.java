package fr.comptoir.db.domain.order;

import java.time.LocalDate;

/// A business day that is over, and whether somebody has still something to do with it.
///
/// @param unfinished orders of this day and of earlier ones that are neither handed over nor
///   cancelled
public record BusinessDay(LocalDate date, State state, int unfinished) {

  public enum State {
    /// Somebody should say what became of its orders, and close it.
    DUE,
    CLOSED
  }
}
