package fr.comptoir.telephony.voice;

/// Takes what a voice brings. Called from the voice's own thread; must return at once.
public interface VoiceListener {

  /// Sound to play, in the brief's codec. Apart from the events, so that it takes the shortest way
  /// to the line. The array is given away.
  void audio(String itemId, byte[] g711);

  void on(VoiceEvent event);

  /// What was given to play and has not been heard yet isn't wanted any more: the caller pressed a
  /// key.
  default void hush() {}
}
