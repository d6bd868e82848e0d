package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;

/// Fills the gaps of lost packets with what was heard last, as ITU-T G.711 appendix I suggests: the
/// last pitch period again and again, fading out within 60 ms, and joined smoothly to what comes
/// after. For what staff hear; a model is given what came. Not thread-safe; nothing is allocated
/// for a packet.
final class Concealment {
  private static final int FRAME = Codec.FRAME_BYTES;

  /// Pitch of a voice: 66 to 200 Hz.
  private static final int SHORTEST = 40;

  private static final int LONGEST = 120;
  private static final int WINDOW = 160;
  private static final int PAST = LONGEST + WINDOW;

  /// The first 10 ms sound as before; from there it fades, to nothing after 60 ms.
  private static final int HOLD = 80;

  private static final int GONE = 480;

  /// 5 ms.
  private static final int JOIN = 40;

  private final Codec codec;
  private final short[] past = new short[PAST];
  private final short[] tail = new short[JOIN];
  private int filled;
  private int concealed;
  private int period;

  Concealment(Codec codec) {
    this.codec = codec;
  }

  /// A frame came. After a gap its beginning is changed, so that no click is heard.
  void heard(byte[] frame, int offset) {
    if (concealed > 0) {
      continuation();
      for (int i = 0; i < JOIN; i++) {
        int sample = G711.linear(codec, frame[offset + i]);
        int joined = (tail[i] * (JOIN - i) + sample * i) / JOIN;
        frame[offset + i] = G711.compress(codec, (short) joined);
      }
      concealed = 0;
    }
    System.arraycopy(past, FRAME, past, 0, PAST - FRAME);
    for (int i = 0; i < FRAME; i++) {
      past[PAST - FRAME + i] = G711.linear(codec, frame[offset + i]);
    }
    filled = Math.min(PAST, filled + FRAME);
  }

  /// A frame is missing: writes what stands for it.
  void conceal(byte[] frame, int offset) {
    if (concealed == 0) period = filled < PAST ? LONGEST : pitch();
    for (int i = 0; i < FRAME; i++) {
      frame[offset + i] = G711.compress(codec, at(concealed + i));
    }
    concealed = Math.min(GONE, concealed + FRAME);
  }

  /// What would be said next, were the gap longer.
  private void continuation() {
    for (int i = 0; i < JOIN; i++) tail[i] = at(concealed + i);
  }

  /// The sample so far into the gap.
  private short at(int into) {
    int sample = past[PAST - period + into % period];
    if (into < HOLD) return (short) sample;
    return (short) (sample * Math.max(0, GONE - into) / (GONE - HOLD));
  }

  /// The distance at which the past is most like itself.
  private int pitch() {
    int best = LONGEST;
    double likest = -1;
    for (int distance = SHORTEST; distance <= LONGEST; distance++) {
      double product = 0;
      double energy = 1;
      for (int i = PAST - WINDOW; i < PAST; i++) {
        product += (double) past[i] * past[i - distance];
        energy += (double) past[i - distance] * past[i - distance];
      }
      double like = product / Math.sqrt(energy);
      if (like > likest * 1.001) {
        likest = like;
        best = distance;
      }
    }
    return best;
  }
}
