package fr.comptoir.app.ui.fx;

/// Makes a sound heard. Never blocks, never fails: a counter without a loudspeaker goes on.
public interface Loudspeaker {
  /// @param volume above 0, up to 1
  void play(Sound sound, double volume);
}
