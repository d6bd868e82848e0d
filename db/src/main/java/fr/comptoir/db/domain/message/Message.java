package fr.comptoir.db.domain.message;

import fr.comptoir.db.domain.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a caller left for a person.
///
/// @param assignee who deals with it; empty = nobody yet
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
    State state,
    String assignee) {

  /// As it is left: nobody deals with it yet.
  public Message(
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
    this(id, version, at, callId, phone, name, content, category, urgent, state, "");
  }

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
    /// Somebody deals with it.
    IN_PROGRESS,
    DONE,
    /// It was done, and wasn't.
    REOPENED
  }

  /// The next snapshot, in another state.
  public Message moved(State to) {
    return changed(to, assignee, urgent);
  }

  /// The next snapshot, in somebody's hands. Whoever takes it has begun.
  public Message assignedTo(String who) {
    boolean open = state != State.DONE;
    return changed(open && !who.isBlank() ? State.IN_PROGRESS : state, who, urgent);
  }

  /// The next snapshot, urgent or not.
  public Message markedUrgent(boolean now) {
    return changed(state, assignee, now);
  }

  /// The next snapshot, as it was before the last step.
  public Message back(State wasIn, String who, boolean wasUrgent) {
    return changed(wasIn, who, wasUrgent);
  }

  private Message changed(State to, String who, boolean isUrgent) {
    return new Message(
        id, version + 1, at, callId, phone, name, content, category, isUrgent, to, who);
  }
}
