package fr.comptoir.app.ui.fx;

/// Makes a sound heard. Never blocks, never fails: a counter without a loudspeaker goes on.
public interface Loudspeaker {
  /// @param volume above 0, up to 1
  void play(Sound sound, double volume);

  /// Lets speech be heard to its end, or until [#hush]. Blocks so long: not on the FX thread.
  ///
  /// @param samples linear, 16 bits, little-endian, 8 kHz, one channel
  default void speak(byte[] samples) {}

  /// Whoever speaks falls silent. Any thread.
  default void hush() {}
}
