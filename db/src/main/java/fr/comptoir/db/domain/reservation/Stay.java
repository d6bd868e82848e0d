package fr.comptoir.db.domain.reservation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tables taken for a while, by a reservation or by a quote that still holds them.
///
/// @param end half-open
/// @param reservation null = held by a quote
public record Stay(
    Instant start,
    Instant end,
    int partySize,
    List<String> tables,
    Reservation.@Nullable Id reservation) {

  public boolean overlaps(Instant from, Instant until) {
    return start.isBefore(until) && from.isBefore(end);
  }

  public boolean covers(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }
}
