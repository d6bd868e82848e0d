package fr.comptoir.telephony.call;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.voice.ToolRunner;
import fr.comptoir.telephony.voice.VoiceBrief;

/// The house's decision about a call, taken while it rings. Runs on the call's own thread.
public interface Reception {

  Welcome receive(CallId call, String line, Caller caller, Codec codec);

  sealed interface Welcome {}

  /// Take it.
  record Answer(VoiceBrief brief, ToolRunner tools) implements Welcome {}

  /// Don't answer; the restaurant's own handset goes on ringing.
  ///
  /// @param status SIP status: 480, 486, 603
  record Decline(int status, String reason) implements Welcome {}
}
