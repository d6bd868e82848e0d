package fr.comptoir.telephony.call;

import fr.comptoir.telephony.sip.SdpOffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a call stands, with what exists only there.
sealed interface CallState {

  /// It rings; the house is being asked whether to take it.
  record Asking(SdpOffer offer, Instant since) implements CallState {}

  /// It rings; the voice is being opened.
  record Opening(
      SdpOffer offer, Voices voices, ToolDispatch tools, AudioBridge bridge, Instant since)
      implements CallState {}

  record Talking(Talk talk, Agreement agreement) implements CallState {}

  /// It rings, at the house's phones too; nobody has answered the caller yet.
  record Summoning(SdpOffer offer, Reception.Answer then, Summons summons) implements CallState {}

  /// It is answered, and phones of the house ring.
  ///
  /// @param parked the caller waits for it; else the voice goes on meanwhile
  record Connecting(Talk talk, Agreement agreement, Summons summons, boolean parked)
      implements CallState {}

  /// A person of the house talks with the caller.
  record Bridged(Talk talk, Agreement agreement, Person person) implements CallState {}

  /// The last words are being said; then we hang up.
  ///
  /// @param quietSince when the line fell silent; null while something is being heard
  record Goodbye(
      Talk talk, Agreement agreement, Course.Leave why, Instant since, @Nullable Instant quietSince)
      implements CallState {}

  /// It is decided that the call is over; what it had open is still to be closed.
  ///
  /// @param reason for the journal
  /// @param refusal SIP status for a call that still rings
  record Ending(CallState from, String reason, int refusal) implements CallState {}

  /// Everything is closed; what still comes in is harmless.
  record Ended() implements CallState {}
}
