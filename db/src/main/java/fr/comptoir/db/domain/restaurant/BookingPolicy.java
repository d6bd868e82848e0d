package fr.comptoir.db.domain.restaurant;

import java.time.Duration;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/// What may be booked, by whom, how far ahead.
///
/// @param arrivalsPerSlot at most so many covers arrive in one slot
/// @param maxParty what the assistant may book alone
/// @param groupFrom from this size on, an enquiry for a person
/// @param turn length of a stay by the largest party it holds for
/// @param hold how long a quoted table is kept
/// @param lateRelease after this a late table may be given away
/// @param attendance what the clock does about who doesn't come, or doesn't leave
public record BookingPolicy(
    int arrivalsPerSlot,
    int maxParty,
    int groupFrom,
    Duration notice,
    int daysAhead,
    NavigableMap<Integer, Duration> turn,
    Duration hold,
    Duration lateRelease,
    Attendance attendance) {

  /// @param lateAfter so long after the hour a party that isn't there is late
  /// @param noShowAfter so long after the hour it won't come; null = a person says so
  /// @param finishAfter so long after the end of its stay a seated party has left
  /// @param doubtFrom who stayed away so often is confirmed by a person only
  public record Attendance(
      Duration lateAfter, @Nullable Duration noShowAfter, Duration finishAfter, int doubtFrom) {
    public static final Attendance USUAL =
        new Attendance(Duration.ofMinutes(10), null, Duration.ofMinutes(60), 3);
  }

  public BookingPolicy(
      int arrivalsPerSlot,
      int maxParty,
      int groupFrom,
      Duration notice,
      int daysAhead,
      NavigableMap<Integer, Duration> turn,
      Duration hold,
      Duration lateRelease) {
    this(
        arrivalsPerSlot,
        maxParty,
        groupFrom,
        notice,
        daysAhead,
        turn,
        hold,
        lateRelease,
        Attendance.USUAL);
  }

  /// Length of a stay; larger parties than the table knows stay as long as the largest it does.
  public Duration turnFor(int partySize) {
    return turnFor(partySize, turn);
  }

  static Duration turnFor(int partySize, NavigableMap<Integer, Duration> turn) {
    var entry = turn.ceilingEntry(partySize);
    return entry != null ? entry.getValue() : turn.lastEntry().getValue();
  }
}
