package fr.comptoir.telephony.voice.realtime;

import org.jspecify.annotations.Nullable;

/// What the service tells us, as far as a call needs it. Ids that a clone left out are empty.
sealed interface ServerEvent {

  /// The service speaks first.
  record SessionCreated() implements ServerEvent {}

  /// Formats as the service understood them (`audio/pcma`); null where it doesn't say.
  record SessionUpdated(@Nullable String inputFormat, @Nullable String outputFormat)
      implements ServerEvent {}

  record SpeechStarted(String itemId) implements ServerEvent {}

  record SpeechStopped(String itemId) implements ServerEvent {}

  /// The caller's turn is over and in the conversation.
  record Committed(String itemId) implements ServerEvent {}

  record CallerDelta(String itemId, String delta) implements ServerEvent {}

  /// @param seconds of speech billed for the transcription, 0 where it isn't said
  record CallerDone(String itemId, String text, double seconds) implements ServerEvent {}

  record CallerUnheard(String itemId, String reason) implements ServerEvent {}

  record ResponseCreated(String responseId) implements ServerEvent {}

  record ResponseDone(
      String responseId, Status status, @Nullable Problem problem, @Nullable Usage usage)
      implements ServerEvent {}

  record AudioDelta(String responseId, String itemId, byte[] audio) implements ServerEvent {}

  record AudioDone(String responseId, String itemId) implements ServerEvent {}

  record AssistantDelta(String responseId, String itemId, String delta) implements ServerEvent {}

  record AssistantDone(String responseId, String itemId, String text) implements ServerEvent {}

  /// A function call that the model has finished writing down.
  ///
  /// @param readable whether the arguments are one JSON object
  record ToolAsked(
      String responseId, String callId, String name, String arguments, boolean readable)
      implements ServerEvent {}

  /// @param resetSeconds until all limits are back
  record RateLimits(double resetSeconds) implements ServerEvent {}

  record Refused(Problem problem) implements ServerEvent {}

  /// Known, and of no use here.
  record Known(String type) implements ServerEvent {}

  record Unknown(String type) implements ServerEvent {}

  /// Not JSON, or not what its type promises.
  record Broken(String why) implements ServerEvent {}

  enum Status {
    COMPLETED,
    CANCELLED,
    INCOMPLETE,
    FAILED
  }

  /// @param cause our event's id, where the service says which one it was
  record Problem(String code, String message, @Nullable String cause) {}

  /// Tokens of one response. The cached ones are a part of the text and audio that went in.
  record Usage(
      long textIn, long audioIn, long textCached, long audioCached, long textOut, long audioOut) {}
}
