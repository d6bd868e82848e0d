package fr.comptoir.db.domain.message;

import fr.comptoir.db.domain.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A large party or a private event, for a person to answer.
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
    State state) {

  public enum State {
    NEW,
    ANSWERED,
    CLOSED
  }
}
