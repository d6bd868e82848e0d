package fr.comptoir.telephony.call;

import fr.comptoir.telephony.sip.PhoneSignal;
import fr.comptoir.telephony.sip.SipSignal;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceEvent;
import java.time.Instant;
import java.util.List;

/// Everything that can reach a call, in the order its mailbox got it.
sealed interface CallSignal {

  /// From the line.
  record Sip(SipSignal signal) implements CallSignal {}

  /// The house has decided whether to take the call.
  record Received(Reception.Welcome welcome) implements CallSignal {}

  /// @param attempt which of the voices it comes from: late words of an earlier one don't count
  record FromVoice(int attempt, VoiceEvent event) implements CallSignal {}

  record ToolDone(Tool.Call call, Tool.Result result) implements CallSignal {}

  /// The first sound came from the caller: the way is open.
  record CallerHeard() implements CallSignal {}

  record KeyPressed(char digit) implements CallSignal {}

  /// Only the busy tone is left on the line.
  record LineTone() implements CallSignal {}

  /// From one of the house's phones.
  ///
  /// @param summons which of the call's it belongs to
  record Phone(int summons, String device, PhoneSignal signal) implements CallSignal {}

  /// Somebody at one of these phones wants the call.
  record TakeOver(List<String> devices) implements CallSignal {
    public TakeOver {
      devices = List.copyOf(devices);
    }
  }

  /// The assistant is to have the caller again.
  record GiveBack() implements CallSignal {}

  /// For the voice, from the staff.
  record StaffNote(String text) implements CallSignal {}

  /// @param reason for the journal
  record HangUp(String reason) implements CallSignal {}

  /// Time has passed: every 50 ms or so.
  record Tick(Instant at) implements CallSignal {}
}
