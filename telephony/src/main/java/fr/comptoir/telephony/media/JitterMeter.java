package fr.comptoir.telephony.media;

/// Loss and interarrival jitter of a received RTP stream (RFC 3550 A.1, A.3, A.8), 8 kHz clock. One
/// thread adds, any thread reads.
final class JitterMeter {
  private static final long NANOS_PER_UNIT = 125_000;

  /// A jump this wide is another stream, not loss (RFC 3550 A.1, MAX_DROPOUT).
  private static final int MAX_DROPOUT = 3000;

  private boolean begun;
  private int base;
  private long highest;
  private long before;
  private long lastTransit;
  private double jitter;
  private volatile long received;
  private volatile long expected;
  private volatile int jitterMicros;

  /// A packet of sound.
  ///
  /// @param sequence 0 to 65535
  /// @param timestamp RTP timestamp, unsigned 32 bits
  /// @param nanos arrival by [System#nanoTime]
  void received(int sequence, long timestamp, long nanos) {
    long transit = (int) (nanos / NANOS_PER_UNIT - timestamp);
    if (follows(sequence)) {
      double distance = Math.abs((double) (int) (transit - lastTransit));
      jitter += (distance - jitter) / 16;
    }
    lastTransit = transit;
    count();
    jitterMicros = (int) (jitter * NANOS_PER_UNIT / 1000);
  }

  /// A packet of the same stream whose timestamp isn't the moment it was sent: all packets of one
  /// key carry one (RFC 4733 §2.5.1.2). It counts, and says nothing about jitter.
  void received(int sequence) {
    follows(sequence);
    count();
  }

  /// @return false for the first packet of a stream
  private boolean follows(int sequence) {
    if (!begun || jumped(sequence)) {
      before = expected;
      base = sequence;
      highest = sequence;
      begun = true;
      return false;
    }
    short ahead = (short) (sequence - highest);
    if (ahead > 0) {
      highest += ahead;
    }
    return true;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
  private void count() {
    expected = before + highest - base + 1;
    received++;
  }

  long received() {
    return received;
  }

  /// Never negative, though duplicates could make it so.
  long lost() {
    return Math.max(0, expected - received);
  }

  int jitterMicros() {
    return jitterMicros;
  }

  private boolean jumped(int sequence) {
    return Math.abs((short) (sequence - highest)) > MAX_DROPOUT;
  }
}
