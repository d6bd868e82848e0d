package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;

/// What somebody on another leg is saying at this moment, on its way to this one. A ring of 200 ms:
/// when it runs over, the oldest goes; what a stall has piled up and half a second hasn't needed is
/// left out, else it would stay as delay. Thread-safe; nothing is allocated for a frame.
final class LiveSound {
  private static final int FRAME = Codec.FRAME_BYTES;
  private static final int CAPACITY = 10 * FRAME;
  private static final int TRIM_POLLS = 25;

  private final byte[] ring = new byte[CAPACITY];
  private int from;
  private int bytes;
  private int polls;
  private int leastSpare;
  private long droppedBytes;

  /// Takes sound, of which nothing is kept hold of.
  synchronized void offer(byte[] sound, int offset, int length) {
    int taken = Math.min(length, CAPACITY);
    skip(Math.max(0, bytes + taken - CAPACITY));
    int to = (from + bytes) % CAPACITY;
    int head = Math.min(taken, CAPACITY - to);
    System.arraycopy(sound, offset, ring, to, head);
    System.arraycopy(sound, offset + head, ring, 0, taken - head);
    bytes += taken;
  }

  /// Puts the next frame into `packet`; false when less than one is there.
  synchronized boolean poll(byte[] packet, int offset) {
    if (bytes < FRAME) {
      return false;
    }
    int head = Math.min(FRAME, CAPACITY - from);
    System.arraycopy(ring, from, packet, offset, head);
    System.arraycopy(ring, 0, packet, offset + head, FRAME - head);
    from = (from + FRAME) % CAPACITY;
    bytes -= FRAME;
    trim();
    return true;
  }

  synchronized void clear() {
    bytes = 0;
  }

  /// Frames left out.
  synchronized long droppedFrames() {
    return droppedBytes / FRAME;
  }

  private void trim() {
    leastSpare = polls == 0 ? bytes : Math.min(leastSpare, bytes);
    polls++;
    if (polls == TRIM_POLLS) {
      polls = 0;
      skip(leastSpare / FRAME * FRAME);
    }
  }

  private void skip(int count) {
    from = (from + count) % CAPACITY;
    bytes -= count;
    droppedBytes += count;
  }
}
