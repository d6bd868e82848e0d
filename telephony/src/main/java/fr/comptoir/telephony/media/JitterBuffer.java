package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;
import java.util.Arrays;

/// Makes a steady stream of one that comes unevenly, as late as it must and no later: for what
/// staff hear of a caller through the relay. The way to a voice model has none: it buffers by
/// itself.
///
/// The delay follows the jitter: at once when packets come later than thought, slowly back when
/// they don't. One thread puts, another takes; nothing is allocated for a packet.
final class JitterBuffer {
  /// What [#take] brought.
  enum Got {
    FRAME,
    /// It is lost, or late: to be concealed. A late one is played afterwards, so the delay grows.
    MISSING,
    /// Nothing to be played: the stream hasn't begun, or pauses.
    NOTHING
  }

  /// A power of two: places are found by sequence number.
  private static final int SLOTS = 64;

  private static final int FRAME = Codec.FRAME_BYTES;
  private static final long FRAME_NANOS = Codec.FRAME_MILLIS * 1_000_000L;
  private static final int MOST_FRAMES = 10;

  /// A jump this wide is another stream.
  private static final int JUMP = 50;

  /// After so many frames in a row that nothing came for, the stream pauses.
  private static final int PAUSE_FRAMES = 5;

  /// More than wanted has to lie here for so long before a frame is left out.
  private static final int PATIENCE_FRAMES = 25;

  /// By how much of a frame the delay may shrink with every packet: 50 ms a second.
  private static final long EASE_NANOS = 1_000_000;

  /// The quickest packet counts for so many; then clocks may have drifted.
  private static final int WINDOW = 250;

  private final byte[][] sounds = new byte[SLOTS][FRAME];
  private final int[] lengths = new int[SLOTS];
  private final int[] sequences = new int[SLOTS];
  private final boolean[] there = new boolean[SLOTS];

  private boolean begun;
  private boolean playing;
  private int next;
  private int highest;
  private int dry;
  private int deep;

  private int wrapped;
  private long unwrapped;
  private long quickest = Long.MAX_VALUE;
  private long quickestOfWindow = Long.MAX_VALUE;
  private int inWindow;
  private long spread;

  private long late;
  private long lost;
  private long leftOut;

  /// A packet came.
  ///
  /// @param sequence of RTP, 0 to 65535
  /// @param length 20 ms; a longer one is cut
  /// @param nanos now, by [System#nanoTime]
  synchronized void put(int sequence, byte[] buffer, int offset, int length, long nanos) {
    if (!begun || Math.abs(apart(sequence, highest)) > JUMP) begin(sequence);
    measure(sequence, nanos);
    if (apart(sequence, next) < 0) {
      late++;
      return;
    }
    if (apart(sequence, highest) > 0) highest = sequence;
    int slot = sequence & SLOTS - 1;
    if (there[slot] && sequences[slot] == sequence) return;
    lengths[slot] = Math.min(length, FRAME);
    System.arraycopy(buffer, offset, sounds[slot], 0, lengths[slot]);
    sequences[slot] = sequence;
    there[slot] = true;
  }

  /// The next 20 ms, to be asked for every 20 ms.
  ///
  /// @param frame gets them at `offset`; a shorter packet is filled up with `silence`
  synchronized Got take(byte[] frame, int offset, byte silence) {
    if (!begun) return Got.NOTHING;
    int waiting = apart(highest, next) + 1;
    if (!playing) {
      if (waiting < wanted()) return Got.NOTHING;
      playing = true;
      dry = 0;
    }
    if (waiting <= 0) return dry();
    waiting -= shorten(waiting);
    dry = 0;
    int slot = next & SLOTS - 1;
    boolean came = there[slot] && sequences[slot] == next;
    there[slot] = false;
    next = next + 1 & 0xFFFF;
    if (!came) {
      lost++;
      return Got.MISSING;
    }
    System.arraycopy(sounds[slot], 0, frame, offset, lengths[slot]);
    for (int i = lengths[slot]; i < FRAME; i++) frame[offset + i] = silence;
    return Got.FRAME;
  }

  /// How late sound is played on purpose, in milliseconds.
  synchronized int delayMillis() {
    return wanted() * Codec.FRAME_MILLIS;
  }

  /// Packets that came after their turn.
  synchronized long late() {
    return late;
  }

  /// Frames whose packet had not come when others behind it had.
  synchronized long lost() {
    return lost;
  }

  /// Frames left out to catch up.
  synchronized long leftOut() {
    return leftOut;
  }

  private void begin(int sequence) {
    begun = true;
    playing = false;
    next = sequence;
    highest = sequence - 1 & 0xFFFF;
    Arrays.fill(there, false);
    wrapped = sequence;
    unwrapped = 0;
    quickest = Long.MAX_VALUE;
    quickestOfWindow = Long.MAX_VALUE;
    inWindow = 0;
    deep = 0;
  }

  /// How much later than the quickest of late this packet came.
  private void measure(int sequence, long nanos) {
    unwrapped += apart(sequence, wrapped);
    wrapped = sequence;
    long transit = nanos - unwrapped * FRAME_NANOS;
    quickest = Math.min(quickest, transit);
    quickestOfWindow = Math.min(quickestOfWindow, transit);
    inWindow++;
    if (inWindow == WINDOW) {
      quickest = quickestOfWindow;
      quickestOfWindow = Long.MAX_VALUE;
      inWindow = 0;
    }
    spread = Math.max(transit - quickest, spread - EASE_NANOS);
  }

  /// Frames to have at hand before one is played.
  private int wanted() {
    return (int) Math.clamp((spread + FRAME_NANOS - 1) / FRAME_NANOS, 1, MOST_FRAMES);
  }

  private Got dry() {
    dry++;
    if (dry > PAUSE_FRAMES) {
      playing = false;
      return Got.NOTHING;
    }
    return Got.MISSING;
  }

  /// Leaves a frame out when more than is wanted has lain here for long.
  ///
  /// @return frames left out: 0 or 1
  private int shorten(int waiting) {
    deep = waiting > wanted() + 1 ? deep + 1 : 0;
    if (deep < PATIENCE_FRAMES && waiting < SLOTS - MOST_FRAMES) return 0;
    deep = 0;
    there[next & SLOTS - 1] = false;
    next = next + 1 & 0xFFFF;
    leftOut++;
    return 1;
  }

  private static int apart(int sequence, int from) {
    return (short) (sequence - from);
  }
}
