package fr.comptoir.telephony.call;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.LineState;
import fr.comptoir.telephony.media.MediaLeg.LineQuality;
import java.time.Instant;

/// What the outside learns of calls and lines, live. What must be kept, the application writes
/// down.
public sealed interface CallEvent {
  Instant at();

  record Started(Instant at, CallId call, String line, Caller caller, String voice)
      implements CallEvent {}

  record Answered(Instant at, CallId call) implements CallEvent {}

  /// `text` is the whole of this item so far; `complete` ones are the journal's.
  record Said(
      Instant at, CallId call, Speaker speaker, String itemId, String text, boolean complete)
      implements CallEvent {}

  record ToolUsed(
      Instant at,
      CallId call,
      String toolCallId,
      String name,
      String arguments,
      String output,
      int millis)
      implements CallEvent {}

  /// The caller cut in after hearing so much of the item.
  record BargedIn(Instant at, CallId call, String itemId, int heardMillis) implements CallEvent {}

  record KeyPressed(Instant at, CallId call, char digit) implements CallEvent {}

  /// Tokens and cost of one turn.
  record Used(Instant at, CallId call, long tokensIn, long tokensOut, long costMicros)
      implements CallEvent {}

  /// Something the screen and the journal should know: `voice_slow`, `voice_reconnecting`,
  /// `voice_lost: unauthorized`, `keypad`. Of the people of the house: `ringing`, `person: desk1`
  /// (talks with the caller), `assistant` (has the caller again), and `no_answer`, `busy` or
  /// `unreachable` after `nobody:` (the caller wanted to be put through), `voice_takes:` (they were
  /// rung first), `no_takeover:` (the counter wanted the call).
  record Noted(Instant at, CallId call, String what) implements CallEvent {}

  /// @param reason `caller`, `goodbye`, `silence`, `too_long`, `too_dear`, `voice_lost`,
  ///   `line_tone` (only the busy tone was left), `staff`, `cancelled`, `declined`, `failed`,
  ///   `shutdown`
  /// @param callerSpoke whether the caller was ever heard to speak
  record Ended(Instant at, CallId call, String reason, boolean callerSpoke, LineQuality quality)
      implements CallEvent {}

  record LineChanged(Instant at, LineState state) implements CallEvent {}

  enum Speaker {
    CALLER,
    ASSISTANT
  }
}
