package fr.comptoir.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Hears when the far end speaks and falls silent, in A-law, counting by the sound itself and not
/// by the clock.
final class Ear {
  private static final int SPEECH_MILLIS = 120;
  private static final int QUIET_MILLIS = 300;
  private static final int BYTES_PER_MILLI = 8;

  /// Segments of A-law from 2,000 of 32,768 up (ITU-T G.711, table 1).
  private static final int LOUD_SEGMENT = 4;

  private int loud;
  private int quiet;

  synchronized void hear(byte[] alaw) {
    int loudBytes = 0;
    for (byte b : alaw) if ((((b ^ 0x55) & 0x70) >> 4) >= LOUD_SEGMENT) loudBytes++;
    int millis = alaw.length / BYTES_PER_MILLI;
    if (loudBytes * 5 > alaw.length) {
      loud += millis;
      quiet = 0;
    } else {
      quiet += millis;
    }
    notifyAll();
  }

  /// Waits for speech that was not asked for yet.
  synchronized void awaitSpeech(Duration atMost) throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    while (loud < SPEECH_MILLIS) waitUntil(until, "the caller was not heard");
    loud = 0;
  }

  synchronized void awaitQuiet(Duration atMost) throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    while (quiet < QUIET_MILLIS) waitUntil(until, "the caller never stopped speaking");
    loud = 0;
  }

  private void waitUntil(long until, String otherwise) throws InterruptedException {
    long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
    assertThat(left).as(otherwise).isPositive();
    wait(left);
  }

  /// A steady tone of about 1 kHz, as loud as a voice.
  static byte[] tone(int millis) {
    byte[] wave = {0x34, 0x21, 0x21, 0x34, (byte) 0xB4, (byte) 0xA1, (byte) 0xA1, (byte) 0xB4};
    byte[] sound = new byte[millis * BYTES_PER_MILLI];
    for (int i = 0; i < sound.length; i++) sound[i] = wave[i % wave.length];
    return sound;
  }
}
