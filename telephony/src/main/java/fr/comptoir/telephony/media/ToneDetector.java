package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;

/// Hears the busy tone that an exchange leaves on the line when the caller has gone: in France 440
/// Hz, 500/500 ms busy, 250/250 ms congested. Many boxes don't pass the hang-up on in any other
/// way.
///
/// Goertzel's filter on 20 ms frames, then the cadence: equal pulses and pauses for four seconds.
/// Pure, not thread-safe.
public final class ToneDetector {
  private static final double HERTZ = 440;
  private static final double COEFFICIENT = 2 * Math.cos(2 * Math.PI * HERTZ / 8000);

  /// Share of a frame's energy that must be the tone; a pure one has nearly all.
  private static final double PURITY = 0.7;

  private static final int FAINTEST_RMS = 60;

  /// Pulses and pauses, in frames of 20 ms.
  private static final int SHORTEST = 9;

  private static final int LONGEST = 31;
  private static final int UNEVEN = 4;
  private static final int ENOUGH_FRAMES = 190;

  private final Codec codec;
  private boolean tone;
  private int run;
  private int lastRun;
  private int regular;

  public ToneDetector(Codec codec) {
    this.codec = codec;
  }

  /// Takes 20 ms; true from when the tone has gone on for some four seconds.
  public boolean hears(byte[] buffer, int offset, int length) {
    boolean now = isTone(buffer, offset, length);
    if (now == tone) {
      run++;
      if (run > LONGEST) {
        regular = 0;
        lastRun = 0;
      }
    } else {
      endRun();
      tone = now;
      run = 1;
    }
    return regular >= ENOUGH_FRAMES;
  }

  private void endRun() {
    boolean fits =
        run >= SHORTEST && run <= LONGEST && (lastRun == 0 || Math.abs(run - lastRun) <= UNEVEN);
    regular = fits ? regular + run : 0;
    lastRun = fits ? run : 0;
  }

  private boolean isTone(byte[] buffer, int offset, int length) {
    double previous = 0;
    double before = 0;
    double energy = 0;
    for (int i = offset, end = offset + length; i < end; i++) {
      int sample = G711.linear(codec, buffer[i]);
      energy += (double) sample * sample;
      double value = sample + COEFFICIENT * previous - before;
      before = previous;
      previous = value;
    }
    if (energy < (double) FAINTEST_RMS * FAINTEST_RMS * length) {
      return false;
    }
    double power = previous * previous + before * before - COEFFICIENT * previous * before;
    return power > PURITY * energy * length / 2;
  }
}
