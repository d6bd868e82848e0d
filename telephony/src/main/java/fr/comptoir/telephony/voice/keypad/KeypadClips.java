package fr.comptoir.telephony.voice.keypad;

import fr.comptoir.telephony.Codec;

/// Where the keypad voice's recordings come from. Answers at once.
public interface KeypadClips {

  /// The clip in the law of the call, whole frames of 20 ms.
  ///
  /// @param language ISO 639-1; an unknown one gets French
  byte[] sound(Clip clip, String language, Codec codec);

  /// What is heard, in words, for the journal; empty for a mere tone.
  String text(Clip clip, String language);

  /// What stands in the message of a caller who asks to be called back by key.
  String callBackWish(String language);

  /// What staff reads when a caller asks for a person by key.
  String personWish(String language);
}
