package fr.comptoir.db.domain.reservation;

import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A table held for a caller until it expires or is confirmed.
///
/// @param owner the call (or the counter's form) it was given to; only the same may confirm it
public record TableQuote(
    Id id,
    String owner,
    Instant start,
    Instant end,
    Instant expiresAt,
    int partySize,
    String service,
    List<String> tables,
    @Nullable Seating seating,
    @Nullable Integer offer,
    Reservation.@Nullable Id reservationId) {

  public record Id(UUID value) {}
}
