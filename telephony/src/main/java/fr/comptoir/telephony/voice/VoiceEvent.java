package fr.comptoir.telephony.voice;

/// Everything a voice can report, in the order it happened.
public sealed interface VoiceEvent {

  /// It can talk and listen.
  record Ready() implements VoiceEvent {}

  /// The voice's own turn detection heard the caller begin.
  record CallerSpeechStarted(String itemId) implements VoiceEvent {}

  record CallerSpeechStopped(String itemId) implements VoiceEvent {}

  /// What the caller said. `text` is the whole so far; display only, never acted on.
  record CallerSaid(String itemId, String text, boolean complete) implements VoiceEvent {}

  /// What the voice says. `text` is the whole so far; it runs ahead of the sound.
  record AssistantSaid(String itemId, String text, boolean complete) implements VoiceEvent {}

  /// No more sound will come for this item.
  record AudioEnded(String itemId) implements VoiceEvent {}

  record ToolCalled(Tool.Call call) implements VoiceEvent {}

  /// The voice finished a turn, spoken or not; what it said may still be playing.
  record TurnEnded() implements VoiceEvent {}

  /// What this turn cost. Tokens and millionths of a euro are of this turn, not totals.
  record Used(long tokensIn, long tokensOut, long costMicros) implements VoiceEvent {}

  /// It is being re-opened with the history; the caller is still here.
  record Reconnecting(String reason) implements VoiceEvent {}

  /// It is gone for this call. At most once, and nothing follows.
  ///
  /// @param reason one word for the journal: `unauthorized`, `refused`, `stalled`, `closed`,
  ///   `protocol`, `expired`, `quota`
  record Lost(String reason, String detail) implements VoiceEvent {}
}
