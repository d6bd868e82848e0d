package fr.comptoir.db.domain.reservation;

import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A table held for a caller until it expires or is confirmed.
///
/// @param owner the call (or the counter's form) it was given to; only the same may confirm it
/// @param reservationId what it became; null = not confirmed
/// @param replaces the reservation it would move, whose own table wasn't counted; null = for a new
///   one or any
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
    Reservation.@Nullable Id reservationId,
    Reservation.@Nullable Id replaces) {

  public record Id(UUID value) {}

  /// A quote that moves nothing.
  public TableQuote(
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
    this(
        id,
        owner,
        start,
        end,
        expiresAt,
        partySize,
        service,
        tables,
        seating,
        offer,
        reservationId,
        null);
  }
}
