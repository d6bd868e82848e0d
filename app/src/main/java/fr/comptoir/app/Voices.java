package fr.comptoir.app;

import fr.comptoir.app.assistant.ClipBook;
import fr.comptoir.app.config.AppConfig.Assistant;
import fr.comptoir.app.config.Secret;
import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.VoiceModel;
import fr.comptoir.telephony.voice.keypad.KeypadHouse;
import fr.comptoir.telephony.voice.keypad.KeypadVoice;
import fr.comptoir.telephony.voice.practice.PracticeBook;
import fr.comptoir.telephony.voice.practice.PracticeVoice;
import fr.comptoir.telephony.voice.realtime.RealtimeConfig;
import fr.comptoir.telephony.voice.realtime.RealtimeVoice;
import java.util.List;

/// Who answers, in the order they are tried: the one the owner chose, then recorded sentences and
/// keys.
record Voices(List<VoiceModel> inOrder, Metronome metronome) implements AutoCloseable {

  static Voices of(
      Assistant assistant, ClipBook prompts, KeypadHouse house, PracticeBook practice) {
    Metronome metronome = new Metronome();
    KeypadVoice keypad = new KeypadVoice(prompts, house, metronome);
    List<VoiceModel> inOrder =
        switch (assistant.kind()) {
          case REALTIME -> List.of(realtime(assistant, metronome), keypad);
          case PRACTICE -> List.of(new PracticeVoice(practice, prompts, metronome), keypad);
          case KEYPAD -> List.of(keypad);
          case OFF -> List.of();
        };
    return new Voices(inOrder, metronome);
  }

  private static VoiceModel realtime(Assistant assistant, Metronome metronome) {
    Secret key = assistant.key();
    return new RealtimeVoice(
        RealtimeConfig.of(assistant.url(), key::reveal, assistant.model(), assistant.voice()),
        metronome);
  }

  @Override
  public void close() {
    for (VoiceModel voice : inOrder) {
      if (voice instanceof RealtimeVoice socket) socket.close();
      if (voice instanceof KeypadVoice keypad) keypad.close();
    }
    metronome.close();
  }
}
