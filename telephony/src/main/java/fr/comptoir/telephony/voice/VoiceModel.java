package fr.comptoir.telephony.voice;

/// Something that can talk on a line: a model behind a socket, the scripted voice of the
/// demonstration, the offline keypad voice.
public interface VoiceModel {

  /// `realtime`, `practice`, `keypad`: for the journal and the status bar.
  String kind();

  /// Starts opening and returns at once; [VoiceEvent.Ready] or [VoiceEvent.Lost] follows. Never
  /// throws for a peer's fault.
  VoiceSession open(VoiceBrief brief, VoiceListener listener);
}
