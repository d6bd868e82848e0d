package fr.comptoir.db.domain.reservation;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A party at the door that waits for a table.
///
/// @param quotedMinutes the wait it was told; null = nobody could tell
/// @param reservation what it became when it was seated
public record WaitingEntry(
    Id id,
    long version,
    State state,
    LocalDate businessDay,
    String name,
    @Nullable PhoneNumber phone,
    int partySize,
    @Nullable Seating seating,
    String note,
    Instant since,
    @Nullable Integer quotedMinutes,
    Reservation.@Nullable Id reservation) {

  public record Id(UUID value) {}

  public enum State {
    WAITING,
    SEATED,
    LEFT
  }

  /// The next snapshot, on the list again, where it was.
  public WaitingEntry back() {
    return off(State.WAITING, null);
  }

  /// The next snapshot, off the list.
  ///
  /// @param becomes null = it left without a table
  public WaitingEntry off(State to, Reservation.@Nullable Id becomes) {
    return new WaitingEntry(
        id,
        version + 1,
        to,
        businessDay,
        name,
        phone,
        partySize,
        seating,
        note,
        since,
        quotedMinutes,
        becomes);
  }
}
