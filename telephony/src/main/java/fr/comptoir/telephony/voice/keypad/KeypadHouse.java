package fr.comptoir.telephony.voice.keypad;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;

/// What the keypad voice must know of the house beyond its tools, and who keeps what callers leave
/// on tape.
public interface KeypadHouse {

  /// Asked once as the voice takes the call; on the call's thread, so it must not take long.
  KeypadSheet sheet(Caller caller, String language);

  /// Keeps a spoken message. On a thread of its own; may block.
  ///
  /// @return false when it could not be kept: the caller is told so
  boolean keep(Voicemail voicemail);

  /// @param sound as it came from the line
  record Voicemail(CallId call, Caller caller, Codec codec, byte[] sound) {}
}
