package fr.comptoir.telephony.voice.keypad;

import java.util.List;

/// What the walk through the menu wants done, in order.
sealed interface Act {

  /// Say this.
  record Say(String language, List<Clip> clips) implements Act {
    public Say {
      clips = List.copyOf(clips);
    }
  }

  /// Have the house do this.
  ///
  /// @param arguments JSON
  record Ask(String tool, String arguments) implements Act {}

  /// Once everything is said: the tone, then the caller's words.
  record Tape() implements Act {}

  /// Once everything is said: hang up.
  record Leave() implements Act {}
}
