package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;

/// Test sound. Encodes by looking for the nearest sample: slow, and independent of what it tests
/// but for the tables.
public final class Tones {
  private Tones() {}

  public static byte[] tone(Codec codec, int hertz, int amplitude, int samples) {
    byte[] sound = new byte[samples];
    for (int i = 0; i < samples; i++) {
      sound[i] = encode(codec, (int) (amplitude * Math.sin(2 * Math.PI * hertz * i / 8000)));
    }
    return sound;
  }

  static byte encode(Codec codec, int linear) {
    int best = 0;
    int distance = Integer.MAX_VALUE;
    for (int i = 0; i < 256; i++) {
      int apart = Math.abs(G711.linear(codec, (byte) i) - linear);
      if (apart < distance) {
        distance = apart;
        best = i;
      }
    }
    return (byte) best;
  }
}
