package fr.comptoir.db.domain.order;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A business day that somebody closed: what it came to then.
///
/// @param seq from 1; a day opened again and closed once more has a second one
/// @param reopenedAt null while it is closed
public record DayClose(
    LocalDate businessDay,
    int seq,
    Instant closedAt,
    String closedBy,
    DayTotals totals,
    @Nullable Instant reopenedAt) {

  public boolean holds() {
    return reopenedAt == null;
  }
}
