package fr.comptoir.db.domain.call;

import java.time.Instant;

/// One line of a call's journal. Written as it happens, never changed.
///
/// @param seq from 1, in order of writing
public record JournalEntry(String callId, int seq, Instant at, Entry entry) {

  public sealed interface Entry {}

  public record Said(Speaker speaker, String itemId, String text) implements Entry {}

  /// @param toolCallId unique: the same call twice is answered with the first result
  public record ToolUsed(
      String toolCallId, String name, String arguments, String result, int millis)
      implements Entry {}

  /// The caller cut in after so many milliseconds of what was being said.
  public record BargedIn(String itemId, int heardMillis) implements Entry {}

  public record Key(char digit) implements Entry {}

  /// Something worth knowing later: the model was lost, a filler was played.
  public record Noted(String what) implements Entry {}

  public record Ended(String reason) implements Entry {}

  public enum Speaker {
    CALLER,
    ASSISTANT,
    STAFF
  }
}
