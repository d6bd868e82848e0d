package fr.comptoir.telephony.voice.practice;

import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.PromptBook;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceListener;
import fr.comptoir.telephony.voice.VoiceModel;
import fr.comptoir.telephony.voice.VoiceSession;

/// The demonstration's assistant: says recorded sentences, hears that the caller speaks (not what),
/// and uses the house's real tools. The call can't tell it from a model.
public final class PracticeVoice implements VoiceModel {
  private final PracticeBook book;
  private final PromptBook prompts;
  private final Metronome metronome;

  public PracticeVoice(PracticeBook book, PromptBook prompts, Metronome metronome) {
    this.book = book;
    this.prompts = prompts;
    this.metronome = metronome;
  }

  @Override
  public String kind() {
    return "practice";
  }

  @Override
  public VoiceSession open(VoiceBrief brief, VoiceListener listener) {
    PracticeScript script = book.script(brief.caller());
    return new PracticeSession(brief, listener, script, prompts, metronome);
  }
}
