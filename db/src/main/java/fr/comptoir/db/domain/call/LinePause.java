package fr.comptoir.db.domain.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether the assistant takes calls. While it has a break, nobody answers for the house: its own
/// telephone goes on ringing.
///
/// @param version grows with every change; the newer snapshot wins
/// @param since null = it takes them
/// @param until half-open; null = until somebody ends the break
/// @param by whose word it was
public record LinePause(long version, @Nullable Instant since, @Nullable Instant until, String by) {

  /// Whether the break lasts at this moment.
  public boolean holds(Instant at) {
    return since != null && (until == null || at.isBefore(until));
  }
}
