package fr.comptoir.telephony.voice.realtime;

import fr.comptoir.telephony.voice.VoiceBrief;
import org.jspecify.annotations.Nullable;

/// What we tell the service; the caller's sound apart, which goes a shorter way.
sealed interface ClientEvent {

  /// Sets up the session. The first thing we send, and the only one that may hold the whole brief.
  record Configure(VoiceBrief brief, RealtimeConfig config) implements ClientEvent {}

  /// Something for the model to know; makes it say nothing.
  record Note(String text) implements ClientEvent {}

  /// A turn of before the connection broke, as text.
  record Remember(boolean caller, String text) implements ClientEvent {}

  /// A tool call of before the connection broke.
  record RememberTool(String callId, String name, String arguments) implements ClientEvent {}

  record ToolOutput(String callId, String output) implements ClientEvent {}

  /// @param exactly what it has to say, without tools; null leaves it free
  record Respond(@Nullable String exactly) implements ClientEvent {}

  /// @param responseId null where the service hasn't told it
  record Cancel(@Nullable String responseId) implements ClientEvent {}

  /// The caller heard only so much of an item.
  record Truncate(String itemId, int heardMillis) implements ClientEvent {}

  /// The caller heard nothing of it.
  record Forget(String itemId) implements ClientEvent {}
}
