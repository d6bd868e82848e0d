package fr.comptoir.telephony.call;

import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.media.MediaEngine;
import fr.comptoir.telephony.sip.SipPhones;
import fr.comptoir.telephony.voice.PromptBook;
import fr.comptoir.telephony.voice.VoiceModel;
import java.time.Clock;
import java.util.List;

/// What every call on the line is made with.
///
/// @param voices first choice, then what takes over when it fails; empty = calls are not answered
/// @param phones the way to the people of the house
record Equipment(
    TelephonyConfig config,
    Reception reception,
    List<VoiceModel> voices,
    MediaEngine media,
    PromptBook prompts,
    CallListener listener,
    SipPhones phones,
    Clock clock) {

  Equipment {
    voices = List.copyOf(voices);
  }
}
