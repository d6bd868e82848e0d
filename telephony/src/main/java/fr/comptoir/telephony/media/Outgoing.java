package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.media.MediaLeg.Flushed;
import java.util.concurrent.ThreadLocalRandom;

/// The RTP stream towards one caller: when its next packet goes, what is in it, which timestamp it
/// bears (RFC 3550 §5.1, RFC 3551 §4.1). Knows no socket and no clock of its own.
///
/// The hiss of an open line goes out every 20 ms. When speech comes it starts at once, with the
/// marker bit, and keeps that phase; a frame that is a little late is waited for rather than
/// replaced by silence. What such shifts do to the timestamps' distance from real time is made up
/// for in the next silence, so timestamps follow one another without a hole and without overlap.
///
/// The pacer's thread pumps; [#play], [#flush] and [#hold] may come from any.
final class Outgoing {
  static final long FRAME_NANOS = 20_000_000;

  /// How long a frame may be late before silence takes its place.
  static final long GRACE_NANOS = 10_000_000;

  /// Later than this, we start anew instead of sending what is overdue.
  static final long STALL_NANOS = 200_000_000;

  private static final long REALIGN_NANOS = 5_000_000;
  private static final int QUEUE_MILLIS = 180_000;
  private static final int HEADER = 12;
  private static final int LEVEL_FRAMES = 10;
  private static final long NANOS_PER_UNIT = 125_000;

  /// Where packets go: header and payload, [#PACKET_BYTES] long, only lent.
  interface Wire {
    void send(byte[] packet);
  }

  static final int PACKET_BYTES = HEADER + Codec.FRAME_BYTES;

  private final Codec codec;
  private final Wire wire;
  private final Runnable drained;
  private final PlayoutQueue queue = new PlayoutQueue(QUEUE_MILLIS);
  private final LiveSound live = new LiveSound();
  private final LevelMeter level;
  private final ComfortNoise noise;
  private final byte[] packet = new byte[PACKET_BYTES];

  private int sequence = ThreadLocalRandom.current().nextInt(1 << 15);
  private final long firstTimestamp = ThreadLocalRandom.current().nextInt(1 << 30);
  private long timestamp = firstTimestamp;
  private boolean begun;
  private long origin;
  private long due;
  private boolean talking;

  /// Sound that arrives now should go at once: the pacer is to be woken for it.
  private volatile boolean hungry = true;

  private volatile boolean held;
  private volatile int framesSinceSpeech = LEVEL_FRAMES;
  private volatile long sent;

  /// @param drained called by the pacer when the last of what was queued has gone
  Outgoing(Codec codec, Wire wire, Runnable drained) {
    this.codec = codec;
    this.wire = wire;
    this.drained = drained;
    level = new LevelMeter(codec);
    noise = new ComfortNoise(codec);
    int source = ThreadLocalRandom.current().nextInt();
    packet[0] = (byte) 0x80;
    for (int i = 0; i < 4; i++) {
      packet[8 + i] = (byte) (source >>> (24 - 8 * i));
    }
  }

  /// Queues sound. True when the pacer should be woken, because nothing else is being said.
  boolean play(String itemId, byte[] sound, long nanos) {
    queue.offer(itemId, sound, nanos);
    return hungry;
  }

  /// Sound of another leg, to go out as it comes in; queued speech goes before it. True when the
  /// pacer should be woken.
  boolean relay(byte[] sound, int offset, int length) {
    live.offer(sound, offset, length);
    return hungry;
  }

  Flushed flush() {
    live.clear();
    return queue.flush();
  }

  /// Sends nothing while the peer holds us; what is queued waits.
  void hold(boolean hold) {
    held = hold;
  }

  boolean drained() {
    return queue.isEmpty() && hungry;
  }

  /// Whether anything but silence went out in the last 200 ms.
  boolean speaking() {
    return framesSinceSpeech < LEVEL_FRAMES;
  }

  int level() {
    return level.rms();
  }

  long sent() {
    return sent;
  }

  /// Frames that were refused or left out.
  long dropped() {
    return queue.droppedFrames() + queue.trimmedFrames() + live.droppedFrames();
  }

  /// Sends what is due.
  ///
  /// @param now by [System#nanoTime]
  /// @return when to pump next, unless [#play] asks for it before
  long pump(long now) {
    if (!begun) {
      begun = true;
      origin = now;
      due = now;
    }
    if (held) {
      due = now + FRAME_NANOS;
      talking = false;
      return due;
    }
    if (now - due > STALL_NANOS) {
      due = now;
      talking = false;
    }
    if (!talking && takeFrame()) {
      startTalking(now);
    } else if (now >= due) {
      goOn(now);
    }
    return talking && hungry ? due + GRACE_NANOS : due;
  }

  private boolean takeFrame() {
    return queue.poll(packet, HEADER) || live.poll(packet, HEADER);
  }

  private void startTalking(long now) {
    talking = true;
    hungry = false;
    timestamp = Math.max(timestamp, elapsed(now));
    send(true, true);
    due = now + FRAME_NANOS;
  }

  private void goOn(long now) {
    if (!talking) {
      silence(0);
      due += FRAME_NANOS + realignment();
      return;
    }
    boolean late = hungry;
    // Before looking once more: what comes in from here on wakes us.
    hungry = true;
    if (takeFrame()) {
      hungry = false;
      send(true, false);
      due = late ? now + FRAME_NANOS : due + FRAME_NANOS;
    } else if (now >= due + GRACE_NANOS) {
      silence(queue.pollRest(packet, HEADER));
      talking = false;
      due = now + FRAME_NANOS;
      drained.run();
    }
  }

  private void silence(int rest) {
    noise.fill(packet, HEADER + rest, PACKET_BYTES);
    send(rest > 0, false);
  }

  private void send(boolean speech, boolean marker) {
    packet[1] = (byte) (codec.payloadType() | (marker ? 0x80 : 0));
    packet[2] = (byte) (sequence >>> 8);
    packet[3] = (byte) sequence;
    for (int i = 0; i < 4; i++) {
      packet[4 + i] = (byte) (timestamp >>> (24 - 8 * i));
    }
    wire.send(packet);
    sequence++;
    timestamp += Codec.FRAME_BYTES;
    count(speech);
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // the pacer alone writes
  private void count(boolean speech) {
    sent++;
    if (speech) {
      level.add(packet, HEADER, Codec.FRAME_BYTES);
      framesSinceSpeech = 0;
    } else {
      level.addSilence();
      framesSinceSpeech = Math.min(LEVEL_FRAMES, framesSinceSpeech + 1);
    }
  }

  /// What the timestamp would be, had nothing ever shifted.
  private long elapsed(long now) {
    return firstTimestamp + (now - origin) / NANOS_PER_UNIT;
  }

  private long realignment() {
    long ahead = (timestamp - elapsed(due + FRAME_NANOS)) * NANOS_PER_UNIT;
    return Math.clamp(ahead, -REALIGN_NANOS, REALIGN_NANOS);
  }
}
