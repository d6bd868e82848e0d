package fr.comptoir.telephony.voice.keypad;

import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.PromptBook;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceListener;
import fr.comptoir.telephony.voice.VoiceModel;
import fr.comptoir.telephony.voice.VoiceSession;

/// What answers when no model can: recorded sentences that say so, and key 1 for a call-back. Needs
/// no network and nothing to be understood. Takes over in the middle of a call as well.
public final class KeypadVoice implements VoiceModel {
  private final PromptBook prompts;
  private final Metronome metronome;

  public KeypadVoice(PromptBook prompts, Metronome metronome) {
    this.prompts = prompts;
    this.metronome = metronome;
  }

  @Override
  public String kind() {
    return "keypad";
  }

  @Override
  public VoiceSession open(VoiceBrief brief, VoiceListener listener) {
    return new KeypadSession(brief, listener, prompts, metronome);
  }
}
