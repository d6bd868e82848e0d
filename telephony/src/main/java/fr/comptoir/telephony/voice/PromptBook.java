package fr.comptoir.telephony.voice;

import fr.comptoir.telephony.Codec;

/// Where recorded sentences come from. Answers at once, from memory.
public interface PromptBook {

  /// The clip as G.711, a whole number of 20 ms frames.
  ///
  /// @param language ISO 639-1; an unknown one gets French
  byte[] clip(Prompt prompt, String language, Codec codec);

  /// The same sentence in words, for a voice that can say it itself and for the journal; empty
  /// where there is only the clip.
  default String words(Prompt prompt, String language) {
    return "";
  }

  /// What stands in the message of a caller who asked for a call-back by key.
  default String callBackWish(String language) {
    return "";
  }
}
