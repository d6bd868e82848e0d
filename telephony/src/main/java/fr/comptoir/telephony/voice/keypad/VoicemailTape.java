package fr.comptoir.telephony.voice.keypad;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;
import java.util.Arrays;

/// Keeps what a caller says after the tone, and knows when they have finished. Media thread writes,
/// the voice's reads.
final class VoicemailTape {
  private static final int LONGEST_MILLIS = 120_000;

  /// Root mean square above which a frame is more than line noise.
  private static final int VOICE = 300;

  /// So much voice makes a message; less is a click.
  private static final int LEAST_VOICE_MILLIS = 400;

  private static final int PAUSE_MILLIS = 4000;
  private static final int NOBODY_MILLIS = 6000;

  private final Codec codec;
  private final byte[] sound = new byte[LONGEST_MILLIS * Codec.BYTES_PER_MILLI];
  private int length;
  private int voiceMillis;
  private int voiceEnd;

  VoicemailTape(Codec codec) {
    this.codec = codec;
  }

  synchronized void add(byte[] frame, int offset, int count) {
    int room = Math.min(count, sound.length - length);
    System.arraycopy(frame, offset, sound, length, room);
    length += room;
    if (G711.level(codec, frame, offset, room) > VOICE) {
      voiceMillis += room / Codec.BYTES_PER_MILLI;
      voiceEnd = length;
    }
  }

  /// Whether the caller has finished, never began, or the tape is full.
  synchronized boolean isOver() {
    int quiet = (length - voiceEnd) / Codec.BYTES_PER_MILLI;
    return length == sound.length || quiet >= (isHeard() ? PAUSE_MILLIS : NOBODY_MILLIS);
  }

  synchronized boolean isHeard() {
    return voiceMillis >= LEAST_VOICE_MILLIS;
  }

  /// What was said, without the silence at its end.
  synchronized byte[] sound() {
    return Arrays.copyOf(sound, voiceEnd);
  }
}
