package fr.comptoir.db.domain.restaurant;

import java.time.Duration;
import java.util.NavigableMap;

/// What may be booked, by whom, how far ahead.
///
/// @param arrivalsPerSlot at most so many covers arrive in one slot
/// @param maxParty what the assistant may book alone
/// @param groupFrom from this size on, an enquiry for a person
/// @param turn length of a stay by the largest party it holds for
/// @param hold how long a quoted table is kept
/// @param lateRelease after this a late table may be given away
public record BookingPolicy(
    int arrivalsPerSlot,
    int maxParty,
    int groupFrom,
    Duration notice,
    int daysAhead,
    NavigableMap<Integer, Duration> turn,
    Duration hold,
    Duration lateRelease) {

  /// Length of a stay; larger parties than the table knows stay as long as the largest it does.
  public Duration turnFor(int partySize) {
    var entry = turn.ceilingEntry(partySize);
    return entry != null ? entry.getValue() : turn.lastEntry().getValue();
  }
}
