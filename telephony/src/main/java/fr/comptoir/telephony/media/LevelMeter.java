package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;

/// How loud a stream was in its last 200 ms. One thread adds, any thread reads.
final class LevelMeter {
  private static final int FRAMES = 10;

  /// Root mean square above which a frame is more than line noise.
  private static final int NOISE = 300;

  private static final long NOISE_SQUARES = (long) NOISE * NOISE * Codec.FRAME_BYTES;

  private final Codec codec;
  private final long[] squares = new long[FRAMES];
  private int next;
  private long sum;
  private int loud;
  private volatile int rms;
  private volatile int loudMillis;

  LevelMeter(Codec codec) {
    this.codec = codec;
  }

  /// One frame of 20 ms.
  void add(byte[] buffer, int offset, int length) {
    long energy = 0;
    for (int i = offset, end = offset + length; i < end; i++) {
      int sample = G711.linear(codec, buffer[i]);
      energy += (long) sample * sample;
    }
    add(energy);
  }

  /// A frame of nothing, without looking at it.
  void addSilence() {
    add(0);
  }

  /// Root mean square of linear samples.
  int rms() {
    return rms;
  }

  /// How much of the 200 ms was more than noise.
  int loudMillis() {
    return loudMillis;
  }

  private void add(long energy) {
    sum += energy - squares[next];
    loud += (energy > NOISE_SQUARES ? 1 : 0) - (squares[next] > NOISE_SQUARES ? 1 : 0);
    squares[next] = energy;
    next = (next + 1) % FRAMES;
    rms = (int) Math.sqrt((double) sum / (FRAMES * Codec.FRAME_BYTES));
    loudMillis = loud * Codec.FRAME_MILLIS;
  }
}
