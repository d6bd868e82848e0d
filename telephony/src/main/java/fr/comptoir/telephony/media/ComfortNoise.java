package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;
import java.util.Random;

/// The faint hiss of an open line, some -66 dB below full scale, sent while nothing is said: a line
/// that is perfectly still sounds dead, and callers ask whether anybody is there.
///
/// Sent as ordinary sound rather than as RFC 3389 packets: every box plays it, nothing has to be
/// agreed on, and timestamps never jump. Not thread-safe.
final class ComfortNoise {
  /// Long enough that nobody hears it come round.
  private static final int BYTES = 4 * 8000 + 7;

  private final byte[] noise = new byte[BYTES];
  private int at;

  /// The four quietest samples of the law: in both, the lowest bit and the sign.
  ComfortNoise(Codec codec) {
    var random = new Random(3389);
    for (int i = 0; i < BYTES; i++) {
      int quiet = random.nextInt(4);
      noise[i] = (byte) (codec.silence() ^ (quiet & 1) ^ (quiet & 2) << 6);
    }
  }

  void fill(byte[] packet, int from, int to) {
    for (int i = from; i < to; i++) {
      packet[i] = noise[at];
      at = at + 1 == BYTES ? 0 : at + 1;
    }
  }
}
