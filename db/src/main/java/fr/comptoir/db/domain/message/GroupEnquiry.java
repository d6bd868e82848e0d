package fr.comptoir.db.domain.message;

import fr.comptoir.db.domain.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A large party or a private event, for a person to answer.
///
/// @param followUp when somebody should come back to it; null = nothing planned
public record GroupEnquiry(
    UUID id,
    long version,
    Instant at,
    @Nullable String callId,
    @Nullable PhoneNumber phone,
    String name,
    int partySize,
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    String occasion,
    String budget,
    String note,
    State state,
    @Nullable LocalDate followUp) {

  /// As it comes in, with nothing planned.
  public GroupEnquiry(
      UUID id,
      long version,
      Instant at,
      @Nullable String callId,
      @Nullable PhoneNumber phone,
      String name,
      int partySize,
      @Nullable LocalDate date,
      @Nullable LocalTime time,
      String occasion,
      String budget,
      String note,
      State state) {
    this(
        id, version, at, callId, phone, name, partySize, date, time, occasion, budget, note, state,
        null);
  }

  /// The next snapshot.
  public GroupEnquiry moved(State to, @Nullable LocalDate nextFollowUp) {
    return new GroupEnquiry(
        id,
        version + 1,
        at,
        callId,
        phone,
        name,
        partySize,
        date,
        time,
        occasion,
        budget,
        note,
        to,
        nextFollowUp);
  }

  public enum State {
    NEW,
    ANSWERED,
    BOOKED,
    CLOSED
  }
}
