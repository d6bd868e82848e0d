package fr.comptoir.telephony.voice;

import fr.comptoir.telephony.Codec;
import java.util.Arrays;

/// A recorded sentence being said: its sound goes out at once, its words appear at the pace of the
/// sound, as with a model. Not thread-safe.
public final class Recital {
  private static final int CHUNK = 10 * Codec.FRAME_BYTES;

  private final VoiceListener listener;
  private final String itemId;
  private final String text;
  private final int millis;
  private int passed;
  private int shown;
  private boolean over;

  private Recital(VoiceListener listener, String itemId, String text, byte[] sound) {
    this.listener = listener;
    this.itemId = itemId;
    this.text = text;
    this.millis = sound.length / Codec.BYTES_PER_MILLI;
  }

  /// @param sound in the law of the call
  public static Recital begin(VoiceListener listener, String itemId, String text, byte[] sound) {
    Recital recital = new Recital(listener, itemId, text, sound);
    for (int from = 0; from < sound.length; from += CHUNK) {
      int to = Math.min(sound.length, from + CHUNK);
      listener.audio(itemId, Arrays.copyOfRange(sound, from, to));
    }
    listener.on(new VoiceEvent.AudioEnded(itemId));
    return recital;
  }

  public String itemId() {
    return itemId;
  }

  /// So much time passed.
  ///
  /// @return true once, when the sentence has been said
  public boolean pass(int elapsed) {
    if (over) return false;
    passed += elapsed;
    if (passed >= millis) {
      end(text);
      return true;
    }
    int end = text.lastIndexOf(' ', (int) ((long) text.length() * passed / millis));
    if (end > shown) {
      shown = end;
      listener.on(new VoiceEvent.AssistantSaid(itemId, text.substring(0, end), false));
    }
    return false;
  }

  /// The caller cut in after hearing so much: what was said until then stays.
  public void cut(int heardMillis) {
    if (over) return;
    int end =
        text.lastIndexOf(' ', (int) ((long) text.length() * heardMillis / Math.max(1, millis)));
    end(end <= 0 ? "…" : text.substring(0, end) + "…");
  }

  /// It was stopped by ourselves, as far as it had come.
  public void cut() {
    cut(passed);
  }

  public boolean isOver() {
    return over;
  }

  private void end(String said) {
    over = true;
    if (!said.isEmpty()) listener.on(new VoiceEvent.AssistantSaid(itemId, said, true));
  }
}
