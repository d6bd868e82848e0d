package fr.comptoir.telephony.call;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.media.MediaLeg;
import fr.comptoir.telephony.media.MediaListener;
import fr.comptoir.telephony.media.ToneDetector;
import fr.comptoir.telephony.voice.VoiceSession;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Joins the sound of a call: what the caller says goes to the voice, what the voice says to the
/// line, each on the thread it came on. What the caller says before the voice can listen is kept,
/// two seconds of it, and told first.
final class AudioBridge implements MediaListener {
  private static final int EARLY_FRAMES = 100;

  private final Mailbox mailbox;
  private final ToneDetector tone;
  private final ArrayDeque<byte[]> early = new ArrayDeque<>(EARLY_FRAMES);
  private volatile @Nullable VoiceSession ear;
  private volatile @Nullable MediaLeg leg;
  private volatile @Nullable Relay person;
  private volatile boolean parked;
  private volatile boolean mute;
  private boolean heard;
  private boolean toneHeard;

  AudioBridge(Codec codec, Mailbox mailbox) {
    this.mailbox = mailbox;
    tone = new ToneDetector(codec);
  }

  /// From now on the voice can be heard.
  void lead(MediaLeg to) {
    leg = to;
  }

  /// The voice hears nothing more; what it still says is heard.
  synchronized void park() {
    ear = null;
    parked = true;
    early.clear();
  }

  /// The caller is heard by a person, and the voice no longer by the caller.
  void join(Relay to) {
    mute = true;
    person = to;
  }

  /// The voice is wanted again.
  void unpark() {
    person = null;
    mute = false;
    parked = false;
  }

  /// From now on this voice listens, unless the caller is parked.
  synchronized void listen(VoiceSession voice) {
    if (parked) {
      return;
    }
    early.forEach(frame -> voice.hear(frame, 0, frame.length));
    early.clear();
    ear = voice;
  }

  /// The voice has gone: what the caller says is kept for the next one.
  synchronized void nobodyListens() {
    ear = null;
  }

  /// What a voice says. Its own thread.
  void play(String itemId, byte[] g711) {
    MediaLeg to = leg;
    if (to != null && !mute) {
      to.play(itemId, g711);
    }
  }

  /// What waits to be played is dropped.
  void hush() {
    MediaLeg to = leg;
    if (to != null) {
      to.flush();
    }
  }

  @Override
  public void frame(byte[] buffer, int offset, int length) {
    if (!heard) {
      heard = true;
      mailbox.put(new CallSignal.CallerHeard());
    }
    VoiceSession to = ear;
    Relay across = person;
    if (across != null) {
      across.pass(buffer, offset, length);
    } else if (to == null) {
      keep(buffer, offset, length);
    } else {
      to.hear(buffer, offset, length);
    }
    listenForTone(buffer, offset, length);
  }

  @Override
  public void key(char digit) {
    mailbox.put(new CallSignal.KeyPressed(digit));
  }

  @Override
  public void drained() {
    // The call looks itself, each tick: nothing depends on the very moment.
  }

  private synchronized void keep(byte[] buffer, int offset, int length) {
    VoiceSession to = ear;
    if (to != null) {
      to.hear(buffer, offset, length);
      return;
    }
    if (parked) {
      return;
    }
    if (early.size() == EARLY_FRAMES) {
      early.removeFirst();
    }
    early.addLast(Arrays.copyOfRange(buffer, offset, offset + length));
  }

  private void listenForTone(byte[] buffer, int offset, int length) {
    for (int at = 0; at + Codec.FRAME_BYTES <= length && !toneHeard; at += Codec.FRAME_BYTES) {
      if (tone.hears(buffer, offset + at, Codec.FRAME_BYTES)) {
        toneHeard = true;
        mailbox.put(new CallSignal.LineTone());
      }
    }
  }
}
