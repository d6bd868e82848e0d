package fr.comptoir.db.domain.message;

import fr.comptoir.db.domain.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a caller left for a person.
public record Message(
    UUID id,
    long version,
    Instant at,
    @Nullable String callId,
    @Nullable PhoneNumber phone,
    String name,
    String content,
    Category category,
    boolean urgent,
    State state) {

  public enum Category {
    CALLBACK_REQUEST,
    COMPLAINT,
    INFO_REQUEST,
    SPECIAL_REQUEST,
    OTHER
  }

  public enum State {
    NEW,
    SEEN,
    DONE
  }
}
