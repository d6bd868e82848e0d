package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.media.MediaLeg.Flushed;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sound that waits for its turn on the line. A voice puts in, the pacer takes out frame by frame,
/// a barge-in empties it. Thread-safe: short locked sections, nothing is allocated for a frame.
///
/// A model sends a sentence much faster than it is heard, so minutes may wait here. A voice that
/// speaks in real time must not wait at all: what a stall has piled up and 100 ms have not needed
/// is left out, else it would stay as delay for the rest of the call.
final class PlayoutQueue {
  private static final int FRAME = Codec.FRAME_BYTES;
  private static final int CUT_REMEMBERED = 32;

  /// An item that never ran further ahead of the clock than this is being spoken in real time.
  private static final int LIVE_AHEAD_MILLIS = 100;

  private static final int TRIM_FRAMES = 5;

  /// A piece of one item, with how much of it has gone.
  private static final class Piece {
    final String itemId;
    final byte[] sound;
    int from;

    Piece(String itemId, byte[] sound) {
      this.itemId = itemId;
      this.sound = sound;
    }
  }

  private final int capacityBytes;
  private final ArrayDeque<Piece> pieces = new ArrayDeque<>();
  private final PlaybackLedger ledger = new PlaybackLedger();
  private final Set<String> cut = new LinkedHashSet<>();
  private int bytes;
  private long droppedBytes;
  private long trimmedBytes;
  private @Nullable String playing;

  private @Nullable String arriving;
  private long arrivingSince;
  private long arrivedMillis;
  private boolean live;
  private int polls;
  private int leastSpare;

  PlayoutQueue(int capacityMillis) {
    capacityBytes = capacityMillis * Codec.BYTES_PER_MILLI;
  }

  /// Takes sound; what doesn't fit, and whatever belongs to an item that was cut off, is dropped.
  ///
  /// @param nanos now, by [System#nanoTime]
  synchronized void offer(String itemId, byte[] sound, long nanos) {
    if (sound.length == 0) {
      return;
    }
    if (cut.contains(itemId) || bytes + sound.length > capacityBytes) {
      droppedBytes += sound.length;
      return;
    }
    watchPace(itemId, sound.length, nanos);
    pieces.addLast(new Piece(itemId, sound));
    bytes += sound.length;
  }

  /// Puts the next frame into `packet`; false, and nothing changed, when less than one waits.
  synchronized boolean poll(byte[] packet, int offset) {
    if (bytes < FRAME) {
      return false;
    }
    take(packet, offset, FRAME);
    trim();
    return true;
  }

  /// Puts what is left, less than a frame, into `packet`; the number of bytes, 0 when nothing was.
  /// Nothing is playing any more afterwards.
  synchronized int pollRest(byte[] packet, int offset) {
    int rest = Math.min(bytes, FRAME);
    take(packet, offset, rest);
    if (bytes == 0) {
      playing = null;
    }
    return rest;
  }

  /// Forgets everything; the items concerned will never be played again, however late their sound
  /// still comes in.
  synchronized Flushed flush() {
    String interrupted = playing;
    if (interrupted != null) {
      cut(interrupted);
    }
    for (Piece piece : pieces) {
      cut(piece.itemId);
    }
    var flushed =
        new Flushed(
            interrupted,
            interrupted == null ? 0 : ledger.heardMillis(interrupted),
            bytes / Codec.BYTES_PER_MILLI);
    pieces.clear();
    bytes = 0;
    playing = null;
    arriving = null;
    return flushed;
  }

  /// Whether nothing waits. The last frame may still be under way.
  synchronized boolean isEmpty() {
    return bytes == 0;
  }

  synchronized boolean hasFrame() {
    return bytes >= FRAME;
  }

  /// Frames that were refused: the queue was full, or their item had been cut off.
  synchronized long droppedFrames() {
    return droppedBytes / FRAME;
  }

  /// Frames left out to catch up after a stall.
  synchronized long trimmedFrames() {
    return trimmedBytes / FRAME;
  }

  private void take(byte @Nullable [] packet, int offset, int wanted) {
    int at = offset;
    int missing = wanted;
    while (missing > 0) {
      Piece head = pieces.getFirst();
      int part = Math.min(missing, head.sound.length - head.from);
      if (packet != null) {
        System.arraycopy(head.sound, head.from, packet, at, part);
      }
      head.from += part;
      at += part;
      missing -= part;
      bytes -= part;
      playing = head.itemId;
      ledger.sent(head.itemId, part);
      if (head.from == head.sound.length) {
        pieces.removeFirst();
      }
    }
  }

  private void watchPace(String itemId, int length, long nanos) {
    if (!itemId.equals(arriving)) {
      arriving = itemId;
      arrivingSince = nanos;
      arrivedMillis = 0;
      live = true;
    }
    arrivedMillis += length / Codec.BYTES_PER_MILLI;
    if (arrivedMillis - (nanos - arrivingSince) / 1_000_000 > LIVE_AHEAD_MILLIS) {
      live = false;
    }
  }

  private void trim() {
    leastSpare = polls == 0 ? bytes : Math.min(leastSpare, bytes);
    polls++;
    if (polls == TRIM_FRAMES) {
      polls = 0;
      if (live && leastSpare >= FRAME) {
        int needless = leastSpare / FRAME * FRAME;
        take(null, 0, needless);
        trimmedBytes += needless;
      }
    }
  }

  private void cut(String itemId) {
    cut.add(itemId);
    if (cut.size() > CUT_REMEMBERED) {
      cut.remove(cut.iterator().next());
    }
  }
}
