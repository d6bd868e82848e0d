package fr.comptoir.telephony.call;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.media.Tones;
import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.PromptBook;
import fr.comptoir.telephony.voice.keypad.Clip;
import fr.comptoir.telephony.voice.keypad.KeypadClips;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Recordings that can be heard, as long as the real ones of the line; keeps which were asked for.
final class ToneClips implements PromptBook, KeypadClips {
  private static final byte[] SENTENCE = Tones.tone(Codec.PCMA, 700, 9000, 1760 * 8);
  private static final byte[] PIECE = Tones.tone(Codec.PCMA, 500, 9000, 200 * 8);

  private final List<Prompt> played = new CopyOnWriteArrayList<>();

  /// Said by the call itself, in order.
  List<Prompt> played() {
    return List.copyOf(played);
  }

  @Override
  public byte[] clip(Prompt prompt, String language, Codec codec) {
    played.add(prompt);
    return SENTENCE.clone();
  }

  @Override
  public byte[] sound(Clip clip, String language, Codec codec) {
    return clip instanceof Clip.Standard ? SENTENCE.clone() : PIECE.clone();
  }

  @Override
  public String text(Clip clip, String language) {
    return clip.fileName();
  }

  @Override
  public String callBackWish(String language) {
    return "call me back";
  }

  @Override
  public String personWish(String language) {
    return "a person";
  }
}
