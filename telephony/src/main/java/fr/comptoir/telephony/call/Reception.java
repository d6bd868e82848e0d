package fr.comptoir.telephony.call;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.voice.ToolRunner;
import fr.comptoir.telephony.voice.VoiceBrief;
import java.time.Duration;
import java.util.List;

/// The house's decision about a call, taken while it rings. Runs on the call's own thread.
public interface Reception {

  Welcome receive(CallId call, String line, Caller caller, Codec codec);

  sealed interface Welcome {}

  /// Take it.
  ///
  /// @param staff who is rung when the caller wants a person
  record Answer(VoiceBrief brief, ToolRunner tools, Staff staff) implements Welcome {

    /// Without anybody to put the caller through to.
    public Answer(VoiceBrief brief, ToolRunner tools) {
      this(brief, tools, Staff.NOBODY);
    }
  }

  /// Ring people of the house first, while the caller hears the network's ringing; the voice takes
  /// the call when nobody picks up.
  record Ring(Staff staff, Answer then) implements Welcome {}

  /// Don't answer; the restaurant's own handset goes on ringing.
  ///
  /// @param status SIP status: 480, 486, 603
  record Decline(int status, String reason) implements Welcome {}

  /// Who can be put on the line.
  ///
  /// @param devices SIP users of phones; those that are away are passed over
  /// @param patience how long they ring
  /// @param callerName what the phones show beside the number; empty = what the network said
  record Staff(List<String> devices, Duration patience, String callerName) {
    public static final Staff NOBODY = new Staff(List.of(), Duration.ofSeconds(20), "");

    public Staff {
      devices = List.copyOf(devices);
    }
  }
}
