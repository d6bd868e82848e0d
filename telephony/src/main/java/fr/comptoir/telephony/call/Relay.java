package fr.comptoir.telephony.call;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;
import fr.comptoir.telephony.media.MediaLeg;

/// One direction of two people's talk: what comes in on one leg goes out on the other at once, as
/// it is where both speak the same law, else converted by table. Nothing is allocated for a frame.
/// One thread, that of the leg it comes from.
final class Relay {
  /// More than any packet of speech: 128 ms.
  private static final int LONGEST = 1024;

  private final Codec from;
  private final MediaLeg to;
  private final boolean same;
  private final byte[] converted = new byte[LONGEST];

  Relay(Codec from, MediaLeg to, Codec into) {
    this.from = from;
    this.to = to;
    same = from == into;
  }

  void pass(byte[] buffer, int offset, int length) {
    if (same) {
      to.relay(buffer, offset, length);
    } else if (length <= LONGEST) {
      G711.convert(from, buffer, offset, length, converted);
      to.relay(converted, 0, length);
    }
  }
}
