package fr.comptoir.telephony.call;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.media.MediaLeg;
import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.PromptBook;
import org.jspecify.annotations.Nullable;

/// What the line itself plays to a caller. The call's thread only.
final class Clips {
  private static final String ITEM = "clip-";

  private final PromptBook prompts;
  private final MediaLeg leg;
  private final Codec codec;
  private int played;

  Clips(PromptBook prompts, MediaLeg leg, Codec codec) {
    this.prompts = prompts;
    this.leg = leg;
    this.codec = codec;
  }

  void play(Prompt prompt, String language) {
    play(prompts.clip(prompt, language, codec));
  }

  /// Has the voice say it where there are words for it, else plays the clip; whether the voice is
  /// to speak.
  boolean say(Prompt prompt, Voices voices) {
    String words = prompts.words(prompt, voices.language());
    if (words.isEmpty()) {
      play(prompt, voices.language());
      return false;
    }
    voices.current().say(words);
    return true;
  }

  /// One ring, as the network would let it be heard.
  void ring() {
    play(Ringback.once(codec));
  }

  /// Whether an item of speech is one of ours, not of the voice's.
  static boolean is(@Nullable String item) {
    return item != null && item.startsWith(ITEM);
  }

  private void play(byte[] sound) {
    played++;
    leg.play(ITEM + played, sound);
  }
}
