package fr.comptoir.telephony.voice.realtime;

/// Counts a wait down in beats of the metronome; so a test needs no clock and a machine that slept
/// has not waited. Not thread-safe.
final class Beats {
  static final int MILLIS = 50;

  private int left;

  void start(int millis) {
    left = Math.max(1, (millis + MILLIS - 1) / MILLIS);
  }

  void stop() {
    left = 0;
  }

  boolean running() {
    return left > 0;
  }

  /// One beat passed.
  ///
  /// @return true on the very beat that ends the wait
  boolean beat() {
    return left > 0 && --left == 0;
  }
}
