package fr.comptoir.db.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One row of an order's or a reservation's journal: who moved it, from where, when and why.
///
/// @param version the version it made
/// @param from null for the first
/// @param undo whether it took the step before it back
public record Step<S>(
    long version, Instant at, Actor actor, @Nullable S from, S to, boolean undo, String reason) {

  /// What is known of a step before it is written.
  public record Reason(Instant at, Actor actor, String text, boolean undo) {
    public static Reason of(Instant at, Actor actor, String text) {
      return new Reason(at, actor, text, false);
    }
  }
}
